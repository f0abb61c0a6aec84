import { and, eq, sql, type SQL } from 'drizzle-orm'
import { lineOf } from '../organizations/succession/queries.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { prepared, type Session } from '../db/session.ts'
import { hasAny, listPage, oneOf, type Filter, type ListDefinition } from '../db/lists.ts'
import { key, openEnd } from '../db/keyset.ts'
import { readsFor } from '../db/visibility.ts'
import { DomainError } from '../kernel/errors.ts'
import { namesOf } from '../organizations/schemas.ts'
import { found, foundBy, rank, readWords, withSnippets, type Joinable } from '../search/queries.ts'
import { listColumns, recordColumns, type HeldContent } from './columns.ts'
import { decided, decisionFilters, isLivingRenewal, livingRenewalOf, storedFor } from './decisions.ts'
import type { AgreementStatus } from './lifecycle.ts'
import { agreementActionsFor, agreementVisibility } from './policy.ts'
import type { Agreement } from './schemas/agreement.ts'
import type { AgreementQuery } from './schemas/query.ts'
import { agreementConditions, agreements as t } from './tables.ts'
import { hasStage, hasStatus, hasValidity, isPartyOnDay } from './validity.ts'

/** The day that is asked for, today where none is, and the days before its end at which an agreement counts as expiring. */
export interface AsOf {
  readonly asOf: Day
  /** The day it is: what can be done goes by it, whichever day is asked for. */
  readonly today: Day
  readonly withinDays: number
}

/** The same with the latest content, as of the day by which every amendment that is signed has taken effect. */
export const inTheEnd = (asOf: AsOf): AsOf => ({ ...asOf, asOf: '9999-12-31' })

/** A row as the service works with it: the representation, and what only rules look at. */
export type AgreementRow = Omit<Agreement, 'allowedActions' | 'warnings'> & {
  /** Who leads it now, whichever day was asked for. */
  readonly leadAgencyId: string
  /** The first day under its present parent, where it was moved. */
  readonly parentFrom: Day | null
  readonly organizationIds: string[]
  /** The kinds of its provisions, in lists, which leave the provisions themselves out. */
  readonly provisionKinds?: string[]
  readonly submittedBy: string | null
  readonly tookPart: string[]
  /** The status on the day it is, whichever day was asked for. */
  readonly statusToday: AgreementStatus
  readonly today: Day
  /** The last day it could hold if its termination were not declared; null without an end. */
  readonly untilUnlessTerminated: Day | null
}

/** The representation for one actor; an integrator is not told of a case it may not see. */
export function presentAgreement(actor: Actor, row: AgreementRow): Agreement {
  return { ...row, allowedActions: agreementActionsFor(actor, row) }
}

export const agreementVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, agreementVisibility, agreementConditions(t, readsFor))

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
      .where(and(eq(t.id, sql.placeholder('id')), agreementVisibleTo(session, actor)))
      .prepare(name),
  ).execute({ id, ...asOf, readsFor: actor.readsFor })
  if (!row) throw new DomainError('not_found')
  return onDay(row, asOf)
}

type ListedAgreement = Omit<AgreementRow, 'today'> & { readonly held: HeldContent | null }

