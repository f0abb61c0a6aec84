import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Acts } from '../../parts/act.tsx'
import { Loading, Notice } from '../../parts/notices.tsx'
import { Unreadable } from '../../parts/unreadable.tsx'
import { Link, useTitle } from '../../router.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { numberInWords } from '../../texts/times.ts'
import { useFacts } from './facts.ts'
import { useOrganizationTexts } from './organization-texts.ts'
import { addressOf, merge, readOrganization, readWeight, unmerge, type Register } from './registers.ts'

type Pair = readonly [string, string]

/** Two records side by side; whoever decides that they are one keeps one of them, and can undo it at the same place. */
export function ComparePage({ register, ids }: { register: Register; ids: Pair }) {
  const t = useOrganizationTexts()
  const cache = useQueryClient()
  useTitle(t.side)
  const [merged, setMerged] = useState<{ readonly gone: Side; readonly kept: Side }>()
  const { data, error, refetch } = useQuery({
    queryKey: ['organizations', register, 'pair', ...ids],
    enabled: !merged,
    queryFn: () => Promise.all(ids.map((id) => readSide(register, id))) as Promise<[Side, Side]>,
  })
  if (error) return <Unreadable error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const [one, other] = data
  const readAgain = () => void cache.invalidateQueries({ queryKey: ['organizations'] })
  const keep = (kept: Side, gone: Side, action: string) => ({
    action,
    text: t.keep(nameOf(kept)),
    lead: t.keepAsk(nameOf(gone), nameOf(kept)),
    asks: [],
    run: async () => {
      await merge(register, gone.organization.id, gone.etag, kept.organization.id)
      setMerged({ gone, kept })
    },
  })
  return (
    <article>
      <h1>{t.side}</h1>
      {merged ? (
        <>
          <Notice>
            <strong>{t.merged}</strong> {t.mergedLead(merged.gone.organization.shortName)}
          </Notice>
          <Link className="button" href={addressOf(register, merged.kept.organization.id)}>
            {t.open}
          </Link>
          <Acts
            place={`merge:${merged.gone.organization.id}`}
            acts={[
              {
                action: 'unmerge',
                text: t.unmerge,
                run: async () => {
                  await unmerge(register, merged.gone.organization.id)
                  setMerged(undefined)
                },
              },
            ]}
            allowed={['unmerge']}
            onDone={readAgain}
          />
        </>
      ) : (
        <>
          <p className="lead">{t.sideLead}</p>
          <SideBySide one={one} other={other} />
          <Acts
            place={`merge:${ids.join(':')}`}
            acts={[keep(one, other, 'keep_one'), keep(other, one, 'keep_other')]}
            allowed={[
              ...(other.organization.allowedActions.includes('merge') ? ['keep_one'] : []),
              ...(one.organization.allowedActions.includes('merge') ? ['keep_other'] : []),
            ]}
            onDone={readAgain}
          />
        </>
      )}
    </article>
  )
}

type Side = Awaited<ReturnType<typeof readSide>>

async function readSide(register: Register, id: string) {
  const [record, weight] = await Promise.all([readOrganization(register, id), readWeight(register, id)])
  return { ...record, ...weight }
}

/** Two records of one organization may have the same name: the end of its id tells them apart. */
const nameOf = ({ organization: { id, shortName } }: Side) => `${shortName} (${id.slice(-4)})`

function SideBySide({ one, other }: { one: Side; other: Side }) {
  const t = useOrganizationTexts()
  const { language } = useLanguage()
  const factsOf = useFacts()
  const rowsOf = (side: Side) => [
    ...factsOf(side.organization),
    [t.fields.cases, numberInWords(side.cases, language)] as const,
    [t.fields.agreements, numberInWords(side.agreements, language)] as const,
  ]
  const others = rowsOf(other)
  const rows = rowsOf(one).map(([name, value], row) => ({ name, value, second: others[row]![1] }))
  return (
    <table className="grid as-cards">
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{nameOf(one)}</th>
          <th scope="col">{nameOf(other)}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ value, second }) => value !== '' || second !== '')
          .map(({ name, value, second }) => (
            <tr key={name} className={value === second ? '' : 'differs'}>
              <th scope="row">
                {name} {value !== second && <span className="unseen">{t.differs}</span>}
              </th>
              <td data-label={`${nameOf(one)}: `}>{value || '–'}</td>
              <td data-label={`${nameOf(other)}: `}>{second || '–'}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
