import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useLabel } from '../../api/reference.ts'
import type { Agreement, Schemas } from '../../api/types.ts'
import { Acts, aReason } from '../../parts/act.tsx'
import { Notice, ProblemNotice } from '../../parts/notices.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { Changes } from '../told/changes.tsx'
import { Amend } from './amend.tsx'
import { useAmendTexts } from './amend-texts.ts'

/** How a signed agreement is being changed: apart from it, framed, with the original beside what it would become. */
export function Amendments({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const t = useAmendTexts()
  const { id, signedOn, allowedActions } = agreement
  const { data, error } = useQuery({
    queryKey: ['agreement', id, 'amending'],
    enabled: signedOn !== null,
    queryFn: () => readOpen(id),
  })
  if (error) return <ProblemNotice error={error} />
  if (data === undefined || (data === null && !allowedActions.includes('amend'))) return null
  return (
    <section aria-labelledby="amending" className={data ? undefined : 'screen-only'}>
      <h2 id="amending">{t.title}</h2>
      {data ? <Open agreement={agreement} {...data} onDone={onDone} /> : <Amend {...{ agreement, onDone }} />}
    </section>
  )
}

interface Read {
  readonly amendment: Schemas['Amendment']
  readonly etag: string
  readonly diff: Schemas['AgreementDiff']
}

/** The one under way, neither signed nor canceled; null where there is none. */
async function readOpen(id: string): Promise<Read | null> {
  const query = { limit: 1, sort: '-createdAt' as const }
  const { data: page } = await api.GET('/v1/agreements/{id}/amendments', { params: { path: { id }, query } })
  const [last] = page!.data
  if (!last || last.status === 'signed' || last.status === 'cancelled') return null
  const params = { path: { id, number: last.number } }
  const [{ data: amendment, response }, { data: diff }] = await Promise.all([
    api.GET('/v1/agreements/{id}/amendments/{number}', { params }),
    api.GET('/v1/agreements/{id}/amendments/{number}/diff', { params }),
  ])
  return { amendment: amendment!, etag: response.headers.get('etag')!, diff: diff! }
}

function Open({
  agreement,
  amendment,
  etag,
  diff,
  onDone,
}: Read & { agreement: Agreement; onDone: () => void }) {
  const { language, texts } = useLanguage()
  const t = useAmendTexts()
  const label = useLabel()
  const { number, status, statusReason, reason, effectiveFrom, allowedActions } = amendment
  const params = { path: { id: agreement.id, number }, header: { 'If-Match': etag } }
  const asks = aReason(texts.acts)
  return (
    <div className="amending">
      <h3>{t.number(number)}</h3>
      <p>
        <em className="tag warn">{label('agreementStatus', status)}</em>{' '}
        {t.from(dayInWords(effectiveFrom, language, false))}
      </p>
      <p>{reason}</p>
      {statusReason && (
        <Notice>
          <strong>{texts.agreements.reason}</strong> {statusReason}
        </Notice>
      )}
      <Changes diff={diff} />
      <Acts
        place={`agreement:${agreement.id}:amendment:${number}`}
        allowed={allowedActions}
        acts={[
          {
            action: 'submit',
            text: texts.acts.submit,
            tone: 'primary',
            run: () => api.POST('/v1/agreements/{id}/amendments/{number}/submit', { params }),
          },
          {
            action: 'approve',
            text: texts.acts.approve,
            tone: 'primary',
            run: () => api.POST('/v1/agreements/{id}/amendments/{number}/approve', { params, body: {} }),
          },
          {
            action: 'return',
            text: texts.acts.return,
            asks,
            run: ({ reason: why = '' }) =>
              api.POST('/v1/agreements/{id}/amendments/{number}/return', { params, body: { reason: why } }),
          },
          {
            action: 'cancel',
            text: t.cancel,
            tone: 'bad',
            asks,
            run: ({ reason: why = '' }) =>
              api.POST('/v1/agreements/{id}/amendments/{number}/cancel', { params, body: { reason: why } }),
          },
        ]}
        onDone={onDone}
      />
      {allowedActions.includes('patch') && <Amend {...{ agreement, amendment, etag, onDone }} />}
      {allowedActions.includes('sign') && <p className="hint">{t.signing}</p>}
    </div>
  )
}
