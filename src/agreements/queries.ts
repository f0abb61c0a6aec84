import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { prepared, type Session } from '../db/session.ts'
import { hasAny, listPage, oneOf, type Filter, type ListDefinition } from '../db/lists.ts'
import { visibleTo } from '../db/visibility.ts'
import { DomainError } from '../kernel/errors.ts'
import { found, foundBy, rank, readWords, withSnippets, type Joinable } from '../search/queries.ts'
import { listColumns, recordColumns, type HeldContent } from './columns.ts'
import { agreementActionsFor, agreementVisibility } from './policy.ts'
import type { Agreement, AgreementQuery } from './schemas.ts'
import { agreementConditions, agreements as t } from './tables.ts'
import { hasStage, hasValidity } from './validity.ts'

/** The day that is meant by "now", and the days before its end at which an agreement counts as expiring. */
export interface AsOf {
  readonly asOf: Day
  readonly withinDays: number
}

/** A row as the service works with it: the representation, and what only rules look at. */
export type AgreementRow = Omit<Agreement, 'allowedActions' | 'warnings'> & {
  readonly organizationIds: string[]
  readonly submittedBy: string | null
  /** The last day by the latest content, whichever day was asked for; far off where there is none. */
  readonly endsOn: Day
}

/** The representation for one actor; an integrator is not told of a case it may not see. */
export function presentAgreement(actor: Actor, row: AgreementRow): Agreement {
  return { ...row, allowedActions: agreementActionsFor(actor, row) }
}

export const agreementVisibleTo = (actor: Actor): SQL | undefined =>
  visibleTo(actor, agreementVisibility, agreementConditions(t, sql`${sql.placeholder('actorOrganization')}`))

/** The agreement as this actor sees it, with its content on the day; 404 where it does not. */
export async function requireAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<AgreementRow> {
  const [row] = await prepared(session, `agreement ${actor.role}`, (name) =>
    session
      .select(recordColumns(actor))
      .from(t)
      .where(and(eq(t.id, sql.placeholder('id')), agreementVisibleTo(actor)))
      .prepare(name),
  ).execute({ id, ...asOf, actorOrganization: actor.organizationId })
  if (!row) throw new DomainError('not_found')
  return onDay(row)
}

/** The row with the content of the day written over that of now. */
const onDay = ({ held, ...row }: AgreementRow & { held: HeldContent | null }): AgreementRow => ({
  ...row,
  ...held,
})

/**
 * One page of the agreements this actor sees, with content and validity of the day. Words and ends are looked for and
 * sorted by in the latest content, or pages would not follow on each other.
 */
export async function pageOfAgreements(session: Session, actor: Actor, query: AgreementQuery, asOf: AsOf) {
  const isIntegrator = actor.role === 'integrator'
  const list = isIntegrator ? concludedAgreementList : agreementList
  const joined = <Rows extends Joinable>(rows: Rows) =>
    isIntegrator ? byIntegrators.join(rows, query.q) : rows
  const { data, page } = await listPage<AgreementRow & { held: HeldContent | null }>(session, list, query, {
    variant: actor.role,
    where: agreementVisibleTo(actor),
    values: {
      ...asOf,
      actorOrganization: actor.organizationId,
      ...(isIntegrator ? {} : await readWords(session, query.q)),
    },
    select: (where, orderBy, limit, sortedBy) =>
      joined(session.select({ ...listColumns(actor), ...sortedBy }).from(t))
        .where(where)
        .orderBy(...orderBy)
        .limit(limit),
    count: (where, columns) => joined(session.select(columns).from(t)).where(where),
  })
  return withSnippets(session, query, { data: data.map(onDay), page }, ({ parties, ...row }) => [
    `${row.title} (${row.registrationNumber})`,
    parties.map(({ organization }) => organization.shortName).join(', '),
    parties.flatMap(({ documentNumber }) => documentNumber ?? []).join(', '),
    row.purpose,
    row.object,
    row.scope,
  ])
}

/** The organization is its lead agency or a party. */
export const involves: Filter = (organizationId) =>
  sql`${t.organizationIds} @> array[${organizationId}]::uuid[]`

/**
 * The organization is a party. Those who see only a part of the agreements are not helped by the index of the array: what
 * does not belong to them is sorted out first, unless the operator is known to tell nothing of it, as `=` is.
 */
const isParty: Filter = (organizationId) =>
  sql`${t.id} in (select p.agreement_id from agreement_parties p where p.organization_id = ${organizationId})`

/** The filters that every tier offers. */
const openFilters = {
  type: oneOf(t.type),
  stage: hasStage,
  agencyId: involves,
  collaboratorId: isParty,
  validity: (validities) => hasValidity(validities),
} satisfies Record<string, Filter>

/** What the list of agreements offers. */
export const agreementList: ListDefinition = {
  name: 'agreements',
  id: t.id,
  sorts: { updatedAt: t.updatedAt, createdAt: t.createdAt, effectiveUntil: t.endsOn },
  search: { relevance: rank(t.search), otherwise: '-updatedAt' },
  filters: {
    ...openFilters,
    q: found(t.search),
    status: oneOf(t.status),
    provenance: oneOf(t.provenance),
    leadAgencyId: (id) => sql`${t.leadAgencyId} = ${id}`,
    'effectiveUntil[gte]': (day) => sql`${t.effectiveUntil} >= ${day}`,
    'effectiveUntil[lte]': (day) => sql`${t.effectiveUntil} <= ${day}`,
    'signedOn[gte]': (day) => sql`${t.signedOn} >= ${day}`,
    'signedOn[lte]': (day) => sql`${t.signedOn} <= ${day}`,
    'createdAt[gte]': (at) => sql`${t.createdAt} >= ${at}`,
    'createdAt[lt]': (at) => sql`${t.createdAt} < ${at}`,
    renewed: (whether) =>
      sql`${hasAny(sql`from agreements renewal where renewal.renews_id = ${t.id} and renewal.status <> 'cancelled'`)}
        = ${whether}::boolean`,
    renews: (whether) => sql`(${t.renewsId} is not null) = ${whether}::boolean`,
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

const byIntegrators = foundBy('registry_find_concluded', t.id)
export const byPublic = foundBy('registry_find_public', t.id)

/** The same list for integrators. */
const concludedAgreementList: ListDefinition = {
  ...agreementList,
  name: 'concluded agreements',
  search: { relevance: byIntegrators.relevance, otherwise: '-updatedAt' },
  filters: { ...agreementList.filters, q: byIntegrators.q },
}

export const publicAgreementList: ListDefinition = {
  name: 'public agreements',
  id: t.id,
  // Not `endsOn`, which the public's role may not read; what was signed has an end.
  sorts: { updatedAt: t.updatedAt, effectiveUntil: t.effectiveUntil },
  search: { relevance: byPublic.relevance, otherwise: '-updatedAt' },
  filters: { ...openFilters, q: byPublic.q },
}
