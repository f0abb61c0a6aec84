import { sql, type SQL } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import type { Day } from '../../kernel/days.ts'
import { openingBlockers, recordingBlockers, type Opening } from '../lifecycle.ts'

/**
 * SQL: the ids of an organization and of those it succeeded. A filter by the successor then also finds the records of
 * its predecessors.
 */
export const lineOf = (organizationId: unknown): SQL => sql`registry_line_of(${organizationId}::uuid)`

/** The agency that acts for each agency on the day: the last one in its line of successors, or the agency itself. */
export async function standingAgencies(
  session: Session,
  ids: readonly string[],
  today: Day,
): Promise<Map<string, string>> {
  const { rows } = await session.$client.query<{ id: string; standing: string }>(
    `with recursive line as (
       select o.id, o.id as standing, 0 as steps from organizations o where o.id = any($1)
       union all select line.id, o.succeeded_by_id, line.steps + 1
       from line join organizations o on o.id = line.standing where o.succeeded_from <= $2
     ) select distinct on (id) id, standing from line order by id, steps desc`,
    [ids, today],
  )
  return new Map(rows.map((each) => [each.id, each.standing]))
}

/** 409 if the agency may not open a case or an agreement, because it is inactive or another agency succeeded it. */
export async function requireOpening(session: Session, agencyId: string, today: Day): Promise<void> {
  const agencies = await openingsOf(session, [agencyId])
  const reasons = agencies.flatMap((agency) => openingBlockers(agency, today))
  if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons })
}

/** 409 if another agency had taken the place of this one by the day of the signature of a paper. */
export async function requireRecording(
  session: Session,
  agencyId: string,
  signedOn: Day,
  today: Day,
): Promise<void> {
  const agencies = await openingsOf(session, [agencyId])
  const reasons = agencies.flatMap((agency) => recordingBlockers(agency, signedOn, today))
  if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons })
}

/**
 * Errors for agencies that are newly named beside the lead agency, by their JSON Pointers, and are inactive or were
 * succeeded by the day. Where they are named already, they stay.
 */
export async function standingErrors(
  session: Session,
  named: ReadonlyMap<string, string>,
  today: Day,
): Promise<FieldError[]> {
  if (named.size === 0) return []
  const agencies = await openingsOf(session, [...new Set(named.values())])
  return [...named].flatMap(([pointer, id]) =>
    agencies
      .filter((agency) => agency.id === id)
      .flatMap((agency) => openingBlockers(agency, today))
      .map((reason) => ({ pointer, ...reason })),
  )
}

/** 422 with the errors above. */
export async function requireStanding(...args: Parameters<typeof standingErrors>): Promise<void> {
  const errors = await standingErrors(...args)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

/** Those of the organizations that are agencies, with what decides whether they may take part in something new. */
async function openingsOf(session: Session, ids: readonly string[]): Promise<(Opening & { id: string })[]> {
  const { rows } = await session.$client.query<Opening & { id: string }>(
    `select o.id, o.status, o.short_name as "shortName", o.succeeded_from::text as "succeededFrom", s.short_name as "successor"
     from organizations o left join organizations s on s.id = o.succeeded_by_id where o.id = any($1) and o.kind = 'agency'`,
    [ids],
  )
  return rows
}

/** Whether one agency is the other, or its direct or indirect successor. */
export async function isInLine(session: Session, id: string, predecessorId: string): Promise<boolean> {
  const { rows } = await session.$client.query<{ inLine: boolean }>(
    `with recursive line as (
       select $2::uuid as id union select o.succeeded_by_id from organizations o join line on o.id = line.id
     ) select exists (select 1 from line where id = $1) as "inLine"`,
    [id, predecessorId],
  )
  return rows[0]!.inLine
}
