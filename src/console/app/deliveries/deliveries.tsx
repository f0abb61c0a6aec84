import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { Schemas } from '../api/types.ts'
import { readDocument } from '../agreements/documents.tsx'
import { aReason, Acts } from '../parts/act.tsx'
import { ViewFile, type Shown } from '../parts/view-file.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords, numberInWords } from '../texts/times.ts'
import { useDeliveryTexts } from './delivery-texts.ts'

type Activity = Schemas['Activity']

/** What was delivered of an agreement, the latest first, for whoever verifies it. */
export function Deliveries({ agreementId }: { agreementId: string }) {
  const t = useDeliveryTexts()
  const { data } = useQuery({
    queryKey: ['agreement', agreementId, 'activities'],
    queryFn: async () => {
      const params = { path: { id: agreementId }, query: { limit: 50 } }
      return (await api.GET('/v1/agreements/{id}/activities', { params })).data!.data
    },
  })
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t.title}</h2>
      <ul className="cards">
        {data.map((each) => (
          <li key={each.id} className="card">
            <One activity={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ activity }: { activity: Activity }) {
  const { language, texts } = useLanguage()
  const t = useDeliveryTexts()
  const label = useLabel()
  const cache = useQueryClient()
  const [shown, setShown] = useState<Shown>()
  const { id, status, value, unit, heldOn, organization, kecamatan, note, evidenceDocumentId } = activity
  const params = async () => {
    const { response } = await api.GET('/v1/activities/{id}', { params: { path: { id } } })
    return { path: { id }, header: { 'If-Match': response.headers.get('etag')! } }
  }
  const look = async (of: string) => {
    const { data } = await api.GET('/v1/documents/{id}', { params: { path: { id: of } } })
    const { fileName, mediaType } = data!
    setShown({ id: of, fileName, mediaType, read: () => readDocument(of) })
  }
  return (
    <>
      <strong>
        {numberInWords(value, language)} {unit}
      </strong>
      <span>
        {[organization.shortName, dayInWords(heldOn, language, false), kecamatan].filter(Boolean).join(' · ')}
      </span>
      {note && <span>{note}</span>}
      <em className={status === 'verified' ? 'tag' : 'tag warn'}>{label('activityStatus', status)}</em>
      {activity.statusReason && <span>{activity.statusReason}</span>}
      {evidenceDocumentId && (
        <button type="button" className="button quiet" onClick={() => void look(evidenceDocumentId)}>
          {t.seeEvidence}
        </button>
      )}
      {shown && <ViewFile file={shown} onClose={() => setShown(undefined)} />}
      <Acts
        place={`activity:${id}`}
        acts={[
          {
            action: 'submit',
            text: t.submit,
            run: async () => api.POST('/v1/activities/{id}/submit', { params: await params() }),
          },
          {
            action: 'verify',
            text: t.verify,
            tone: 'primary',
            run: async () => api.POST('/v1/activities/{id}/verify', { params: await params() }),
          },
          {
            action: 'reject',
            text: t.reject,
            asks: aReason(texts.acts),
            run: async ({ reason = '' }) =>
              api.POST('/v1/activities/{id}/reject', { params: await params(), body: { reason } }),
          },
        ]}
        allowed={activity.allowedActions}
        onDone={() => {
          for (const key of ['agreement', 'tasks']) void cache.invalidateQueries({ queryKey: [key] })
        }}
      />
    </>
  )
}
