import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import type { Schemas } from '../api/types.ts'
import { Report } from '../deliveries/report.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords, numberInWords } from '../texts/times.ts'

/** What was promised, and how much of it is delivered and verified; with the way to add one, where this person may. */
export function Commitments({ id, add }: { id: string; add: ReactNode }) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const { data, error } = useQuery({
    queryKey: ['agreement', id, 'progress'],
    queryFn: async () => (await api.GET('/v1/agreements/{id}/progress', { params: { path: { id } } })).data!,
  })
  const { data: reportable } = useQuery({
    queryKey: ['agreement', id, 'commitments'],
    queryFn: async () => {
      const params = { path: { id }, query: { limit: 100 } }
      const { data: held } = await api.GET('/v1/agreements/{id}/commitments', { params })
      const all = held!.data as Schemas['Commitment'][]
      return all.filter(({ allowedActions }) => allowedActions.includes('report')).map((each) => each.id)
    },
  })
  if (error) return <ProblemNotice error={error} />
  const mayReport = new Set(reportable)
  const commitments = data?.commitments.filter(({ droppedFrom }) => droppedFrom === null) ?? []
  if (commitments.length === 0 && !add) return null
  const number = (value: number) => numberInWords(value, language)
  return (
    <section aria-labelledby="commitments">
      <h2 id="commitments">{t.commitments}</h2>
      {commitments.length === 0 && <p className="lead">{t.noCommitments}</p>}
      <ul className="cards">
        {commitments.map((each) => (
          <li key={each.id} className="card">
            <strong>
              {each.stage && <span className="tag">{each.stage}</span>} {each.description}
            </strong>
            <span>
              {each.targetValue === null
                ? t.deliveredOnly(number(each.delivered), each.unit ?? '')
                : t.delivered(number(each.delivered), number(each.targetValue), each.unit ?? '')}
              {each.dueOn && ` · ${t.due(dayInWords(each.dueOn, language, false))}`}
            </span>
            {each.percent !== null && (
              <progress
                max={100}
                value={Math.min(100, each.percent)}
                aria-label={`${each.description}: ${number(each.percent)} %`}
              />
            )}
            {each.overdue && <em className="tag bad">{t.overdue}</em>}
            {mayReport.has(each.id) && <Report commitment={{ ...each, agreementId: id }} />}
          </li>
        ))}
      </ul>
      {add}
    </section>
  )
}
