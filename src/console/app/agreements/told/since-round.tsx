import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Agreement } from '../../api/types.ts'
import { Changes } from './changes.tsx'
import { useRecordTexts } from '../record-texts.ts'

/** What was changed in a draft since it was returned, for whoever reads it again. */
export function SinceRound({ agreement: { id, version, review, status } }: { agreement: Agreement }) {
  const t = useRecordTexts()
  const isBefore = ['draft', 'in_review', 'awaiting_dprd'].includes(status)
  const returned = review !== null && (review.round > 1 || review.endedAt !== null)
  const { data } = useQuery({
    queryKey: ['agreement', id, 'since', version],
    enabled: isBefore && returned,
    queryFn: async () => (await api.GET('/v1/agreements/{id}/diff', { params: { path: { id } } })).data!,
  })
  if (!data) return null
  return (
    <section aria-labelledby="since">
      <h2 id="since">{t.sinceRound}</h2>
      <Changes diff={data} />
    </section>
  )
}
