import { api } from '../../api/client.ts'
import { useCodes } from '../../api/reference.ts'
import type { Agreement } from '../../api/types.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { bodyOf, saidBy, type FormField } from '../../parts/form/fields.ts'
import { useRecordTexts } from '../record-texts.ts'

/** The row of one party: its number, and who signs for it by what authority. */
export function EditParty({
  agreementId,
  party,
  etag,
  onDone,
}: {
  agreementId: string
  party: Agreement['parties'][number]
  etag: string
  onDone: () => void
}) {
  const t = useRecordTexts()
  const bases = useCodes('authorityBasis')
  const kinds = useCodes('signatureKind')
  const fields: readonly FormField[] = [
    { name: 'documentNumber', label: t.party.documentNumber },
    { name: 'signatoryName', label: t.party.signatoryName },
    { name: 'signatoryTitle', label: t.party.signatoryTitle },
    { name: 'authorityBasis', label: t.party.authorityBasis, kind: 'choice', choices: bases },
    { name: 'authorityDocument', label: t.party.authorityDocument },
    { name: 'authorityDocumentNumber', label: t.party.authorityDocumentNumber },
    { name: 'authorityDocumentDate', label: t.party.authorityDocumentDate, kind: 'day' },
    { name: 'signedOn', label: t.party.signedOn, kind: 'day' },
    { name: 'signatureKind', label: t.party.signatureKind, kind: 'choice', choices: kinds },
    { name: 'seat', label: t.party.seat },
  ]
  return (
    <FormButton
      title={t.editParty(party.organization.shortName)}
      place={`party:${party.id}`}
      fields={fields}
      now={saidBy(party, fields)}
      send={(said) =>
        api.PATCH('/v1/agreements/{id}/parties/{partyId}', {
          params: { path: { id: agreementId, partyId: party.id }, header: { 'If-Match': etag } },
          body: bodyOf(said, fields),
        })
      }
      onDone={onDone}
      onStale={onDone}
    />
  )
}
