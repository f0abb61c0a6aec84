import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { Schemas } from '../api/types.ts'
import { Loading, ProblemNotice } from '../parts/notices.tsx'
import { Link, useAddress, useTitle } from '../router.tsx'
import '../styles/records.css'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords, numberInWords } from '../texts/times.ts'
import { useListTexts } from './list-texts.ts'

const lists = ['agreements', 'cases', 'activities', 'commitments', 'evaluations'] as const
type List = (typeof lists)[number]

/** What makes up a figure: the list that the registry names with it, whatever it asks for. */
export default function ListScreens() {
  const texts = useListTexts()
  const href = useAddress().searchParams.get('of') ?? ''
  const list = lists.find((each) => href.startsWith(`/v1/${each}?`))
  useTitle(list ? texts[list] : texts.unknown)
  return (
    <>
      <h1>{list ? texts[list] : texts.unknown}</h1>
      {list && <Listed key={href} list={list} href={href} />}
      <Link href="/dashboard" className="button">
        {texts.back}
      </Link>
    </>
  )
}

function Listed({ list, href }: { list: List; href: string }) {
  const { language, texts } = useLanguage()
  const t = useListTexts()
  const label = useLabel()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['list', href],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => readList(list, href, pageParam),
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const rows = data?.pages.flatMap((page) => page.rows)
  return (
    <>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {rows?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {rows?.map(({ id, at, title, status, day, value }) => (
          <li key={id}>
            <Link href={at} className="card">
              <strong>{title}</strong>
              <span>
                {[
                  status && label(status[0], status[1]),
                  day && dayInWords(day, language, false),
                  value !== undefined && numberInWords(value, language),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button wide" onClick={() => void fetchNextPage()}>
          {texts.more}
        </button>
      )}
    </>
  )
}

interface Row {
  readonly id: string
  /** Where in the page it is. */
  readonly at: string
  readonly title: string
  readonly status?: readonly [list: string, code: string]
  readonly day?: string | null
  readonly value?: number
}

/** The rows of a list. What the figure asks for is sent on as it came. */
async function readList(list: List, href: string, cursor: string | undefined) {
  const asked = new URL(href, window.location.origin)
  if (cursor !== undefined) asked.searchParams.set('cursor', cursor)
  const path = `${asked.pathname}${asked.search}`
  const { data } = await api.GET(path as '/v1/agreements')
  const { page } = data!
  return { page, rows: data!.data.map((row) => rowOf[list](row as never)) }
}

const rowOf: { readonly [Each in List]: (row: never) => Row } = {
  agreements: ({ id, title, registrationNumber, status, endsOn }: Schemas['Agreement']) => ({
    id,
    at: `/agreements/${id}`,
    title: `${registrationNumber} ${title}`,
    status: ['agreementStatus', status],
    day: endsOn,
  }),
  cases: ({ id, title, caseNumber, status }: Schemas['Case']) => ({
    id,
    at: `/cases/${id}`,
    title: `${caseNumber} ${title}`,
    status: ['caseStatus', status],
  }),
  activities: ({ id, agreementId, organization, kecamatan, heldOn, value, status }: Schemas['Activity']) => ({
    id,
    at: `/agreements/${agreementId}`,
    title: [organization.shortName, kecamatan].filter(Boolean).join(', '),
    status: ['activityStatus', status],
    day: heldOn,
    value,
  }),
  commitments: ({ id, agreementId, description, dueOn, delivered }: Schemas['Commitment']) => ({
    id,
    at: `/agreements/${agreementId}`,
    title: description,
    day: dueOn,
    value: delivered,
  }),
  evaluations: ({ id, agreementId, periodUntil, evaluator }: Schemas['Evaluation']) => ({
    id,
    at: `/agreements/${agreementId}`,
    title: evaluator,
    day: periodUntil,
  }),
}
