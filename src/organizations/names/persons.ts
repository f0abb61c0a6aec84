import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { nested } from '../../db/columns.ts'
import type { OrganizationRef } from './refs.ts'

/** What the public is told instead of the name of a person, in both languages, since it stands where a name does. */
const unnamed = 'Perorangan (nama tidak diumumkan) / Individual (name not published)'
const label = sql.raw(`'${unnamed}'`)

/**
 * SQL: whether the public is told the names of an organization, from its column `kind`. The name of an individual is
 * personal data (UU 27/2022), and nothing records that one agreed to be named. Row-level security asks the same.
 */
export const isNamed = (kind: PgColumn | SQL): SQL => sql`(${kind}::text <> 'individual')`

/** SQL: a name as the public is told it, where row-level security and `isNamed` may have left the organization out. */
export const openName = (foundId: PgColumn | SQL, name: PgColumn | SQL): SQL =>
  sql`case when ${foundId} is null then ${label} else ${name} end`

/** As `organizationRefOf`, for the public: a person without the name. */
export const openRefOf = (id: PgColumn): SQL<OrganizationRef | null> =>
  nested(sql`case when ${id} is not null then (select json_build_object('id', ${id}, 'shortName', ${openName(sql`o.id`, sql`o.short_name`)})
    from (select) asked left join organizations o on o.id = ${id} and ${isNamed(sql`o.kind`)}) end`)
