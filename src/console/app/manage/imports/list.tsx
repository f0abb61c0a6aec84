import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { Link, useTitle } from '../../router.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { useImportTexts } from './import-texts.ts'

/** What was imported, the newest first. */
export function Imports() {
  const { language, texts } = useLanguage()
  const t = useImportTexts()
  useTitle(t.title)
  const { operations } = useMe()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['imports'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) =>
      (await api.GET('/v1/imports', { params: { query: { limit: 20, cursor } } })).data!,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const imports = data?.pages.flatMap((page) => page.data)
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {operations.includes('importAgreements') && (
        <p>
          <Link href="/manage/imports/new" className="button primary">
            {t.begin}
          </Link>
        </p>
      )}
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {imports?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {imports?.map((each) => (
          <li key={each.id}>
            <Link href={`/manage/imports/${each.id}`} className="card">
              <strong>{each.fileName ?? each.id}</strong>
              <span>
                {each.agency.shortName} · {dayInWords(each.createdAt, language, false)} · {t.facts.signed}{' '}
                {each.signed} · {t.facts.drafts} {each.drafts}
              </span>
              {each.unconfirmed > 0 && <em className="tag warn">{t.unknown(each.unconfirmed)}</em>}
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
