import { and, eq, sql, type SQL } from 'drizzle-orm'
import { pick } from '../../kernel/content.ts'
import type { Actor } from '../../kernel/actor.ts'
import { involves, involvesBranches } from '../../agreements/list/definitions.ts'
import { agreementVisibleTo } from '../../agreements/queries.ts'
import { commitmentVisibility } from '../../agreements/policy.ts'
import { agreements } from '../../agreements/tables.ts'
import type { Session } from '../../db/session.ts'
import { seenId, recordFields } from '../../db/columns.ts'
import { listPage, narrowsLittle, oneOf, requireRow, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import { readsFor } from '../../db/visibility.ts'
import { documents } from '../../documents/tables.ts'
import { amongBranchesOf } from '../../organizations/branches/queries.ts'
import { recordedRefOf } from '../../organizations/names/refs.ts'
import { placeOf } from '../../reference/kecamatan.ts'
import type { Activity, ActivityQuery } from './schemas.ts'
import { activityActionsFor, activityVisibility, seesNotes } from '../policy.ts'
import { activities as t, activityConditions, partiesOnDay } from './tables.ts'
import { ofOrganization, standing } from '../../organizations/merging/standing.ts'

/**
 * Notes and evidence are only for the parties and those who oversee them. The PostgreSQL role of integrators cannot
 * read these columns.
 */
const writtenColumns = (actor: Actor) =>
  seesNotes(actor)
    ? {
        note: sql<string | null>`${t.note}`,
        statusReason: sql<string | null>`${t.statusReason}`,
        evidenceDocumentId: seenId(documents, t.evidenceDocumentId),
        tookPart: sql<string[]>`${t.tookPart}`,
      }
    : {
        note: nothing,
        statusReason: nothing,
        evidenceDocumentId: nothing,
        tookPart: sql<string[]>`array[]::uuid[]`,
      }
const nothing = sql<string | null>`null`

/** Only the registrar's rights depend on this value, and only the registrar's PostgreSQL role may call the function. */
const officerLeft = (actor: Actor) =>
  actor.role === 'admin'
    ? sql<boolean>`registry_verifier_left(${partiesOnDay(t)}, ${t.tookPart})`
    : sql<boolean>`true`

/** Only the rights of officers depend on the parties of the day. */
const parties = (actor: Actor) =>
  actor.role === 'officer' ? sql<string[]>`${partiesOnDay(t)}` : sql<string[]>`array[]::uuid[]`

const activityColumns = (actor: Actor) => ({
  ...pick(t, recordFields),
  commitmentId: t.commitmentId,
  agreementId: t.agreementId,
  stage: t.stage,
  unit: t.unit,
  heldOn: t.heldOn,
  kecamatan: t.kecamatan,
  value: t.value,
  beneficiaries: t.beneficiaries,
  beneficiariesWomen: t.beneficiariesWomen,
  beneficiariesNew: t.beneficiariesNew,
  beneficiariesMovingUp: t.beneficiariesMovingUp,
  beneficiariesByLine: t.beneficiariesByLine,
  status: t.status,
  organizationId: t.organizationId,
  organization: recordedRefOf(t.organizationId, t.organizationNameAsRecorded),
  namesAssumed: t.namesAssumed,
  organizationIds: parties(actor),
  officerLeft: officerLeft(actor),
  ...writtenColumns(actor),
})

/** Activities joined with their agreement, on which their visibility depends. */
const selectActivities = (session: Session, actor: Actor) =>
  session.select(activityColumns(actor)).from(t).innerJoin(agreements, eq(agreements.id, t.agreementId))

export type ActivityRow = Awaited<ReturnType<typeof selectActivities>>[number]

export const activitiesVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  and(
    agreementVisibleTo(session, actor),
    session.visibleTo(actor, activityVisibility, activityConditions(t, readsFor)),
  )

/** The activity as the API shows it to this actor. */
export function presentActivity(actor: Actor, row: ActivityRow): Activity {
  const { tookPart: _, organizationIds: __, organizationId: ___, officerLeft: ____, ...fields } = row
  return {
    ...fields,
    commitmentId: commitmentVisibility[actor.role] === 'none' ? null : fields.commitmentId,
    // The column has type text; its values come from the list of kecamatan.
    ...placeOf(fields.kecamatan as Activity['kecamatan']),
    allowedActions: activityActionsFor(actor, row),
  }
}

/** The activity as this actor sees it. 404 if the actor does not see it. */
export async function requireActivity(session: Session, actor: Actor, id: string): Promise<ActivityRow> {
  return requireRow(session, `activity ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    selectActivities(session, actor).where(
      and(eq(t.id, sql.placeholder('id')), activitiesVisibleTo(session, actor)),
    ),
  )
}

/**
 * The commitment or agreement whose activities are listed. With neither, the list has all activities that the actor
 * sees.
 */
export type ActivityOwner = { readonly commitmentId?: string; readonly agreementId?: string }

/** One page of the activities of a commitment or an agreement that this actor sees. */
export async function pageOfActivities(
  session: Session,
  actor: Actor,
  owner: ActivityOwner,
  query: ActivityQuery,
) {
  const { commitmentId, agreementId } = owner
  const own = and(
    commitmentId === undefined ? undefined : eq(t.commitmentId, sql.placeholder('commitmentId')),
    agreementId === undefined ? undefined : eq(t.agreementId, sql.placeholder('agreementId')),
  )
  return listPage(session, activityList, query, {
    variant: `of ${Object.keys(owner).join()} ${actor.role}`,
    where: and(own, activitiesVisibleTo(session, actor)),
    values: { ...owner, readsFor: actor.readsFor },
    rows: () => selectActivities(session, actor),
  })
}

/** The sorts and filters of the lists of activities. */
export const activityList: ListDefinition<ActivityRow> = {
  name: 'activities',
  id: t.id,
  sorts: { heldOn: key(t.heldOn, (row) => row.heldOn) },
  filters: {
    agencyId: involves,
    collaboratorId: involves,
    stage: oneOf(t.stage),
    organizationId: ofOrganization(t.organizationId),
    responsibleOrganizationId: (id) => sql`exists (select 1 from commitments promised
      where promised.id = ${t.commitmentId} and promised.responsible_organization_id = ${standing(id)})`,
    status: oneOf(t.status),
    kecamatan: oneOf(t.kecamatan),
    area: oneOf(t.kecamatan),
    placed: (whether) => narrowsLittle(sql`(${t.kecamatan} is not null) = ${whether}::boolean`),
    'heldOn[gte]': (day) => sql`${t.heldOn} >= ${day}`,
    'heldOn[lte]': (day) => sql`${t.heldOn} <= ${day}`,
  },
  rolledUp: {
    collaboratorId: involvesBranches,
    organizationId: (id) => sql`${t.organizationId} ${amongBranchesOf(id)}`,
  },
}
