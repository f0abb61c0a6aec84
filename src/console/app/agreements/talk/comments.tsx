import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useCodes, useLabel } from '../../api/reference.ts'
import type { Agreement, Schemas } from '../../api/types.ts'
import { Acts } from '../../parts/act.tsx'
import { bodyOf, type FormField, type Said } from '../../parts/form/fields.ts'
import { RecordForm } from '../../parts/form/record-form.tsx'
import { ProblemNotice } from '../../parts/notices.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { useRecordTexts } from '../record-texts.ts'

type Comment = Schemas['Comment']

/** What those who read a draft say of it, of a clause or of the whole, and how each was answered. */
export function Comments({ agreement }: { agreement: Agreement }) {
  const t = useRecordTexts()
  const cache = useQueryClient()
  const { id, status, openComments } = agreement
  const { operations } = useMe()
  const [writing, setWriting] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['agreement', id, 'comments'],
    queryFn: async () => {
      const params = { path: { id }, query: { limit: 100 } }
      return (await api.GET('/v1/agreements/{id}/comments', { params })).data!.data
    },
    enabled: openComments !== null,
  })
  if (openComments === null) return null
  const readAgain = () => {
    void cache.invalidateQueries({ queryKey: ['agreement', id] })
    void cache.invalidateQueries({ queryKey: ['tasks'] })
  }
  const isBefore = ['draft', 'in_review', 'awaiting_dprd', 'ready_to_sign'].includes(status)
  const mayWrite = isBefore && operations.includes('createComment')
  const comments = data ?? []
  if (comments.length === 0 && !mayWrite) return null
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{t.comments}</h2>
      <ProblemNotice error={error} />
      {data && comments.length === 0 && <p className="lead">{t.noComments}</p>}
      <ul className="cards">
        {comments.map((each) => (
          <li key={each.id} className="card">
            <One comment={each} onDone={readAgain} />
          </li>
        ))}
      </ul>
      {mayWrite && !writing && (
        <button type="button" className="button" onClick={() => setWriting(true)}>
          {t.comment}
        </button>
      )}
      {writing && (
        <Write
          agreement={agreement}
          onDone={() => {
            setWriting(false)
            readAgain()
          }}
          onStay={() => setWriting(false)}
        />
      )}
    </section>
  )
}

function One({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const { language } = useLanguage()
  const t = useRecordTexts()
  const label = useLabel()
  const resolve = async ({ answer }: Said) => {
    const path = { id: comment.id }
    const { response } = await api.GET('/v1/comments/{id}', { params: { path } })
    const header = { 'If-Match': response.headers.get('etag')! }
    return api.POST('/v1/comments/{id}/resolve', {
      params: { path, header },
      body: answer ? { answer } : {},
    })
  }
  const about = comment.provisionText ?? (comment.field && label('commentedField', comment.field))
  return (
    <>
      {about && <q>{about}</q>}
      <strong>{comment.text}</strong>
      <span>
        {[comment.organization?.shortName, dayInWords(comment.createdAt, language, false)]
          .filter(Boolean)
          .join(' · ')}{' '}
        · {label('commentAudience', comment.audience)}
      </span>
      {comment.resolvedAt && (
        <span>
          <em className="tag">{t.resolved}</em> {comment.answer}
        </span>
      )}
      <Acts
        place={`comment:${comment.id}`}
        acts={[
          {
            action: 'resolve',
            text: t.resolve,
            asks: [{ name: 'answer', label: t.answer, kind: 'text' }],
            run: resolve,
          },
        ]}
        allowed={comment.allowedActions}
        onDone={onDone}
      />
    </>
  )
}

function Write({
  agreement: { id, provisions },
  onDone,
  onStay,
}: {
  agreement: Agreement
  onDone: () => void
  onStay: () => void
}) {
  const t = useRecordTexts()
  const { role } = useMe()
  const parts = useCodes('commentedField')
  const audiences = useCodes('commentAudience')
  // A clause is named by what it says; codes of fields have no colon.
  const clauses = (provisions ?? []).map((each) => ({
    code: `clause:${each.id}`,
    label: each.text.slice(0, 80),
  }))
  const fields: readonly FormField[] = [
    { name: 'about', label: t.about, kind: 'choice', choices: [...clauses, ...parts] },
    { name: 'text', label: t.text, kind: 'text', required: true },
    ...(role === 'partner'
      ? []
      : [{ name: 'audience', label: t.audience, kind: 'choice', choices: audiences } as const]),
  ]
  const send = ({ about, ...said }: Said, made: string) => {
    const [, provisionId] = about?.split('clause:') ?? []
    const body = { ...bodyOf(said, fields), id: made } as Schemas['NewComment']
    const field = about as Schemas['NewComment']['field']
    return api.POST('/v1/agreements/{id}/comments', {
      params: { path: { id } },
      body: { ...body, ...(provisionId ? { provisionId } : about && { field }) },
    })
  }
  return (
    <div className="box">
      <RecordForm
        place={`agreement:${id}:comment`}
        fields={fields}
        submit={t.comment}
        send={send}
        onDone={onDone}
        onStay={onStay}
      />
    </div>
  )
}
