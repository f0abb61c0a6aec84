import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import { draftsOf, onDraftsChanged, removeDraft } from '../offline/drafts.ts'
import { Loading, ProblemNotice } from '../parts/notices.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { Link, useTitle } from '../router.tsx'
import { useMe } from '../sign-in/session-provider.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'
import type { Draft } from './draft.ts'
import { StateOfDraft } from './state-of-draft.tsx'

/** What is on this device, each to be opened or deleted, and what the registry holds. */
export function Meetings() {
  const { texts } = useLanguage()
  const t = texts.meetings
  useTitle(t.title)
  const { operations } = useMe()
  return (
    <>
      <div className="row spread">
        <h1>{t.title}</h1>
        {operations.includes('logMeeting') && (
          <Link href="/meetings/new" className="button primary">
            {t.log}
          </Link>
        )}
      </div>
      <Drafts />
      <Held />
    </>
  )
}

function useDrafts(): Draft[] | undefined {
  const { id } = useMe()
  const [drafts, setDrafts] = useState<Draft[]>()
  useEffect(() => {
    const read = () => void draftsOf(id).then(setDrafts)
    read()
    return onDraftsChanged(read)
  }, [id])
  return drafts
}

function Drafts() {
  const { language, texts } = useLanguage()
  const t = texts.meetings
  const drafts = useDrafts()
  const [leaving, setLeaving] = useState<Draft>()
  if (!drafts || drafts.length === 0) return null
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t.onDevice}</h2>
      <ul className="cards">
        {drafts.map((draft) => (
          <li key={draft.id} className="row nowrap">
            <Link href={`/meetings/draft/${draft.id}`} className="card">
              <strong>{draft.form.agenda || draft.case?.title || t.untitled}</strong>
              <span>{dayInWords(draft.form.day, language)}</span>
              <em className={draft.state === 'sent' ? 'tag' : 'tag warn'}>
                <StateOfDraft draft={draft} />
              </em>
            </Link>
            <button
              type="button"
              className="button quiet bad"
              aria-label={t.removeNamed(draft.form.agenda || draft.case?.title || t.untitled)}
              onClick={() => setLeaving(draft)}
            >
              {texts.remove}
            </button>
          </li>
        ))}
      </ul>
      {leaving && (
        <Sheet title={t.removeAsk} open onClose={() => setLeaving(undefined)}>
          <p>{leaving.base ? t.removeKeeps : t.removeForever}</p>
          <div className="row">
            <button
              type="button"
              className="button bad"
              onClick={() => {
                void removeDraft(leaving.id)
                setLeaving(undefined)
              }}
            >
              {texts.remove}
            </button>
            <button type="button" className="button" onClick={() => setLeaving(undefined)}>
              {texts.cancel}
            </button>
          </div>
        </Sheet>
      )}
    </section>
  )
}

function Held() {
  const { language, texts } = useLanguage()
  const t = texts.meetings
  const label = useLabel()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['meetings'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) => {
      const query = { sort: '-startsAt' as const, limit: 20, expand: ['case' as const], cursor }
      return (await api.GET('/v1/meetings', { params: { query } })).data!
    },
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const meetings = data?.pages.flatMap((page) => page.data)
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t.held}</h2>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {meetings?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {meetings?.map(({ id, agenda, startsAt, kind, status, case: of }) => (
          <li key={id}>
            <Link href={`/meetings/${id}`} className="card">
              <strong>{agenda}</strong>
              <span>
                {dayInWords(startsAt ?? '', language)}
                {of && ` · ${of.title}`}
              </span>
              <em className={status === 'draft' ? 'tag warn' : 'tag'}>
                {label('meetingKind', kind ?? '')} · {label('meetingStatus', status ?? '')}
              </em>
            </Link>
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
