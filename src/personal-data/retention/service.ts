import { eq } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { jakartaDay, type Clock } from '../../kernel/days.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { key } from '../../db/keyset.ts'
import { listPage, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { DomainError } from '../../kernel/errors.ts'
import { requireVersion, type Expected } from '../../kernel/expected.ts'
import { eraseMentions } from '../erase.ts'
import { privacyVisibility } from '../requests/lifecycle.ts'
import { mentionsUnder, retentionKinds } from './policy.ts'
import { proposalsOn } from './proposals.ts'
import {
  mostProposals,
  type NewRetentionDestruction,
  type RetentionDestruction,
  type RetentionDestructionQuery,
  type RetentionRule,
  type RetentionRulePatch,
  type RetentionRuleQuery,
} from './schemas.ts'
import { retentionDestructions as d, retentionRules as t } from './tables.ts'

const recordRule = recordsOf('retention_rule')
const recordDestruction = recordsOf('retention_destruction')

const ruleList: ListDefinition<RetentionRule> = {
  name: 'retention rules',
  id: t.id,
  sorts: { kind: key(t.kind, (row) => row.kind) },
  filters: {},
}
const destructionList: ListDefinition<RetentionDestruction> = {
  name: 'retention destructions',
  id: d.id,
  sorts: { minutesOn: key(d.minutesOn, (row) => row.minutesOn) },
  filters: {},
}

/** The schedule, for the registrar and the auditor. */
export const listRetentionRules = (db: Database, { actor }: Caller, query: RetentionRuleQuery) =>
  db.read(actor, (session) =>
    listPage(session, ruleList, query, {
      variant: actor.role,
      where: session.visibleTo(actor, privacyVisibility, {}),
      rows: () => session.select().from(t),
    }),
  )

/** One rule of the schedule. 404 if there is none. */
export const getRetentionRule = (db: Database, { actor }: Caller, id: string): Promise<RetentionRule> =>
  db.read(actor, (session) => requireRule(session, id))

async function requireRule(session: Session, id: string): Promise<RetentionRule> {
  const [row] = await session.select().from(t).where(eq(t.id, id))
  if (!row) throw new DomainError('not_found')
  return row
}

/** Changes how long something is kept, or on what basis. */
export async function patchRetentionRule(
  db: Database,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: Expected },
  patch: RetentionRulePatch,
): Promise<RetentionRule> {
  return db.change(caller, async (session) => {
    const before = await requireRule(session, id)
    requireVersion(before, version)
    await updateRead(session, t, { id, version: before.version }, patch)
    await recordRule(session, caller, 'patch', id, before, patch)
    return requireRule(session, id)
  })
}

/** What the schedule proposes today. Nothing happens until the registrar carries it out. */
export async function listRetentionProposals(db: Database, clock: Clock, { actor }: Caller) {
  const asOf = jakartaDay(clock())
  const found = await db.read(actor, (session) => proposalsOn(session, asOf))
  return { asOf, proposals: found.slice(0, mostProposals), complete: found.length <= mostProposals }
}

/** What was destroyed, the latest first. */
export const listRetentionDestructions = (
  db: Database,
  { actor }: Caller,
  query: RetentionDestructionQuery,
) =>
  db.read(actor, (session) =>
    listPage(session, destructionList, query, {
      variant: actor.role,
      where: session.visibleTo(actor, privacyVisibility, {}),
      rows: () => session.select().from(d),
    }),
  )

/** One destruction. 404 if there is none. */
export const getRetentionDestruction = (
  db: Database,
  { actor }: Caller,
  id: string,
): Promise<RetentionDestruction> => db.read(actor, (session) => requireDestruction(session, id))

async function requireDestruction(session: Session, id: string): Promise<RetentionDestruction> {
  const [row] = await session.select().from(d).where(eq(d.id, id))
  if (!row) throw new DomainError('not_found')
  return row
}

/**
 * Destroys what is proposed, as the minutes with this number say. 422 for minutes to come, and for each item that the
 * schedule does not propose today.
 */
export async function carryOutRetention(
  db: Database,
  clock: Clock,
  caller: Caller,
  { minutesNumber, minutesOn, items }: NewRetentionDestruction,
): Promise<RetentionDestruction> {
  const today = jakartaDay(clock())
  if (minutesOn > today) throw new DomainError('rule_violated', { errors: [inFuture] })
  return db.change(caller, async (session) => {
    const proposed = new Set((await proposalsOn(session, today)).map(({ kind, id }) => `${kind} ${id}`))
    const errors = items.flatMap(({ kind, id }, index) =>
      proposed.has(`${kind} ${id}`)
        ? []
        : [{ pointer: `/items/${index}`, code: 'not_proposed' as const, message: notProposed }],
    )
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    const { erased } = await eraseMentions(session, caller, items, { reason, minutesNumber })
    const destroyed = retentionKinds
      .map((rule) => ({ rule, count: erased.filter(({ kind }) => kind === mentionsUnder[rule]).length }))
      .filter(({ count }) => count > 0)
    const row = { minutesNumber, minutesOn, destroyed, carriedOutBy: caller.actor.accountId! }
    const id = await insertRecord(session, d, row)
    await recordDestruction(session, caller, 'create', id, {}, row)
    return requireDestruction(session, id)
  })
}

const reason = 'the schedule of retention'
const inFuture = {
  pointer: '/minutesOn',
  code: 'in_future' as const,
  message: { id: 'Hari ini paling akhir.', en: 'Today at the latest.' },
}
const notProposed = {
  id: 'Tidak diusulkan oleh jadwal retensi hari ini.',
  en: 'The schedule does not propose it today.',
}
