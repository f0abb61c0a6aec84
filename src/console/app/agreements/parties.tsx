import { useLabel } from '../api/reference.ts'
import type { Agreement } from '../api/types.ts'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'

/** Each party gives the document its own number and is signed for by somebody. */
export function Parties({ parties }: { parties: Agreement['parties'] }) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const label = useLabel()
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{t.parties}</h2>
      <ol className="cards parties">
        {parties.map((party) => (
          <li key={party.id} className="card">
            <strong>{party.organization.nameAsSigned ?? party.organization.shortName}</strong>
            <span>
              {label('side', party.side)}
              {' · '}
              {party.documentNumber ? `${t.number} ${party.documentNumber}` : t.noNumber}
            </span>
            <span>
              {[party.signatoryName, party.signatoryTitle].filter(Boolean).join(', ')}
              {party.signedOn && ` · ${dayInWords(party.signedOn, language, false)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
