import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Day } from '../calendar.ts'
import { nested } from '../db/columns.ts'
import { prepared, type Session } from '../db/client.ts'
import { listPage, oneOf, type Filter, type ListDefinition } from '../db/lists.ts'
import { visibleTo } from '../db/visibility.ts'
import { DomainError } from '../errors.ts'
import { organizationRefOf } from '../organizations/queries.ts'
import { organizations } from '../organizations/tables.ts'
import { agreementActionsFor, agreementVisibility, seesSignatories } from './policy.ts'
import type { Agreement, AgreementQuery } from './schemas.ts'
import { agreementConditions, agreementParties as p, agreements as t } from './tables.ts'
import { hasValidity, validityAsOf } from './validity.ts'

/** The day that is meant by "now", and the days before its end at which an agreement counts as expiring. */
export interface AsOf {
  readonly asOf: Day
  readonly withinDays: number
}

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

/** What belongs to the negotiation, which integrators do not follow: their PostgreSQL role cannot name these columns. */
function negotiation(actor: Actor) {
  const hidden = sql<null>`null`
  return actor.role === 'integrator'
    ? { originCaseId: hidden, statusReason: hidden, submittedBy: hidden }
    : { originCaseId: t.originCaseId, statusReason: t.statusReason, submittedBy: t.submittedBy }
}

const agreementColumns = (actor: Actor) => ({
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
  leadAgency: organizationRefOf(t.leadAgencyId),
  ...negotiation(actor),
  parties: partiesFor(actor),
  status: t.status,
  validity: nested<Agreement['validity']>(validityAsOf),
  signedOn: t.signedOn,
  terminatedOn: t.terminatedOn,
  organizationIds: t.organizationIds,
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
})

/** A row as the service works with it: the representation, and what only rules look at. */
export type AgreementRow = Omit<Agreement, 'allowedActions'> & {
  readonly organizationIds: string[]
  readonly submittedBy: string | null
}

/** The representation for one actor. */
export function presentAgreement(actor: Actor, row: AgreementRow): Agreement {
  return { ...row, allowedActions: agreementActionsFor(actor, row) }
}

export const agreementVisibleTo = (actor: Actor): SQL | undefined =>
  visibleTo(actor, agreementVisibility, agreementConditions(t, sql`${sql.placeholder('actorOrganization')}`))

/** The agreement as this actor sees it; 404 where it does not. */
export async function requireAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<AgreementRow> {
  const [row] = await prepared(session, `agreement ${actor.role}`, (name) =>
    session
      .select(agreementColumns(actor))
      .from(t)
      .where(and(eq(t.id, sql.placeholder('id')), agreementVisibleTo(actor)))
      .prepare(name),
  ).execute({ id, ...asOf, actorOrganization: actor.organizationId })
  if (!row) throw new DomainError('not_found')
  return row
}

/** One page of the agreements this actor sees. */
export async function pageOfAgreements(session: Session, actor: Actor, query: AgreementQuery, asOf: AsOf) {
  return listPage<AgreementRow>(session, agreementList, query, {
    variant: actor.role,
    where: agreementVisibleTo(actor),
    values: { ...asOf, actorOrganization: actor.organizationId },
    select: (where, orderBy, limit) =>
      session
        .select(agreementColumns(actor))
        .from(t)
        .where(where)
        .orderBy(...orderBy)
        .limit(limit),
    count: (where, columns) => session.select(columns).from(t).where(where),
  })
}

const involves: Filter = (organizationId) => sql`${t.organizationIds} @> array[${organizationId}]::uuid[]`

/** The filters that every tier offers. */
const openFilters = {
  q: (words) =>
    sql`(${t.search} @@ websearch_to_tsquery('indonesian', registry_fold(${words})) or ${t.registrationNumber} = upper(${words}))`,
  type: oneOf(t.type),
  // Seven stages narrow too little for an index. In coalesce, PostgreSQL expects half of the rows, not one in 200,
  // and so walks the order of the page instead of sorting all that match.
  stage: (stages) => sql`coalesce(${t.stages} && ${stages}::stage[], false)`,
  agencyId: involves,
  collaboratorId: involves,
  validity: (validities) => hasValidity(validities),
} satisfies Record<string, Filter>

/** What the list of agreements offers. */
export const agreementList: ListDefinition = {
  name: 'agreements',
  id: t.id,
  sorts: { updatedAt: t.updatedAt, createdAt: t.createdAt, effectiveUntil: t.endsOn },
  filters: {
    ...openFilters,
    status: oneOf(t.status),
    leadAgencyId: (id) => sql`${t.leadAgencyId} = ${id}`,
    'effectiveUntil[gte]': (day) => sql`${t.effectiveUntil} >= ${day}`,
    'effectiveUntil[lte]': (day) => sql`${t.effectiveUntil} <= ${day}`,
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

export const publicAgreementList: ListDefinition = {
  name: 'public agreements',
  id: t.id,
  // Not `endsOn`, which the public's role may not read; what was signed has an end.
  sorts: { updatedAt: t.updatedAt, effectiveUntil: t.effectiveUntil },
  filters: openFilters,
}
