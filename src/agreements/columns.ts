import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '../kernel/actor.ts'
import { cases } from '../cases/tables.ts'
import { jsonOf, nested, seenId } from '../db/columns.ts'
import { organizationRefOf } from '../organizations/queries.ts'
import { organizations } from '../organizations/tables.ts'
import { pick } from '../kernel/content.ts'
import { agreementVersions as v } from './amendments/tables.ts'
import { plainFields, publicFields } from './content/content.ts'
import { seesNegotiation, seesSignatories } from './policy.ts'
import type { Agreement } from './schemas.ts'
import { agreementParties as p, agreements as t, provisions } from './tables.ts'
import { asOf, validityAsOf, versionOfDay } from './validity.ts'

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

const renewal = nested<string | null>(
  sql`(select a.id from agreements a where a.renews_id = ${t.id} and a.status <> 'cancelled')`,
)

type Content = typeof t | typeof v

const fundingOf = (from: Content) =>
  nested<NonNullable<Agreement['funding']> | null>(
    sql`case when ${from.fundingSource} is not null then json_build_object(
      'source', ${from.fundingSource}, 'amount', ${from.fundingAmount}, 'note', ${from.fundingNote}) end`,
  )

/** The content as this actor may know it, from the agreement's own row or from a version. */
export const contentFor = <From extends Content>(actor: Actor, from: From) => ({
  ...pick(from, plainFields),
  // An agreement it stands under that the actor does not see is none.
  parentId: seenId(t, from.parentId),
  ...(seesNegotiation(actor) ? { funding: fundingOf(from) } : {}),
})

/** What amendments change: as it was on the day, where one took effect since. */
export type HeldContent = Pick<Agreement, (typeof plainFields)[number] | 'funding'>

/**
 * Content of the day as JSON, in a field of its own to be written over the row: PostgreSQL then looks a version up
 * only for the rows of the page, and pages go on from the columns they are sorted by.
 */
const held = <T>(fields: Readonly<Record<string, PgColumn | SQL>>): SQL<T | null> =>
  nested(sql`case when ${t.amendedFrom} > ${asOf} then (select ${jsonOf(fields)} ${versionOfDay}) end`)

/** What of it the public may know. */
export const publicHeld = held<Pick<Agreement, (typeof publicFields)[number]>>(pick(v, publicFields))

/** What belongs to the negotiation: the PostgreSQL role of who does not follow it cannot name these columns. */
function negotiationOf(actor: Actor) {
  const hidden = sql<null>`null`
  return seesNegotiation(actor)
    ? {
        originCaseId: seenId(cases, t.originCaseId),
        statusReason: t.statusReason,
        submittedBy: t.submittedBy,
      }
    : { originCaseId: hidden, statusReason: hidden, submittedBy: hidden }
}

/** A row of a list, without its `provisions`. `held` is to be written over it. */
export const listColumns = (actor: Actor) => ({
  id: t.id,
  registrationNumber: t.registrationNumber,
  type: t.type,
  ...contentFor(actor, t),
  held: held<HeldContent>(contentFor(actor, v)),
  leadAgency: organizationRefOf(t.leadAgencyId),
  ...negotiationOf(actor),
  renewsId: seenId(t, t.renewsId),
  renewedById: renewal,
  provenance: t.provenance,
  parties: partiesFor(actor),
  status: t.status,
  validity: nested<Agreement['validity']>(validityAsOf),
  signedOn: t.signedOn,
  suspendedOn: t.suspendedOn,
  terminatedOn: t.terminatedOn,
  supersededOn: t.supersededOn,
  organizationIds: t.organizationIds,
  endsOn: t.endsOn,
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
})

/** One record. */
export const recordColumns = (actor: Actor) => ({
  ...listColumns(actor),
  ...(seesNegotiation(actor) ? { provisions: provisionsOf } : {}),
})
