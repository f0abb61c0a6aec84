import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useCodes, useLabel } from '../../api/reference.ts'
import type { Schemas } from '../../api/types.ts'
import { Acts } from '../../parts/act.tsx'
import { bodyOf, type FormField } from '../../parts/form/fields.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { useTitle } from '../../router.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { useAccountTexts } from './account-texts.ts'
import { ShownOnce } from './shown-once.tsx'

type Client = Schemas['Client']

/** The systems that read the registry; their secrets are told once. */
export default function Clients() {
  const { texts } = useLanguage()
  const t = useAccountTexts()
  useTitle(t.clients)
  const { operations } = useMe()
  const cache = useQueryClient()
  const scopes = useCodes('scope')
  const [told, setTold] = useState<Schemas['ClientWithSecret']>()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['clients'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) =>
      (await api.GET('/v1/clients', { params: { query: { limit: 20, cursor } } })).data!,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const clients = data?.pages.flatMap((page) => page.data)
  const readAgain = () => void cache.invalidateQueries({ queryKey: ['clients'] })
  const fields: readonly FormField[] = [
    { name: 'name', label: t.name, required: true },
    { name: 'scopes', label: t.scopes, kind: 'several', choices: scopes, required: true },
  ]
  return (
    <>
      <h1>{t.clients}</h1>
      <p className="lead">{t.clientsLead}</p>
      {operations.includes('createClient') && (
        <p>
          <FormButton
            title={t.addClient}
            place="clients:new"
            fields={fields}
            send={async (said, key) => {
              const { data: made } = await api.POST('/v1/clients', {
                params: { header: { 'Idempotency-Key': key } },
                body: bodyOf(said, fields) as Schemas['NewClient'],
              })
              setTold(made)
            }}
            onDone={readAgain}
          />
        </p>
      )}
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {clients?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {clients?.map((each) => (
          <li key={each.id} className="card">
            <One client={each} onDone={readAgain} onTold={setTold} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button wide" onClick={() => void fetchNextPage()}>
          {texts.more}
        </button>
      )}
      {told && (
        <ShownOnce
          title={told.name}
          lead={`client_id: ${told.id}`}
          secret={told.secret}
          onKept={() => setTold(undefined)}
        />
      )}
    </>
  )
}

function One({
  client: { id, name, scopes, status, secrets, allowedActions },
  onDone,
  onTold,
}: {
  client: Client
  onDone: () => void
  onTold: (told: Schemas['ClientWithSecret']) => void
}) {
  const { language } = useLanguage()
  const t = useAccountTexts()
  const label = useLabel()
  const days = secrets.map(({ createdAt }) => dayInWords(createdAt, language, false)).join(', ')
  /** In a list no record has an ETag: it is read before it is changed. */
  const fresh = async () => {
    const { response } = await api.GET('/v1/clients/{id}', { params: { path: { id } } })
    return { path: { id }, header: { 'If-Match': response.headers.get('etag')! } }
  }
  return (
    <>
      <strong>{name}</strong>
      <span>
        {[scopes.map((each) => label('scope', each)).join(', '), days && t.secretsSince(days)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {status !== 'active' && <em className="tag bad">{label('accountStatus', status)}</em>}
      <Acts
        place={`client:${id}`}
        allowed={allowedActions}
        acts={[
          {
            action: 'rotate-secret',
            text: t.rotate,
            lead: t.rotateLead,
            asks: [{ name: 'overlapHours', label: t.overlap, kind: 'number' }],
            run: async ({ overlapHours }) => {
              const body = overlapHours ? { overlapHours: Number(overlapHours) } : {}
              const { data } = await api.POST('/v1/clients/{id}/rotate-secret', {
                params: await fresh(),
                body,
              })
              onTold(data!)
            },
          },
          {
            action: 'disable',
            text: t.disable,
            tone: 'bad',
            run: async () => api.POST('/v1/clients/{id}/disable', { params: await fresh() }),
          },
          {
            action: 'enable',
            text: t.enable,
            run: async () => api.POST('/v1/clients/{id}/enable', { params: await fresh() }),
          },
        ]}
        onDone={onDone}
      />
    </>
  )
}
