import type { Actor, Caller } from '../../kernel/actor.ts'
import { seesRegionNotes } from '../../cases/policy.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { Expected } from '../../kernel/expected.ts'
import { hasForeignBody } from '../parts/parties.ts'
import { itemApplies, openItems, turnOf, type ConditionFacts } from './checklist.ts'
import { decideItems } from './deciding.ts'
import { checklistItemsOf } from './items.ts'
import type { Checklist, ChecklistDecision, ChecklistPatch } from './schemas.ts'
import { requireAgreement, type AgreementRow, type AsOf, type Moment } from '../queries.ts'

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
  caller: Caller,
  { id, code }: { id: string; code: string },
  version: Expected,
  decision: ChecklistDecision,
  moment: Moment,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, moment.asOf)
    const items = await checklistItemsOf(session, id)
    if (!items.some((each) => each.code === code)) throw new DomainError('not_found')
    const decided = [{ code, ...decision }]
    await decideItems(session, caller, before, version, decided, moment, (_, field) => `/${field}`)
    return readChecklist(session, actor, id, moment.asOf)
  })
}

/**
 * The same for several items at once: all of them or none. 422 with the pointer of each code that the checklist does not
 * have, and of each document that does not belong to this agreement.
 */
export async function patchChecklist(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  { items }: ChecklistPatch,
  moment: Moment,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, moment.asOf)
    const pointerOf = (at: number, field: string) => `/items/${at}/${field}`
    await decideItems(session, caller, before, version, items, moment, pointerOf)
    return readChecklist(session, actor, id, moment.asOf)
  })
}
