import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useLabel } from '../../api/reference.ts'
import { Acts } from '../../parts/act.tsx'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords, timeInWords } from '../../texts/times.ts'
import { useAccountTexts } from './account-texts.ts'

/** What was sent last, read once it is opened, and what the receiver answered. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const t = useAccountTexts()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.deliveries}</summary>
      {open && <Last webhookId={webhookId} />}
    </details>
  )
}

function Last({ webhookId: id }: { webhookId: string }) {
  const { language } = useLanguage()
  const t = useAccountTexts()
  const label = useLabel()
  const cache = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: async () => {
      const params = { path: { id }, query: { limit: 20 } }
      return (await api.GET('/v1/webhooks/{id}/deliveries', { params })).data!.data
    },
  })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Loading />
  if (data.length === 0) return <p className="lead">{t.noDeliveries}</p>
  return (
    <ul className="plain-list">
      {data.map((each) => (
        <li key={each.id}>
          {dayInWords(each.createdAt, language, false)} {timeInWords(each.createdAt, language)} · {each.type}{' '}
          · {label('webhookDeliveryStatus', each.status)}
          {each.answer && ` (${each.answer.status})`}
          {each.failure && ` · ${label('webhookDeliveryFailure', each.failure)}`} ·{' '}
          {t.attempts(each.attempts)}
          <Acts
            place={`delivery:${each.id}`}
            acts={[
              {
                action: 'replay',
                text: t.replay,
                run: () =>
                  api.POST('/v1/webhooks/{id}/deliveries/{deliveryId}/replay', {
                    params: { path: { id, deliveryId: each.id } },
                  }),
              },
            ]}
            allowed={['replay']}
            onDone={() => void cache.invalidateQueries({ queryKey: ['webhooks', id, 'deliveries'] })}
          />
        </li>
      ))}
    </ul>
  )
}
