import { api } from '../api/client.ts'
import type { Act } from '../parts/act.tsx'
import type { Texts } from '../texts/id.ts'

/** What can be done with an agreement on its page. */
export function actsOn(id: string, etag: string, t: Texts['acts']): readonly Act[] {
  const params = { path: { id }, header: { 'If-Match': etag } }
  return [
    {
      action: 'submit',
      text: t.submit,
      tone: 'primary',
      run: () => api.POST('/v1/agreements/{id}/submit', { params }),
    },
    {
      action: 'approve',
      text: t.approve,
      tone: 'primary',
      asks: 'note',
      run: (note) => api.POST('/v1/agreements/{id}/approve', { params, body: note ? { note } : {} }),
    },
    {
      action: 'return',
      text: t.return,
      asks: 'reason',
      run: (reason) => api.POST('/v1/agreements/{id}/return', { params, body: { reason } }),
    },
    {
      action: 'sign',
      text: t.sign,
      tone: 'primary',
      run: () => api.POST('/v1/agreements/{id}/sign', { params }),
    },
    { action: 'resume', text: t.resume, run: () => api.POST('/v1/agreements/{id}/resume', { params }) },
    {
      action: 'cancel',
      text: t.cancel,
      tone: 'bad',
      asks: 'reason',
      run: (reason) => api.POST('/v1/agreements/{id}/cancel', { params, body: { reason } }),
    },
  ]
}
