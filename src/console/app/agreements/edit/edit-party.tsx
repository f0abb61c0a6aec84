import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useCodes } from '../../api/reference.ts'
import type { Agreement } from '../../api/types.ts'
import { RecordForm } from '../../parts/form/record-form.tsx'
import { bodyOf, saidBy, type FormField } from '../../parts/form/fields.ts'
import { useFormTexts } from '../../parts/form/form-texts.ts'
import { Sheet } from '../../parts/sheet.tsx'
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
  const { save } = useFormTexts()
  const bases = useCodes('authorityBasis')
  const kinds = useCodes('signatureKind')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const title = t.editParty(party.organization.shortName)
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
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {title}
      </button>
      <Sheet title={title} open={open} onClose={close}>
        <RecordForm
          place={`party:${party.id}`}
          fields={fields}
          now={saidBy(party, fields)}
          submit={save}
          send={(said) =>
            api.PATCH('/v1/agreements/{id}/parties/{partyId}', {
              params: { path: { id: agreementId, partyId: party.id }, header: { 'If-Match': etag } },
              body: bodyOf(said, fields),
            })
          }
          onDone={() => {
            close()
            onDone()
          }}
          onStay={close}
          onStale={onDone}
        />
      </Sheet>
    </>
  )
}
