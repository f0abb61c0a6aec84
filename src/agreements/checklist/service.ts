import { and, eq } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Clock } from '../../kernel/days.ts'
import { seesRegionNotes } from '../../cases/policy.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { documents } from '../../documents/tables.ts'
import { DomainError } from '../../kernel/errors.ts'
import { hasForeignBody } from '../parts/parties.ts'
import { isDecidable, itemApplies, openItems, turnOf, type ConditionFacts } from './checklist.ts'
import { checklistItemsOf } from './items.ts'
import type { Checklist, ChecklistDecision } from './schemas.ts'
import { agreements } from '../tables.ts'
import { checklistItems as t } from './tables.ts'
import { presentAgreement, requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { approvalStands } from '../review/policy.ts'
import type { Agreement } from '../schemas/agreement.ts'
import { requireEditableAgreement } from '../service.ts'

const record = recordsOf('agreement')

/**
 * The checklist of an agreement: its items, those that block the next step, and who has to act. 404 if it is not
 * visible.
 */
export async function getChecklist(db: Database, { actor }: Caller, id: string, asOf: AsOf) {
  return db.read(actor, async (session) => {
    return readChecklist(session, actor, id, asOf)
  })
}

async function readChecklist(session: Session, actor: Actor, id: string, asOf: AsOf): Promise<Checklist> {
  const [row, items] = await Promise.all([
    requireAgreement(session, actor, id, asOf),
    checklistItemsOf(session, id, seesRegionNotes(actor)),
  ])
  return present({ ...row, hasForeignBody: await hasForeignBody(session, row.organizationIds) }, items)
}

type Items = Awaited<ReturnType<typeof checklistItemsOf>>

function present(row: AgreementRow & ConditionFacts, items: Items): Checklist {
  const open = openItems(items, row)
  return {
    agreementId: row.id,
    items: items.map((item) => ({ ...item, applies: itemApplies(item.condition, row) })),
    blocking: open.map((item) => item.code),
    turn: turnOf(row.status, open),
    version: row.version,
  }
}

/**
 * Opens, meets or waives one item before the signature. 404 if the agreement has no item with this code, 409 if the
 * item is part of an approval, 422 if the document does not belong to this agreement. Other errors as for every change.
 */
export async function decideItem(
  db: Database,
  clock: Clock,
  caller: Caller,
  { id, code }: { id: string; code: string },
  version: number,
  decision: ChecklistDecision,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, asOf)
    const item = (await checklistItemsOf(session, id, seesRegionNotes(actor))).find(
      (each) => each.code === code,
    )
    if (!item) throw new DomainError('not_found')
    requireEditableAgreement(actor, before, 'patch_checklist', version)
    const facts = { ...before, hasForeignBody: await hasForeignBody(session, before.organizationIds) }
    if (!isDecidable(isApproved(before), item, facts)) throw partOfApproval(presentAgreement(actor, before))
    const { status, documentId = null, reason = null } = decision
    if (documentId !== null) await requireDocumentOf(session, id, documentId)
    await updateRead(session, agreements, { id, version }, {})
    const decided = status !== 'open'
    await session
      .update(t)
      .set({
        status,
        documentId,
        reason,
        decidedBy: decided ? actor.accountId : null,
        decidedAt: decided ? clock().toISOString() : null,
      })
      .where(and(eq(t.agreementId, id), eq(t.code, code)))
    await record(session, caller, 'patch_checklist', id, pick(item), { code, status, documentId, reason })
    return readChecklist(session, actor, id, asOf)
  })
}

/** What is ready to sign was approved, also where that was before rounds were kept. */
const isApproved = ({ status, review }: AgreementRow): boolean =>
  status === 'ready_to_sign' || approvalStands(review)

const partOfApproval = ({ allowedActions }: Agreement): DomainError =>
  new DomainError('guard_not_met', {
    reasons: [
      {
        code: 'checklist_approved',
        message: {
          id: 'Persetujuan sudah diberikan; hanya butir yang baru berlaku sesudahnya yang dapat diputuskan. Mintalah penelaah mengembalikan naskahnya.',
          en: 'The approval was given; only an item that began to apply since can be decided. Ask the reviewer to return the agreement.',
        },
      },
    ],
    allowedActions,
  })

const pick = ({ status, documentId, reason }: Items[number]) => ({ status, documentId, reason })

async function requireDocumentOf(session: Session, agreementId: string, documentId: string): Promise<void> {
  const found = await session
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.agreementId, agreementId)))
  if (found.length > 0) return
  const message = { id: 'Bukan id dokumen naskah ini.', en: 'Not the id of a document of this agreement.' }
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/documentId', code: 'unknown_document', message }],
  })
}
