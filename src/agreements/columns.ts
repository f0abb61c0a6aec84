import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '../kernel/actor.ts'
import { seesRegionNotes } from '../cases/policy.ts'
import { cases } from '../cases/tables.ts'
import { documents } from '../documents/tables.ts'
import { jsonOf, nested, seenId, recordFields } from '../db/columns.ts'
import { signedRefOf } from '../organizations/names/refs.ts'
import { pick } from '../kernel/content.ts'
import type { Day } from '../kernel/days.ts'
import { agreementVersions as v, agreementVersionProvisions as vprovisions } from './versions/tables.ts'
import { plainFields } from './content/content.ts'
import { negotiationFields, publicFields, type PlainField } from './content/fields.ts'
import { livingRenewalOf } from './decisions.ts'
import { formerParentsOf, parentOnDay } from './parents/columns.ts'
import { formerLeadsOf, leadOnDay } from './transfer/columns.ts'
import { imports } from '../imports/records/tables.ts'
import { seesImports, seesNegotiation, seesWarnings } from './policy.ts'
import type { Agreement } from './schemas/agreement.ts'
import { latestRoundFor } from './review/columns.ts'
import { reviewRounds } from './review/tables.ts'
import { openCommentsFor } from './comments/columns.ts'
import { agreementComments } from './comments/tables.ts'
import { agreements as t } from './tables.ts'
import {
  kindsOfProvisions,
  ofRow,
  ofVersion,
  partiesFor,
  provisionsOfRow,
  provisionsOfVersion,
  publicPartiesOf,
} from './parts/columns.ts'
import { provisions } from './parts/tables.ts'
import {
  asOf,
  endsBecause,
  noticeDueOn,
  statusAsOf,
  statusToday,
  untilUnlessTerminated,
  validityAsOf,
  hasLeft,
  versionOfDay,
  versionWhileParty,
} from './validity.ts'

const renewal = nested<string | null>(sql`(select renewal.id ${livingRenewalOf(t.id)})`)

type Content = typeof t | typeof v

export const fundingOf = (from: Content) =>
  nested<NonNullable<Agreement['funding']> | null>(
    sql`case when ${from.fundingSource} is not null then json_build_object(
      'source', ${from.fundingSource}, 'amount', ${from.fundingAmount}, 'note', ${from.fundingNote}) end`,
  )

/** The fields of the content that every reader of the agreement may see. */
const openFields = plainFields.filter(
  (field) => !(negotiationFields as readonly PlainField[]).includes(field),
)

/** The content as this actor may know it, from the agreement's own row or from a version. */
const contentFor = <From extends Content>(actor: Actor, from: From) => ({
  ...pick(from, seesNegotiation(actor) ? plainFields : openFields),
  // A parent agreement that the actor may not see is answered as none.
  parentId: seenId(t, from === t ? parentOnDay : from.parentId),
  ...(seesNegotiation(actor) ? { funding: fundingOf(from) } : {}),
})

/** Everything that a version says, as this actor may know it. */
export const versionContentFor = (actor: Actor) => ({
  ...contentFor(actor, v),
  leadAgency: signedRefOf(v.leadAgencyId, v.leadAgencyNameAsSigned),
  parties: partiesFor(actor, ofVersion),
  ...(seesNegotiation(actor) ? { provisions: provisionsOfVersion } : {}),
})

/** The signed content: as it was on the requested day, where an amendment has taken effect since. */
export type HeldContent = Pick<
  Agreement,
  Exclude<PlainField, 'parentId'> | 'funding' | 'leadAgency' | 'parties' | 'provisions'
>

/**
 * The content of the day, as JSON in a field of its own; the caller writes it over the row. So PostgreSQL looks up a
 * version only for the rows of the page, and the page cursor uses the columns that the list is sorted by.
 */
const held = <T>(fields: Readonly<Record<string, PgColumn | SQL>>): SQL<T | null> =>
  nested(sql`case when ${t.amendedFrom} > ${asOf} then (select ${jsonOf(fields)} ${versionOfDay}) end`)

/** The same for a partner. For a partner that left the agreement: the content that held while it was a party. */
const heldWhileParty = <T>(fields: Readonly<Record<string, PgColumn | SQL>>): SQL<T | null> =>
  nested(
    sql`case when ${t.amendedFrom} > ${asOf} or ${hasLeft} then (select ${jsonOf(fields)} ${versionWhileParty}) end`,
  )
const heldFor = (actor: Actor) => (actor.role === 'partner' ? heldWhileParty : held)<HeldContent>

/** The part of it that the public may read. */
export const publicHeld = held<Pick<Agreement, (typeof publicFields)[number] | 'parties'>>({
  ...pick(v, publicFields),
  parties: publicPartiesOf(ofVersion),
})

/**
 * The reason of the status on the day: of the return or cancellation before the signature, or of a decision that has
 * begun.
 */
const statusReason = sql`case ${statusAsOf} when 'terminated' then ${t.terminationReason}
    when 'suspended' then ${t.suspensionReason} when 'superseded' then null else ${t.statusReason} end`

