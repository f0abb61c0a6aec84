import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Config } from '../../../config/config.ts'
import type { Database } from '../../../db/client.ts'
import { rowInserter } from '../../../db/insert-rows.ts'
import type { Session } from '../../../db/session.ts'
import { publicActor, type Caller } from '../../../kernel/actor.ts'
import type { Clock } from '../../../kernel/days.ts'
import { DomainError, type Text } from '../../../kernel/errors.ts'
import { networkOf } from '../../../rate-limits/network.ts'
import { feedback } from '../tables.ts'
import type { NewFeedback } from './schemas.ts'

/** The columns that the public may write; it reads back none of them. */
const insertReceived = rowInserter(feedback, [
  'id',
  'stage',
  'collaboratorId',
  'tradingSpaceId',
  'activityId',
  'theme',
  'receivedText',
  'senderName',
  'senderContact',
  'receivedAt',
  'requestHash',
  'requestFingerprint',
])

type FeedbackBounds = Pick<Config, 'feedbackPerDay' | 'feedbackUnread'>

interface Before {
  readonly lately: number
  readonly unread: number
  readonly id: string | null
  readonly receivedAt: Date | null
  readonly fingerprint: string | null
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Receives feedback from anyone. The same Idempotency-Key from the same network gets the first answer for a day. 422
 * for what is about nothing known; 503 when as much came in a day, or waits to be read, as the registry takes.
 */
export async function receiveFeedback(
  db: Database,
  clock: Clock,
  { keyed, clientAddress }: Caller,
  input: NewFeedback,
  bounds: FeedbackBounds,
) {
  const now = clock()
  const network = networkOf(clientAddress ?? '')
  const requestHash = keyed ? hashOf([network, keyed.operation, keyed.key]) : null
  return db.write(publicActor, async (session) => {
    const before = await readBefore(session, requestHash, now)
    if (before.id !== null) {
      if (before.fingerprint !== keyed!.fingerprint) throw new DomainError('idempotency_key_reused')
      keyed!.replayed()
      return receipt(before.id, before.receivedAt!)
    }
    requireRoom(before, bounds)
    const row = {
      ...said(input),
      ...(await aboutKnown(session, input)),
      id: uuidv7(),
      receivedAt: now.toISOString(),
      requestHash,
      requestFingerprint: keyed?.fingerprint ?? null,
    }
    await insertReceived(session, [row])
    return receipt(row.id, now)
  })
}

const receipt = (id: string, at: Date) => ({ id, status: 'received' as const, receivedAt: at.toISOString() })

const hashOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

/** One after the other, so that the bounds hold: how much came in the last day, how much waits, and the same request before. */
async function readBefore(session: Session, requestHash: string | null, now: Date): Promise<Before> {
  const since = new Date(now.getTime() - dayMs).toISOString()
  const { rows } = await session.$client.query<Before>(
    'select lately, unread, id, received_at "receivedAt", fingerprint from registry_feedback_before($1, $2)',
    [requestHash, since],
  )
  return rows[0]!
}

function requireRoom({ lately, unread }: Before, { feedbackPerDay, feedbackUnread }: FeedbackBounds): void {
  if (lately >= feedbackPerDay || unread >= feedbackUnread)
    throw new DomainError('unavailable', { detail: full, retryAfter: 3600 })
}
const full: Text = {
  id: 'Masukan hari ini sudah sebanyak yang dapat dibaca. Kirim lagi setelah "Retry-After".',
  en: 'As much feedback came as can be read. Send it again after "Retry-After".',
}

const said = ({ theme, text, senderName, senderContact }: NewFeedback) => ({
  theme: theme ?? null,
  receivedText: text,
  senderName: senderName ?? null,
  senderContact: senderContact ?? null,
})

const pointers = ['collaboratorId', 'tradingSpaceId', 'activityId'] as const

/** What it is about, as the registry knows it: of a merged collaborator the one that stands for it. */
async function aboutKnown(session: Session, input: NewFeedback) {
  const about = { stage: input.stage ?? null, collaboratorId: null, tradingSpaceId: null, activityId: null }
  const field = pointers.find((each) => input[each] !== undefined)
  if (field === undefined) return about
  const { rows } = await session.$client.query<{ id: string | null }>(
    'select registry_feedback_about($1, $2, $3) id',
    pointers.map((each) => input[each] ?? null),
  )
  const id = rows[0]!.id
  if (id === null) {
    const errors = [{ pointer: `/${field}`, code: 'unknown_subject' as const, message: unknownSubject }]
    throw new DomainError('rule_violated', { errors })
  }
  return { ...about, [field]: id }
}
const unknownSubject: Text = {
  id: 'Tidak ada yang diketahui umum dengan id ini.',
  en: 'Nothing that is public has this id.',
}
