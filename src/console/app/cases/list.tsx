import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { useCodes, useLabel } from '../api/reference.ts'
import type { Case } from '../api/types.ts'
import { useSettled } from '../meetings/form/use-settled.ts'
import { Field, SelectField } from '../parts/field.tsx'
import { Loading, ProblemNotice } from '../parts/notices.tsx'
import { go, Link, useAddress, useTitle } from '../router.tsx'
import { useTexts } from '../texts/language.tsx'

/** The cases that this person may see; what is searched for is in the address. */
export function Cases() {
  const texts = useTexts()
  const t = texts.cases
  useTitle(t.title)
  const label = useLabel()
  const statuses = useCodes('caseStatus')
  const { searchParams } = useAddress()
  const [typed, setTyped] = useState(searchParams.get('q') ?? '')
  const q = useSettled(typed.trim())
  const chosen = searchParams.get('is') ?? ''
  useEffect(() => {
    const next = new URLSearchParams({ ...(q && { q }), ...(chosen && { is: chosen }) }).toString()
    if (`?${next}` !== (window.location.search || '?')) go(`/cases${next && `?${next}`}`, { replace: true })
  }, [q, chosen])
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['cases', q, chosen],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) => {
      const status = chosen ? { status: [chosen as Case['status']] } : {}
      const order = q ? { q } : { sort: '-updatedAt' as const }
      return (await api.GET('/v1/cases', { params: { query: { ...status, ...order, limit: 20, cursor } } }))
        .data!
    },
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const found = data?.pages.flatMap((page) => page.data)
  return (
    <>
      <h1>{t.title}</h1>
      <search className="pair filters">
        <Field label={t.find} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        <SelectField
          label={t.which}
          empty={t.all}
          choices={statuses}
          value={chosen}
          onChoose={(code) =>
            go(`/cases?${new URLSearchParams({ ...(q && { q }), ...(code && { is: code }) })}`)
          }
        />
      </search>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {found?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {found?.map((each) => (
          <li key={each.id}>
            <Link href={`/cases/${each.id}`} className="card">
              <strong>{each.title}</strong>
              <span>
                {each.caseNumber} · {each.collaborators.map(({ shortName }) => shortName).join(', ')}
              </span>
              <em
                className={
                  each.status === 'on_hold' ? 'tag warn' : each.status === 'cancelled' ? 'tag bad' : 'tag'
                }
              >
                {label('caseStatus', each.status)}
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
    </>
  )
}
