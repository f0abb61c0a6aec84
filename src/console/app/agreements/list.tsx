import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { useCodes, useLabel } from '../api/reference.ts'
import type { Agreement } from '../api/types.ts'
import { useSettled } from '../meetings/form/use-settled.ts'
import { Field, SelectField } from '../parts/field.tsx'
import { Loading, ProblemNotice } from '../parts/notices.tsx'
import { go, Link, useAddress, useTitle } from '../router.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'

type Query = { q?: string; status?: Agreement['status'][]; validity?: NonNullable<Agreement['validity']>[] }

/** The agreements that this person may see. What is searched for is in the address, so that it can be shared and gone back to. */
export function Agreements() {
  const { texts } = useLanguage()
  const t = texts.agreements
  useTitle(t.title)
  const label = useLabel()
  const { searchParams } = useAddress()
  const [typed, setTyped] = useState(searchParams.get('q') ?? '')
  const q = useSettled(typed.trim())
  const chosen = searchParams.get('is') ?? ''
  const statuses = useCodes('agreementStatus')
  const validities = useCodes('validity')

  useEffect(() => {
    const next = new URLSearchParams({ ...(q && { q }), ...(chosen && { is: chosen }) }).toString()
    if (`?${next}` !== (window.location.search || '?'))
      go(`/agreements${next && `?${next}`}`, { replace: true })
  }, [q, chosen])

  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['agreements', q, chosen],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) => {
      const isValidity = validities.some(({ code }) => code === chosen)
      const query = {
        ...(q && { q }),
        ...(chosen && (isValidity ? { validity: [chosen] } : { status: [chosen] })),
      } as Query
      const order = q ? {} : { sort: '-updatedAt' as const }
      return (
        await api.GET('/v1/agreements', { params: { query: { ...query, ...order, limit: 20, cursor } } })
      ).data!
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
          choices={[...validities, ...statuses.filter(({ code }) => code !== 'signed')]}
          value={chosen}
          onChoose={(code) => {
            const next = new URLSearchParams({ ...(q && { q }), ...(code && { is: code }) })
            go(`/agreements?${next}`)
          }}
        />
      </search>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {found?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {found?.map((each) => (
          <li key={each.id}>
            <Link href={`/agreements/${each.id}`} className="card">
              <strong>{each.title}</strong>
              <span>
                {label('agreementType', each.type)} · {each.registrationNumber} ·{' '}
                {each.parties.map(({ organization }) => organization.shortName).join(', ')}
              </span>
              <State agreement={each} />
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

/** How it stands, and until when it holds. */
export function State({ agreement: { status, validity, endsOn, confirmation } }: { agreement: Agreement }) {
  const { language, texts } = useLanguage()
  const label = useLabel()
  const said =
    validity && status === 'signed' ? label('validity', validity) : label('agreementStatus', status)
  const bad = validity === 'expired' || status === 'terminated' || status === 'cancelled'
  const warn = validity === 'expiring' || status === 'suspended' || (validity === null && !bad)
  return (
    <em className={`tag ${bad ? 'bad' : warn ? 'warn' : ''}`}>
      {said}
      {endsOn && ` · ${texts.agreements.until(dayInWords(endsOn, language, false))}`}
      {confirmation && ` · ${label('agreementConfirmation', confirmation)}`}
    </em>
  )
}
