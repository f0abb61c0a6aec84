import { sql, type SQL } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Place } from './cursor.ts'
import { sight, subjects, type SubjectType } from './subjects.ts'

/** The most positions that one page looks at, also where its reader sees none of them. */
const looksAt = 2000

export interface EventRow {
  readonly position: number
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly subjectType: SubjectType
  readonly subjectId: string
  /** The rest is null where the record is hidden or deleted. */
  readonly version: number | null
  readonly status: string | null
  readonly changed: string[] | null
  readonly withParts: boolean | null
  readonly agreementId: string | null
  readonly caseId: string | null
}

interface Feed {
  readonly last: number
  readonly removedUntil: number
  /** The latest epoch; null before the first. */
  readonly epoch: string | null
  /** Where the epoch of the cursor ended; null if it is the latest, or unknown. */
  readonly endedAt: number | null
  readonly isKnown: boolean
}

async function feedFor(session: Session, epoch: string | null): Promise<Feed> {
  const { rows } = await session.execute<{ [field in keyof Feed]: string | boolean | null }>(sql`
    select last, removed_until as "removedUntil", newest.epoch as epoch,
      (select min(next.began_after) from event_epochs own join event_epochs next
        on (next.began_after, next.began_at) > (own.began_after, own.began_at) where own.epoch = ${epoch}::uuid) as "endedAt",
      (${epoch}::uuid is null or exists (select 1 from event_epochs own where own.epoch = ${epoch}::uuid)) as "isKnown"
    from event_feed left join lateral
      (select epoch from event_epochs order by began_after desc, began_at desc limit 1) newest on true`)
  const { last, removedUntil, epoch: newest, endedAt, isKnown } = rows[0]!
  return {
    last: Number(last),
    removedUntil: Number(removedUntil),
    epoch: newest as string | null,
    endedAt: endedAt === null ? null : Number(endedAt),
    isKnown: isKnown === true,
  }
}

/** The end of the feed: whoever takes it and then walks the lists misses nothing by going on from it. */
export async function headOfFeed(session: Session): Promise<Place> {
  const { epoch, last } = await feedFor(session, null)
  return { epoch, position: last }
}

/** The oldest place that can be gone on from. */
export async function beginningOfFeed(session: Session): Promise<Place> {
  const { epoch, removedUntil } = await feedFor(session, null)
  return { epoch, position: removedUntil }
}

/**
 * The events after a place that the actor may know of, in order, and the place to go on from: that of the last one given, or
 * further on where nothing was to be told. `hasMore`: the feed goes on beyond it. 410 if what came after it is not there any
 * more, or never was in this database.
 */
export async function readEvents(
  session: Session,
  actor: Actor,
  {
    place,
    types,
    limit,
  }: { readonly place: Place; readonly types?: readonly string[] | undefined; readonly limit: number },
): Promise<{ rows: EventRow[]; place: Place; hasMore: boolean }> {
  const feed = await feedFor(session, place.epoch)
  const isReal = feed.isKnown && place.position <= Math.min(feed.endedAt ?? feed.last, feed.last)
  if (!isReal || place.position < feed.removedUntil) throw new DomainError('copy_outdated')
  const until = Math.min(place.position + looksAt, feed.last)
  const found = await eventsBetween(session, actor, { after: place.position, until, types, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const position = found.length > limit ? rows.at(-1)!.position : until
  return { rows, place: { epoch: feed.epoch, position }, hasMore: position < feed.last }
}

/** The event at a position, if the actor may know of it, as it sees it now. */
export async function eventAt(
  session: Session,
  actor: Actor,
  position: number,
  types: readonly string[] | undefined,
): Promise<EventRow | undefined> {
  const [row] = await eventsBetween(session, actor, { after: position - 1, until: position, types, limit: 1 })
  return row
}

/** SQL: the id of what the record belongs to, if the actor sees that: who joins by an amendment does not see its agreement. */
const seenOwner = (type: 'agreement' | 'case', { role }: Actor): SQL =>
  subjects[type].isSeenBy(role)
    ? sql.raw(`(select owner.id from ${subjects[type].table} owner where owner.id = events.${type}_id)`)
    : sql`null::uuid`

async function eventsBetween(
  session: Session,
  actor: Actor,
  {
    after,
    until,
    types,
    limit,
  }: {
    readonly after: number
    readonly until: number
    readonly types: readonly string[] | undefined
    readonly limit: number
  },
): Promise<EventRow[]> {
  const readsFor = sql`${sql.param([...actor.readsFor])}::uuid[]`
  const seen = (type: SubjectType) => subjects[type].seen(actor, readsFor)
  const { now, after: left, before: found } = sight(actor.role, { now: seen, once: seen })
  const ofTypes = types ? sql`where told.type = any(${sql.param([...types])}::text[])` : sql``
  const { rows } = await session.execute<
    Omit<EventRow, 'position' | 'at'> & { position: string; at: string }
  >(sql`
    select told.* from (
      select events.position, events.id, events.at, events.subject_type as "subjectType", events.subject_id as "subjectId",
        case when shown or events.type like '%.deleted' then events.type else events.subject_type || '.hidden' end as type,
        case when shown then events.version end as version, case when shown then events.status end as status,
        case when shown then events.changed end as changed, case when shown then events.with_parts end as "withParts",
        case when shown then ${seenOwner('agreement', actor)} end as "agreementId",
        case when shown then ${seenOwner('case', actor)} end as "caseId"
      from events cross join lateral (select (${now} and ${left}) as shown offset 0) sight
      where events.position > ${after} and events.position <= ${until} and (sight.shown or ${found})
    ) told ${ofTypes} order by told.position limit ${limit}`)
  return rows.map((row) => ({ ...row, position: Number(row.position), at: new Date(row.at) }))
}
