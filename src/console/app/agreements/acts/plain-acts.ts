import { api } from '../../api/client.ts'
import { aReason, type Act } from '../../parts/act.tsx'
import type { Texts } from '../../texts/id.ts'
import type { useActTexts } from './act-texts.ts'

/** What is done to an agreement with no more than a reason or a note. */
export function plainActs(
  id: string,
  etag: string,
  t: Texts['acts'],
  more: ReturnType<typeof useActTexts>,
): readonly Act[] {
  const params = { path: { id }, header: { 'If-Match': etag } }
  const asks = aReason(t)
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
      asks: [{ name: 'note', label: t.note, kind: 'text' }],
      run: ({ note }) => api.POST('/v1/agreements/{id}/approve', { params, body: note ? { note } : {} }),
    },
    {
      action: 'return',
      text: t.return,
      asks,
      run: ({ reason = '' }) => api.POST('/v1/agreements/{id}/return', { params, body: { reason } }),
    },
    {
      action: 'request_dprd',
      text: more.requestDprd,
      run: () => api.POST('/v1/agreements/{id}/request-dprd', { params }),
    },
    {
      action: 'dprd_answered',
      text: more.dprdAnswered,
      run: () => api.POST('/v1/agreements/{id}/dprd-answered', { params }),
    },
    {
      action: 'open_step',
      text: more.openStep,
      asks,
      run: ({ reason = '' }) => api.POST('/v1/agreements/{id}/open-step', { params, body: { reason } }),
    },
    {
      action: 'sign',
      text: t.sign,
      tone: 'primary',
      run: () => api.POST('/v1/agreements/{id}/sign', { params }),
    },
    { action: 'resume', text: t.resume, run: () => api.POST('/v1/agreements/{id}/resume', { params }) },
    {
      action: 'withdraw_termination',
      text: more.withdrawTermination,
      run: () => api.POST('/v1/agreements/{id}/withdraw-termination', { params }),
    },
    {
      action: 'cancel',
      text: t.cancel,
      tone: 'bad',
      asks,
      run: ({ reason = '' }) => api.POST('/v1/agreements/{id}/cancel', { params, body: { reason } }),
    },
    {
      action: 'discard',
      text: more.discard,
      tone: 'bad',
      asks,
      run: ({ reason = '' }) => api.POST('/v1/agreements/{id}/discard', { params, body: { reason } }),
    },
  ]
}
