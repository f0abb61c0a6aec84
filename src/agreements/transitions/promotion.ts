import { and, asc, desc, eq, getTableColumns, inArray, ne, notInArray, sql, type SQL } from 'drizzle-orm'
import { recordsOf } from '../../audit/service.ts'
import { caseLifecycle } from '../../cases/lifecycle.ts'
import { agencyPromoting, caseActionsFor, caseVisibility, mayPromote } from '../../cases/policy.ts'
import { caseConditions, caseOrganizations, cases } from '../../cases/tables.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'

import type { Caller } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { pick } from '../../kernel/content.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { actsForAny } from '../../identity/policy.ts'
import { findProvince } from '../../organizations/queries.ts'
import { requireOpening, standingAgencies } from '../../organizations/succession/queries.ts'
import { changedAgreement } from '../changed.ts'
import { contentFields, type ContentField } from '../content/content.ts'
import { parentTypes } from '../content/parent.ts'
import { concludedStatuses, type AgreementType } from '../lifecycle.ts'
import type { AsOf } from '../queries.ts'
import { insertAgreement } from '../drafts/write.ts'
import { agreements } from '../tables.ts'
import { commitments } from '../../commitments/tables.ts'
import { meetByLetter } from '../checklist/offer-letter.ts'
import { agreedItemsOf, requireItems } from './promoted-items.ts'
import {
  carriesOut,
  itemsWithoutSaying,
  partiesOfPromotion,
  responsibleFor,
  type Member,
} from './promotion-rules.ts'
import type { Promotion } from './schemas.ts'

const recordCase = recordsOf('case')

type CaseRow = Awaited<ReturnType<typeof requireCase>>

/** The parameters of a promotion, after the lead agency is known. */
interface Wanted {
  readonly type: AgreementType
  readonly leadAgencyId: string
  readonly itemIds: readonly string[] | undefined
  /** The organization that today stands in the place of an organization of the case. */
  readonly standsFor: (id: string) => string
}

/**
 * The lead agency: the named agency of the case, or the agency that has taken its place by the day. 403 if it is not in
 * the case or the caller does not act for it, 409 if the caller acts only for the agency that was succeeded.
 */
async function leadingAgency(
  session: Session,
  { actor }: Caller,
  seen: CaseRow,
  named: string,
  { asOf }: AsOf,
): Promise<Pick<Wanted, 'leadAgencyId' | 'standsFor'>> {
  const standing = await standingAgencies(session, seen.organizationIds, asOf)
  const standsFor = (id: string): string => standing.get(id) ?? id
  const member = seen.organizationIds.find((id) => id === named || standsFor(id) === named)
  if (member === undefined || !mayPromote(actor, seen, member)) throw new DomainError('forbidden')
  const leadAgencyId = standsFor(member)
  if (!actsForAny(actor, [leadAgencyId])) await requireOpening(session, member, asOf)
  return { leadAgencyId, standsFor }
}

/**
 * Promotes a case to a draft agreement in one transaction. The draft gets the parties, the stages, the object, and the
 * agreed items as commitments that refer to them. A case may be promoted several times; an open draft of the same type
 * and lead agency is returned instead of a second one. 403 if the caller does not act for the lead agency or that
 * agency is not in the case, 422 for items that cannot be carried over.
 */
export async function promoteCase(
  db: Database,
  caller: Caller,
  caseId: string,
  version: Expected,
  { type = 'pks', itemIds, ...given }: Promotion,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const seen = await requireCase(session, caller, caseId)
    const named = given.leadAgencyId ?? agencyPromoting(actor, seen)
    const { leadAgencyId, standsFor } = await leadingAgency(session, caller, seen, named, asOf)
    // This lock makes promotions of one case run one after another.
    await session.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId)).for('update')
    const succeeded = seen.organizationIds.filter((id) => standsFor(id) === leadAgencyId)
    const open = await openDraft(session, caseId, type, [leadAgencyId, ...succeeded])
    if (open) return { ...(await changedAgreement(session, actor, open, asOf)), created: false }
    const record = await requireCase(session, caller, caseId)
    requireVersion(record, version)
    const status = nextStatus(caseLifecycle, record.status, 'promote', caseActionsFor(actor, record))
    // Before the draft: creating it locks the number counter, and all other drafts wait for that lock until this
    // transaction ends.
    await updateRead(session, cases, record, { status })
    await recordCase(session, caller, 'promote', caseId, { status: record.status }, { status })
    const id = await draftFrom(session, caller, record, { type, leadAgencyId, itemIds, standsFor }, asOf)
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
        session.visibleTo(
          actor,
          caseVisibility,
          caseConditions(cases, sql`${sql.param(actor.readsFor)}::uuid[]`),
        ),
      ),
    )
  if (!row) throw new DomainError('not_found')
  return row
}

