import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import { decodedCursor } from '../db/keyset.ts'
import { DomainError } from '../kernel/errors.ts'

/** How far a reader has read, in which epoch of the feed, and as whom. */
export interface Place {
  /** Null before any position was given. */
  readonly epoch: string | null
  readonly position: number
}

const cursor = z.tuple([z.uuid().nullable(), z.int().min(0), z.string().length(22)])

/**
 * What decides which records a reader sees. When it changes, records appear and vanish without an event, so that a copy has
 * to be begun anew.
 */
export const readerOf = ({ role, actsFor, readsFor, scopes }: Actor): string =>
  createHash('sha256')
    .update(JSON.stringify([role, actsFor.toSorted(), readsFor.toSorted(), scopes?.toSorted() ?? null]))
    .digest('base64url')
    .slice(0, 22)

export const cursorOf = (actor: Actor, { epoch, position }: Place): string =>
  Buffer.from(JSON.stringify([epoch, position, readerOf(actor)])).toString('base64url')

/** 400 for what is no cursor of the feed; 410 for one of somebody who saw other records. */
export function placeOf(actor: Actor, after: string): Place {
  const [epoch, position, reader] = parsed(after)
  if (reader !== readerOf(actor)) throw new DomainError('copy_outdated')
  return { epoch, position }
}

function parsed(after: string): z.infer<typeof cursor> {
  try {
    return cursor.parse(decodedCursor(after))
  } catch {
    throw new DomainError('invalid_cursor')
  }
}
