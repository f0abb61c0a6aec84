import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useCodes } from '../../api/reference.ts'
import type { Agreement, Schemas } from '../../api/types.ts'
import { RecordForm } from '../../parts/form/record-form.tsx'
import { bodyOf, type FormField } from '../../parts/form/fields.ts'
import { useFormTexts } from '../../parts/form/form-texts.ts'
import { Sheet } from '../../parts/sheet.tsx'
import { useRecordTexts } from '../record-texts.ts'

/** One more promise in a draft. */
export function AddCommitment({
  agreement: { id, parties },
  onDone,
}: {
  agreement: Agreement
  onDone: () => void
}) {
  const t = useRecordTexts()
  const { save } = useFormTexts()
  const stages = useCodes('stage').map(({ code, label }) => ({ code, label: `${code} ${label}` }))
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const answering = parties.map(({ organization }) => ({
    code: organization.id,
    label: organization.shortName,
  }))
  const fields: readonly FormField[] = [
    { name: 'description', label: t.commitment.description, kind: 'text', required: true },
    { name: 'stage', label: t.commitment.stage, kind: 'choice', choices: stages },
    { name: 'targetValue', label: t.commitment.targetValue, kind: 'number' },
    { name: 'unit', label: t.commitment.unit },
    {
      name: 'responsibleOrganizationId',
      label: t.commitment.responsibleOrganizationId,
      kind: 'choice',
      choices: answering,
    },
    { name: 'dueOn', label: t.commitment.dueOn, kind: 'day' },
  ]
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t.addCommitment}
      </button>
      <Sheet title={t.addCommitment} open={open} onClose={close}>
        <RecordForm
          place={`agreement:${id}:commitment`}
          fields={fields}
          submit={save}
          send={(said, made) =>
            api.POST('/v1/agreements/{id}/commitments', {
              params: { path: { id } },
              body: { ...(bodyOf(said, fields) as Schemas['NewCommitment']), id: made },
            })
          }
          onDone={() => {
            close()
            onDone()
          }}
          onStay={close}
        />
      </Sheet>
    </>
  )
}
