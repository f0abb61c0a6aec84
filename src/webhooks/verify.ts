import { timingSafeEqual } from 'node:crypto'
import { signatureOf } from './sending/signature.ts'

/** In seconds: a message that was signed longer ago, or later than now, is not taken (Standard Webhooks). */
const tolerance = 5 * 60

/** A message as a receiver gets it. */
export interface ReceivedMessage {
  readonly id: string
  /** Unix time in seconds, as the header has it. */
  readonly timestamp: string
  /** The header `webhook-signature`. */
  readonly signature: string
  readonly body: string
}

/** Whether a message was signed with this secret (`whsec_…`), not longer ago than five minutes. */
export function isSignedWith(secret: string, message: ReceivedMessage, now: Date): boolean {
  const timestamp = Number(message.timestamp)
  if (!(Math.abs(now.getTime() / 1000 - timestamp) <= tolerance)) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = Buffer.from(signatureOf([key], { id: message.id, timestamp, body: message.body }))
  return message.signature.split(' ').some((each) => {
    const given = Buffer.from(each)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}
