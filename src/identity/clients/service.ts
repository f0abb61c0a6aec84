import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { pick } from '../../kernel/content.ts'
import { v7 as uuidv7 } from 'uuid'
import { recordsOf } from '../../audit/service.ts'
import { jakartaDay, type Clock } from '../../kernel/days.ts'
import { nested, recordFields } from '../../db/columns.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import { key, presented } from '../../db/keyset.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { addClientSecret, replaceClientSecret } from './secrets.ts'
import { requireEditable } from '../../kernel/transitions.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { moveAccount, updateAccount, type AccountMove } from '../accounts/changes.ts'
import type { Client, ClientPatch, ClientQuery, NewClient } from './schemas.ts'
import { accountLifecycle } from '../accounts/lifecycle.ts'
import { accountActionsFor } from '../accounts/policy.ts'
import { accounts as t } from '../accounts/tables.ts'
import { memberships } from '../memberships/tables.ts'

const record = recordsOf('client')

const columns = {
  ...pick(t, recordFields),
  name: t.name,
  scopes: t.scopes,
  status: t.status,
  secrets: nested<{ createdAt: string; expiresAt: string | null }[]>(sql`(
    select coalesce(json_agg(json_build_object('createdAt', s.created_at, 'expiresAt', s.expires_at) order by s.created_at, s.id), '[]')
    from client_secrets s where s.account_id = ${t.id})`),
}
type Row = Omit<Client, 'allowedActions' | 'scopes'> & { scopes: Client['scopes'] | null }

function present(actor: Actor, now: Date, { secrets, scopes, ...row }: Row): Client {
  const instants = secrets.map(({ createdAt, expiresAt }) => ({
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: expiresAt && new Date(expiresAt).toISOString(),
  }))
  return {
    ...row,
    scopes: scopes ?? [],
    secrets: instants.filter(({ expiresAt }) => expiresAt === null || expiresAt > now.toISOString()),
    allowedActions: accountActionsFor(actor, 'client', row),
  }
}

const isClient = isNotNull(t.scopes)

async function requireClient(session: Session, actor: Actor, now: Date, id: string): Promise<Client> {
  const [row] = await session
    .select(columns)
    .from(t)
    .where(and(eq(t.id, id), isClient))
  if (!row) throw new DomainError('not_found')
  return present(actor, now, row)
}

const clientList: ListDefinition<Row> = {
  name: 'clients',
  id: t.id,
  sorts: { name: key(t.name, (row) => row.name), updatedAt: key(t.updatedAt, (row) => row.updatedAt) },
  filters: { status: oneOf(t.status) },
}

/** A page of API clients. */
export async function listClients(db: Database, clock: Clock, { actor }: Caller, query: ClientQuery) {
  return db.read(actor, async (session) => {
    const found = await listPage(session, clientList, query, {
      variant: '',
      where: isClient,
      rows: () => session.select(columns).from(t),
    })
    return presented(found, (row) => present(actor, clock(), row))
  })
}

/** One API client. 404 if there is none. */
export const getClient = (db: Database, clock: Clock, { actor }: Caller, id: string): Promise<Client> =>
  db.read(actor, (session) => requireClient(session, actor, clock(), id))

/** Creates an API client and its first secret, which only this answer shows. 409 if the name is in use. */
export async function createClient(db: Database, clock: Clock, caller: Caller, input: NewClient) {
  return db.write(caller.actor, async (session) => {
    const id = uuidv7()
    await session.insert(t).values({ id, ...input })
    // A client holds one membership from the beginning; it is the scopes that are changed.
    await session
      .insert(memberships)
      .values({ accountId: id, role: 'integrator', validFrom: jakartaDay(clock()) })
    const secret = await addClientSecret(session, id, clock())
    await record(session, caller, 'create', id, {}, { ...input, status: 'active' })
    return { ...(await requireClient(session, caller.actor, clock(), id)), secret }
  })
}

/** Changes the given fields. Removed scopes stop working within 30 s, also for tokens that exist already. */
export async function patchClient(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  patch: ClientPatch,
): Promise<Client> {
  return db.write(caller.actor, async (session) => {
    const before = await requireClient(session, caller.actor, clock(), id)
    requireVersion(before, version)
    requireEditable(accountLifecycle, before.status, 'patch', before.allowedActions)
    await updateAccount(session, before, patch)
    await record(session, caller, 'patch', id, before, patch)
    return requireClient(session, caller.actor, clock(), id)
  })
}

/** Disables or enables the client. Disabling ends its tokens within 30 s; enabled again, it keeps its secrets. */
export async function moveClient(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  move: AccountMove,
): Promise<Client> {
  return db.change(caller, async (session) => {
    const before = await requireClient(session, caller.actor, clock(), id)
    const status = await moveAccount(session, before, move)
    await record(session, caller, move.action, id, before, { status })
    return requireClient(session, caller.actor, clock(), id)
  })
}

/**
 * Creates a new secret, which only this answer shows. The present secret works during the overlap; older ones stop
 * working now.
 */
export async function rotateSecret(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  overlapHours: number,
) {
  return db.write(caller.actor, async (session) => {
    const before = await requireClient(session, caller.actor, clock(), id)
    requireVersion(before, version)
    requireEditable(accountLifecycle, before.status, 'rotate-secret', before.allowedActions)
    await updateAccount(session, before, {})
    const secret = await replaceClientSecret(session, id, clock(), overlapHours)
    await record(session, caller, 'rotate-secret', id, {}, { overlapHours })
    return { ...(await requireClient(session, caller.actor, clock(), id)), secret }
  })
}
