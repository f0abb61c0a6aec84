import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { bodyOf, type FormField } from '../../parts/form/fields.ts'
import { useRecordTexts } from '../record-texts.ts'

/** What can be chosen of the clauses of a draft, and what it has of it; nothing where its type leaves no choice. */
export function ChooseClauses({ id, etag, onDone }: { id: string; etag: string; onDone: () => void }) {
  const { clauses: t } = useRecordTexts()
  const { data } = useQuery({ queryKey: ['agreement', id, 'clauses'], queryFn: () => readClauses(id) })
  if (!data || (data.choices.length === 0 && !data.maybePersonal)) return null
  const fields: readonly FormField[] = [
    ...offered(data.choices.length > 0, {
      name: 'optional',
      label: t.optional,
      kind: 'several',
      choices: data.choices,
    }),
    ...offered(data.maybePersonal, { name: 'personalData', label: t.personalData, kind: 'yes' }),
    ...offered(data.isOutdated, { name: 'renew', label: t.renew, kind: 'yes' }),
  ]
  const chosen = [
    ...data.choices.filter(({ code }) => data.chosen.includes(code)).map(({ label }) => label),
    ...(data.maybePersonal && data.personalData ? [t.personalData] : []),
  ]
  return (
    <section aria-labelledby="clauses">
      <h2 id="clauses">{t.title}</h2>
      <p>{chosen.length > 0 ? chosen.join(', ') : t.none}</p>
      <FormButton
        title={t.choose}
        place={`agreement:${id}:clauses`}
        fields={fields}
        now={{ optional: data.chosen.join(','), personalData: data.personalData ? 'yes' : '' }}
        send={(said) =>
          api.POST('/v1/agreements/{id}/choose-clauses', {
            params: { path: { id }, header: { 'If-Match': etag } },
            body: { renew: false, ...bodyOf(said, fields) },
          })
        }
        onDone={onDone}
        onStale={onDone}
      />
    </section>
  )
}

const offered = (is: boolean, field: FormField): FormField[] => (is ? [field] : [])

async function readClauses(id: string) {
  const path = { id }
  const { data: present } = await api.GET('/v1/agreements/{id}/clauses', { params: { path } })
  const all = present!.data.filter(({ condition }) => condition === 'optional')
  const optional = all.map(({ templateId }) => templateId)
  // What a clause is called stands in its articles, which it has where it is chosen.
  const { data: named } =
    optional.length > 0
      ? await api.GET('/v1/agreements/{id}/clauses', { params: { path, query: { optional } } })
      : { data: present }
  return {
    choices: named!.data
      .filter(({ templateId }) => optional.includes(templateId))
      .map(({ templateId, code, articles }) => ({
        code: templateId,
        label: articles.map(({ title }) => title).join(', ') || code,
      })),
    chosen: all.filter(({ applies }) => applies).map(({ templateId }) => templateId),
    personalData: present!.personalData,
    maybePersonal: present!.data.some(({ condition }) => condition === 'personal_data'),
    isOutdated: present!.data.some(({ version, versionInForce }) => version !== versionInForce),
  }
}
