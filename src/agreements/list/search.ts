import { sql } from 'drizzle-orm'
import type { Filter } from '../../db/lists.ts'
import { found, rank } from '../../search/queries.ts'
import { agreements as t } from '../tables.ts'
import { hasLeft, versionWhileParty } from '../validity.ts'
import { agreementVersions as v } from '../versions/tables.ts'

/**
 * SQL: the words by which a party that left finds an agreement: those of the last text that it may read, and the names and
 * numbers of the parties in it.
 */
const wordsWhileParty = sql`(select registry_search_vector(concat_ws(' ', ${t.registrationNumber}, ${v.title}), 'A')
  || registry_search_vector(concat_ws(' ', ${v.purpose}, ${v.object}, ${v.scope}, ${v.label}, ${v.background},
    registry_join(${v.location}), registry_join(${v.legalBasis}),
    (select string_agg(concat_ws(' ', o.short_name, o.legal_name, p.name_as_signed, p.document_number, registry_join(p.further_numbers)), ' ')
      from agreement_version_parties p left join organizations o on o.id = p.organization_id where p.version_id = ${v.id})), 'B')
  ${versionWhileParty})`

/**
 * The search of a partner: of what it is a party to by the present text, as everybody's; of what it left by the text that was
 * in force for it, so that no later word finds it.
 */
export const searchWhileParty: { readonly q: Filter; readonly relevance: Filter } = {
  q: (words) =>
    sql`case when ${hasLeft} then ${wordsWhileParty} @@ ${sql.placeholder('asked')}::tsquery else ${found(t.search)(words)} end`,
  relevance: (words) =>
    sql`case when ${hasLeft} then ts_rank(${wordsWhileParty}, (select registry_rank_query(${words})))::float8
      else ${rank(t.search)(words)} end`,
}
