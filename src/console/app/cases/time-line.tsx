import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { Case, Meeting, Obstacle } from '../api/types.ts'
import { Acts, aReason } from '../parts/act.tsx'
import type { Said } from '../parts/form/fields.ts'
import { Link } from '../router.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'

/** What happened, the newest first: agreements, meetings with what was offered and needed, obstacles with the way to resolve them. */
export function TimeLine({
  of,
  meetings,
  obstacles,
  onDone,
}: {
  of: Case
  meetings: readonly Meeting[]
  obstacles: readonly Obstacle[]
  onDone: () => void
}) {
  const { language, texts } = useLanguage()
  const t = texts.cases
  const label = useLabel()
  const day = (each: string) => dayInWords(each, language, false)
  const told = [
    ...meetings.map((each) => ({
      at: each.startsAt,
      id: each.id,
      blocks: false,
      shown: <MeetingAt meeting={each} />,
    })),
    ...obstacles.map((each) => ({
      at: `${each.raisedOn}T00:00:00Z`,
      id: each.id,
      blocks: each.blocking && each.status === 'open',
      shown: <ObstacleAt obstacle={each} onDone={onDone} />,
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <section aria-labelledby="time-line">
      <h2 id="time-line">{t.timeLine}</h2>
      <ol className="timeline">
        {of.agreements.map((each) => (
          <li key={each.id}>
            <Link href={`/agreements/${each.id}`}>
              {label('agreementType', each.type)} {each.registrationNumber}
            </Link>
            {each.cancelled && <span className="tag bad">{label('agreementStatus', 'cancelled')}</span>}
          </li>
        ))}
        {told.map(({ id, at, blocks, shown }) => (
          <li key={id} className={blocks ? 'blocks' : ''}>
            <p className="hint">{day(at)}</p>
            {shown}
          </li>
        ))}
        <li>
          <p className="hint">{day(of.createdAt)}</p>
          {t.opened}
        </li>
      </ol>
    </section>
  )
}

function MeetingAt({ meeting }: { meeting: Meeting }) {
  const { meetings: t } = useLanguage().texts
  const label = useLabel()
  return (
    <>
      <Link href={`/meetings/${meeting.id}`}>{meeting.agenda}</Link>{' '}
      <span className={meeting.status === 'draft' ? 'tag warn' : 'tag'}>
        {label('meetingStatus', meeting.status)}
      </span>
      <ul className="plain-list">
        {meeting.items.map((item) => (
          <li key={item.id}>
            {t.form.itemKinds[`${item.side}_${item.type}`]}:{' '}
            {item.stage && <span className="tag">{item.stage}</span>} {item.description}{' '}
            {item.agreed && <span className="tag">{t.form.agreedTag}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function ObstacleAt({ obstacle, onDone }: { obstacle: Obstacle; onDone: () => void }) {
  const { texts } = useLanguage()
  const label = useLabel()
  const { id, version, description, status, blocking, resolution, allowedActions } = obstacle
  const resolve = async ({ reason = '' }: Said) => {
    const { response } = await api.GET('/v1/obstacles/{id}', { params: { path: { id } } })
    const etag = response.headers.get('etag')!
    // What is resolved is what was shown.
    const header = { 'If-Match': etag.replace(/^"\d+/, `"${version}`) }
    return api.POST('/v1/obstacles/{id}/resolve', {
      params: { path: { id }, header },
      body: { resolution: reason },
    })
  }
  return (
    <>
      <strong>{texts.meetings.form.obstacle}:</strong> {description}{' '}
      <span className={blocking && status === 'open' ? 'tag warn' : 'tag'}>
        {label('obstacleStatus', status)}
        {blocking && ` · ${texts.meetings.form.blockingTag}`}
      </span>
      {resolution && <p className="hint">{resolution}</p>}
      <Acts
        place={`obstacle:${id}`}
        acts={[{ action: 'resolve', text: texts.acts.resolve, asks: aReason(texts.acts), run: resolve }]}
        allowed={allowedActions}
        onDone={onDone}
      />
    </>
  )
}
