import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Task } from '../api/types.ts'
import { Loading, ProblemNotice } from '../parts/notices.tsx'
import { Link } from '../router.tsx'
import { useLabel } from '../api/reference.ts'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'
import { useMe } from '../sign-in/session-provider.tsx'
import { inJakarta } from '../meetings/minutes.ts'
import { placeOf } from './place.ts'

/** Whose turn it is comes from the registry: everything that waits for this person, one tap from where it is done. */
export function Tasks({
  heading: Heading = 'h2',
  kind,
}: {
  heading?: 'h1' | 'h2'
  /** This kind alone; null for all. */
  kind: Task['kind'] | null
}) {
  const { language, texts } = useLanguage()
  const t = texts.tasks
  const label = useLabel()
  const me = useMe()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['tasks', kind],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) =>
      (
        await api.GET('/v1/me/tasks', {
          params: { query: { limit: 20, cursor, ...(kind && { kind: [kind] }) } },
        })
      ).data!,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const tasks = data?.pages.flatMap((page) => page.data)
  const [today] = useState(() => inJakarta(Date.now()).day)
  /** Feedback is about whom it names, or about a stage by its code. */
  const titleOf = ({ record: { type, title } }: Task) =>
    type === 'feedback' && /^P[1-7]$/.test(title) ? `${title} ${label('stage', title)}` : title
  const whose = ({ membershipId }: Task) =>
    me.memberships.length > 1 && me.memberships.find(({ id }) => id === membershipId)?.organization?.shortName
  return (
    <section aria-labelledby="tasks">
      <Heading id="tasks">{t.title}</Heading>
      {kind && (
        <p className="row">
          <em className="tag">{label('taskKind', kind)}</em> <Link href="/tasks">{t.all}</Link>
        </p>
      )}
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {tasks?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {tasks?.map((task) => (
          <li key={task.id}>
            <Place task={task}>
              <em className={task.due !== null && task.due < today ? 'tag bad' : 'tag'}>
                {label('taskKind', task.kind)}
              </em>
              <strong>{titleOf(task)}</strong>
              <span>
                {[
                  // Feedback has no number that people quote.
                  task.record.type !== 'feedback' && task.record.number,
                  whose(task),
                  task.due === null
                    ? t.since(dayInWords(task.since, language, false))
                    : t.due(dayInWords(task.due, language, false)),
                  task.why[language],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Place>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button wide" onClick={() => void fetchNextPage()}>
          {texts.more}
        </button>
      )}
    </section>
  )
}

function Place({ task, children }: { task: Task; children: React.ReactNode }) {
  const href = placeOf(task)
  return href === undefined ? (
    <div className="card">{children}</div>
  ) : (
    <Link href={href} className="card">
      {children}
    </Link>
  )
}
