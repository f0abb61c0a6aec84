import { and, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { agreementParties } from '../../agreements/parts/tables.ts'
import type { Day } from '../../kernel/days.ts'
import { meetings, minutesStand } from '../../meetings/tables.ts'
import { meetingItems } from '../../meetings/parts/tables.ts'
import type { CommitmentPatch } from './schemas.ts'

/**
 * The number of a living agreement that has the item of this origin among its commitments, other than `except`: an item,
 * and whatever continues it in corrected minutes, is in one at most. It lives until it is cancelled, or is over without a successor.
 */
export const takenBy = (originId: SQL, today: Day, except: string | null = null): SQL => sql`(
  select a.registration_number from meeting_items said join commitments c on c.meeting_item_id = said.id
    join agreements a on a.id = c.agreement_id
  where said.origin_id = ${originId} and a.id is distinct from ${except}::uuid and a.status <> 'cancelled'
    and (c.dropped_from is null or c.dropped_from > ${today}::date)
    and (a.signed_on is null or (coalesce(a.terminated_on > ${today}::date, true) and coalesce(a.effective_until >= ${today}::date, true))
      or exists (select 1 from agreements r where r.renews_id = a.id and r.status <> 'cancelled'))
  order by a.id limit 1)`

/**
 * Of these items, those that the agreement can commit to: agreed on in minutes that stand and that the collaborators
 * read, of the case it comes from, and in no other living agreement.
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

/** The only collaborator among the parties, who answers where nobody is named; null where there are several. */
export async function onlyCollaborator(session: Session, agreementId: string): Promise<string | null> {
  const collaborators = await session
    .select({ id: agreementParties.organizationId })
    .from(agreementParties)
    .where(and(eq(agreementParties.agreementId, agreementId), eq(agreementParties.side, 'collaborator')))
    .limit(2)
  return collaborators.length === 1 ? collaborators[0]!.id : null
}

/** What a patch comes to: taking the name out leaves it to the only collaborator, as where nobody was named at first. */
export const withAnswering = async <Patch extends CommitmentPatch>(
  session: Session,
  agreementId: string,
  patch: Patch,
): Promise<Patch> =>
  patch.responsibleOrganizationId === null
    ? { ...patch, responsibleOrganizationId: await onlyCollaborator(session, agreementId) }
    : patch
