import type { Session } from '../../db/session.ts'
import type { OrganizationRef } from './refs.ts'
import { bareName, everyNameOf, mayBeNamed, sameWords } from './bare.ts'

/** How alike two names must be, by trigrams of their bare words, to be reported. */
const similarity = 0.5

/**
 * Organizations with a name close to one of these, also one that they had before, the closest first: spelled like it, or
 * in the same words, as "Shopee Indonesia" is of "Shopee" and "Go-Jek" of "Gojek".
 */
export async function organizationsLike(
  session: Session,
  names: readonly string[],
  exceptId: string,
): Promise<OrganizationRef[]> {
  const { rows } = await session.$client.query<OrganizationRef>(
    `select o.id, o.short_name as "shortName"
     from unnest($1::text[]) given(name)
     join organizations o on o.status <> 'merged' and o.id <> $3 and ${mayBeNamed('o', 'given.name')}
     cross join unnest(${everyNameOf('o')}) own(name)
     cross join lateral (select similarity(${bareName('given.name')}, ${bareName('own.name')}) as alike) spelling
     where alike >= $2 or ${sameWords('given.name', 'own.name')}
     group by o.id order by max(alike) desc, o.id
     limit 10`,
    [names, similarity, exceptId],
  )
  return rows
}
