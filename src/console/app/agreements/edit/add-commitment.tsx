import { api } from '../../api/client.ts'
import { useCodes } from '../../api/reference.ts'
import type { Agreement, Schemas } from '../../api/types.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { bodyOf, type FormField } from '../../parts/form/fields.ts'
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
  const stages = useCodes('stage').map(({ code, label }) => ({ code, label: `${code} ${label}` }))
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
    <FormButton
      title={t.addCommitment}
      place={`agreement:${id}:commitment`}
      fields={fields}
      send={(said, made) =>
        api.POST('/v1/agreements/{id}/commitments', {
          params: { path: { id } },
          body: { ...(bodyOf(said, fields) as Schemas['NewCommitment']), id: made },
        })
      }
      onDone={onDone}
    />
  )
}
