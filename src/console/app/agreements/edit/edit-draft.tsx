import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Agreement } from '../../api/types.ts'
import { RecordForm } from '../../parts/form/record-form.tsx'
import { useFormTexts } from '../../parts/form/form-texts.ts'
import { Sheet } from '../../parts/sheet.tsx'
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
  const { save } = useFormTexts()
  const fields = useDraftFields()
  const [open, setOpen] = useState(false)
  const { id } = agreement
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t.edit}
      </button>
      <Sheet title={t.edit} open={open} onClose={close}>
        <p>{t.editLead}</p>
        <RecordForm
          place={`agreement:${id}:patch`}
          fields={fields}
          now={heldBy(agreement, fields)}
          submit={save}
          send={(said) =>
            api.PATCH('/v1/agreements/{id}', {
              params: { path: { id }, header: { 'If-Match': etag } },
              body: patchOf(said, fields),
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