/** The row with the content of the day written over that of now. */
const onDay = ({ held, ...row }: ListedAgreement, { today }: AsOf): AgreementRow => ({
  ...row,
  ...held,
  today,
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
  const { data, page } = await listPage(session, list, withStored(query), {
    variant: actor.role,
    where: agreementVisibleTo(session, actor),
    values: {
      ...asOf,
      readsFor: actor.readsFor,
      ...(isIntegrator ? {} : await readWords(session, query.q)),
    },
    rows: (sortedBy) => joined(session.select({ ...listColumns(actor), ...sortedBy }).from(t)),
  })
  return withSnippets(
    session,
    query,
    { data: data.map((row) => onDay(row, asOf)), page },
    ({ parties, ...row }) => [
      `${row.title} (${row.registrationNumber})`,
      parties.flatMap(({ organization }) => namesOf(organization)).join(', '),
      parties.flatMap(({ documentNumber }) => documentNumber ?? []).join(', '),
      row.purpose,
      row.object,
      row.scope,
    ],
  )
}

/** The status is of the day, so that no index has it: what is stored for it narrows the rows first. */
const withStored = (query: AgreementQuery) => ({ ...query, ...(query.status && storedFor(query.status)) })

/** The organization, or one whose place it took, is its lead agency or a party. */
export const involves: Filter = (organizationId) => sql`${t.organizationIds} && ${lineOf(organizationId)}`

/** The agreements that this one renews, one after another. */
const renewedBy: Filter = (id) => sql`with recursive renewed as (
    select a.renews_id as id from agreements a where a.id = ${id}::uuid
    union select a.renews_id from renewed r join agreements a on a.id = r.id
  ) select r.id from renewed r where r.id is not null`

/** The filters that every tier offers. */
const openFilters = {
  type: oneOf(t.type),
  stage: hasStage,
  agencyId: involves,
  collaboratorId: isPartyOnDay,
  validity: (validities) => hasValidity(validities),
} satisfies Record<string, Filter>

/** What the list of agreements offers. */
export const agreementList: ListDefinition<ListedAgreement> = {
  name: 'agreements',
  id: t.id,
  sorts: {
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
    createdAt: key(t.createdAt, (row) => row.createdAt),
    effectiveUntil: key(t.sortedUntil, (row) => row.effectiveUntil ?? openEnd),
  },
  search: { relevance: rank(t.search), otherwise: '-updatedAt' },
  filters: {
    ...openFilters,
    q: found(t.search),
    status: hasStatus,
    step: oneOf(t.status),
    [decisionFilters.suspended]: () => decided(t).suspended,
    [decisionFilters.terminated]: () => decided(t).terminated,
    [decisionFilters.superseded]: () => decided(t).superseded,
    provenance: oneOf(t.provenance),
    leadAgencyId: (id) => sql`${t.leadAgencyId} = ${id}`,
    'effectiveUntil[gte]': (day) => sql`${t.effectiveUntil} >= ${day}`,
    'effectiveUntil[lte]': (day) => sql`${t.effectiveUntil} <= ${day}`,
    'endsOn[gte]': (day) => sql`${t.endsOn} >= ${day}`,
    'endsOn[lte]': (day) => sql`${t.endsOn} <= ${day}`,
    'signedOn[gte]': (day) => sql`${t.signedOn} >= ${day}`,
    'signedOn[lte]': (day) => sql`${t.signedOn} <= ${day}`,
    'createdAt[gte]': (at) => sql`${t.createdAt} >= ${at}`,
    'createdAt[lt]': (at) => sql`${t.createdAt} < ${at}`,
    renewed: (whether) => sql`${hasAny(livingRenewalOf(t.id))} = ${whether}::boolean`,
    renews: (whether) => sql`(${isLivingRenewal(t)}) = ${whether}::boolean`,
    parentId: (id) => sql`${t.parentId} = ${id}`,
    movableTo: (id) => sql`${t.status} = 'signed' and ${t.parentId} in (${renewedBy(id)})`,
    correctionRequested: (whether) =>
      sql`${hasAny(sql`from agreement_corrections c where c.agreement_id = ${t.id} and c.status = 'requested'`)} = ${whether}::boolean`,
    partyMissing: (whether) => sql`${t.partyMissing} = ${whether}::boolean`,
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

const byIntegrators = foundBy('registry_find_concluded', t.id)
export const byPublic = foundBy('registry_find_public', t.id)

/** The same list for integrators. */
const concludedAgreementList: typeof agreementList = {
  ...agreementList,
  name: 'concluded agreements',
  search: { relevance: byIntegrators.relevance, otherwise: '-updatedAt' },
  // Corrections are of the negotiation: they see none.
  filters: {
    ...agreementList.filters,
    q: byIntegrators.q,
    correctionRequested: (whether) => sql`not ${whether}::boolean`,
  },
}

type PublicKeys = { readonly updatedAt: string; readonly effectiveUntil: string | null }

/** What the public list offers, whatever else is in its rows. */
export const publicAgreementList: ListDefinition<PublicKeys> = {
  name: 'public agreements',
  id: t.id,
  sorts: {
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
    effectiveUntil: key(t.sortedUntil, (row) => row.effectiveUntil ?? openEnd),
  },
  search: { relevance: byPublic.relevance, otherwise: '-updatedAt' },
  filters: { ...openFilters, q: byPublic.q },
}
