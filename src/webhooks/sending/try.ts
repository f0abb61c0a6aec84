import { and, eq, sql, type SQL } from 'drizzle-orm'
import { call, OutgoingError } from '../../http/outgoing.ts'
import { serviceActor } from '../../kernel/actor.ts'
import type { DeliveryFailure } from '../lifecycle.ts'
import { webhookDeliveries as d } from '../tables.ts'
import type { Claimed } from './claim.ts'
import { messageOf } from './message.ts'
import { afterTry } from './retries.ts'
import type { Sending } from './sending.ts'
import { signatureOf } from './signature.ts'

/** How long a receiver may take, in milliseconds. */
const patienceMs = 15_000

/** How much of an answer is read and kept. */
const mostBytes = 4096

/** What a receiver made of a try. */
interface Outcome {
  readonly failure: DeliveryFailure | null
  readonly answerStatus: number | null
  readonly answerBody: string | null
}

/** The instance is ending: what it was sending is sent by another one, or after its next start. */
const interrupted = 'interrupted'

/** Tries a delivery that was claimed, and marks what came of it. False if its receiver failed. */
export async function tryDelivery(
  sending: Sending,
  delivery: Claimed,
  ending: AbortSignal,
): Promise<boolean> {
  const message = await messageOf(sending, delivery)
  if (message === 'held') return mark(sending, delivery, { tryAt: null })
  if (message === 'not_told') return mark(sending, delivery, { status: 'not_told', tryAt: null })
  if ('disable' in message) {
    await sending.disable(delivery.webhookId, message.owner, message.disable)
    return true
  }
  const begun = performance.now()
  const outcome = await post(sending, delivery, message, ending)
  const seconds = (performance.now() - begun) / 1000
  const durationMs = Math.round(seconds * 1000)
  if (outcome === interrupted)
    return mark(sending, delivery, { attempts: delivery.attempts - 1, tryAt: sql`now()` })
  const next = afterTry({ status: outcome.answerStatus, attempts: delivery.attempts })
  const isTaken = next === 'delivered'
  sending.observer?.webhookTry(isTaken ? 'delivered' : outcome.failure!, seconds)
  const marks = { ...outcome, durationMs }
  if (typeof next === 'object') {
    // Where the webhook was disabled meanwhile, it is held.
    await mark(sending, delivery, {
      ...marks,
      tryAt: sql`case when ${d.tryAt} is not null then now() + make_interval(secs => ${next.againInSeconds}::int) end`,
    })
    return false
  }
  await mark(sending, delivery, { ...marks, status: isTaken ? 'delivered' : 'failed', tryAt: null })
  if (!isTaken) await sending.disable(delivery.webhookId, message.owner, next === 'gone' ? 'gone' : 'failing')
  return isTaken
}

async function post(
  { clock, privateHosts, patience = patienceMs }: Sending,
  { eventId: id }: Claimed,
  {
    url,
    secrets,
    body,
  }: { readonly url: string; readonly secrets: readonly Buffer[]; readonly body: string },
  ending: AbortSignal,
): Promise<Outcome | typeof interrupted> {
  const timestamp = Math.floor(clock().getTime() / 1000)
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'jakpreneur-registry',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(secrets, { id, timestamp, body }),
  }
  try {
    const { status, body: answer } = await call(
      url,
      { method: 'POST', headers, body, signal: ending },
      { privateHosts, timeoutMs: patience, mostBytes },
    )
    const isTaken = status >= 200 && status < 300
    return { failure: isTaken ? null : 'refused', answerStatus: status, answerBody: textOf(answer) }
  } catch (error) {
    if (ending.aborted) return interrupted
    return { failure: failureOf(error), answerStatus: null, answerBody: null }
  }
}

/** PostgreSQL keeps no NUL, which the answer of a stranger may hold. */
const textOf = (answer: Buffer): string => answer.toString('utf8').replaceAll('\0', '\uFFFD')

function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof OutgoingError) return 'address_not_allowed'
  const { name } = error as Error
  return name === 'TimeoutError' || name === 'AbortError' ? 'too_slow' : 'unreachable'
}

/** Marks a delivery, unless another instance has claimed it since: then this one took longer than its lease. */
async function mark({ db }: Sending, { id, attempts }: Claimed, marks: Marks): Promise<true> {
  await db.write(serviceActor, (session) =>
    session
      .update(d)
      .set(marks)
      .where(and(eq(d.id, id), eq(d.attempts, attempts), eq(d.status, 'waiting'))),
  )
  return true
}

type Marks = Partial<Omit<typeof d.$inferInsert, 'tryAt'>> & { readonly tryAt: SQL | null }
