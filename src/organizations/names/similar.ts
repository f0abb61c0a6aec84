import type { Session } from '../../db/session.ts'
import type { OrganizationRef } from '../queries.ts'
import { bareName } from './bare.ts'

/** How alike two names must be, by trigrams, to be reported. */
const similarity = 0.5

// Of two lists of words one holds the other, or they are the same letters however they are parted.
const sameWords = `given.words <> '{}' and own.words <> '{}' and (given.words @> own.words or own.words @> given.words
  or array_to_string(given.words, '') = array_to_string(own.words, ''))`

/**
 * Organizations with a name close to one of these, the closest first: spelled like it, or in the same words, as "Shopee
 * Indonesia" is of "Shopee" and "Go-Jek" of "Gojek". The indexes of all their names in one find whom to compare.
 */
export async function organizationsLike(
  session: Session,
  names: readonly string[],
  exceptId: string,
): Promise<OrganizationRef[]> {
  const { rows } = await session.$client.query<OrganizationRef>(
    `select o.id, o.short_name as "shortName"
     from (select name, string_to_array(${bareName('name')}, ' ') words from unnest($1::text[]) name) given
     join organizations o on o.status <> 'merged' and o.id <> $3 and (registry_fold(given.name) <% o.search_text
       or o.search @@ registry_rank_query(given.name || ' ' || array_to_string(given.words, '')))
     cross join lateral (
       select name, string_to_array(${bareName('name')}, ' ') words
       from unnest(o.aliases || o.short_name || o.legal_name) name
     ) own
     cross join lateral (select similarity(registry_fold(given.name), registry_fold(own.name)) as alike) spelling
     where alike >= $2 or (${sameWords})
     group by o.id order by max(alike) desc, o.id
     limit 10`,
    [names, similarity, exceptId],
  )
  return rows
}
