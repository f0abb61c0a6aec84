import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { Agreement } from '../api/types.ts'
import { ProblemNotice } from '../parts/notices.tsx'
import { useMe } from '../sign-in/session-provider.tsx'
import { useLanguage } from '../texts/language.tsx'
import { Decide } from './edit/decide.tsx'
import { Mends } from './refused.tsx'
import { Upload } from './upload.tsx'

/** What must be there before the signature, who owes it, and the place to hand it in. */
export function ChecklistPart({
  agreement: { id, status, allowedActions },
  onDone,
}: {
  agreement: Agreement
  onDone: () => void
}) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const label = useLabel()
  const { role } = useMe()
  const { data, error } = useQuery({
    queryKey: ['agreement', id, 'checklist'],
    queryFn: async () => {
      const { data, response } = await api.GET('/v1/agreements/{id}/checklist', { params: { path: { id } } })
      return { ...data!, etag: response.headers.get('etag')! }
    },
  })
  if (error) return <ProblemNotice error={error} />
  const items = data?.items.filter(({ applies }) => applies) ?? []
  if (items.length === 0) return null
  const mayHandIn = allowedActions.includes('patch_checklist')
  const mayDecide = mayHandIn && role !== 'partner'
  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist">{t.checklist}</h2>
      <Mends at="checklist" />
      {data!.blocking.length > 0 && status !== 'signed' && (
        <p className="lead">
          {t.blocking(data!.blocking.length)}{' '}
          {data!.turn.length > 0 &&
            `${t.turn} ${data!.turn.map((owner) => label('checklistOwner', owner)).join(', ')}`}
        </p>
      )}
      <ul className="cards">
        {items.map((item) => (
          <li key={item.code} className="card">
            <strong>{item.label[language]}</strong>
            <span>
              {label('checklistOwner', item.owner)}
              {item.reason && ` · ${item.reason}`}
            </span>
            <em className={item.status === 'open' ? 'tag warn' : 'tag'}>
              {label('checklistStatus', item.status)}
            </em>
            {item.status === 'open' && mayHandIn && (
              <Upload agreementId={id} checklistCode={item.code} name={item.label[language]} />
            )}
            {mayDecide && <Decide agreementId={id} etag={data!.etag} item={item} onDone={onDone} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
