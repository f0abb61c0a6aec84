import { finished } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../kernel/errors.ts'
import { networkOf } from '../rate-limits/network.ts'

/**
 * The most exports that one caller may run at the same time. Each can read as much as hundreds of requests, but counts
 * as one in the rate limit.
 */
const mostAtOnce = 3

/**
 * Counts the running exports of each caller on this instance, by account or else by address. An export counts until its
 * answer ends, successfully or not. 429 if the caller already runs the most that it may.
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
