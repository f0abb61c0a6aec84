import { useLabel } from '../api/reference.ts'
import type { Schemas } from '../api/types.ts'
import { useDashboardTexts } from './dashboard-texts.ts'
import { Figure, placeOfList } from './figure.tsx'
import { Link } from '../router.tsx'

/** How far everything is, how old it has become, and what has not moved for the longest. */
export function PipelinePart({ pipeline }: { pipeline: Schemas['Pipeline'] }) {
  const t = useDashboardTexts()
  return (
    <section aria-labelledby="pipeline">
      <h2 id="pipeline">{t.pipeline}</h2>
      <div className="halves">
        <Half name={t.cases} list="caseStatus" of={pipeline.cases} />
        <Half name={t.agreements} list="agreementStatus" of={pipeline.agreements} />
      </div>
    </section>
  )
}

function Half({
  name,
  list,
  of,
}: {
  name: string
  list: string
  of: Schemas['Pipeline']['cases'] | Schemas['Pipeline']['agreements']
}) {
  const t = useDashboardTexts()
  const label = useLabel()
  const most = Math.max(1, ...of.statuses.map(({ count }) => count))
  return (
    <div>
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t.status}</th>
            <th scope="col" className="number">
              {t.count}
            </th>
            <th scope="col" className="number">
              {t.median}
            </th>
            <th scope="col" className="number">
              {t.longest}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.statuses.map(({ status, count, href, age }) => (
            <tr key={status}>
              <th scope="row">
                {label(list, status)}
                <svg className="gauge" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
                  <rect width={(100 * count) / most} height="6" className="filled" />
                </svg>
              </th>
              <td className="number">
                <Figure href={href} count={count}>
                  {count}
                  <span className="unseen">
                    {' '}
                    {name}: {label(list, status)}
                  </span>
                </Figure>
              </td>
              <td className="number">{age?.median}</td>
              <td className="number">{age?.longest}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t.waits}</h3>
      {of.waits.length === 0 && <p className="lead">{t.noWaits}</p>}
      <ol className="plain-list">
        {of.waits.slice(0, 5).map(({ id, number, title, status, days, href }) => (
          <li key={id}>
            <Link href={placeOfList(href)}>
              {number} {title}
            </Link>{' '}
            <span className="hint">
              {label(list, status)}, {t.days(days)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
