import { sql } from 'drizzle-orm'
import { key, openEnd } from '../../db/keyset.ts'
import { hasAny, oneOf, type Filter, type ListDefinition } from '../../db/lists.ts'
import { carriedByNone } from '../../identity/hand-overs/carried.ts'
import type { Actor } from '../../kernel/actor.ts'
import { amongBranchesOf, branchesOf } from '../../organizations/branches/queries.ts'
import { lineOf } from '../../organizations/succession/queries.ts'
import { found, foundBy, rank } from '../../search/queries.ts'
import { decided, decisionFilters, isLivingRenewal, livingRenewalOf } from '../decisions.ts'
import type { Agreement } from '../schemas/agreement.ts'
import { agreements as t } from '../tables.ts'
import { hasStage, hasStatus, hasValidity, isPartyOnDay } from '../validity.ts'
import { searchWhileParty } from './search.ts'
import { ofOrganization, standing } from '../../organizations/merging/standing.ts'

/** What a list sorts by. */
type Sorted = Pick<Agreement, 'id' | 'createdAt' | 'updatedAt' | 'effectiveUntil'>

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
  collaboratorId: (id) => isPartyOnDay(sql`= ${standing(id)}`),
  validity: (validities) => hasValidity(validities),
} satisfies Record<string, Filter>

/** Sorting and filters of the list of agreements. */
export const agreementList: ListDefinition<Sorted> = {
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
    leadAgencyId: ofOrganization(t.leadAgencyId),
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

export const byIntegrators = foundBy('registry_find_concluded', t.id)

/** The list of a partner: what it left it finds by the text that was in force for it. */
const partnerAgreementList: ListDefinition<Sorted> = {
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

/** The list of agreements as this actor may search and narrow it. */
export const listFor = ({ role }: Actor): ListDefinition<Sorted> => {
  if (role === 'integrator') return concludedAgreementList
  return role === 'partner' ? partnerAgreementList : agreementList
}
