import { and, count, eq, sql, type SQL } from 'drizzle-orm'
import { pick } from '../kernel/content.ts'
import { lineOf } from '../organizations/succession/queries.ts'
import type { Actor } from '../kernel/actor.ts'
import { agreementVisibility } from '../agreements/policy.ts'
import { agreementConditions, agreements } from '../agreements/tables.ts'
import { nested, recordFields } from '../db/columns.ts'
import type { Session } from '../db/session.ts'
import { hasAny, listPage, requireRow, type Filter, type ListDefinition } from '../db/lists.ts'
import { key, presented } from '../db/keyset.ts'
import { readsFor } from '../db/visibility.ts'
import { found, rank, readWords, withSnippets } from '../search/queries.ts'
import type { Side } from '../organizations/kinds.ts'
import { carriedByNone } from '../identity/hand-overs/carried.ts'
import { organizationRefOf, type OrganizationRef } from '../organizations/names/refs.ts'
import { adviseRegime, type RuledCollaborator } from '../settings/regime/regime.ts'
import { meetings, minutesStand } from '../meetings/tables.ts'
import { meetingItems } from '../meetings/parts/tables.ts'
import { obstacleCounts, obstacles } from '../meetings/obstacles/tables.ts'
import type { CaseFacts, CaseMilestone } from './lifecycle.ts'
import { caseActionsFor, caseVisibility, seesRegionNotes } from './policy.ts'
import type { Case, CaseAgreement, CaseQuery } from './schemas.ts'
import { proposalOf } from '../proposals/queries.ts'
import { caseConditions, caseOrganizations, cases as t, type StartingConditions } from './tables.ts'
import { ofOrganization } from '../organizations/merging/standing.ts'

/** The WHERE condition for the cases that this actor sees. Run the query with the actor's `readsFor`. */
export const casesVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, caseVisibility, caseConditions(t, readsFor))

/** SQL: the organizations of one side in display order, as JSON. A subquery in each row avoids a second query. */
const organizationsOf = <T>(side: Side, each: SQL, also = sql``) =>
  nested<T[]>(sql`(
  select coalesce(json_agg(${each} order by o.id = ${t.leadAgencyId} desc, lower(o.short_name), o.id), '[]')
  from case_organizations co join organizations o on o.id = co.organization_id ${also}
  where co.case_id = ${t.id} and co.side = ${side})`)

const named = sql`json_build_object('id', o.id, 'shortName', o.short_name)`
const withRule = sql`json_build_object('organization', ${named}, 'rule', case when r.id is not null then json_build_object(
  'regime', r.regime, 'text', json_build_object('id', r.reason_id, 'en', r.reason_en), 'source', r.source,
  'certainty', r.certainty) end)`

const columns = {
  ...pick(t, recordFields),
  caseNumber: t.caseNumber,
  leadAgencyId: t.leadAgencyId,
  organizationIds: t.organizationIds,
  formerLeadIds: t.formerLeadIds,
  agencies: organizationsOf<OrganizationRef>('region', named),
  /** The collaborators, each with the rule of its kind, from which the regime is advised. */
  ruled: organizationsOf<RuledCollaborator>(
    'collaborator',
    withRule,
    sql`left join regime_rules r on r.organization_kind = o.kind`,
  ),
  initiator: t.initiator,
  title: t.title,
  object: t.object,
  stages: t.stages,
  status: t.status,
  heldFrom: t.heldFrom,
  statusReason: t.statusReason,
}

/** The proposal it came of, and the region's own notes. The PostgreSQL roles that may not read them have no privilege on these columns. */
const notesFor = (actor: Actor) => ({
  startingConditions: nested<StartingConditions | null>(
    seesRegionNotes(actor) ? sql`${t.startingConditions}` : sql`null::jsonb`,
  ),
  proposalId: proposalOf(actor, t.id),
  responsibleAccountIds: nested<string[] | null>(
    seesRegionNotes(actor) ? sql`${t.responsibleAccountIds}` : sql`null::uuid[]`,
  ),
})

/** The agreements made from a case, as far as the actor sees them, oldest first. */
const agreementsFor = (session: Session, actor: Actor) =>
  nested<CaseAgreement[]>(sql`(
  select coalesce(json_agg(json_build_object('id', ${agreements.id}, 'registrationNumber', ${agreements.registrationNumber},
    'type', ${agreements.type}, 'cancelled', ${agreements.status} = 'cancelled', 'leadAgency', ${organizationRefOf(agreements.leadAgencyId)})
    order by ${agreements.createdAt}, ${agreements.id}), '[]')
  from ${agreements} where ${and(
    eq(agreements.originCaseId, t.id),
    session.visibleTo(actor, agreementVisibility, agreementConditions(agreements, readsFor)),
  )})`)

const selectCases = (session: Session, actor: Actor, sortedBy: Readonly<Record<string, SQL>> = {}) =>
  session
    .select({ ...columns, ...notesFor(actor), agreements: agreementsFor(session, actor), ...sortedBy })
    .from(t)

export type CaseRow = Awaited<ReturnType<typeof selectCases>>[number]

const noConditions = { resourceImbalance: null, incentives: null, priorHistory: null }

