import { desc, getTableColumns, sql, type SQL, type WithSubquery } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { QueryBuilder } from 'drizzle-orm/pg-core'
import type { Actor } from '../kernel/actor.ts'
import { contentFields } from './content/content.ts'
import { leftWith } from './parts/tables.ts'
import { agreements as t } from './tables.ts'
import { hasLeft } from './validity.ts'
import { agreementVersions as v, agreementVersionParties as vp } from './versions/tables.ts'

const query = new QueryBuilder({ casing: 'snake_case' })

/** The last version that held while the reader was a party, of an agreement that it left; else no row. */
const kept = query
  .select()
  .from(v)
  .where(sql`${hasLeft} and ${v.agreementId} = ${t.id} and ${v.number} < ${leftWith(t.id)}`)
  .orderBy(desc(v.number))
  .limit(1)
  .as('kept')

const asKept = (name: string, value: unknown, otherwise: unknown) =>
  sql`case when ${kept.id} is not null then ${value} else ${otherwise} end`.as(toSnakeCase(name))

/**
 * The agreements of a partner under the name of their table. Those that it left have the content, the organizations and
 * the last day of the last text that it may read. So whatever is filtered, sorted, counted or derived in a statement
 * goes by what the partner may know.
 */
const agreementsOfPartner = query.$with('agreements').as(
  query
    .select({
      ...getTableColumns(t),
      ...Object.fromEntries(contentFields.map((field) => [field, asKept(field, kept[field], t[field])])),
      sortedUntil: asKept(
        'sortedUntil',
        sql`coalesce(${kept.effectiveUntil}, '9999-12-31'::date)`,
        t.sortedUntil,
      ),
      endsOn: asKept(
        'endsOn',
        sql`least(case when ${kept.term} = 'fixed' then ${kept.effectiveUntil} end, ${t.terminatedOn} - 1, ${t.supersededOn} - 1)`,
        t.endsOn,
      ),
      organizationIds: asKept(
        'organizationIds',
        sql`array(select ${vp.organizationId} from ${vp} where ${vp.versionId} = ${kept.id}) || ${kept.leadAgencyId}`,
        t.organizationIds,
      ),
    })
    .from(t)
    .leftJoinLateral(kept, sql`true`),
)

/** What a statement about agreements begins with, so that it goes by the text that the actor may know. */
export const knownTo = (actor: Actor): WithSubquery[] =>
  actor.role === 'partner' ? [agreementsOfPartner] : []

/** The same for a statement that is written by hand: before its other common table expressions. */
export const knownBefore = (actor: Actor): SQL =>
  sql.join(knownTo(actor).map(({ _ }) => sql`${sql.identifier(_.alias)} as (${_.sql}), `))
