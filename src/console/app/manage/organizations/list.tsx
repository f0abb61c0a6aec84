import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { useCodes, useLabel } from '../../api/reference.ts'
import { useSettled } from '../../meetings/form/use-settled.ts'
import { Acts } from '../../parts/act.tsx'
import { OneOf } from '../../parts/chips.tsx'
import { Field, SelectField } from '../../parts/field.tsx'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { go, Link, useAddress, useTitle } from '../../router.tsx'
import { useTexts } from '../../texts/language.tsx'
import { AddOrganization } from './edit.tsx'
import { useOrganizationTexts } from './organization-texts.ts'
import { addressOf, registerOf, unmerge, type Organization, type Register } from './registers.ts'

/** One register; what is searched for is in the address. Those that were merged are listed where they are asked for. */
export function Organizations({ register }: { register: Register }) {
  const texts = useTexts()
  const t = useOrganizationTexts()
  useTitle(t.title)
  const statuses = useCodes('organizationStatus')
  const { searchParams } = useAddress()
  const [typed, setTyped] = useState(searchParams.get('q') ?? '')
  const q = useSettled(typed.trim())
  const chosen = searchParams.get('is') ?? ''
  const search = new URLSearchParams({ ...(q && { q }), ...(chosen && { is: chosen }) }).toString()
  useEffect(() => {
    if (`?${search}` !== (window.location.search || '?'))
      go(addressOf(register) + (search && `?${search}`), { replace: true })
  }, [register, search])
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['organizations', register, q, chosen],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) => {
      const status = chosen ? { status: [chosen as Organization['status']] } : {}
      const query = { ...status, ...(q && { q }), limit: 20, cursor }
      return (await api.GET(`/v1/${register}`, { params: { query } })).data!
    },
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const found = data?.pages.flatMap((page) => page.data)
  return (
    <>
      <h1>{t.title}</h1>
      <OneOf
        legend={t.register}
        choices={(['collaborators', 'agencies'] as const).map((code) => ({ code, label: t.registers[code] }))}
        value={register}
        onChoose={(code) => go(addressOf(registerOf(code)!))}
      />
      <search className="pair filters">
        <Field label={t.find} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        <SelectField
          label={t.which}
          empty={t.all}
          choices={statuses}
          value={chosen}
          onChoose={(is) =>
            go(`${addressOf(register)}?${new URLSearchParams({ ...(q && { q }), ...(is && { is }) })}`)
          }
        />
      </search>
      <AddOrganization register={register} />
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {found?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {found?.map((each) => (
          <li key={each.id}>
            {each.mergedIntoId === null ? (
              <Link href={addressOf(register, each.id)} className="card">
                <Summary of={each} />
              </Link>
            ) : (
              <Merged register={register} of={each} intoId={each.mergedIntoId} />
            )}
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

function Summary({ of: { shortName, legalName, kind, sector, status } }: { of: Organization }) {
  const label = useLabel()
  return (
    <>
      <strong>{shortName}</strong>
      <span>
        {legalName} · {label('organizationKind', kind)} · {label('sector', sector)}
      </span>
      {status !== 'active' && <em className="tag warn">{label('organizationStatus', status)}</em>}
    </>
  )
}

/** A record that was merged: where it went, and the way back. */
function Merged({ register, of, intoId }: { register: Register; of: Organization; intoId: string }) {
  const t = useOrganizationTexts()
  const cache = useQueryClient()
  return (
    <div className="card">
      <Summary of={of} />
      <Link href={addressOf(register, intoId)}>{t.open}</Link>
      <Acts
        place={`organization:${of.id}`}
        acts={[{ action: 'unmerge', text: t.unmerge, run: () => unmerge(register, of.id) }]}
        allowed={of.allowedActions}
        onDone={() => void cache.invalidateQueries({ queryKey: ['organizations'] })}
      />
    </div>
  )
}
