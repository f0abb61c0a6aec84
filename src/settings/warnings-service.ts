import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../kernel/actor.ts'
import { recordAudit } from '../audit/service.ts'
import { prepared, type Session } from '../db/session.ts'
import type { Database } from '../db/client.ts'
import { listPage, type ListDefinition } from '../db/lists.ts'
import { DomainError } from '../kernel/errors.ts'
import { warningRules as t } from './tables.ts'
import type { WarningCode, WarningRule } from './warnings.ts'
import type { WarningRulePatch, WarningRuleQuery, WarningRuleRecord } from './warnings-schemas.ts'

const warningRuleList: ListDefinition = {
  name: 'warning rules',
  id: t.id,
  sorts: { code: t.code },
  filters: {},
}

type Row = typeof t.$inferSelect

const present = (actor: Actor, { textId, textEn, code, ...row }: Row): WarningRuleRecord => ({
  ...row,
  code: code as WarningCode,
  text: { id: textId, en: textEn },
  allowedActions: actor.role === 'admin' ? ['patch'] : [],
})

/** Every rule, whether it is switched on or not. */
export async function listWarningRules(db: Database, { actor }: Caller, query: WarningRuleQuery) {
  const { data, page } = await db.read(actor, (session) =>
    listPage<Row>(session, warningRuleList, query, {
      variant: '',
      where: undefined,
      select: (where, orderBy, limit) =>
        session
          .select()
          .from(t)
          .where(where)
          .orderBy(...orderBy)
          .limit(limit),
      count: (where, count) => session.select(count).from(t).where(where),
    }),
  )
  return { data: data.map((row) => present(actor, row)), page }
}

/** One rule by its code. */
export async function getWarningRule(db: Database, { actor }: Caller, code: WarningCode) {
  return present(actor, await db.read(actor, (session) => requireRule(session, code)))
}

async function requireRule(session: Session, code: WarningCode): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.code, code))
  if (!row) throw new DomainError('not_found')
  return row
}

/** Switches a rule on or off, or moves its threshold. 422 for a threshold where the rule has none, 412 where it moved on. */
export async function patchWarningRule(
  db: Database,
  caller: Caller,
  code: WarningCode,
  version: number,
  patch: WarningRulePatch,
) {
  return db.change(caller, async (session) => {
    const before = await requireRule(session, code)
    if (before.version !== version) throw new DomainError('stale_version')
    if (patch.threshold !== undefined && before.threshold === null) {
      const message = { id: 'Aturan ini tidak mempunyai ambang.', en: 'This rule has no threshold.' }
      throw new DomainError('rule_violated', {
        errors: [{ pointer: '/threshold', code: 'no_threshold', message }],
      })
    }
    const [row] = await session
      .update(t)
      .set({ ...patch, version: sql`${t.version} + 1`, updatedAt: sql`now()` })
      .where(and(eq(t.id, before.id), eq(t.version, version)))
      .returning()
    if (!row) throw new DomainError('stale_version')
    await recordAudit(session, caller, {
      action: 'patch',
      resourceType: 'warning_rule',
      resourceId: row.id,
      before,
      after: patch,
    })
    return present(caller.actor, row)
  })
}

/** The rules that are switched on. */
export const enabledWarningRules = (session: Session): Promise<WarningRule[]> =>
  prepared(session, 'enabled warning rules', (name) =>
    session
      .select({
        code: t.code,
        threshold: t.threshold,
        textId: t.textId,
        textEn: t.textEn,
        source: t.source,
        certainty: t.certainty,
      })
      .from(t)
      .where(eq(t.enabled, true))
      .orderBy(asc(t.code))
      .prepare(name),
  ).execute({})
