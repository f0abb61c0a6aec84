import type pg from 'pg'
import { sealAll, sealBatch } from './sealing.ts'

/** The number of links read at a time. Few enough to fit in memory, many enough to be fast. */
const batchSize = 10_000

/** What is wrong with the first link that does not hold. */
export type Fault = 'link_missing' | 'event_missing' | 'altered' | 'unlinked' | 'other_head'

export interface Verdict {
  /** The number of links that hold. */
  readonly links: number
  /** The last link that holds, as `position:hash`. Keep it elsewhere and give it as `expected` the next time. */
  readonly head: string | null
  /** The first link that does not hold; absent if all hold. */
  readonly broken?: { readonly position: number; readonly eventId: string | null; readonly fault: Fault }
}

/**
 * Verifies the hash chain over the whole trail, batch by batch, and stops at the first link that does not hold.
 * `expected` is the head of an earlier run, `position:hash`. Without it, the removal of the newest links together with
 * their events cannot be detected. The connection must have the maintenance role.
 */
export async function verifyTrail(client: pg.ClientBase, expected?: string): Promise<Verdict> {
  await sealAll((after) => sealBatch(client, after))
  await client.query('begin transaction isolation level repeatable read, read only')
  try {
    return await verifySnapshot(client, expected)
  } finally {
    await client.query('rollback')
  }
}

async function verifySnapshot(client: pg.ClientBase, expected: string | undefined): Promise<Verdict> {
  let verdict: Verdict = { links: 0, head: null }
  let batch: Batch
  do {
    batch = await verifyBatch(client, verdict.head)
    const broken = batch.broken ?? undefined
    if (broken) return { ...verdict, links: broken.position - 1, broken }
    verdict = { links: verdict.links + batch.links, head: batch.head ?? verdict.head }
  } while (batch.links === batchSize)
  const broken = (expected && (await missingHead(client, expected))) || (await unlinkedEvent(client))
  return broken ? { ...verdict, broken } : verdict
}

interface Batch {
  readonly links: number
  readonly head: string | null
  readonly broken: Verdict['broken'] | null
}

/** Checks the links after this head: each must hold the hash of the previous link and of its event. */
async function verifyBatch(client: pg.ClientBase, after: string | null): Promise<Batch> {
  const [position, hash] = splitHead(after ?? '0:')
  const { rows } = await client.query<Batch>(
    `with part as (
       select l.position, l.event_id, l.hash,
         case when l.position <> lag(l.position, 1, $1::bigint) over chain + 1 then 'link_missing'
           when e.id is null then 'event_missing'
           when l.hash <> sha256(lag(l.hash, 1, decode($2, 'hex')) over chain || convert_to(registry_audit_text(e), 'UTF8'))
             then 'altered' end fault
       from (select * from audit_links where position > $1 order by position limit $3) l
         left join audit_events e on e.id = l.event_id window chain as (order by l.position)
     )
     select (select count(*)::int from part) links,
       (select position || ':' || encode(hash, 'hex') from part order by position desc limit 1) head,
       (select json_build_object('position', position, 'eventId', event_id, 'fault', fault)
        from part where fault is not null order by position limit 1) broken`,
    [position, hash, batchSize],
  )
  return rows[0]!
}

/** The fault if the chain no longer has a head that was noted earlier. */
async function missingHead(client: pg.ClientBase, expected: string): Promise<Verdict['broken']> {
  const [position, hash] = splitHead(expected)
  const { rowCount } = await client.query(
    `select from audit_links where position = $1 and hash = decode($2, 'hex')`,
    [position, hash],
  )
  return rowCount ? undefined : { position, eventId: null, fault: 'other_head' }
}

/** An event that was inserted without the trigger: it has no link and does not wait for one. */
async function unlinkedEvent(client: pg.ClientBase): Promise<Verdict['broken']> {
  const { rows } = await client.query<{ id: string; links: number }>(
    `select id, (select count(*)::int from audit_links) links from audit_events e
     where not exists (select from audit_links l where l.event_id = e.id)
       and not exists (select from audit_unsealed u where u.event_id = e.id) order by id limit 1`,
  )
  const [event] = rows
  return event && { position: event.links + 1, eventId: event.id, fault: 'unlinked' }
}

function splitHead(head: string): [position: number, hash: string] {
  const [position, hash] = head.split(':')
  return [Number(position), hash ?? '']
}
