import type { Session } from '../../db/session.ts'
import { bareName, everyNameOf, lettersOf, mayBeNamed, sameWords } from '../../organizations/names/bare.ts'
import { equivalentValues } from '../../organizations/parts/identifiers.ts'
import { decideMatch, type Candidate, type Match } from './matching.ts'
import type { Named } from '../rows/imported-row.ts'

type Row = Candidate & { readonly given: string }

const columns = `stands.id, stands.short_name as "shortName", stands.side`
/** Joins a merged organization to the one that took its place, and excludes organizations that can never be a party. */
const standing = `join organizations stands on stands.id = coalesce(o.merged_into_id, o.id)
  and (stands.side = 'collaborator' or stands.kind in ('province', 'agency'))`

/** The organizations that the rows name, by the same keys. Searched by number, by exact name, then by similar name. */
export async function matchPartners(
  session: Session,
  named: ReadonlyMap<string, Named>,
): Promise<ReadonlyMap<string, Match>> {
  const given = [...named.values()]
  const [numbered, exact] = await Promise.all([byNumber(session, given), byName(session, given)])
  const unsettled = given.filter((each) => {
    const isNumbered = numbersOf(each).some((number) => numbered.has(number))
    return each.name !== '' && !isNumbered && !exact.has(each.name)
  })
  const alike = await byLikeness(session, [...new Set(unsettled.map((each) => each.name))])
  return new Map(
    [...named].map(([key, each]) => {
      const found = {
        byNumber: numbersOf(each).flatMap((number) => {
          const holders = numbered.get(number)
          return holders ? [holders] : []
        }),
        byName: exact.get(each.name) ?? alike.get(each.name) ?? [],
      }
      return [key, decideMatch(found)]
    }),
  )
}

const numbersOf = ({ npwp, nib }: Named): string[] => [
  ...(npwp === null ? [] : [`ID-DJP ${npwp}`]),
  ...(nib === null ? [] : [`X-NIB ${nib}`]),
]

async function byNumber(session: Session, named: readonly Named[]) {
  const numbers = named.flatMap(({ npwp, nib }) => [
    ...(npwp === null
      ? []
      : equivalentValues({ scheme: 'ID-DJP', value: npwp }).map((value) => ({
          given: npwp,
          scheme: 'ID-DJP',
          value,
        }))),
    ...(nib === null ? [] : [{ given: nib, scheme: 'X-NIB', value: nib }]),
  ])
  if (numbers.length === 0) return new Map<string, Candidate[]>()
  const { rows } = await session.$client.query<Row>(
    `select distinct n.scheme || ' ' || n.given as given, ${columns}, 1 as similarity
     from jsonb_to_recordset($1) n(given text, scheme identifier_scheme, value text)
     join organization_identifiers i on i.scheme = n.scheme and i.value = n.value
     join organizations o on o.id = i.organization_id ${standing}`,
    [JSON.stringify(numbers)],
  )
  return grouped(rows)
}

/** By any present or former name, or by id. Spaces between letters do not matter. */
async function byName(session: Session, named: readonly Named[]) {
  const names = [...new Set(named.map((each) => each.name))].filter((name) => name !== '')
  if (names.length === 0) return new Map<string, Candidate[]>()
  const { rows } = await session.$client.query<Row>(
    `select g.name as given, ${columns}, 1 as similarity, bool_or(registry_fold(own.name) = registry_fold(g.name)) as whole
     from organizations o cross join unnest(${everyNameOf('o')} || o.id::text) own(name)
     join unnest($1::text[]) g(name) on ${lettersOf('own.name')} = ${lettersOf('g.name')} and ${bareName('g.name')} <> ''
     ${standing} group by g.name, stands.id`,
    [names],
  )
  return grouped(rows)
}

/** Names per statement, and candidates per name. */
const atOnce = 200
const mostCandidates = 5
const leastSimilarity = 0.3

async function byLikeness(session: Session, names: readonly string[]) {
  const found = new Map<string, Candidate[]>()
  for (let start = 0; start < names.length; start += atOnce) {
    const { rows } = await session.$client.query<Row>(
      `select g.name as given, likest.* from unnest($1::text[]) g(name) cross join lateral (
         select ${columns}, round(max(similarity(${bareName('g.name')}, ${bareName('own.name')}))::numeric, 2)::float as similarity
         from organizations o cross join unnest(${everyNameOf('o')}) own(name) ${standing}
         where ${mayBeNamed('o', 'g.name')}
         group by stands.id having max(similarity(${bareName('g.name')}, ${bareName('own.name')})) >= $2
           or bool_or(${sameWords('g.name', 'own.name')})
         order by similarity desc, stands.id limit $3
       ) likest`,
      [names.slice(start, start + atOnce), leastSimilarity, mostCandidates],
    )
    for (const [name, candidates] of grouped(rows)) found.set(name, candidates)
  }
  return found
}

function grouped(rows: readonly Row[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const { given, ...candidate } of rows) {
    const group = groups.get(given)
    if (group) group.push(candidate)
    else groups.set(given, [candidate])
  }
  return groups
}
