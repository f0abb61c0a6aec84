import { api } from '../../api/client.ts'
import type { Agreement, Schemas } from '../../api/types.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { bodyOf, saidBy, type FormField } from '../../parts/form/fields.ts'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { useDraftFields } from '../edit/parts-of-draft.ts'
import { useAmendTexts } from './amend-texts.ts'

/** What of the text an amendment changes here. */
const changing: ReadonlySet<string> = new Set(['stages', 'effectiveUntil', 'object', 'purpose', 'scope'])

/**
 * An amendment of a signed agreement, drafted or changed while it is a draft: each field begins with what is signed, which
 * stays beside it. One that changes parties, provisions or commitments is not changed here, as they would be lost.
 */
export function Amend({
  agreement,
  amendment,
  etag = '',
  onDone,
}: {
  agreement: Agreement
  amendment?: Schemas['Amendment']
  etag?: string
  onDone: () => void
}) {
  const { language } = useLanguage()
  const t = useAmendTexts()
  const text = useDraftFields().filter(({ name }) => changing.has(name))
  const original = saidBy(agreement, text)
  const fields: readonly FormField[] = [
    { name: 'reason', label: t.reason, kind: 'text', required: true },
    { name: 'effectiveFrom', label: t.firstDay, kind: 'day', required: true },
    ...text.map((field) => ({
      ...field,
      hint: t.signed(shown(field, original[field.name] ?? '', language)),
    })),
  ]
  const changed = amendment?.changes ?? {}
  if (!Object.keys(changed).every((name) => changing.has(name))) return null
  const now = amendment
    ? {
        ...original,
        ...saidBy(
          changed,
          text.filter(({ name }) => name in changed),
        ),
        ...saidBy(amendment, fields.slice(0, 2)),
      }
    : original
  const { id } = agreement
  return (
    <FormButton
      title={amendment ? t.edit : t.amend}
      lead={t.lead}
      frame="amending"
      place={`agreement:${id}:amend:${amendment?.number ?? 'new'}`}
      fields={fields}
      now={now}
      send={(said, key) => {
        const { reason, effectiveFrom, ...changes } = bodyOf(said, fields)
        if (!amendment)
          return api.POST('/v1/agreements/{id}/amendments', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { reason, effectiveFrom, changes } as Schemas['NewAmendment'],
          })
        return api.PATCH('/v1/agreements/{id}/amendments/{number}', {
          params: { path: { id, number: amendment.number }, header: { 'If-Match': etag } },
          body: { reason, effectiveFrom, changes: { ...changed, ...changes } } as Schemas['AmendmentPatch'],
        })
      }}
      onDone={onDone}
      onStale={onDone}
    />
  )
}

function shown({ kind, choices }: FormField, value: string, language: 'id' | 'en'): string {
  if (value === '') return '–'
  if (kind === 'day') return dayInWords(value, language, false)
  if (!choices) return value
  return value
    .split(',')
    .map((code) => choices.find((each) => each.code === code)?.label ?? code)
    .join(', ')
}
