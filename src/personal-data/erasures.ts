import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { z } from 'zod'
import { serviceActor } from '../kernel/actor.ts'
import type { Database } from '../db/client.ts'
import { StartupError } from '../kernel/startup-error.ts'
import { eraseAgain, findMention } from './erase.ts'
import { mentionKind } from './schemas.ts'

const line = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  /** The erasure's own id, which the trail has, too. */
  erasure: z.uuid(),
  /** The account that erased. */
  by: z.uuid(),
  kind: mentionKind,
  id: z.uuid(),
  recordId: z.uuid(),
  field: z.string(),
})

/** What was erased, by ids and the name of the field: nothing of what stood there. */
type ListedErasure = z.infer<typeof line>

/**
 * Adds the erasures of the trail to the list outside the database that it does not have yet: after each erasure, and
 * again at every start, for those that could not be added then. The list is on the disk afterwards.
 */
export async function listErasures(db: Database, file: string): Promise<number> {
  const listed = new Set((await readList(file)).map(({ erasure }) => erasure))
  const missing = (await erasuresOf(db)).filter(({ erasure }) => !listed.has(erasure))
  if (missing.length === 0) return 0
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    // One write, so that two instances that share the list do not mix their lines.
    await handle.write(missing.map((each) => `${JSON.stringify(each)}\n`).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return missing.length
}

/**
 * Erases again what the list names and the trail does not: the database was restored from a backup that was older than
 * the erasure. Returns how many mentions that were.
 */
export async function reapplyErasures(db: Database, file: string): Promise<number> {
  const known = new Set((await erasuresOf(db)).map(({ erasure }) => erasure))
  const lost = (await readList(file)).filter(({ erasure }) => !known.has(erasure))
  let erased = 0
  for (const each of lost) if (await eraseAgain(db, each)) erased += 1
  return erased
}

/**
 * Throws StartupError if the list names what the database still holds, as after a restore before the service was
 * started: what leaves the registry then would have it. The connection is the owner's.
 */
export async function refusePendingErasures(owner: pg.Client, file: string): Promise<void> {
  const session = drizzle(owner)
  const { rows } = await session.execute<{ erasure: string }>(
    sql`select changes->'erasure'->>1 as erasure from audit_events where action = 'erase' and changes ? 'erasure'`,
  )
  const known = new Set(rows.map(({ erasure }) => erasure))
  for (const each of await readList(file))
    if (!known.has(each.erasure) && (await findMention(session, each)))
      throw new StartupError(
        `the database holds what ${file} lists as erased: start the service once, which erases it again`,
      )
}

/** The list; empty if there is none yet. Throws StartupError if a line is none of ours, since it may name an erasure. */
async function readList(file: string): Promise<ListedErasure[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new StartupError(`the list of erasures ${file} cannot be read (${error.code}): check ERASURES_FILE`)
  })
  return text.split('\n').flatMap((each, index) => {
    if (each === '') return []
    const result = line.safeParse(parsed(each))
    if (result.success) return [result.data]
    throw new StartupError(
      `line ${index + 1} of the list of erasures ${file} is damaged: restore the list, or remove that line`,
    )
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every erasure that the trail knows of. Those of versions before this list are in the trail without an id. */
async function erasuresOf(db: Database): Promise<ListedErasure[]> {
  // In a transaction, which no replica answers: it may not have the newest yet.
  const { rows } = await db.write(serviceActor, (session) =>
    session.execute(sql`
      select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') at, changes->'erasure'->>1 erasure, account_id "by",
        split_part(changes->'mention'->>1, ':', 1) kind, split_part(changes->'mention'->>1, ':', 2) id,
        resource_id "recordId", changes->'field'->>1 field
      from audit_events e where action = 'erase' and changes ? 'erasure' order by e.at, e.id`),
  )
  return z.array(line).parse(rows)
}
