import { and, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { agreementParties } from '../../agreements/parts/tables.ts'
import type { Day } from '../../kernel/days.ts'
import { meetings, minutesStand } from '../../meetings/tables.ts'
import { meetingItems } from '../../meetings/parts/tables.ts'
import type { CommitmentPatch } from './schemas.ts'

/**
 * SQL: the number of a living agreement, other than `except`, that has the meeting item with this origin among its
 * commitments. An item and its continuations in corrected minutes share one origin and can be in one living agreement
 * only. An agreement is living unless it is canceled, or has ended without a renewal.
 */
export const takenBy = (originId: SQL, today: Day, except: string | null = null): SQL => sql`(
  select a.registration_number from meeting_items said join commitments c on c.meeting_item_id = said.id
    join agreements a on a.id = c.agreement_id
  where said.origin_id = ${originId} and a.id is distinct from ${except}::uuid and a.status <> 'cancelled'
    and (c.dropped_from is null or c.dropped_from > ${today}::date)
    and (a.signed_on is null or (coalesce(a.terminated_on > ${today}::date, true) and (a.term <> 'fixed' or coalesce(a.effective_until >= ${today}::date, true)))
      or exists (select 1 from agreements r where r.renews_id = a.id and r.status <> 'cancelled'))
  order by a.id limit 1)`

/**
 * Returns those of the items that the agreement can take as commitments. The item must be agreed in standing minutes
 * that the collaborators can read, must come from the case of the agreement, and must not be in another living
 * agreement.
 */
export async function agreedItemIds(
  session: Session,
  { id, originCaseId }: { readonly id: string; readonly originCaseId: string | null },
  ids: readonly string[],
  today: Day,
): Promise<Set<string>> {
  if (originCaseId === null || ids.length === 0) return new Set()
  const rows = await session
    .select({ id: meetingItems.id })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
    .where(
      and(
        inArray(meetingItems.id, [...ids]),
        eq(meetingItems.agreed, true),
        minutesStand,
        ne(meetings.kind, 'internal'),
        eq(meetings.caseId, originCaseId),
        sql`${takenBy(sql`${meetingItems.originId}`, today, id)} is null`,
      ),
    )
  return new Set(rows.map((row) => row.id))
}

/**
 * The only collaborator among the parties, which is responsible if nobody is named. Null if there is none or more than
 * one.
 */
export async function onlyCollaborator(session: Session, agreementId: string): Promise<string | null> {
  const collaborators = await session
    .select({ id: agreementParties.organizationId })
    .from(agreementParties)
    .where(and(eq(agreementParties.agreementId, agreementId), eq(agreementParties.side, 'collaborator')))
    .limit(2)
  return collaborators.length === 1 ? collaborators[0]!.id : null
}

/**
 * Completes a patch: if it removes the responsible organization, the only collaborator becomes responsible, as in a new
 * commitment without a name.
 */
export const withAnswering = async <Patch extends CommitmentPatch>(
  session: Session,
  agreementId: string,
  patch: Patch,
): Promise<Patch> =>
  patch.responsibleOrganizationId === null
    ? { ...patch, responsibleOrganizationId: await onlyCollaborator(session, agreementId) }
    : patch
