import path from 'node:path'
import type pg from 'pg'
import { writePart } from '../backup/out.ts'
import { batchesOf } from '../backup/snapshot.ts'
import type { Handover } from './manifest.ts'

const trailName = 'trail.ndjson'

interface Link {
  /** A line of the file. */
  readonly line: string
  readonly hash: string
}

/**
 * Writes the audit trail as it can be verified without the registry: each link with its hash and the very text that was
 * hashed, in the order of the chain.
 */
export async function writeTrail(owner: pg.Client, folder: string): Promise<Handover['trail']> {
  let [links, head] = [0, null as string | null]
  async function* lines() {
    // The hashed text is that of the registry's own time zone, which is UTC in this session.
    const select = `select row_to_json(r)::text as line, r.hash from (
      select position, event_id, encode(hash, 'hex') as hash, public.registry_audit_text(e) as text
      from public.audit_links join public.audit_events e on e.id = event_id order by position) r`
    for await (const batch of batchesOf<Link>(owner, select, ({ line }) => line.length)) {
      links += batch.length
      head = batch.at(-1)!.hash
      yield batch.map(({ line }) => `${line}\n`).join('')
    }
  }
  const { sha256 } = await writePart(path.join(folder, trailName), lines())
  const { rows } = await owner.query<{ waiting: number }>(
    'select count(*)::int as waiting from public.audit_unsealed',
  )
  return { file: trailName, links, head, waiting: rows[0]!.waiting, sha256 }
}