/** The case as the API shows it to this actor. */
export function presentCase(
  actor: Actor,
  { organizationIds, formerLeadIds: _, startingConditions, responsibleAccountIds, ruled, ...row }: CaseRow,
): Case {
  return {
    ...row,
    ...(responsibleAccountIds && { responsibleAccountIds }),
    ...(startingConditions && { startingConditions: { ...noConditions, ...startingConditions } }),
    agreementId: row.agreements.find(({ cancelled }) => !cancelled)?.id ?? null,
    collaborators: ruled.map((each) => each.organization),
    regime: adviseRegime(ruled),
    allowedActions: caseActionsFor(actor, { ...row, organizationIds }),
  }
}

/** 404 if the case does not exist or the actor does not see it. */
export async function requireCase(session: Session, actor: Actor, id: string): Promise<CaseRow> {
  return requireRow(session, `case ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    selectCases(session, actor).where(and(eq(t.id, sql.placeholder('id')), casesVisibleTo(session, actor))),
  )
}

/**
 * The facts needed to record a meeting: the status of the case, and its organizations with their sides. 404 as above.
 */
export async function requireCaseSides(session: Session, actor: Actor, id: string) {
  return requireRow(session, `case sides ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    session
      .select({
        status: t.status,
        leadAgencyId: t.leadAgencyId,
        organizationIds: t.organizationIds,
        sides: sql<
          Record<string, Side>
        >`json_object_agg(${caseOrganizations.organizationId}, ${caseOrganizations.side})`,
      })
      .from(t)
      .innerJoin(caseOrganizations, eq(caseOrganizations.caseId, t.id))
      .where(and(eq(t.id, sql.placeholder('id')), casesVisibleTo(session, actor)))
      .groupBy(t.id),
  )
}

/** One page of the cases this actor sees. */
export async function pageOfCases(session: Session, actor: Actor, query: CaseQuery) {
  const found = await listPage(session, caseList, query, {
    variant: actor.role,
    where: casesVisibleTo(session, actor),
    values: { readsFor: actor.readsFor, ...(await readWords(session, query.q)) },
    rows: (sortedBy) => selectCases(session, actor, sortedBy),
  })
  const shown = presented(found, (row) => presentCase(actor, row))
  return withSnippets(session, query, shown, ({ agencies, collaborators, ...each }) => [
    `${each.title} (${each.caseNumber})`,
    [...collaborators, ...agencies].map(({ shortName }) => shortName).join(', '),
    each.object,
  ])
}

/**
 * SQL: the organization takes part in the case on this side, or led it before. The array columns are indexed (GIN); the
 * side is checked in `case_organizations`.
 */
export const takesPart =
  (side: Side): Filter =>
  (organizationId) =>
    sql`(${t.organizationIds} && ${lineOf(organizationId)} and exists (
    select 1 from case_organizations co
    where co.case_id = ${t.id} and co.organization_id = any(${lineOf(organizationId)}) and co.side = ${side})
    or ${t.formerLeadIds} && ${lineOf(organizationId)})`

/** SQL: the milestones of a case, from what the reader sees: finalized minutes, an agreement, a signature. */
export const cameTo = {
  met: hasAny(sql`from ${meetings} where ${meetings.caseId} = ${t.id} and ${minutesStand}`),
  promoted: hasAny(sql`from agreements made where made.origin_case_id = ${t.id}`),
  signed: hasAny(
    sql`from agreements made where made.origin_case_id = ${t.id} and made.signed_on is not null`,
  ),
} as const satisfies Record<CaseMilestone, SQL>

/** The sorts and filters of the list of cases. */
export const caseList: ListDefinition<CaseRow> = {
  name: 'cases',
  id: t.id,
  sorts: {
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
    createdAt: key(t.createdAt, (row) => row.createdAt),
  },
  search: { relevance: rank(t.search), otherwise: '-updatedAt' },
  filters: {
    q: found(t.search),
    status: (statuses) => sql`${t.status} = any(${statuses}::case_status[])`,
    stage: (stages) => sql`${t.stages} && ${stages}::stage[]`,
    agencyId: takesPart('region'),
    collaboratorId: takesPart('collaborator'),
    leadAgencyId: ofOrganization(t.leadAgencyId),
    responsible: carriedByNone(t),
    cameTo: (milestone) =>
      sql`case ${milestone}::text when 'met' then ${cameTo.met} when 'promoted' then ${cameTo.promoted} else ${cameTo.signed} end`,
    'createdAt[gte]': (at) => sql`${t.createdAt} >= ${at}`,
    'createdAt[lt]': (at) => sql`${t.createdAt} < ${at}`,
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

/** The facts that the guards of a case need. */
export async function caseFacts(session: Session, { id, stages }: CaseRow): Promise<CaseFacts> {
  const inFinalized = and(eq(meetings.caseId, id), minutesStand)
  const [finalized, items, blocking] = await Promise.all([
    session.select({ count: count() }).from(meetings).where(inFinalized),
    session
      .select({ side: meetingItems.side, count: count() })
      .from(meetingItems)
      .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
      .where(inFinalized)
      .groupBy(meetingItems.side),
    session
      .select({ count: count() })
      .from(obstacles)
      .leftJoin(meetings, eq(meetings.id, obstacles.meetingId))
      .where(
        and(
          eq(obstacles.caseId, id),
          eq(obstacles.status, 'open'),
          eq(obstacles.blocking, true),
          obstacleCounts,
        ),
      ),
  ])
  const itemsOf = (side: Side) => items.find((each) => each.side === side)?.count ?? 0
  return {
    stageCount: stages.length,
    finalizedMeetings: finalized[0]!.count,
    regionItems: itemsOf('region'),
    collaboratorItems: itemsOf('collaborator'),
    openBlockingObstacles: blocking[0]!.count,
  }
}
