import { and, eq, ne, sql } from 'drizzle-orm'
import { pick } from '../../../kernel/content.ts'
import { nested, recordFields } from '../../../db/columns.ts'
import type { Session } from '../../../db/session.ts'
import { listPage, oneOf, type ListDefinition } from '../../../db/lists.ts'
import { key, presented } from '../../../db/keyset.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { organizationRefOf, type OrganizationRef } from '../../../organizations/names/refs.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { accountActionsFor } from '../policy.ts'
import { accounts as t } from '../tables.ts'
import type { User, UserQuery } from './schemas.ts'

const columns = {
  ...pick(t, recordFields),
  name: t.name,
  email: t.email,
  role: t.role,
  organizationId: t.organizationId,
  organization: organizationRefOf<OrganizationRef | null>(t.organizationId),
  status: t.status,
  passwordSetAt: nested<string | null>(
    sql`(select changed_at from account_passwords p where p.account_id = ${t.id})`,
  ),
  identityIssuer: t.identityIssuer,
  identitySubject: t.identitySubject,
}

type Row = Omit<User, 'allowedActions' | 'identity' | 'role' | 'email'> & {
  role: Actor['role']
  email: string | null
  organizationId: string | null
  identityIssuer: string | null
  identitySubject: string | null
}

/** The account with the fields that a change needs but answers do not show. */
export type UserRecord = User & { organizationId: string | null }

function present(actor: Actor, { identityIssuer, identitySubject, ...row }: Row): UserRecord {
  return {
    ...row,
    role: row.role as User['role'],
    email: row.email!,
    passwordSetAt: row.passwordSetAt && new Date(row.passwordSetAt).toISOString(),
    identity: identityIssuer && identitySubject ? { issuer: identityIssuer, subject: identitySubject } : null,
    allowedActions: accountActionsFor(actor, 'user', row.status),
  }
}

const isPerson = ne(t.role, 'integrator')

/** The account of one person. 404 if there is none, or it is an API client. */
export async function requireUser(session: Session, actor: Actor, id: string): Promise<UserRecord> {
  const [row] = await session
    .select(columns)
    .from(t)
    .where(and(eq(t.id, id), isPerson))
  if (!row) throw new DomainError('not_found')
  return present(actor, row)
}

const userList: ListDefinition<Row> = {
  name: 'users',
  id: t.id,
  sorts: { name: key(t.name, (row) => row.name), updatedAt: key(t.updatedAt, (row) => row.updatedAt) },
  filters: {
    role: oneOf(t.role),
    status: oneOf(t.status),
    organizationId: oneOf(t.organizationId),
    email: (value) => eq(t.email, value),
  },
}

export async function pageOfUsers(session: Session, actor: Actor, query: UserQuery) {
  const found = await listPage(session, userList, query, {
    variant: '',
    where: isPerson,
    rows: () => session.select(columns).from(t),
  })
  return presented(found, (row) => present(actor, row))
}