/** The draft of the case with this type and lead agency that is neither signed nor canceled. */
async function openDraft(session: Session, caseId: string, type: AgreementType, leadAgencyIds: string[]) {
  const undecided = notInArray(agreements.status, [...concludedStatuses, 'cancelled'])
  return latestOf(session, caseId, type, and(inArray(agreements.leadAgencyId, leadAgencyIds), undecided))
}

/** The fields of the content of an agreement that a case has too. */
const negotiatedFields = contentFields.filter((field) =>
  Object.hasOwn(getTableColumns(cases), field),
) as Extract<ContentField, keyof CaseRow>[]

async function draftFrom(session: Session, caller: Caller, record: CaseRow, wanted: Wanted, asOf: AsOf) {
  const { type, leadAgencyId, standsFor } = wanted
  const [named, province, parentId] = await Promise.all([
    membersOf(session, record.id),
    findProvince(session),
    parentOf(session, record.id, type),
  ])
  const members = named
    .map((each) => ({ ...each, organizationId: standsFor(each.organizationId) }))
    .filter((each, at, all) => all.findIndex((one) => one.organizationId === each.organizationId) === at)
  const parties = partiesOfPromotion(type, members, leadAgencyId, province?.id ?? null)
  const items = await itemsFor(session, record.id, wanted, members, parties, asOf)
  const draft = {
    ...pick(record, negotiatedFields),
    // Another agency that promotes carries its agreement itself.
    ...(leadAgencyId === record.leadAgencyId && {
      responsibleAccountIds: record.responsibleAccountIds ?? [],
    }),
    type,
    leadAgencyId,
    originCaseId: record.id,
    parentId,
  }
  const id = await insertAgreement(session, caller, draft, parties, asOf)
  await meetByLetter(session, caller, id, record.id)
  if (items.length > 0) {
    await session.insert(commitments).values(
      items.map((item) => ({
        agreementId: id,
        meetingItemId: item.id,
        stage: item.stage,
        description: item.description,
        targetValue: item.quantity,
        unit: item.unit,
        responsibleOrganizationId: responsibleFor(item, parties, leadAgencyId),
      })),
    )
  }
  return id
}

/** The items that are carried over: those that are named, otherwise those that follow from the type and the parties. */
async function itemsFor(
  session: Session,
  caseId: string,
  { type, leadAgencyId, itemIds, standsFor }: Wanted,
  members: readonly Member[],
  parties: readonly Member[],
  { asOf }: AsOf,
) {
  const agreed = (await agreedItemsOf(session, caseId, asOf)).map((item) => ({
    ...item,
    organizationId: item.organizationId && standsFor(item.organizationId),
  }))
  if (itemIds) return requireItems(agreed, itemIds)
  const promoted = new Set([leadAgencyId, ...(await agenciesThatPromoted(session, caseId)).map(standsFor)])
  const othersToPromote = members.some((each) => each.side === 'region' && !promoted.has(each.organizationId))
  const free = agreed.filter(({ takenBy }) => takenBy === null)
  return itemsWithoutSaying(type, free, parties, othersToPromote)
}

const membersOf = (session: Session, caseId: string): Promise<Member[]> =>
  session
    .select({ organizationId: caseOrganizations.organizationId, side: caseOrganizations.side })
    .from(caseOrganizations)
    .where(eq(caseOrganizations.caseId, caseId))
    .orderBy(asc(caseOrganizations.side), asc(caseOrganizations.organizationId))

/** The agencies that have promoted the case to a PKS or Rencana Kerja. */
async function agenciesThatPromoted(session: Session, caseId: string): Promise<string[]> {
  const made = await session
    .select({ type: agreements.type, leadAgencyId: agreements.leadAgencyId })
    .from(agreements)
    .where(and(eq(agreements.originCaseId, caseId), ne(agreements.status, 'cancelled')))
  return made.filter(({ type }) => carriesOut(type)).map(({ leadAgencyId }) => leadAgencyId)
}

/** The parent of an agreement of the case: its latest MoU or Nota Kesepakatan. */
async function parentOf(session: Session, caseId: string, type: AgreementType): Promise<string | null> {
  const parentType = parentTypes[type]
  if (parentType === null) return null
  return (await latestOf(session, caseId, parentType, ne(agreements.status, 'cancelled'))) ?? null
}

/** The latest agreement of this type from the case that meets the condition. */
async function latestOf(
  session: Session,
  caseId: string,
  type: AgreementType,
  condition: SQL | undefined,
): Promise<string | undefined> {
  const [found] = await session
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.originCaseId, caseId), eq(agreements.type, type), condition))
    .orderBy(desc(agreements.createdAt), desc(agreements.id))
    .limit(1)
  return found?.id
}
