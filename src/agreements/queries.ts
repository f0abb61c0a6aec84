import { and, eq, sql, type SQL } from 'drizzle-orm'
import { lineOf } from '../organizations/succession/queries.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { prepared, type Session } from '../db/session.ts'
import { hasAny, listPage, oneOf, type Filter, type ListDefinition } from '../db/lists.ts'
import { key, openEnd } from '../db/keyset.ts'
import { readsFor } from '../db/visibility.ts'
import { DomainError } from '../kernel/errors.ts'
import { carriedByNone } from '../identity/hand-overs/carried.ts'
import { namesOf } from '../organizations/schemas.ts'
import { found, foundBy, rank, readWords, withSnippets, type Joinable } from '../search/queries.ts'
import { listColumns, recordColumns, type HeldContent } from './columns.ts'
import { openedFor, type Opened } from './disclosure/open-text.ts'
import { decided, decisionFilters, isLivingRenewal, livingRenewalOf, storedFor } from './decisions.ts'
import { knownTo } from './known-text.ts'
import type { AgreementStatus } from './lifecycle.ts'
import { agreementActionsFor, agreementVisibility } from './policy.ts'
import { searchWhileParty } from './search.ts'
import type { Agreement } from './schemas/agreement.ts'
import type { AgreementQuery } from './schemas/query.ts'
import { agreementConditions, agreements as t } from './tables.ts'
import { amongBranchesOf, branchesOf } from '../organizations/branches/queries.ts'
import { hasStage, hasStatus, hasValidity, isPartyOnDay } from './validity.ts'

/** The requested day (today if none), and how many days before its end an agreement counts as `expiring`. */
export interface AsOf {
  readonly asOf: Day
  /** Today. It decides which actions are possible, whichever day was requested. */
  readonly today: Day
  readonly withinDays: number
}

/** The same with the latest content: by this day every signed amendment has taken effect. */
export const inTheEnd = (asOf: AsOf): AsOf => ({ ...asOf, asOf: '9999-12-31' })

/** A row as the service uses it: the answer, and fields that only the rules need. */
export type AgreementRow = Omit<Agreement, 'allowedActions' | 'warnings'> & {
  /** The lead agency now, whichever day was requested. */
  readonly leadAgencyId: string
  /** The first day of its present content, if it was amended. */
  readonly amendedFrom: Day | null
  /** The first day under the present parent, if the agreement was moved. */
  readonly parentFrom: Day | null
  readonly organizationIds: string[]
  readonly formerLeadIds: string[]
  /** The kinds of its provisions. Set in lists, which leave out the provisions themselves. */
  readonly provisionKinds?: string[]
  readonly submittedBy: string | null
  readonly tookPart: string[]
  /** The status today, whichever day was requested. */
  readonly statusToday: AgreementStatus
  readonly today: Day
  /** The last day in force if its termination had not been declared; null without an end. */
  readonly untilUnlessTerminated: Day | null
}

/** The answer for one actor. An integrator does not see a case that it may not read. */
export function presentAgreement(actor: Actor, row: AgreementRow): Agreement {
  return { ...row, allowedActions: agreementActionsFor(actor, row) }
}

export const agreementVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, agreementVisibility, agreementConditions(t, readsFor))

/** The agreement as this actor may see it, with the content of the day. 404 if the actor may not see it. */
export async function requireAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<AgreementRow> {
  const found = await findAgreement(session, actor, id, asOf)
  if (!found) throw new DomainError('not_found')
  return found
}

/** As above, nothing if the actor may not see it. */
export async function findAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<AgreementRow | undefined> {
  const [row] = await prepared(session, `agreement ${actor.role}`, (name) =>
    session
      .with(...knownTo(actor))
      .select({ ...recordColumns(actor), opened: openedFor(actor, 'record') })
      .from(t)
      .where(and(eq(t.id, sql.placeholder('id')), agreementVisibleTo(session, actor)))
      .prepare(name),
  ).execute({ id, ...asOf, readsFor: actor.readsFor })
  return row && onDay(row, asOf)
}

type ListedAgreement = Omit<AgreementRow, 'today'> & {
  readonly held: HeldContent | null
  readonly opened: Opened | null
}

