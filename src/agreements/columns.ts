import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '../kernel/actor.ts'
import { cases } from '../cases/tables.ts'
import { documents } from '../documents/tables.ts'
import { nested, seenId } from '../db/columns.ts'
import { organizationRefOf } from '../organizations/queries.ts'
import { organizations } from '../organizations/tables.ts'
import { agreementVersions as v } from './amendments/tables.ts'
import { livingRenewalOf } from './decisions.ts'
import { seesNegotiation, seesSignatories } from './policy.ts'
import type { Agreement } from './schemas.ts'
import { agreementParties as p, agreements as t, provisions } from './tables.ts'
import {
  asOf,
  endsBecause,
  statusAsOf,
  statusToday,
  untilUnlessTerminated,
  validityAsOf,
  versionOfDay,
} from './validity.ts'

/** The parties of each row in order, in the same round trip; people only for those who may see them. */
function partiesFor(actor: Actor): SQL<Agreement['parties']> {
  const people = seesSignatories(actor)
    ? sql`, 'signatoryName', ${p.signatoryName}, 'signatoryTitle', ${p.signatoryTitle}, 'authorityBasis', ${p.authorityBasis}`
    : sql`, 'authorityBasis', null`
  return nested(sql`coalesce((select json_agg(json_build_object(
      'id', ${p.id}, 'position', ${p.position}, 'side', ${p.side}, 'documentNumber', ${p.documentNumber},
      'signedOn', ${p.signedOn}, 'organization', json_build_object('id', ${p.organizationId}, 'shortName', ${organizations.shortName})
      ${people}) order by ${p.position})
    from ${p} join ${organizations} on ${organizations.id} = ${p.organizationId}
    where ${p.agreementId} = ${t.id}), '[]')`)
}

/** Rights and obligations in order; those of a record, not of each row of a list. */
const provisionsOf = nested<
  NonNullable<Agreement['provisions']>
>(sql`coalesce((select json_agg(json_build_object(
      'organization', json_build_object('id', ${organizations.id}, 'shortName', ${organizations.shortName}),
      'kind', ${provisions.kind}, 'text', ${provisions.text}, 'stage', ${provisions.stage}) order by ${provisions.position})
    from ${provisions} join ${organizations} on ${organizations.id} = ${provisions.organizationId}
    where ${provisions.agreementId} = ${t.id}), '[]')`)

const renewal = nested<string | null>(sql`(select renewal.id ${livingRenewalOf(t.id)})`)

export const fundingOf = (source: PgColumn, amount: PgColumn, note: PgColumn) =>
  nested<NonNullable<Agreement['funding']> | null>(
    sql`case when ${source} is not null then json_build_object('source', ${source}, 'amount', ${amount}, 'note', ${note}) end`,
  )

/** What amendments change: as it was on the day, where one took effect since. */
export type HeldContent = Pick<
  Agreement,
  'title' | 'purpose' | 'object' | 'scope' | 'stages' | 'effectiveUntil' | 'funding'
>

/**
 * Content of the day as JSON, in a field of its own to be written over the row: PostgreSQL then looks a version up
 * only for the rows of the page, and pages go on from the columns they are sorted by.
 */
const held = <T>(fields: SQL): SQL<T | null> =>
  nested(sql`case when ${t.amendedFrom} > ${asOf} then (select json_build_object(
      'title', ${v.title}, 'stages', ${v.stages}, 'effectiveUntil', ${v.effectiveUntil} ${fields}) ${versionOfDay}) end`)

function heldFor(actor: Actor): SQL<HeldContent | null> {
  const funding = seesNegotiation(actor)
    ? sql`, 'funding', ${fundingOf(v.fundingSource, v.fundingAmount, v.fundingNote)}`
    : sql``
  return held(sql`, 'purpose', ${v.purpose}, 'object', ${v.object}, 'scope', ${v.scope} ${funding}`)
}

/** What of it the public may know. */
export const publicHeld = held<Pick<Agreement, 'title' | 'stages'> & { effectiveUntil: string }>(sql``)

/** Why it has the status of the day: what was decided before the signature, or the decision that has begun. */
const statusReason = sql`case ${statusAsOf} when 'terminated' then ${t.terminationReason}
    when 'suspended' then ${t.suspensionReason} when 'superseded' then null else ${t.statusReason} end`

/** What belongs to the negotiation: the PostgreSQL role of who does not follow it cannot name these columns. */
function negotiationOf(actor: Actor) {
  const hidden = sql<null>`null`
  return seesNegotiation(actor)
    ? {
        originCaseId: seenId(cases, t.originCaseId),
        statusReason: nested<string | null>(statusReason),
        suspensionReason: t.suspensionReason,
        terminationGround: t.terminationGround,
        terminationReason: t.terminationReason,
        terminationDocumentId: seenId(documents, t.terminationDocumentId),
        submittedBy: t.submittedBy,
      }
    : {
        originCaseId: hidden,
        statusReason: hidden,
        suspensionReason: hidden,
        terminationGround: hidden,
        terminationReason: hidden,
        terminationDocumentId: hidden,
        submittedBy: hidden,
      }
}

/** A row of a list, without its `provisions`. `held` is to be written over it. */
export const listColumns = (actor: Actor) => ({
  id: t.id,
  registrationNumber: t.registrationNumber,
  type: t.type,
  title: t.title,
  purpose: t.purpose,
  object: t.object,
  scope: t.scope,
  stages: t.stages,
  effectiveFrom: t.effectiveFrom,
  effectiveUntil: t.effectiveUntil,
  held: heldFor(actor),
  leadAgency: organizationRefOf(t.leadAgencyId),
  ...negotiationOf(actor),
  parentId: seenId(t, t.parentId),
  renewsId: seenId(t, t.renewsId),
  renewedById: renewal,
  burdensPublic: t.burdensPublic,
  unbudgeted: t.unbudgeted,
  provenance: t.provenance,
  parties: partiesFor(actor),
  status: nested<Agreement['status']>(statusAsOf),
  statusToday: nested<Agreement['status']>(statusToday),
  validity: nested<Agreement['validity']>(validityAsOf),
  endsOn: t.endsOn,
  endsBecause: nested<Agreement['endsBecause']>(endsBecause),
  signedOn: t.signedOn,
  suspendedOn: t.suspendedOn,
  terminatedOn: t.terminatedOn,
  supersededOn: t.supersededOn,
  organizationIds: t.organizationIds,
  untilUnlessTerminated: nested<string | null>(untilUnlessTerminated),
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
  ...(seesNegotiation(actor) ? { funding: fundingOf(t.fundingSource, t.fundingAmount, t.fundingNote) } : {}),
})

/** One record. */
export const recordColumns = (actor: Actor) => ({
  ...listColumns(actor),
  ...(seesNegotiation(actor) ? { provisions: provisionsOf } : {}),
})
