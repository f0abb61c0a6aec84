import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { pick } from '../../../kernel/content.ts'
import { nested, recordFields } from '../../../db/columns.ts'
import type { Session } from '../../../db/session.ts'
import { listPage, oneOf, requireRow, type Filter, type ListDefinition } from '../../../db/lists.ts'
import { key, presented } from '../../../db/keyset.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/days.ts'
import { peopleVisibility } from '../../memberships/policy.ts'
import { memberships as m } from '../../memberships/tables.ts'
import { accountActionsFor } from '../policy.ts'
import { accounts as t, peopleConditions } from '../tables.ts'
import type { User, UserQuery } from './schemas.ts'
import { ofOrganizations } from '../../../organizations/merging/standing.ts'

/** Values of the queries below: `today` and `administers`. */
const today = sql`${sql.placeholder('today')}::date`
const administers = sql`${sql.placeholder('administers')}::uuid[]`
const valuesFor = (actor: Actor, day: Day) => ({ today: day, administers: actor.administers })

/** SQL: a membership of the account that has not ended and meets the condition. */
const hasMembership = (condition: SQL): SQL =>
  sql`exists (select 1 from ${m} where ${m.accountId} = ${t.id} and (${m.validUntil} is null or ${m.validUntil} >= ${today}) and ${condition})`

const columns = (actor: Actor) => ({
  ...pick(t, recordFields),
  name: t.name,
  email: t.email,
  memberships: nested<User['memberships']>(sql`(
    select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role,
      'organization', (select json_build_object('id', o.id, 'shortName', o.short_name) from organizations o where o.id = m.organization_id),
      'administrator', m.administrator, 'from', m.valid_from, 'until', m.valid_until) order by m.valid_from, m.id), '[]')
    from memberships m where m.account_id = ${t.id} and (m.valid_until is null or m.valid_until >= ${today}))`),
  status: t.status,
  passwordSetAt: nested<string | null>(
    sql`(select changed_at from account_passwords p where p.account_id = ${t.id})`,
  ),
  identityIssuer: t.identityIssuer,
  identitySubject: t.identitySubject,
  onlyOwn:
    actor.role === 'partner'
      ? sql<boolean>`registry_belongs_only_to(${t.id}, ${administers})`
      : sql<boolean>`false`,
})

type Row = Omit<User, 'allowedActions' | 'identity' | 'email'> & {
  email: string | null
  onlyOwn: boolean
  identityIssuer: string | null
  identitySubject: string | null
}

/** The account with what a change needs but answers do not show. */
export type UserRecord = User & {
  /** Whether the person belongs to no other organization than those that the actor administers. */
  onlyOwn: boolean
}

function present(actor: Actor, { identityIssuer, identitySubject, ...row }: Row): UserRecord {
  return {
    ...row,
    email: row.email!,
    passwordSetAt: row.passwordSetAt && new Date(row.passwordSetAt).toISOString(),
    identity: identityIssuer && identitySubject ? { issuer: identityIssuer, subject: identitySubject } : null,
    allowedActions: accountActionsFor(actor, 'user', row),
  }
}

const people = (session: Session, actor: Actor) =>
  and(isNull(t.scopes), session.visibleTo(actor, peopleVisibility, peopleConditions(t, administers)))

/** The account of one person. 404 if there is none that the actor sees, or it is an API client. */
export async function requireUser(session: Session, actor: Actor, day: Day, id: string): Promise<UserRecord> {
  const row = await requireRow(session, `user ${actor.role}`, { id, ...valuesFor(actor, day) }, () =>
    session
      .select(columns(actor))
      .from(t)
      .where(and(eq(t.id, sql.placeholder('id')), people(session, actor))),
  )
  return present(actor, row)
}

/** A filter by the memberships that have not ended. */
const byMembership =
  (condition: Filter): Filter =>
  (values) =>
    hasMembership(condition(values))

const userList: ListDefinition<Row> = {
  name: 'users',
  id: t.id,
  sorts: { name: key(t.name, (row) => row.name), updatedAt: key(t.updatedAt, (row) => row.updatedAt) },
  filters: {
    role: byMembership(oneOf(m.role)),
    status: oneOf(t.status),
    organizationId: byMembership(ofOrganizations(m.organizationId)),
    email: (value) => eq(t.email, value),
  },
}

export async function pageOfUsers(session: Session, actor: Actor, day: Day, query: UserQuery) {
  const found = await listPage(session, userList, query, {
    variant: actor.role,
    where: people(session, actor),
    values: valuesFor(actor, day),
    rows: () => session.select(columns(actor)).from(t),
  })
  return presented(found, (row) => present(actor, row))
}
