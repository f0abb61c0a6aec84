import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useCodes } from '../../api/reference.ts'
import type { Schemas } from '../../api/types.ts'
import { aReason, Acts, type Act } from '../../parts/act.tsx'
import { bodyOf, type FormField } from '../../parts/form/fields.ts'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { Link, useTitle } from '../../router.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { Findings } from './findings.tsx'
import { useImportTexts } from './import-texts.ts'

/** One import: what came of it, and the second person's decision on it. */
export function ImportPage({ id }: { id: string }) {
  const { language, texts } = useLanguage()
  const t = useImportTexts()
  const cache = useQueryClient()
  const bases = useCodes('confirmationBasis')
  const { data, error, refetch } = useQuery({
    queryKey: ['imports', id],
    queryFn: async () => {
      const { data: record, response } = await api.GET('/v1/imports/{id}', { params: { path: { id } } })
      return { record: record!, etag: response.headers.get('etag')! }
    },
  })
  useTitle(data?.record.fileName ?? t.title)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const { record, etag } = data
  const params = { path: { id }, header: { 'If-Match': etag } }
  const asks: readonly FormField[] = [
    { name: 'against', label: t.against, kind: 'choice', choices: bases, required: true },
    { name: 'place', label: t.place, required: true },
  ]
  const acts: readonly Act[] = [
    {
      action: 'confirm',
      text: t.confirm,
      asks,
      run: (said) =>
        api.POST('/v1/imports/{id}/confirm', {
          params,
          body: bodyOf(said, asks) as Schemas['NewImportConfirmation'],
        }),
    },
    {
      action: 'discard',
      text: t.discard,
      tone: 'bad',
      asks: aReason(texts.acts),
      run: ({ reason = '' }) => api.POST('/v1/imports/{id}/discard', { params, body: { reason } }),
    },
  ]
  const facts: readonly (readonly [string, string | number | null])[] = [
    [t.facts.agency, record.agency.shortName],
    [t.facts.file, record.fileName],
    [t.facts.when, dayInWords(record.createdAt, language)],
    [t.facts.rows, record.rows],
    [t.facts.signed, record.signed],
    [t.facts.drafts, record.drafts],
    [t.facts.registered, record.registered],
    [t.facts.unconfirmed, record.unconfirmed],
    [t.facts.confirmed, record.confirmed],
    [t.facts.discarded, record.discarded],
  ]
  return (
    <article>
      <h1>{record.fileName ?? t.title}</h1>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Link className="button" href={`/lists?of=${encodeURIComponent(`/v1/agreements?importId=${id}`)}`}>
        {t.agreements}
      </Link>
      <Acts
        place={`import:${id}`}
        acts={acts}
        allowed={record.allowedActions}
        onDone={() => void cache.invalidateQueries({ queryKey: ['imports'] })}
      />
      <Findings
        id="warnings"
        title={t.warnings}
        findings={record.warnings ?? []}
        count={record.warningCount}
      />
    </article>
  )
}
