import { and, eq, sql, type SQL } from 'drizzle-orm'
import { recordFields } from '../../db/columns.ts'
import { key, presented } from '../../db/keyset.ts'
import { listPage, requireRow, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import type { Day } from '../../kernel/days.ts'
import { organizationRefOf, type OrganizationRef } from '../../organizations/names/refs.ts'
import { membershipActionsFor, peopleVisibility } from './policy.ts'
import type { Membership, MembershipQuery } from './schemas.ts'
import { memberships as t } from './tables.ts'

const columns = {
  ...pick(t, recordFields),
  userId: t.accountId,
  role: t.role,
  organizationId: t.organizationId,
  organization: organizationRefOf<OrganizationRef | null>(t.organizationId),
  administrator: t.administrator,
  from: t.validFrom,
  until: t.validUntil,
}

type Row = Omit<Membership, 'allowedActions' | 'role'> & {
  role: Exclude<Actor['role'], 'public'>
  organizationId: string | null
}

/** The membership with the field that a change needs but answers do not show. */
export type MembershipRecord = Membership & { organizationId: string | null }

const present =
  (actor: Actor, today: Day) =>
  (row: Row): MembershipRecord => ({
    ...row,
    role: row.role as Membership['role'],
    allowedActions: membershipActionsFor(actor, {
      ...row,
      hasEnded: row.until !== null && row.until < today,
    }),
  })

/** SQL: the membership is of an organization that the actor administers. Values: `administers`. */
const ofOwn: SQL = sql`${t.organizationId} = any(${sql.placeholder('administers')}::uuid[])`

const seen = (session: Session, actor: Actor) =>
  session.visibleTo(actor, peopleVisibility, { own_people: ofOwn })

/** One membership. 404 if there is none, or the actor does not manage its organization. */
export async function requireMembership(
  session: Session,
  actor: Actor,
  today: Day,
  id: string,
): Promise<MembershipRecord> {
  const values = { id, administers: actor.administers }
  const row = await requireRow(session, `membership ${actor.role}`, values, () =>
    session
      .select(columns)
      .from(t)
      .where(and(eq(t.id, sql.placeholder('id')), seen(session, actor))),
  )
  return present(actor, today)(row)
}

const membershipList: ListDefinition<Row> = {
  name: 'memberships',
  id: t.id,
  sorts: { from: key(t.validFrom, (row) => row.from) },
  filters: {},
}

/** A page of the memberships of one person that the actor sees, also those that ended. */
export async function pageOfMemberships(
  session: Session,
  actor: Actor,
  today: Day,
  userId: string,
  query: MembershipQuery,
) {
  const found = await listPage(session, membershipList, query, {
    variant: actor.role,
    where: and(eq(t.accountId, sql.placeholder('userId')), seen(session, actor)),
    values: { userId, administers: actor.administers },
    rows: () => session.select(columns).from(t),
  })
  return presented(found, present(actor, today))
}