/** Writes the content of the day, and what is open to the actor, over the present content of the row. */
const onDay = ({ held, opened, ...row }: ListedAgreement, { today }: AsOf): AgreementRow => ({
  ...row,
  ...held,
  ...opened,
  today,
})

/**
 * One page of the agreements that this actor sees, with the content and the validity of the day. Search and sorting use
 * the latest content; otherwise the pages would not be consecutive.
 */
export async function pageOfAgreements(session: Session, actor: Actor, query: AgreementQuery, asOf: AsOf) {
  const isIntegrator = actor.role === 'integrator'
  const list = listFor(actor)
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
    rows: (sortedBy) =>
      joined(
        session
          .with(...knownTo(actor))
          .select({ ...listColumns(actor), opened: openedFor(actor, 'list'), ...sortedBy })
          .from(t),
      ),
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

const listFor = ({ role }: Actor): ListDefinition<ListedAgreement> => {
  if (role === 'integrator') return concludedAgreementList
  return role === 'partner' ? partnerAgreementList : agreementList
}

/** The status depends on the day, so no index has it. A filter on the stored status reduces the rows first. */
const withStored = (query: AgreementQuery) => ({ ...query, ...(query.status && storedFor(query.status)) })

/** The lead agency, a former one or a party is this organization, or an organization whose place it took. */
export const involves: Filter = (organizationId) =>
  sql`(${t.organizationIds} && ${lineOf(organizationId)} or ${t.formerLeadIds} && ${lineOf(organizationId)})`

/** The same of a collaborator or one of its branches. */
export const involvesBranches: Filter = (organizationId) =>
  sql`${t.organizationIds} && ${branchesOf(organizationId)}`

/** The renewals of this agreement, one after another. */
const renewedBy: Filter = (id) => sql`with recursive renewed as (
    select a.renews_id as id from agreements a where a.id = ${id}::uuid
    union select a.renews_id from renewed r join agreements a on a.id = r.id
  ) select r.id from renewed r where r.id is not null`

/** The filters that every list of agreements offers, also the public one. */
export const openFilters = {
  type: oneOf(t.type),
  term: oneOf(t.term),
  stage: hasStage,
  agencyId: involves,
  collaboratorId: (id) => isPartyOnDay(sql`= ${id}`),
  validity: (validities) => hasValidity(validities),
} satisfies Record<string, Filter>

/** Sorting and filters of the list of agreements. */
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
    unconfirmed: (whether) =>
      sql`(${t.confirmation} is not distinct from 'unconfirmed') = ${whether}::boolean`,
    disclosure: oneOf(t.disclosure),
    disclosureProposed: (whether) =>
      sql`${hasAny(sql`from disclosures d where d.agreement_id = ${t.id} and d.proposal is not null`)} = ${whether}::boolean`,
    importId: (id) => sql`${t.importId} = ${id}`,
    leadAgencyId: (id) => sql`${t.leadAgencyId} = ${id}`,
    responsible: carriedByNone(t),
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
  rolledUp: { collaboratorId: (id) => isPartyOnDay(amongBranchesOf(id)) },
}

const byIntegrators = foundBy('registry_find_concluded', t.id)

/** The list of a partner: what it left it finds by the text that was in force for it. */
const partnerAgreementList: ListDefinition<ListedAgreement> = {
  ...agreementList,
  name: 'agreements of a partner',
  search: { relevance: searchWhileParty.relevance, otherwise: '-updatedAt' },
  filters: {
    ...agreementList.filters,
    q: searchWhileParty.q,
    // Proposals of disclosure are the region's own.
    disclosureProposed: (whether) => sql`not ${whether}::boolean`,
  },
}

/** The same list for integrators. */
const concludedAgreementList: typeof agreementList = {
  ...agreementList,
  name: 'concluded agreements',
  search: { relevance: byIntegrators.relevance, otherwise: '-updatedAt' },
  // Corrections belong to the negotiation, so integrators do not see them.
  filters: {
    ...agreementList.filters,
    q: byIntegrators.q,
    correctionRequested: (whether) => sql`not ${whether}::boolean`,
    disclosureProposed: (whether) => sql`not ${whether}::boolean`,
    importId: () => sql`false`,
    responsible: (none) => sql`${none}::text is null`,
  },
}
