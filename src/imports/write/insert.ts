import { inArray, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Caller } from '../../kernel/actor.ts'
import { firstVersion, recordVersions } from '../../agreements/versions/versions.ts'
import { registrationNumberOf } from '../../agreements/drafts/write.ts'
import { agreements } from '../../agreements/tables.ts'
import { agreementParties } from '../../agreements/parts/tables.ts'
import { soleOrganization } from '../../commitments/commitments/responsible.ts'
import { commitments } from '../../commitments/tables.ts'
import { organizations } from '../../organizations/tables.ts'
import { recordChanges } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import { rowInserter } from '../../db/insert-rows.ts'
import { takeNumbers } from '../../reference/numbers.ts'
import type { Planned } from '../plan/plan.ts'
import type { RowPlace } from '../rows/imported-row.ts'
import {
  agreementOf,
  eventOf,
  importedFields,
  organizationsOf,
  partiesOf,
  termFields,
  type Import,
  type Names,
  type Row,
} from './records.ts'

/** Agreements per statement, so that a statement stays far below its time limit, however many rows the file has. */
const atOnce = 500

const insertAgreements = rowInserter(agreements, [
  'id',
  'registrationNumber',
  'type',
  ...importedFields,
  ...termFields,
  'parentId',
  'leadAgencyId',
  'leadAgencyNameAsSigned',
  'organizationIds',
  'documentNumbers',
  'tookPart',
  'signedOn',
  'provenance',
  'importId',
  'importKey',
  'importHash',
])
const insertParties = rowInserter(agreementParties, [
  'id',
  'agreementId',
  'position',
  'organizationId',
  'side',
  'nameAsSigned',
  'documentNumber',
  'signatoryName',
  'signatoryTitle',
  'authorityBasis',
  'signedOn',
])
const insertCommitments = rowInserter(commitments, [
  'id',
  'agreementId',
  'description',
  'targetValue',
  'unit',
  'responsibleOrganizationId',
])

/** An agreement that was created from a row. */
export interface Created {
  readonly place: RowPlace
  readonly id: string
  readonly registrationNumber: string
  readonly status: Planned['status']
}

/**
 * Writes the agreements with everything that belongs to them, each with its audit event. Numbers come last: whoever
 * registers anything else needs the counter too, and waits for it only while this ends. Once there is no more time for
 * it, `requireTime` throws.
 */
export async function insertImported(
  session: Session,
  caller: Caller,
  planned: readonly Planned[],
  from: Import,
  requireTime: () => void,
): Promise<Created[]> {
  if (planned.length === 0) return []
  const numbered = planned.map((plan) => {
    const id = uuidv7()
    // Provisional: nobody else sees it, and no other row has it.
    return { ...plan, id, registrationNumber: id }
  })
  const idOf = new Map(numbered.map(({ row, id }) => [row, id]))
  const names = await shortNames(session, planned)
  const created = numbered.map(({ parent, ...plan }) => ({
    ...plan,
    parentId: parent && ('id' in parent ? parent.id : idOf.get(parent.row)!),
  }))
  // Those without a parent are written first, because they may be the parents of the others.
  const inOrder = created.toSorted((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
  for (let start = 0; start < inOrder.length; start += atOnce) {
    const some = inOrder.slice(start, start + atOnce)
    await insertAgreements(
      session,
      some.map((each) => agreementOf(each, names, caller.actor, from)),
    )
    await insertParties(
      session,
      some.flatMap((each) => partiesOf(each, names)),
    )
    await addCommitments(session, caller, some)
    await recordVersions(
      session,
      some
        .filter((each) => each.status === 'signed')
        .map(({ id, row }) => firstVersion(id, row.signedOn!, row.effectiveFrom!)),
    )
    await addChecklists(
      session,
      some.filter((each) => each.status === 'draft').map((each) => each.id),
    )
    requireTime()
  }
  return register(session, caller, created, from)
}

/**
 * The end of an import: gives the agreements their numbers in the order of the rows, and makes signed what was signed,
 * which a second person has to confirm. The counter is held from here to the commit, and so is whom a signature makes an
 * active collaborator.
 */
async function register(
  session: Session,
  caller: Caller,
  created: readonly Row[],
  from: Import,
): Promise<Created[]> {
  const first = await takeNumbers(session, 'agreement', from.year, created.length)
  const rows = created.map((each, index) => ({
    ...each,
    registrationNumber: registrationNumberOf(from.year, first + index),
  }))
  for (let start = 0; start < rows.length; start += atOnce) {
    const some = rows.slice(start, start + atOnce)
    await numberAgreements(session, some)
    await recordChanges(
      session,
      caller,
      some.map((each) => eventOf(each, from)),
    )
  }
  return rows.map(({ row, id, registrationNumber, status }) => ({
    place: { table: row.table, row: row.row },
    id,
    registrationNumber,
    status,
  }))
}

/** Writes the numbers and the status of agreements that were written without. */
async function numberAgreements(session: Session, rows: readonly Row[]): Promise<void> {
  const given = rows.map(({ id, registrationNumber, status }) => ({ id, number: registrationNumber, status }))
  await session.execute(sql`update agreements set registration_number = given.number, status = given.status,
      confirmation = case when given.status = 'signed' then 'unconfirmed'::agreement_confirmation end
    from jsonb_to_recordset(${JSON.stringify(given)}) as given(id uuid, number text, status agreement_status)
    where agreements.id = given.id`)
}

async function shortNames(session: Session, planned: readonly Planned[]): Promise<Names> {
  const ids = new Set(planned.flatMap((each) => [each.leadAgencyId, ...organizationsOf(each)]))
  const rows = await session
    .select({ id: organizations.id, shortName: organizations.shortName })
    .from(organizations)
    .where(inArray(organizations.id, [...ids]))
  return new Map(rows.map(({ id, shortName }) => [id, shortName]))
}

/** Adds the commitments, for which the only collaborator answers; where there are several, the lead agency assigns them. */
async function addCommitments(session: Session, caller: Caller, some: readonly Row[]): Promise<void> {
  const rows = some.flatMap(({ id: agreementId, row, parties, leadAgencyId }) =>
    row.commitments.map((commitment) => ({
      ...commitment,
      id: uuidv7(),
      agreementId,
      responsibleOrganizationId: soleOrganization(parties, 'collaborator', leadAgencyId),
    })),
  )
  if (rows.length === 0) return
  await insertCommitments(session, rows)
  await recordChanges(
    session,
    caller,
    rows.map(({ id, ...after }) => ({ action: 'import', resourceType: 'commitment', resourceId: id, after })),
  )
}

/** Adds the checklist of their type to drafts, as for any draft. Agreements signed on paper need no checklist. */
async function addChecklists(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await session.execute(sql`insert into checklist_items (id, agreement_id, code, label_id, label_en, owner, condition, position)
    select gen_random_uuid(), a.id, t.code, t.label_id, t.label_en, t.owner, t.condition, t.position
    from agreements a join checklist_templates t on t.agreement_type = a.type and t.enabled
    where a.id = any(${sql.param([...ids])}::uuid[])`)
}
