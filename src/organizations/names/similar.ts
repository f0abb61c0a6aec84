import type { Session } from '../../db/session.ts'
import type { OrganizationRef } from './refs.ts'
import { bareName, everyNameOf, mayBeNamed, sameWords } from './bare.ts'

/** The least trigram similarity (0 to 1) of the bare words of two names that is reported. */
const similarity = 0.5

/**
 * Organizations with a name similar to one of these, former names included, the most similar first. Similar means a
 * similar spelling, or the same words ("Shopee Indonesia" and "Shopee"), or the same letters ("Go-Jek" and "Gojek").
 * Head office and branches have similar names by nature.
 */
export async function organizationsLike(
  session: Session,
  names: readonly string[],
  { id, parentId }: { readonly id: string; readonly parentId: string | null },
): Promise<OrganizationRef[]> {
  const { rows } = await session.$client.query<OrganizationRef>(
    `select o.id, o.short_name as "shortName"
     from unnest($1::text[]) given(name)
     join organizations o on o.status <> 'merged' and o.id <> $3
       and not coalesce(o.id = $4 or o.parent_id in ($3, $4), false) and ${mayBeNamed('o', 'given.name')}
     cross join unnest(${everyNameOf('o')}) own(name)
     cross join lateral (select similarity(${bareName('given.name')}, ${bareName('own.name')}) as alike) spelling
     where alike >= $2 or ${sameWords('given.name', 'own.name')}
     group by o.id order by max(alike) desc, o.id
     limit 10`,
    [names, similarity, id, parentId],
  )
  return rows
}
