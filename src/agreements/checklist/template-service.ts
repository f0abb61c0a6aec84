import { eq } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import { listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import { key, presented } from '../../db/keyset.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import type {
  ChecklistTemplate,
  ChecklistTemplatePatch,
  ChecklistTemplateQuery,
  NewChecklistTemplate,
} from './schemas.ts'
import { checklistTemplates as t } from './tables.ts'

const record = recordsOf('checklist_template')

const templateList: ListDefinition<Row> = {
  name: 'checklist templates',
  id: t.id,
  sorts: { code: key(t.code, (row) => row.code) },
  filters: { agreementType: oneOf(t.agreementType) },
}

type Row = typeof t.$inferSelect

const present = (actor: Actor, { labelId, labelEn, ...row }: Row): ChecklistTemplate => ({
  ...row,
  label: { id: labelId, en: labelEn },
  allowedActions: actor.role === 'admin' ? ['patch'] : [],
})

/** The checklist items that new agreements get, by type, including those that are switched off. */
export async function listTemplates(db: Database, { actor }: Caller, query: ChecklistTemplateQuery) {
  const found = await db.read(actor, (session) =>
    listPage(session, templateList, query, {
      variant: '',
      where: undefined,
      rows: () => session.select().from(t),
    }),
  )
  return presented(found, (row) => present(actor, row))
}

/** One template. */
export async function getTemplate(db: Database, { actor }: Caller, id: string) {
  return present(actor, await db.read(actor, (session) => requireTemplate(session, id)))
}

async function requireTemplate(session: Session, id: string): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.id, id))
  if (!row) throw new DomainError('not_found')
  return row
}

/** Adds an item for future agreements. 409 if the type already has an item with this code. */
export async function createTemplate(
  db: Database,
  caller: Caller,
  { label, ...input }: NewChecklistTemplate,
) {
  return db.change(caller, async (session) => {
    const [row] = await session
      .insert(t)
      .values({ ...input, labelId: label.id, labelEn: label.en })
      .onConflictDoNothing({ target: [t.agreementType, t.code] })
      .returning()
    if (!row) throw new DomainError('already_exists')
    await record(session, caller, 'create', row.id, {}, { ...input, label })
    return present(caller.actor, row)
  })
}

/**
 * Changes an item for future agreements. Registered agreements keep their checklist. 412 if the template changed since
 * it was read.
 */
export async function patchTemplate(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: ChecklistTemplatePatch,
) {
  return db.change(caller, async (session) => {
    const before = present(caller.actor, await requireTemplate(session, id))
    requireVersion(before, version)
    const { label: given, ...fields } = patch
    const label = { id: given?.id ?? before.label.id, en: given?.en ?? before.label.en }
    await updateRead(
      session,
      t,
      { id, version: before.version },
      { ...fields, labelId: label.id, labelEn: label.en },
    )
    await record(session, caller, 'patch', id, before, { ...fields, label })
    return present(caller.actor, await requireTemplate(session, id))
  })
}
