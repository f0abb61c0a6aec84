import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordChanges, recordsOf } from '../../audit/service.ts'
import { commitments } from '../../commitments/tables.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion, updateRead } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { requireAllowed } from '../../kernel/transitions.ts'
import { requireOrganizations } from '../../organizations/rules.ts'
import { requireStanding } from '../../organizations/succession/queries.ts'
import { ledFrom } from '../../transfers/queries.ts'
import { transferErrors } from '../../transfers/rules.ts'
import { formerLeads } from '../../transfers/tables.ts'
import { changedAgreement, type Changed } from '../changed.ts'
import { isConcluded } from '../lifecycle.ts'
import { agreementParties as p, provisions } from '../parts/tables.ts'
import { agreementActionsFor } from '../policy.ts'
import { inTheEnd, requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { agreements as t } from '../tables.ts'
import type { AgreementTransfer } from './schemas.ts'

const record = recordsOf('agreement')

/**
 * Gives an agreement to another agency, which leads it from now on: where an agency is split. What was signed keeps its
 * names, parties and numbers; a text that the former lead has not signed gets the other agency in its place. Both read
 * the history, which says from which day and by which legal basis. 409 for a canceled agreement; 412 if the current
 * version is not `version`; 422 for the present lead, an agency that is not registered or was succeeded, and a day to
 * come or before the latest transfer.
 */
export async function transferAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  transfer: AgreementTransfer,
  asOf: AsOf,
): Promise<Changed> {
  const { actor } = caller
  const { toAgencyId, from, legalBasis, reason } = transfer
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, inTheEnd(asOf))
    requireVersion(before, version)
    requireAllowed('transfer', agreementActionsFor(actor, before))
    const { leadAgencyId } = before
    const led = { leadAgencyId, ledFrom: await ledFrom(session, 'agreementId', id) }
    const errors = transferErrors(transfer, led, asOf.today)
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    const named = new Map([['/toAgencyId', toAgencyId]])
    await requireOrganizations(session, 'agencies', named)
    await requireStanding(session, named, asOf.today)

    const place = await takePlace(session, before, toAgencyId)
    await session.insert(formerLeads).values({
      agreementId: id,
      agencyId: leadAgencyId,
      nameAsSigned: before.leadAgency.nameAsSigned,
      until: from,
      legalBasis,
      reason,
      movedBy: actor.accountId!,
    })
    await updateRead(session, t, { id, version: before.version }, ledBy(before, toAgencyId))
    if (place !== 'stays') await giveCommitments(session, caller, before, toAgencyId)
    await record(
      session,
      caller,
      'transfer',
      id,
      { leadAgencyId, ...(place === 'taken' && { partyOrganizationId: leadAgencyId }) },
      {
        leadAgencyId: toAgencyId,
        ...(place === 'taken' && { partyOrganizationId: toAgencyId }),
        from,
        legalBasis,
        reason,
      },
    )
    return changedAgreement(session, actor, id, asOf)
  })
}

/** The columns of an agreement that another agency leads. A key that its own imports use already is not taken along. */
const ledBy = ({ statusToday }: AgreementRow, agencyId: string) => ({
  leadAgencyId: agencyId,
  leadAgencyNameAsSigned: isConcluded(statusToday)
    ? sql`(select o.short_name from organizations o where o.id = ${agencyId})`
    : null,
  organizationIds: sql`array(select p.organization_id from agreement_parties p where p.agreement_id = ${t.id} union select ${agencyId}::uuid)`,
  importKey: sql`case when exists (select 1 from agreements own where own.lead_agency_id = ${agencyId}
    and own.import_key = ${t.importKey} and own.status <> 'cancelled') then null else ${t.importKey} end`,
})

/** What became of the former lead's place among the parties: it had none, gave it to the other agency, or keeps it. */
type Place = 'none' | 'taken' | 'stays'

/**
 * Puts the other agency in the place of the former lead, in a text that the former lead has not signed. What it signs
 * with is its own, so the row is emptied. A place stays where it was signed for, or the other agency has one itself.
 */
async function takePlace(
  session: Session,
  { id, leadAgencyId, parties, statusToday }: AgreementRow,
  toAgencyId: string,
): Promise<Place> {
  const placeOf = (agencyId: string) => parties.find(({ organization }) => organization.id === agencyId)
  const place = placeOf(leadAgencyId)
  if (!place) return 'none'
  if (isConcluded(statusToday) || place.signedOn !== null || placeOf(toAgencyId)) return 'stays'
  await session
    .update(p)
    .set({ ...unfilled, organizationId: toAgencyId })
    .where(and(eq(p.id, place.id), isNull(p.signedOn)))
  await session
    .update(provisions)
    .set({ organizationId: toAgencyId })
    .where(and(eq(provisions.agreementId, id), eq(provisions.organizationId, leadAgencyId)))
  return 'taken'
}

const unfilled = {
  seat: null,
  documentNumber: null,
  furtherNumbers: null,
  signatoryName: null,
  signatoryTitle: null,
  authorityBasis: null,
  authorityDocument: null,
  authorityDocumentNumber: null,
  authorityDocumentDate: null,
  signatureKind: null,
}

/** The other agency answers for what the former lead was responsible for, where that has no place among the parties. */
async function giveCommitments(
  session: Session,
  caller: Caller,
  { id: agreementId, leadAgencyId }: AgreementRow,
  toAgencyId: string,
): Promise<void> {
  const given = await session
    .update(commitments)
    .set({ responsibleOrganizationId: toAgencyId, ...nextVersion(commitments) })
    .where(
      and(eq(commitments.agreementId, agreementId), eq(commitments.responsibleOrganizationId, leadAgencyId)),
    )
    .returning({ id: commitments.id })
  if (given.length === 0) return
  await recordChanges(
    session,
    caller,
    given.map(({ id }) => ({
      action: 'assign',
      resourceType: 'commitment',
      resourceId: id,
      before: { agreementId, responsibleOrganizationId: leadAgencyId },
      after: { agreementId, responsibleOrganizationId: toAgencyId },
    })),
  )
}
