import { api } from '../api/client.ts'
import { aReason, type Act } from '../parts/act.tsx'
import type { Texts } from '../texts/id.ts'

/** What can be done with a case on its page. */
export function actsOn(id: string, etag: string, t: Texts['acts']): readonly Act[] {
  const params = { path: { id }, header: { 'If-Match': etag } }
  return [
    {
      action: 'offer',
      text: t.offer,
      tone: 'primary',
      run: () => api.POST('/v1/cases/{id}/offer', { params }),
    },
    {
      action: 'agree',
      text: t.agree,
      tone: 'primary',
      run: () => api.POST('/v1/cases/{id}/agree', { params }),
    },
    { action: 'resume', text: t.resume, run: () => api.POST('/v1/cases/{id}/resume', { params }) },
    {
      action: 'hold',
      text: t.hold,
      asks: aReason(t),
      run: ({ reason = '' }) => api.POST('/v1/cases/{id}/hold', { params, body: { reason } }),
    },
    {
      action: 'cancel',
      text: t.cancelCase,
      tone: 'bad',
      asks: aReason(t),
      run: ({ reason = '' }) => api.POST('/v1/cases/{id}/cancel', { params, body: { reason } }),
    },
  ]
}
