import { asc, eq } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { DomainError } from '../../kernel/errors.ts'
import { requireVersion, type Expected } from '../../kernel/expected.ts'
import { updateRead } from '../../db/versioned.ts'
import type { CollaboratorKind } from '../../organizations/kinds.ts'
import type { RegimeRulePatch, RegimeRuleRecord } from './schemas.ts'
import { regimeRules as t } from '../tables.ts'

const record = recordsOf('regime_rule')

type Row = typeof t.$inferSelect

const present = (actor: Actor, { reasonId, reasonEn, ...row }: Row): RegimeRuleRecord => ({
  ...row,
  organizationKind: row.organizationKind as CollaboratorKind,
  reason: { id: reasonId, en: reasonEn },
  allowedActions: actor.role === 'admin' ? ['patch'] : [],
})

/** All rules of the mapping, in the order of the kinds. */
export async function listRegimeRules(db: Database, { actor }: Caller) {
  const rows = await db.read(actor, (session) => session.select().from(t).orderBy(asc(t.organizationKind)))
  return { data: rows.map((row) => present(actor, row)) }
}

/** The rule of one kind. 404 if there is none. */
export async function getRegimeRule(db: Database, { actor }: Caller, kind: CollaboratorKind) {
  return present(actor, await db.read(actor, (session) => requireRule(session, kind)))
}

async function requireRule(session: Session, kind: CollaboratorKind): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.organizationKind, kind))
  if (!row) throw new DomainError('not_found')
  return row
}

/** Changes the given fields of a rule. The advice changes at once. 412 if the current version is not `version`. */
export async function patchRegimeRule(
  db: Database,
  caller: Caller,
  kind: CollaboratorKind,
  version: Expected,
  { reason, ...fields }: RegimeRulePatch,
) {
  return db.change(caller, async (session) => {
    const before = await requireRule(session, kind)
    if (caller.actor.role !== 'admin') throw new DomainError('forbidden')
    const changed = {
      ...fields,
      ...(reason?.id === undefined ? {} : { reasonId: reason.id }),
      ...(reason?.en === undefined ? {} : { reasonEn: reason.en }),
    }
    requireVersion(before, version)
    await updateRead(session, t, { id: before.id, version: before.version }, changed)
    await record(session, caller, 'patch', before.id, before, changed)
    return present(caller.actor, await requireRule(session, kind))
  })
}
