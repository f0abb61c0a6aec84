import { eq } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { key, presented } from '../../db/keyset.ts'
import { listPage, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { dueAfter } from '../clock.ts'
import { privacyVisibility } from '../requests/lifecycle.ts'
import { isLate, noticesOwed } from './policy.ts'
import type { DataBreach, DataBreachPatch, DataBreachQuery, NewDataBreach } from './schemas.ts'
import { dataBreaches as t } from './tables.ts'

const record = recordsOf('data_breach')
type Row = typeof t.$inferSelect

const breachList: ListDefinition<Row> = {
  name: 'data breaches',
  id: t.id,
  sorts: { discoveredAt: key(t.discoveredAt, (row) => row.discoveredAt) },
  filters: {},
}

const present = (row: Row, clock: Clock): DataBreach => ({
  ...row,
  noticesOwed: noticesOwed(row.notices),
  late: isLate(row.notices, row.dueAt, clock().toISOString()),
})

/** The breaches, for the registrar and the auditor. */
export async function listDataBreaches(
  db: Database,
  clock: Clock,
  { actor }: Caller,
  query: DataBreachQuery,
) {
  const found = await db.read(actor, (session) =>
    listPage(session, breachList, query, {
      variant: actor.role,
      where: session.visibleTo(actor, privacyVisibility, {}),
      rows: () => session.select().from(t),
    }),
  )
  return presented(found, (row) => present(row, clock))
}

/** One breach. 404 if there is none. */
export async function getDataBreach(db: Database, clock: Clock, { actor }: Caller, id: string) {
  return present(await db.read(actor, (session) => requireBreach(session, id)), clock)
}

async function requireBreach(session: Session, id: string): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.id, id))
  if (!row) throw new DomainError('not_found')
  return row
}

/** Records a breach: the notices are due 3×24 hours after it was discovered. 422 for instants to come or out of order. */
export async function recordDataBreach(
  db: Database,
  clock: Clock,
  caller: Caller,
  input: NewDataBreach,
): Promise<DataBreach> {
  refuse(input, clock)
  return db.change(caller, async (session) => {
    const row = { ...input, dueAt: dueAfter(input.discoveredAt) }
    const id = await insertRecord(session, t, row)
    await record(session, caller, 'create', id, {}, row)
    return present(await requireBreach(session, id), clock)
  })
}

/** Adds what became known of a breach, was done about it, and was told of it. When it was discovered stands. */
export async function patchDataBreach(
  db: Database,
  clock: Clock,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: Expected },
  patch: DataBreachPatch,
): Promise<DataBreach> {
  return db.change(caller, async (session) => {
    const before = await requireBreach(session, id)
    requireVersion(before, version)
    refuse({ ...before, ...patch }, clock)
    await updateRead(session, t, before, patch)
    await record(session, caller, 'patch', id, before, patch)
    return present(await requireBreach(session, id), clock)
  })
}

type Instants = Pick<NewDataBreach, 'discoveredAt' | 'occurredAt' | 'notices'>

function refuse({ discoveredAt, occurredAt, notices = [] }: Instants, clock: Clock): void {
  const now = clock().toISOString()
  const errors: FieldError[] = []
  if (discoveredAt > now)
    errors.push({ pointer: '/discoveredAt', code: 'in_future', message: texts.inFuture })
  if (occurredAt && occurredAt > discoveredAt)
    errors.push({ pointer: '/occurredAt', code: 'after_discovery', message: texts.afterDiscovery })
  for (const [index, { sentAt }] of notices.entries())
    if (sentAt > now)
      errors.push({ pointer: `/notices/${index}/sentAt`, code: 'in_future', message: texts.inFuture })
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

const texts = {
  inFuture: { id: 'Sekarang paling akhir.', en: 'Now at the latest.' },
  afterDiscovery: { id: 'Tidak setelah diketahui.', en: 'Not after it was discovered.' },
}
