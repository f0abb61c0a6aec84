import type pg from 'pg'

/** The most events of one batch. Each batch is a transaction of its own, so that none is long. */
const sealedAtOnce = 1000

/** What a batch did: how many events it linked, the end of the chain if it did any, and the last event it read. */
export interface Batch {
  readonly sealed: number
  /** As `position:hash`. */
  readonly head: string | null
  readonly until: string | null
}

/**
 * Links the events that wait and come after this one, the most of one batch; none while somebody else seals. An event
 * costs the same however many wait.
 */
export async function sealBatch(client: pg.ClientBase, after: string | null): Promise<Batch> {
  const { rows } = await client.query<Batch>('select sealed, head, until from registry_seal_audit($1, $2)', [
    sealedAtOnce,
    after,
  ])
  return rows[0]!
}

/**
 * Seals batch by batch, each after the one before, until none is full or `mayGoOn` says no. Returns the new end of the
 * chain, or undefined if it has not moved.
 */
export async function sealAll(
  seal: (after: string | null) => Promise<Batch>,
  mayGoOn: () => boolean = () => true,
): Promise<string | undefined> {
  let head: string | undefined
  let batch: Batch | undefined
  do {
    batch = await seal(batch?.until ?? null)
    head = batch.head ?? head
  } while (batch.sealed === sealedAtOnce && mayGoOn())
  return head
}
