import { and, eq, sql, type SQL } from 'drizzle-orm'
import { cases } from '../cases/tables.ts'
import { nested, recordFields, seenId } from '../db/columns.ts'
import { key, presented } from '../db/keyset.ts'
import { listPage, oneOf, requireRow, type ListDefinition } from '../db/lists.ts'
import type { Session } from '../db/session.ts'
import { readsFor } from '../db/visibility.ts'
import type { Actor } from '../kernel/actor.ts'
import { pick } from '../kernel/content.ts'
import { ofOrganization } from '../organizations/merging/standing.ts'
import { organizationRefOf } from '../organizations/names/refs.ts'
import { lineOf } from '../organizations/succession/queries.ts'
import { found, rank, readWords, withSnippets } from '../search/queries.ts'
import { mayKnowOfProposals, proposalActionsFor, proposalVisibility } from './policy.ts'
import type { Proposal, ProposalQuery } from './schemas.ts'
import { proposalConditions, proposals as t } from './tables.ts'

/** The WHERE condition for the proposals that this actor sees. Run the query with the actor's `readsFor`. */
export const proposalsVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, proposalVisibility, proposalConditions(t, readsFor))

const columns = {
  ...pick(t, recordFields),
  ...pick(t, [
    'proposalNumber',
    'collaboratorId',
    'agencyId',
    'title',
    'object',
    'stages',
    'items',
    'letterNumber',
    'letterDate',
    'status',
    'statusReason',
    'answeredAt',
  ]),
  collaborator: organizationRefOf(t.collaboratorId),
  agency: organizationRefOf(t.agencyId),
  letterDocumentId: nested<string | null>(sql`(select d.id from documents d
    where d.proposal_id = ${t.id} and d.kind = 'offer_letter' order by d.created_at desc, d.id desc limit 1)`),
  caseId: seenId(cases, t.caseId),
}

const selectProposals = (session: Session, sortedBy: Readonly<Record<string, SQL>> = {}) =>
  session.select({ ...columns, ...sortedBy }).from(t)

export type ProposalRow = Awaited<ReturnType<typeof selectProposals>>[number]

/** The proposal as the API shows it to this actor. */
export const presentProposal = (actor: Actor, row: ProposalRow): Proposal => ({
  ...row,
  allowedActions: proposalActionsFor(actor, row),
})

/** 404 if the proposal does not exist or the actor does not see it. */
export const requireProposal = (session: Session, actor: Actor, id: string): Promise<ProposalRow> =>
  requireRow(session, `proposal ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    selectProposals(session).where(and(eq(t.id, sql.placeholder('id')), proposalsVisibleTo(session, actor))),
  )

/** The sorts and filters of the list of proposals. */
const proposalList: ListDefinition<ProposalRow> = {
  name: 'proposals',
  id: t.id,
  sorts: {
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
    createdAt: key(t.createdAt, (row) => row.createdAt),
  },
  search: { relevance: rank(t.search), otherwise: '-updatedAt' },
  filters: {
    q: found(t.search),
    status: oneOf(t.status),
    stage: (stages) => sql`${t.stages} && ${stages}::stage[]`,
    agencyId: (id) => sql`${t.agencyId} = any((select ${lineOf(id)})::uuid[])`,
    collaboratorId: ofOrganization(t.collaboratorId),
    'createdAt[gte]': (at) => sql`${t.createdAt} >= ${at}`,
    'createdAt[lt]': (at) => sql`${t.createdAt} < ${at}`,
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

/** One page of the proposals that this actor sees. */
export async function pageOfProposals(session: Session, actor: Actor, query: ProposalQuery) {
  const found = await listPage(session, proposalList, query, {
    variant: actor.role,
    where: proposalsVisibleTo(session, actor),
    values: { readsFor: actor.readsFor, ...(await readWords(session, query.q)) },
    rows: (sortedBy) => selectProposals(session, sortedBy),
  })
  const shown = presented(found, (row) => presentProposal(actor, row))
  return withSnippets(session, query, shown, (each) => [
    `${each.title} (${each.proposalNumber})`,
    each.letterNumber,
    each.object,
  ])
}

/** The two sides of a proposal, as the record of a file tells them. */
export const sidesOfProposal = {
  leadAgencyId: t.agencyId,
  organizationIds: sql<string[]>`array[${t.collaboratorId}, ${t.agencyId}]`,
  isAnswered: sql<boolean>`${t.status} <> 'received'`,
}

/** SQL: the proposal that a case came of, by the id of the case; null if the actor does not see it. */
export const proposalOf = (actor: Actor, caseId: unknown): SQL<string | null> =>
  nested(
    mayKnowOfProposals(actor)
      ? sql`(select p.id from proposals p where p.case_id = ${caseId})`
      : sql`null::uuid`,
  )

/** The proposal that a case came of, in short; none if the actor does not see it. */
export async function proposalsOfCase(session: Session, actor: Actor, caseId: string) {
  if (!mayKnowOfProposals(actor)) return []
  return session
    .select({ id: t.id, proposalNumber: t.proposalNumber, title: t.title, status: t.status })
    .from(t)
    .where(and(eq(t.caseId, caseId), proposalsVisibleTo(session, actor)))
    .prepare('')
    .execute({ readsFor: actor.readsFor })
}
