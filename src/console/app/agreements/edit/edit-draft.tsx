import { api } from '../../api/client.ts'
import type { Agreement } from '../../api/types.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { useRecordTexts } from '../record-texts.ts'
import { heldBy, patchOf, useDraftFields } from './parts-of-draft.ts'

/** The text of a draft, changed by whom the registry lets. */
export function EditDraft({
  agreement,
  etag,
  onDone,
}: {
  agreement: Agreement
  etag: string
  onDone: () => void
}) {
  const t = useRecordTexts()
  const fields = useDraftFields()
  const { id } = agreement
  return (
    <FormButton
      title={t.edit}
      lead={t.editLead}
      place={`agreement:${id}:patch`}
      fields={fields}
      now={heldBy(agreement, fields)}
      send={(said) =>
        api.PATCH('/v1/agreements/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: patchOf(said, fields),
        })
      }
      onDone={onDone}
      onStale={onDone}
    />
  )
}
