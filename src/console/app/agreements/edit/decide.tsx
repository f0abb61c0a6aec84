import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Schemas } from '../../api/types.ts'
import { aReason, Acts } from '../../parts/act.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useRecordTexts } from '../record-texts.ts'

/** An item of the checklist that is met by a file that is here already, waived with a reason, or opened again. */
export function Decide({
  agreementId,
  etag,
  item: { code, status },
  onDone,
}: {
  agreementId: string
  etag: string
  item: Schemas['ChecklistItem']
  onDone: () => void
}) {
  const t = useRecordTexts()
  const { acts } = useTexts()
  const { data: files } = useQuery({
    queryKey: ['agreement', agreementId, 'documents'],
    queryFn: async () =>
      (await api.GET('/v1/documents', { params: { query: { agreementId, limit: 100 } } })).data!.data,
  })
  const decide = (body: Schemas['ChecklistDecision']) =>
    api.PATCH('/v1/agreements/{id}/checklist/{code}', {
      params: { path: { id: agreementId, code }, header: { 'If-Match': etag } },
      body,
    })
  const choices = (files ?? []).map(({ id, fileName }) => ({ code: id, label: fileName }))
  return (
    <Acts
      place={`checklist:${agreementId}:${code}`}
      allowed={status === 'open' ? (choices.length > 0 ? ['meet', 'waive'] : ['waive']) : ['reopen']}
      acts={[
        {
          action: 'meet',
          text: t.seen,
          asks: [{ name: 'documentId', label: t.whichFile, kind: 'choice', choices, required: true }],
          run: ({ documentId = '' }) => decide({ status: 'met', documentId }),
        },
        {
          action: 'waive',
          text: t.waive,
          asks: aReason(acts),
          run: ({ reason = '' }) => decide({ status: 'waived', reason }),
        },
        { action: 'reopen', text: t.reopen, run: () => decide({ status: 'open' }) },
      ]}
      onDone={onDone}
    />
  )
}
