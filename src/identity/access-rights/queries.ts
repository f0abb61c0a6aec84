import { eq, sql, type SQL } from 'drizzle-orm'
import { nested } from '../../db/columns.ts'
import { key } from '../../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { organizationRefOf, type OrganizationRef } from '../../organizations/names/refs.ts'
import { accounts as a } from '../accounts/tables.ts'
import type { SecondFactorKind } from '../second-factor/kinds.ts'
import { accountActivity } from '../activity/tables.ts'
import { memberships as m } from '../memberships/tables.ts'
import { accessRightVisibility, sleepsAfterDays } from './policy.ts'
import type { AccessRight, AccessRightQuery } from './schemas.ts'
import { ofOrganization } from '../../organizations/merging/standing.ts'

/** Value of the queries below. */
const today = sql`${sql.placeholder('today')}::date`

const lastSeenOn: SQL = sql`(select seen.last_seen_on from ${accountActivity} seen where seen.account_id = ${a.id})`
const sleeping: SQL = sql`(coalesce(${lastSeenOn}, (${a.createdAt} at time zone 'Asia/Jakarta')::date) <= ${today} - ${sql.raw(String(sleepsAfterDays))})`
const secretSetAt: SQL = sql`coalesce(
  (select p.changed_at from account_passwords p where p.account_id = ${a.id}),
  (select min(s.created_at) from client_secrets s where s.account_id = ${a.id} and (s.expires_at is null or s.expires_at > now())))`

const secondFactors: SQL = sql`array_remove(array[
  (select 'app' from second_factors f where f.account_id = ${a.id} and f.kind = 'app' and f.confirmed_at is not null limit 1),
  (select 'passkey' from second_factors f where f.account_id = ${a.id} and f.kind = 'passkey' and f.confirmed_at is not null limit 1),
  (select 'recovery_code' from recovery_codes c where c.account_id = ${a.id} limit 1)], null)`

const columns = {
  id: m.id,
  accountId: m.accountId,
  accountName: a.name,
  status: a.status,
  role: m.role,
  organization: organizationRefOf<OrganizationRef | null>(m.organizationId),
  administrator: m.administrator,
  scopes: a.scopes,
  from: m.validFrom,
  until: m.validUntil,
  lastSeenOn: nested<string | null>(lastSeenOn),
  sleeping: nested<boolean>(sleeping),
  secretSetAt: nested<string | null>(
    sql`to_char(${secretSetAt} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  ),
  secondFactors: nested<SecondFactorKind[]>(secondFactors),
}

/** SQL: the membership has not ended. */
const stands: SQL = sql`(${m.validUntil} is null or ${m.validUntil} >= ${today})`

const rightList: ListDefinition<AccessRight> = {
  name: 'access rights',
  id: m.id,
  sorts: { accountName: key(a.name, (row) => row.accountName) },
  filters: {
    role: oneOf(m.role),
    status: oneOf(a.status),
    organizationId: ofOrganization(m.organizationId),
    sleeping: (value) => sql`${sleeping} = ${value}::boolean`,
    'secretSetAt[lt]': (at) => sql`${secretSetAt} < ${at}`,
  },
}

/** One page of the rights that have not ended. */
export const pageOfRights = (session: Session, actor: Actor, day: Day, query: AccessRightQuery) =>
  listPage(session, rightList, query, {
    variant: actor.role,
    where: sql`${stands} and ${session.visibleTo(actor, accessRightVisibility, {}) ?? sql`true`}`,
    values: { today: day },
    rows: () => session.select(columns).from(m).innerJoin(a, eq(a.id, m.accountId)),
  })

/** How many rights there are on the day, and how many of them are of accounts that sleep. */
export async function countRights(session: Session, day: Day): Promise<{ rights: number; sleeping: number }> {
  const on = sql`${day}::date`
  const { rows } = await session.execute<{ rights: number; sleeping: number }>(sql`
    select count(*)::int rights, count(*) filter (where coalesce(seen.last_seen_on,
        (a.created_at at time zone 'Asia/Jakarta')::date) <= ${on} - ${sleepsAfterDays}::int)::int sleeping
    from memberships m join accounts a on a.id = m.account_id left join account_activity seen on seen.account_id = a.id
    where m.valid_until is null or m.valid_until >= ${on}`)
  return rows[0]!
}
