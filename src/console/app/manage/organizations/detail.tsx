import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useSettled } from '../../meetings/form/use-settled.ts'
import { Field } from '../../parts/field.tsx'
import { Loading, Notice, ProblemNotice } from '../../parts/notices.tsx'
import { Unreadable } from '../../parts/unreadable.tsx'
import { Link, useTitle } from '../../router.tsx'
import { EditOrganization } from './edit.tsx'
import { useFacts } from './facts.ts'
import { useOrganizationTexts } from './organization-texts.ts'
import { addressOf, readOrganization, type Organization, type Register } from './registers.ts'

/** One organization, and the way to a second record of it. */
export function OrganizationPage({ register, id }: { register: Register; id: string }) {
  const t = useOrganizationTexts()
  const cache = useQueryClient()
  const factsOf = useFacts()
  const { data, error, refetch } = useQuery({
    queryKey: ['organizations', register, id],
    queryFn: () => readOrganization(register, id),
  })
  useTitle(data?.organization.shortName ?? t.title)
  if (error) return <Unreadable error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const { organization, etag } = data
  return (
    <article>
      <h1>{organization.shortName}</h1>
      {organization.id !== id && <Notice>{t.isMerged}</Notice>}
      <dl className="facts">
        {factsOf(organization)
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {organization.allowedActions.includes('patch') && (
        <EditOrganization
          register={register}
          organization={organization}
          etag={etag}
          onDone={() => void cache.invalidateQueries({ queryKey: ['organizations'] })}
        />
      )}
      {organization.allowedActions.includes('merge') && (
        <Twice register={register} organization={organization} />
      )}
    </article>
  )
}

/** Second records have much of the name: they are looked for by its longest word, or by what one types. */
function Twice({ register, organization }: { register: Register; organization: Organization }) {
  const t = useOrganizationTexts()
  const words = organization.shortName.split(/\s+/).toSorted((a, b) => b.length - a.length)
  const [typed, setTyped] = useState(words[0] ?? '')
  const q = useSettled(typed.trim())
  const { data, error } = useQuery({
    queryKey: ['organizations', register, 'like', q],
    enabled: q !== '',
    queryFn: async () => {
      const { data: page } = await api.GET(`/v1/${register}`, { params: { query: { q, limit: 20 } } })
      return page!.data
    },
  })
  const others = data?.filter(({ id }) => id !== organization.id)
  return (
    <section aria-labelledby="twice">
      <h2 id="twice">{t.twice}</h2>
      <p className="lead">{t.twiceLead}</p>
      <Field label={t.find} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      <ProblemNotice error={error} />
      <output>{others?.length === 0 && t.noOther}</output>
      <ul className="cards">
        {others?.map(({ id, shortName, legalName }) => (
          <li key={id}>
            <Link className="card" href={addressOf(register, organization.id, id)}>
              <strong>{shortName}</strong>
              <span>
                {legalName} · {t.compare}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
