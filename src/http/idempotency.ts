import { createHash } from 'node:crypto'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { z } from 'zod'
import type { Caller } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'
import { records } from './records.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * False for a POST to which an Idempotency-Key makes no difference: repeating it changes nothing. True for one that
     * keeps the key itself, or whose answer is no record.
     */
    idempotencyKey?: boolean
  }
}

/**
 * Whether an operation is done once for its Idempotency-Key: every POST that needs an account, or says so itself, unless
 * the route says false or its answer shows a secret, which must not be stored. All others accept the header, so that a
 * client may always send one.
 */
export const heedsIdempotencyKey = ({ method, config }: Pick<RouteOptions, 'method' | 'config'>): boolean =>
  method === 'POST' &&
  config?.idempotencyKey !== false &&
  !config?.showsSecret &&
  (config?.idempotencyKey === true || !config?.access?.includes('public'))

/**
 * Reads the Idempotency-Key (draft-ietf-httpapi-idempotency-key-header) into the caller; `db.change` uses it. A
 * repeated request must have the same address, If-Match and body, and a caller of the same role and organization. The
 * service does not start if the answer of such a POST does not say which table its record is in, and the route does not
 * say that it is no record.
 */
export function registerIdempotency(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (heedsIdempotencyKey(route) && route.config?.idempotencyKey === undefined && !tableOf(route))
      throw new Error(
        `POST ${route.url}: the schema of its answer is in no table: .register(records, { table })`,
      )
  })
  app.addHook('preHandler', (request, reply, done) => {
    const header = request.headers['idempotency-key']
    const { config, schema, method } = request.routeOptions
    if (header === undefined || method !== 'POST') return done()
    const key = keyOf(header)
    if (!heedsIdempotencyKey({ method, config })) return done()
    const { actor } = request.caller
    const asked = [request.url, request.headers['if-match'], request.body, actor.role, actor.organizationId]
    request.caller = {
      ...request.caller,
      keyed: {
        key,
        operation: schema!.operationId!,
        fingerprint: hashOf(asked),
        table: tableOf({ schema }),
        replayed: () => void reply.header(replayedHeader, 'true'),
      },
    }
    done()
  })
}

/** Says that the answer is the first one again, given without doing anything. */
const replayedHeader = 'Idempotency-Replayed'

/** Adds more content to the fingerprint of a request that consists of more than its JSON body, such as a file. */
export function alsoAsking(caller: Caller, content: unknown): Caller {
  const { keyed } = caller
  if (!keyed) return caller
  return { ...caller, keyed: { ...keyed, fingerprint: hashOf([keyed.fingerprint, content]) } }
}

export const hashOf = (asked: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('base64url')

/**
 * Reads a quoted string, as the draft asks, or the same without quotes, as many clients send it. 400 for anything
 * else.
 */
function keyOf(header: string | string[]): string {
  const key = /^("?)([\w.:~+/=-]{1,100})\1$/.exec(String(header))?.[2]
  if (key === undefined) throw new DomainError('invalid_request', { detail: malformed })
  return key
}

function tableOf({ schema }: Pick<RouteOptions, 'schema'>): string | undefined {
  const { 200: changed, 201: created } = (schema?.response ?? {}) as Record<number, z.ZodType | undefined>
  const answer = created ?? changed
  return answer && records.get(answer)?.table
}

const malformed = {
  id: 'Idempotency-Key berisi 1–100 huruf, angka atau tanda . : ~ + / = _ -, misalnya UUID.',
  en: 'An Idempotency-Key is 1–100 letters, digits or any of . : ~ + / = _ -, such as a UUID.',
}
