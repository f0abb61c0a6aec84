import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { caseLifecycle } from '../../cases/lifecycle.ts'
import { caseActionsFor, caseVisibility, mayDecideOnCase } from '../../cases/policy.ts'
import { caseConditions, caseOrganizations, cases } from '../../cases/tables.ts'
import type { Database } from '../../db/client.ts'
import { nextVersion } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { visibleTo } from '../../db/visibility.ts'
import { DomainError } from '../../kernel/errors.ts'
import { meetingItems, meetings, minutesStand } from '../../meetings/tables.ts'
import { pick } from '../../kernel/content.ts'
import type { Side } from '../../organizations/kinds.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { responsibleSide, soleOrganization } from '../../commitments/commitments/responsible.ts'
import { contentFields, type ContentField } from '../content/content.ts'
import type { AgreementType } from '../lifecycle.ts'
import type { AsOf } from '../queries.ts'
import { insertAgreement } from '../service.ts'
import { agreements } from '../tables.ts'
import { commitments } from '../../commitments/tables.ts'
import { changedAgreement } from '../changed.ts'

const recordCase = recordsOf('case')

type CaseRow = Awaited<ReturnType<typeof requireCase>>

/**
 * Raises a case to a draft agreement in one transaction: parties, stages and object are carried over, and every agreed
 * item of minutes that stand becomes a commitment that names it. Promoting again gives the same agreement.
 */
export async function promoteCase(
  db: Database,
  caller: Caller,
  caseId: string,
  version: number,
  type: AgreementType,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const record = await requireCase(session, caller, caseId)
    if (!mayDecideOnCase(actor, record)) throw new DomainError('forbidden')
    if (record.status === 'promoted') return existingAgreement(session, caller, caseId, asOf)
    if (record.version !== version) throw new DomainError('stale_version')
    const status = nextStatus(caseLifecycle, record.status, 'promote', caseActionsFor(actor, record))
    if (!(await markPromoted(session, caller, record, status))) {
      return existingAgreement(session, caller, caseId, asOf)
    }
    const id = await draftFrom(session, caller, record, type, asOf)
    return { ...(await changedAgreement(session, actor, id, asOf)), created: true }
  })
}

async function requireCase(session: Session, { actor }: Caller, id: string) {
  const [row] = await session
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.id, id),
        visibleTo(actor, caseVisibility, caseConditions(cases, sql`${sql.param(actor.readsFor)}::uuid[]`)),
      ),
    )
  if (!row) throw new DomainError('not_found')
  return row
}

/** False where another promotion of the same case came first; it has waited for that one to commit. */
async function markPromoted(session: Session, caller: Caller, record: CaseRow, status: CaseRow['status']) {
  const updated = await session
    .update(cases)
    .set({ status, ...nextVersion(cases) })
    .where(and(eq(cases.id, record.id), eq(cases.version, record.version)))
    .returning({ id: cases.id })
  if (updated.length === 0) return false
  await recordCase(session, caller, 'promote', record.id, { status: record.status }, { status })
  return true
}

/** The agreement a promoted case became. 412 where the case was not promoted but changed in another way. */
async function existingAgreement(session: Session, { actor }: Caller, caseId: string, asOf: AsOf) {
  const [found] = await session
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.originCaseId, caseId))
  if (!found) throw new DomainError('stale_version')
  return { ...(await changedAgreement(session, actor, found.id, asOf)), created: false }
}

/** What a case has of the content of an agreement. */
const negotiatedFields = contentFields.filter((field) =>
  Object.hasOwn(getTableColumns(cases), field),
) as Extract<ContentField, keyof CaseRow>[]

async function draftFrom(session: Session, caller: Caller, record: CaseRow, type: AgreementType, asOf: AsOf) {
  const [organizations, items] = await Promise.all([
    session
      .select({ organizationId: caseOrganizations.organizationId, side: caseOrganizations.side })
      .from(caseOrganizations)
      .where(eq(caseOrganizations.caseId, record.id))
      .orderBy(asc(caseOrganizations.side), asc(caseOrganizations.organizationId)),
    agreedItems(session, record.id),
  ])
  // PIHAK KESATU is the lead agency, then the other agencies, then the collaborators.
  const parties = organizations.toSorted(
    (a, b) =>
      Number(b.organizationId === record.leadAgencyId) - Number(a.organizationId === record.leadAgencyId),
  )
  const { leadAgencyId, id: originCaseId } = record
  const draft = { ...pick(record, negotiatedFields), type, leadAgencyId, originCaseId }
  const id = await insertAgreement(session, caller, draft, parties, asOf)
  if (items.length > 0) {
    const of = (side: Side) => soleOrganization(organizations, side, leadAgencyId)
    await session.insert(commitments).values(
      items.map((item) => ({
        agreementId: id,
        meetingItemId: item.id,
        stage: item.stage,
        description: item.description,
        targetValue: item.quantity,
        unit: item.unit,
        responsibleOrganizationId: of(responsibleSide(item)),
      })),
    )
  }
  return id
}

/** What was agreed, in the order of the meetings and of their minutes. */
const agreedItems = (session: Session, caseId: string) =>
  session
    .select({
      id: meetingItems.id,
      side: meetingItems.side,
      type: meetingItems.type,
      stage: meetingItems.stage,
      description: meetingItems.description,
      quantity: meetingItems.quantity,
      unit: meetingItems.unit,
    })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
    .where(and(eq(meetings.caseId, caseId), minutesStand, eq(meetingItems.agreed, true)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id), asc(meetingItems.position))
