import { finished } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../kernel/errors.ts'
import { networkOf } from '../rate-limits/network.ts'

/** Exports that one caller may have under way: each can read as much as hundreds of requests, and counts as one. */
const mostAtOnce = 3

/**
 * Counts the exports that callers have under way on this instance, by account or else by address, until their
 * answers end, however they do. 429 for one more.
 */
export function exportsAtOnce(): (request: FastifyRequest, reply: FastifyReply) => void {
  const underWay = new Map<string, number>()
  return ({ caller, ip }, reply) => {
    const subject = caller.actor.accountId ?? networkOf(ip)
    const before = underWay.get(subject) ?? 0
    if (before >= mostAtOnce) throw new DomainError('too_many_requests', { detail, retryAfter: 10 })
    underWay.set(subject, before + 1)
    finished(reply.raw, () => {
      const left = underWay.get(subject)! - 1
      if (left === 0) underWay.delete(subject)
      else underWay.set(subject, left)
    })
  }
}

const detail = {
  id: `Paling banyak ${mostAtOnce} ekspor sekaligus; tunggu sampai salah satunya selesai.`,
  en: `At most ${mostAtOnce} exports at once; wait until one of them is done.`,
}
