import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useLabel } from '../../api/reference.ts'
import type { Schemas } from '../../api/types.ts'
import { Acts, type Act } from '../../parts/act.tsx'
import { bodyOf, type FormField } from '../../parts/form/fields.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { useTitle } from '../../router.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useAccountTexts } from './account-texts.ts'
import { Deliveries } from './webhook-deliveries.tsx'
import { ShownOnce } from './shown-once.tsx'

type Webhook = Schemas['Webhook']

/** The addresses that are sent what changes; their secrets are told once. */
export default function Webhooks() {
  const t = useAccountTexts()
  useTitle(t.webhooks)
  const { operations } = useMe()
  const cache = useQueryClient()
  const [told, setTold] = useState<Schemas['WebhookWithSecret']>()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['webhooks'],
    queryFn: async () => (await api.GET('/v1/webhooks', { params: { query: { limit: 100 } } })).data!.data,
  })
  const readAgain = () => void cache.invalidateQueries({ queryKey: ['webhooks'] })
  const fields: readonly FormField[] = [
    { name: 'name', label: t.name, required: true },
    { name: 'url', label: t.url, required: true, hint: 'https://' },
  ]
  return (
    <>
      <h1>{t.webhooks}</h1>
      <p className="lead">{t.webhooksLead}</p>
      {operations.includes('createWebhook') && (
        <p>
          <FormButton
            title={t.addWebhook}
            place="webhooks:new"
            fields={fields}
            send={async (said, key) => {
              const { data: made } = await api.POST('/v1/webhooks', {
                params: { header: { 'Idempotency-Key': key } },
                body: bodyOf(said, fields) as Schemas['NewWebhook'],
              })
              setTold(made)
            }}
            onDone={readAgain}
          />
        </p>
      )}
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {data?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {data?.map((each) => (
          <li key={each.id} className="card">
            <One webhook={each} onDone={readAgain} onTold={setTold} />
          </li>
        ))}
      </ul>
      {told && <ShownOnce title={told.name} secret={told.secret} onKept={() => setTold(undefined)} />}
    </>
  )
}

function One({
  webhook: { id, name, url, status, disabledReason, allowedActions },
  onDone,
  onTold,
}: {
  webhook: Webhook
  onDone: () => void
  onTold: (told: Schemas['WebhookWithSecret']) => void
}) {
  const t = useAccountTexts()
  const label = useLabel()
  /** In a list no record has an ETag: it is read before it is changed. */
  const fresh = async () => {
    const { response } = await api.GET('/v1/webhooks/{id}', { params: { path: { id } } })
    return { path: { id }, header: { 'If-Match': response.headers.get('etag')! } }
  }
  const acts: readonly Act[] = [
    {
      action: 'test',
      text: t.test,
      run: () => api.POST('/v1/webhooks/{id}/test', { params: { path: { id } } }),
    },
    {
      action: 'rotate-secret',
      text: t.rotate,
      run: async () => {
        const { data } = await api.POST('/v1/webhooks/{id}/rotate-secret', { params: await fresh() })
        onTold(data!)
      },
    },
    {
      action: 'disable',
      text: t.disable,
      run: async () => api.POST('/v1/webhooks/{id}/disable', { params: await fresh() }),
    },
    {
      action: 'enable',
      text: t.enable,
      run: async () => api.POST('/v1/webhooks/{id}/enable', { params: await fresh() }),
    },
    {
      action: 'patch',
      text: t.remove,
      tone: 'bad',
      lead: t.removeLead,
      asks: [],
      run: async () => api.DELETE('/v1/webhooks/{id}', { params: await fresh() }),
    },
  ]
  return (
    <>
      <strong>{name}</strong>
      <span>{url}</span>
      <em className={status === 'active' ? 'tag' : 'tag bad'}>
        {label('webhookStatus', status)}
        {disabledReason && ` · ${label('webhookDisabledReason', disabledReason)}`}
      </em>
      <Acts place={`webhook:${id}`} acts={acts} allowed={allowedActions} onDone={onDone} />
      <Deliveries webhookId={id} />
    </>
  )
}
