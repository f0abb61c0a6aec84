import type { Database } from '../db/client.ts'
import type { Caller } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { cursorOf, placeOf } from './cursor.ts'
import { beginningOfFeed, headOfFeed, readEvents, type EventRow } from './queries.ts'
import type { EventPage, EventQuery, RegistryEvent } from './schemas.ts'
import { sealEvents } from './sealing.ts'

/**
 * The events after `after` that the caller may know of. What was committed before the call is among them or in the pages
 * that follow.
 */
export async function listEvents(
  db: Database,
  today: Day,
  { actor }: Caller,
  { after, type, limit }: EventQuery,
): Promise<EventPage> {
  const asked = after === undefined || after === 'head' ? undefined : placeOf(actor, after)
  const isLeft = await sealEvents(db, today)
  return db.read(actor, async (session) => {
    if (after === 'head')
      return { data: [], next: cursorOf(actor, await headOfFeed(session)), hasMore: false }
    const place = asked ?? (await beginningOfFeed(session))
    const found = await readEvents(session, actor, { place, types: type, limit })
    return {
      data: found.rows.map(cloudEventOf),
      next: cursorOf(actor, found.place),
      hasMore: found.hasMore || isLeft,
    }
  })
}

/** As CloudEvents 1.0 in structured JSON. Of a record that is hidden or deleted the id alone. */
export function cloudEventOf(row: EventRow): RegistryEvent {
  const { id, type, at, subjectId, version } = row
  const about = { agreementId: row.agreementId, caseId: row.caseId }
  const known = version !== null && {
    version,
    ...(row.status !== null && { status: row.status }),
    changed: row.changed ?? [],
    withParts: row.withParts === true,
    ...(about.agreementId !== null && { agreementId: about.agreementId }),
    ...(about.caseId !== null && { caseId: about.caseId }),
  }
  return {
    specversion: '1.0',
    id,
    source: '/v1/events',
    type,
    time: at.toISOString(),
    subject: `${row.subjectType}/${subjectId}`,
    datacontenttype: 'application/json',
    data: { id: subjectId, ...known },
  }
}
