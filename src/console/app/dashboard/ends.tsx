import type { Schemas } from '../api/types.ts'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'
import { useDashboardTexts } from './dashboard-texts.ts'
import { Figure } from './figure.tsx'

/** What ends within the days that were asked for, the first first, each with a line as long as it still has. */
export function Ends({ expiring }: { expiring: Schemas['Expiring'] }) {
  const { language } = useLanguage()
  const t = useDashboardTexts()
  const { withinDays, agreements, expiring: all } = expiring
  return (
    <section aria-labelledby="ends">
      <h2 id="ends">{t.ends}</h2>
      {agreements.length === 0 ? (
        <p className="lead">{t.nothingEnds}</p>
      ) : (
        <p>
          {t.endsLead(withinDays)}{' '}
          <Figure href={all.href} count={all.count}>
            {all.count}
            <span className="unseen"> {t.agreements}</span>
          </Figure>
        </p>
      )}
      <ol className="cards">
        {agreements.map(({ id, title, endsOn, daysLeft, leadAgency, href }) => (
          <li key={id} className="card">
            <Figure href={href} count={1}>
              {title}
            </Figure>
            <span>
              {leadAgency.shortName} · {endsOn && dayInWords(endsOn, language, false)} ·{' '}
              {t.daysLeft(daysLeft)}
            </span>
            <svg className="gauge" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
              <rect width="100" height="6" className="track" />
              <rect width={(100 * daysLeft) / withinDays} height="6" className="filled" />
            </svg>
          </li>
        ))}
      </ol>
    </section>
  )
}