/** The latest round of its own review. What was never submitted here has none. */
const reviewOf = (actor: Actor) =>
  latestRoundFor(
    actor,
    sql`${t.firstSubmittedAt} is not null and ${reviewRounds.agreementId} = ${t.id} and ${reviewRounds.amendmentId} is null`,
    t,
  )

/**
 * Fields of the negotiation. The PostgreSQL role of an actor who does not follow the negotiation cannot name these
 * columns.
 */
function negotiationOf(actor: Actor) {
  const hidden = sql<null>`null`
  return seesNegotiation(actor)
    ? {
        originCaseId: seenId(cases, t.originCaseId),
        statusReason: nested<string | null>(statusReason),
        confirmedAt: t.confirmedAt,
        confirmedBy: t.confirmedBy,
        confirmedAgainst: t.confirmedAgainst,
        confirmationDocumentId: seenId(documents, t.confirmationDocumentId),
        confirmationPlace: t.confirmationPlace,
        suspensionReason: t.suspensionReason,
        terminationGround: t.terminationGround,
        terminationReason: t.terminationReason,
        terminationDocumentId: seenId(documents, t.terminationDocumentId),
        submittedBy: t.submittedBy,
        firstSubmittedAt: t.firstSubmittedAt,
        tookPart: t.tookPart,
        review: reviewOf(actor),
        openComments: openCommentsFor(
          actor,
          sql`${agreementComments.agreementId} = ${t.id} and ${agreementComments.amendmentId} is null`,
        ),
      }
    : {
        originCaseId: hidden,
        statusReason: hidden,
        confirmedAt: hidden,
        confirmedBy: hidden,
        confirmedAgainst: hidden,
        confirmationDocumentId: hidden,
        confirmationPlace: hidden,
        suspensionReason: hidden,
        terminationGround: hidden,
        terminationReason: hidden,
        terminationDocumentId: hidden,
        submittedBy: hidden,
        firstSubmittedAt: hidden,
        tookPart: sql<string[]>`array[]::uuid[]`,
        review: hidden,
        openComments: hidden,
      }
}

/** The content of the version of the day. Without the parent and the lead agency: those of the day are stored apart. */
function heldOfRecord(actor: Actor) {
  const { parentId: _, ...content } = versionContentFor(actor)
  return { ...content, leadAgency: leadOnDay(v) }
}

function heldOfList(actor: Actor) {
  const { provisions: _, ...content } = heldOfRecord(actor)
  const provisionKinds = kindsOfProvisions(vprovisions, sql`${vprovisions.versionId} = ${v.id}`)
  return heldFor(actor)(seesWarnings(actor) ? { ...content, provisionKinds } : content)
}

/** A row of a list, without its `provisions`. The caller writes `held` over it. */
export const listColumns = (actor: Actor) => ({
  ...pick(t, recordFields),
  registrationNumber: t.registrationNumber,
  type: t.type,
  ...contentFor(actor, t),
  held: heldOfList(actor),
  leadAgency: leadOnDay(t),
  ...(seesRegionNotes(actor) ? { responsibleAccountIds: t.responsibleAccountIds } : {}),
  namesAssumed: t.namesAssumed,
  partyMissing: t.partyMissing,
  ...negotiationOf(actor),
  renewsId: seenId(t, t.renewsId),
  renewedById: renewal,
  provenance: t.provenance,
  confirmation: t.confirmation,
  disclosure: t.disclosure,
  importId: seesImports(actor) ? seenId(imports, t.importId) : nested<string | null>(sql`null::uuid`),
  parties: partiesFor(actor, ofRow),
  status: nested<Agreement['status']>(statusAsOf),
  statusToday: nested<Agreement['status']>(statusToday),
  validity: nested<Agreement['validity']>(validityAsOf),
  endsOn: t.endsOn,
  endsBecause: nested<Agreement['endsBecause']>(endsBecause),
  noticeDueOn: nested<Day | null>(noticeDueOn),
  signedOn: t.signedOn,
  parentFrom: t.parentFrom,
  amendedFrom: t.amendedFrom,
  suspendedOn: t.suspendedOn,
  terminatedOn: t.terminatedOn,
  supersededOn: t.supersededOn,
  leadAgencyId: t.leadAgencyId,
  organizationIds: t.organizationIds,
  formerLeadIds: t.formerLeadIds,
  untilUnlessTerminated: nested<string | null>(untilUnlessTerminated),
  ...(seesWarnings(actor)
    ? { provisionKinds: kindsOfProvisions(provisions, sql`${provisions.agreementId} = ${t.id}`) }
    : {}),
})

/** One record. */
export const recordColumns = (actor: Actor) => ({
  ...listColumns(actor),
  held: heldFor(actor)(heldOfRecord(actor)),
  ...(seesNegotiation(actor)
    ? { provisions: provisionsOfRow, formerParents: formerParentsOf, formerLeads: formerLeadsOf }
    : {}),
})
