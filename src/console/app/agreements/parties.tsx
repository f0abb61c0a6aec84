import { useLabel } from '../api/reference.ts'
import type { Agreement } from '../api/types.ts'
import { useMe } from '../sign-in/session-provider.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'
import { EditParty } from './edit/edit-party.tsx'
import { Mends } from './refused.tsx'

/** Each party gives the document its own number and is signed for by somebody. */
export function Parties({
  agreement: { id, parties, allowedActions },
  etag,
  onDone,
}: {
  agreement: Agreement
  etag: string
  onDone: () => void
}) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const label = useLabel()
  const { role, organization: own } = useMe()
  // A partner fills in its own row.
  const mayFill = (organizationId: string) =>
    allowedActions.includes('patch_party') && (role !== 'partner' || organizationId === own?.id)
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{t.parties}</h2>
      <Mends at="parties" />
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
              {[
                [party.signatoryName, party.signatoryTitle].filter(Boolean).join(', '),
                party.signedOn && dayInWords(party.signedOn, language, false),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayFill(party.organization.id) && (
              <EditParty agreementId={id} party={party} etag={etag} onDone={onDone} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
