import { eq, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { key, presented } from '../../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus, requireAllowed, requireEditable } from '../../kernel/transitions.ts'
import { dueAfter } from '../clock.ts'
import {
  privacyRequestActionsFor,
  privacyRequestLifecycle,
  privacyVisibility,
  type PrivacyRequestAction,
} from './lifecycle.ts'
import type {
  NewPrivacyRequest,
  PrivacyRequest,
  PrivacyRequestPatch,
  PrivacyRequestQuery,
} from './schemas.ts'
import { privacyRequests as t } from './tables.ts'

const record = recordsOf('privacy_request')
type Row = typeof t.$inferSelect

const requestList: ListDefinition<Row> = {
  name: 'privacy requests',
  id: t.id,
  sorts: {
    receivedAt: key(t.receivedAt, (row) => row.receivedAt),
    dueAt: key(t.dueAt, (row) => row.dueAt),
  },
  filters: {
    kind: oneOf(t.kind),
    status: oneOf(t.status),
    'dueAt[lte]': (at) => sql`${t.dueAt} <= ${at}`,
  },
}

const present = (actor: Actor, row: Row, now: string): PrivacyRequest => ({
  ...row,
  late: (row.decidedAt ?? now) > row.dueAt,
  allowedActions: privacyRequestActionsFor(actor.role, row),
})

/** The requests of persons, for the registrar and the auditor. */
export async function listPrivacyRequests(
  db: Database,
  clock: Clock,
  { actor }: Caller,
  query: PrivacyRequestQuery,
) {
  const found = await db.read(actor, (session) =>
    listPage(session, requestList, query, {
      variant: actor.role,
      where: session.visibleTo(actor, privacyVisibility, {}),
      rows: () => session.select().from(t),
    }),
  )
  return presented(found, (row) => present(actor, row, clock().toISOString()))
}

/** One request. 404 if there is none. */
export async function getPrivacyRequest(db: Database, clock: Clock, { actor }: Caller, id: string) {
  const row = await db.read(actor, (session) => requirePrivacyRequest(session, id))
  return present(actor, row, clock().toISOString())
}

/** The row of a request. 404 if there is none. */
export async function requirePrivacyRequest(session: Session, id: string): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.id, id))
  if (!row) throw new DomainError('not_found')
  return row
}

/** Registers a request as it was received: its clock of 3×24 hours runs from then on. 422 for an instant to come. */
export async function registerPrivacyRequest(
  db: Database,
  clock: Clock,
  caller: Caller,
  input: NewPrivacyRequest,
): Promise<PrivacyRequest> {
  const now = clock().toISOString()
  if (input.receivedAt > now) throw new DomainError('rule_violated', { errors: [inFuture] })
  return db.change(caller, async (session) => {
    const row = { ...input, dueAt: dueAfter(input.receivedAt) }
    const id = await insertRecord(session, t, row)
    await record(session, caller, 'create', id, {}, row)
    return present(caller.actor, await requirePrivacyRequest(session, id), now)
  })
}

/** Changes what was registered, until it is decided: kind, person and words; when it was received stands. */
export async function patchPrivacyRequest(
  db: Database,
  clock: Clock,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: Expected },
  patch: PrivacyRequestPatch,
): Promise<PrivacyRequest> {
  return db.change(caller, async (session) => {
    const before = await requireRead(session, id, version)
    requireEditable(
      privacyRequestLifecycle,
      before.status,
      'patch',
      privacyRequestActionsFor(caller.actor.role, before),
    )
    return update(session, clock, caller, before, 'patch', patch)
  })
}

/**
 * Answers, refuses or notes the withdrawal of a request, or lifts a stop or a restriction that was granted. 409 if its
 * status does not allow it.
 */
export async function decidePrivacyRequest(
  db: Database,
  clock: Clock,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: Expected },
  action: Exclude<PrivacyRequestAction, 'patch'>,
  answer: string,
): Promise<PrivacyRequest> {
  return db.change(caller, async (session) => {
    const before = await requireRead(session, id, version)
    const allowedActions = privacyRequestActionsFor(caller.actor.role, before)
    const status = nextStatus(privacyRequestLifecycle, before.status, action, allowedActions)
    requireAllowed(action, allowedActions)
    const decided = { decidedAt: clock().toISOString(), decidedBy: caller.actor.accountId }
    // The clock stops with the answer; what is lifted later was answered when it was.
    const change = { status, answer, ...(action === 'lift' ? {} : decided) }
    return update(session, clock, caller, before, action, change)
  })
}

async function requireRead(session: Session, id: string, version: Expected): Promise<Row> {
  const before = await requirePrivacyRequest(session, id)
  requireVersion(before, version)
  return before
}

async function update(
  session: Session,
  clock: Clock,
  caller: Caller,
  before: Row,
  action: PrivacyRequestAction,
  change: Partial<typeof t.$inferInsert>,
): Promise<PrivacyRequest> {
  await updateRead(session, t, before, change)
  await record(session, caller, action, before.id, before, change)
  return present(caller.actor, await requirePrivacyRequest(session, before.id), clock().toISOString())
}

const inFuture = {
  pointer: '/receivedAt',
  code: 'in_future' as const,
  message: { id: 'Sekarang paling akhir.', en: 'Now at the latest.' },
}
