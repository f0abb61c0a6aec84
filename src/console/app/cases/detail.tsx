import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { Case, Meeting, Obstacle } from '../api/types.ts'
import { Acts } from '../parts/act.tsx'
import { Loading, Notice } from '../parts/notices.tsx'
import { Unreadable } from '../parts/unreadable.tsx'
import { Link, useTitle } from '../router.tsx'
import { useTexts } from '../texts/language.tsx'
import { actsOn } from './acts.ts'
import { Promote } from './promote.tsx'
import { TimeLine } from './time-line.tsx'

const way = ['exploring', 'offered', 'agreed_to_proceed', 'promoted'] as const

/** A case from its first meeting to its agreements: what blocks, what is next, and what was said when. */
export function CasePage({ id }: { id: string }) {
  const texts = useTexts()
  const cache = useQueryClient()
  useTitle(texts.cases.one)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['case', id],
    queryFn: () => readCase(id),
  })
  if (isPending) return <Loading />
  if (error) return <Unreadable error={error} retry={() => void refetch()} />
  const { of, etag, meetings, obstacles } = data
  const readAgain = () => {
    for (const key of ['case', 'cases', 'tasks', 'open-cases'])
      void cache.invalidateQueries({ queryKey: [key] })
  }
  return (
    <article>
      <Head of={of} obstacles={obstacles} />
      <Acts
        place={`case:${id}`}
        acts={actsOn(id, etag, texts.acts)}
        allowed={of.allowedActions}
        onDone={readAgain}
      />
      {of.allowedActions.includes('promote') && <Promote of={of} etag={etag} />}
      {of.allowedActions.includes('log_meeting') && (
        <Link href={`/meetings/new?case=${id}`} className="button primary">
          {texts.meetings.log}
        </Link>
      )}
      <TimeLine of={of} meetings={meetings} obstacles={obstacles} onDone={readAgain} />
    </article>
  )
}

async function readCase(id: string) {
  const path = { id }
  const [{ data, response }, meetings, obstacles] = await Promise.all([
    api.GET('/v1/cases/{id}', { params: { path } }),
    api.GET('/v1/cases/{id}/meetings', { params: { path, query: { sort: '-startsAt', limit: 100 } } }),
    api.GET('/v1/obstacles', { params: { query: { caseId: id, limit: 100 } } }),
  ])
  return {
    of: data as Case,
    etag: response.headers.get('etag')!,
    meetings: meetings.data!.data as Meeting[],
    obstacles: obstacles.data!.data as Obstacle[],
  }
}

function Head({ of, obstacles }: { of: Case; obstacles: readonly Obstacle[] }) {
  const texts = useTexts()
  const t = texts.cases
  const label = useLabel()
  const at = way.indexOf(of.status as (typeof way)[number])
  const blocking = obstacles.filter((each) => each.blocking && each.status === 'open')
  return (
    <>
      <p className="lead">
        {of.caseNumber} · {of.collaborators.map(({ shortName }) => shortName).join(', ')}
      </p>
      <h1>{of.title}</h1>
      {at < 0 && <p className="tag warn">{label('caseStatus', of.status)}</p>}
      {of.statusReason && (
        <Notice>
          <strong>{texts.agreements.reason}</strong> {of.statusReason}
        </Notice>
      )}
      {at >= 0 && (
        <ol className="stepper" aria-label={t.way}>
          {way.map((step, index) => (
            <li
              key={step}
              aria-current={index === at ? 'step' : undefined}
              className={index < at ? 'done' : ''}
            >
              {label('caseStatus', step)}
            </li>
          ))}
        </ol>
      )}
      {blocking.length > 0 && (
        <Notice>
          <strong>{t.blocks(blocking.length)}</strong>
          <ul>
            {blocking.map(({ id, description }) => (
              <li key={id}>{description}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        {of.stages.map((each) => (
          <span key={each} className="tag">
            {each} {label('stage', each)}
          </span>
        ))}
      </p>
      {of.object && <p>{of.object}</p>}
    </>
  )
}
