import { and, asc, eq, getTableColumns, notInArray, sql } from 'drizzle-orm'
import { prepared, type Session } from '../../db/session.ts'
import { nested, seenId } from '../../db/columns.ts'
import { documents } from '../../documents/tables.ts'
import { checklistItems as t, checklistTemplates } from './tables.ts'
import type { AgreementType } from '../lifecycle.ts'

/** Gives an agreement the checklist of its type, from the present templates. */
export async function addChecklist(
  session: Session,
  agreementId: string,
  type: AgreementType,
): Promise<void> {
  const templates = await templatesOf(session, type)
  if (templates.length === 0) return
  const rows = templates.map((template) => ({ ...template, agreementId }))
  await session
    .insert(t)
    .values(rows)
    .onConflictDoNothing({ target: [t.agreementId, t.code] })
}

/** Changes to the checklist of another type. Items of both types keep their answer. */
export async function changeChecklistType(
  session: Session,
  agreementId: string,
  type: AgreementType,
): Promise<void> {
  const templates = await templatesOf(session, type)
  const codes = templates.map((template) => template.code)
  await session.delete(t).where(and(eq(t.agreementId, agreementId), notInArray(t.code, codes)))
  await addChecklist(session, agreementId, type)
}

const templatesOf = (session: Session, type: AgreementType) =>
  prepared(session, 'checklist templates of a type', (name) =>
    session
      .select({
        code: checklistTemplates.code,
        labelId: checklistTemplates.labelId,
        labelEn: checklistTemplates.labelEn,
        owner: checklistTemplates.owner,
        condition: checklistTemplates.condition,
        position: checklistTemplates.position,
      })
      .from(checklistTemplates)
      .where(
        and(
          eq(checklistTemplates.agreementType, sql.placeholder('type')),
          eq(checklistTemplates.enabled, true),
        ),
      )
      .orderBy(asc(checklistTemplates.position), asc(checklistTemplates.code))
      .prepare(name),
  ).execute({ type })

/** Marks the items that are part of the approval; none after a return, which ends the approval. */
export async function markApproved(
  session: Session,
  agreementId: string,
  codes: readonly string[],
): Promise<void> {
  await session
    .update(t)
    .set({ approved: sql`${t.code} = any(${sql.param([...codes])}::text[])` })
    .where(eq(t.agreementId, agreementId))
}

/**
 * The items of an agreement in order, whether they apply or not. The reason of a waiver is an internal note of the
 * region: the PostgreSQL role of a collaborator cannot name the column.
 */
export async function checklistItemsOf(session: Session, agreementId: string, withReasons = false) {
  const reason = nested<string | null>(withReasons ? sql`${t.reason}` : sql`null::text`)
  const rows = await prepared(session, `checklist items${withReasons ? ' with reasons' : ''}`, (name) =>
    session
      .select({ ...getTableColumns(t), reason, documentId: seenId(documents, t.documentId) })
      .from(t)
      .where(eq(t.agreementId, sql.placeholder('agreementId')))
      .orderBy(asc(t.position), asc(t.code))
      .prepare(name),
  ).execute({ agreementId })
  return rows.map(({ labelId, labelEn, ...item }) => ({ ...item, label: { id: labelId, en: labelEn } }))
}
