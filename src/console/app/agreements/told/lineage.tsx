import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useLabel } from '../../api/reference.ts'
import { Link } from '../../router.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords, numberInWords } from '../../texts/times.ts'
import { useRecordTexts } from '../record-texts.ts'

/** The way from what was offered in a meeting to what was delivered and verified. */
export function LineagePart({ id }: { id: string }) {
  const { language, texts } = useLanguage()
  const t = useRecordTexts()
  const label = useLabel()
  const { data } = useQuery({
    queryKey: ['agreement', id, 'lineage'],
    queryFn: async () => (await api.GET('/v1/agreements/{id}/lineage', { params: { path: { id } } })).data!,
  })
  if (!data || (data.meetings.length === 0 && data.commitments.length === 0 && !data.case)) return null
  const day = (each: string) => dayInWords(each, language, false)
  const meetings = new Map(
    data.meetings.flatMap(({ items, ...of }) => items.map((item) => [item.id, { of, item }])),
  )
  return (
    <section aria-labelledby="lineage">
      <h2 id="lineage">{t.lineage}</h2>
      <p className="lead">{t.lineageLead}</p>
      <p className="row">
        {data.proposal && (
          <span>
            {t.fromProposal} {data.proposal.proposalNumber}: {data.proposal.title}
          </span>
        )}
        {data.case && (
          <Link href={`/cases/${data.case.id}`}>
            {t.fromCase} {data.case.caseNumber}: {data.case.title}
          </Link>
        )}
      </p>
      <ul className="cards">
        {data.commitments.map((each) => {
          const origin = each.meetingItemId === null ? undefined : meetings.get(each.meetingItemId)
          return (
            <li key={each.id} className="card">
              <ol className="timeline">
                {origin && (
                  <li>
                    <Link href={`/meetings/${origin.of.id}`}>{t.said(day(origin.of.startsAt))}</Link>
                    <p>
                      {texts.meetings.form.itemKinds[`${origin.item.side}_${origin.item.type}`]}:{' '}
                      {origin.item.description}
                    </p>
                  </li>
                )}
                <li>
                  <strong>{t.promised}</strong>
                  <p>
                    {each.description}
                    {each.targetValue !== null &&
                      ` · ${numberInWords(each.targetValue, language)} ${each.unit ?? ''}`}
                  </p>
                </li>
                {each.activities.map(({ id: of, heldOn, status, value }) => (
                  <li key={of}>
                    {t.delivered(`${numberInWords(value, language)} ${each.unit ?? ''}`.trim(), day(heldOn))}{' '}
                    <em className={status === 'verified' ? 'tag' : 'tag warn'}>
                      {label('activityStatus', status)}
                    </em>
                  </li>
                ))}
              </ol>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
