import { asc, eq } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { prepared, type Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { listPage, type ListDefinition } from '../../db/lists.ts'
import { key, presented } from '../../db/keyset.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { updateRead } from '../../db/versioned.ts'
import { warningRules as t } from '../tables.ts'
import type { WarningCode, WarningRule } from './warnings.ts'
import type { WarningRulePatch, WarningRuleQuery, WarningRuleRecord } from './schemas.ts'

const record = recordsOf('warning_rule')

const warningRuleList: ListDefinition<Row> = {
  name: 'warning rules',
  id: t.id,
  sorts: { code: key(t.code, (row) => row.code) },
  filters: {},
}

type Row = typeof t.$inferSelect

const present = (actor: Actor, { textId, textEn, code, ...row }: Row): WarningRuleRecord => ({
  ...row,
  code: code as WarningCode,
  text: { id: textId, en: textEn },
  allowedActions: actor.role === 'admin' ? ['patch'] : [],
})

/** Every rule, switched on or off. */
export async function listWarningRules(db: Database, { actor }: Caller, query: WarningRuleQuery) {
  const found = await db.read(actor, (session) =>
    listPage(session, warningRuleList, query, {
      variant: '',
      where: undefined,
      rows: () => session.select().from(t),
    }),
  )
  return presented(found, (row) => present(actor, row))
}

/** The rule with this code. */
export async function getWarningRule(db: Database, { actor }: Caller, code: WarningCode) {
  return present(actor, await db.read(actor, (session) => requireRule(session, code)))
}

async function requireRule(session: Session, code: WarningCode): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.code, code))
  if (!row) throw new DomainError('not_found')
  return row
}

/**
 * Switches a rule on or off, or changes its threshold. 422 for a threshold if the rule has none, 412 if the current
 * version is not `version`.
 */
export async function patchWarningRule(
  db: Database,
  caller: Caller,
  code: WarningCode,
  version: Expected,
  patch: WarningRulePatch,
) {
  return db.change(caller, async (session) => {
    const before = await requireRule(session, code)
    requireVersion(before, version)
    if (patch.threshold !== undefined && before.threshold === null) {
      const message = { id: 'Aturan ini tidak mempunyai ambang.', en: 'This rule has no threshold.' }
      throw new DomainError('rule_violated', {
        errors: [{ pointer: '/threshold', code: 'no_threshold', message }],
      })
    }
    await updateRead(session, t, before, patch)
    await record(session, caller, 'patch', before.id, before, patch)
    return present(caller.actor, await requireRule(session, code))
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
