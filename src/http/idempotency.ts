import { createHash } from 'node:crypto'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { z } from 'zod'
import type { Caller } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'
import { records } from './records.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * False for a POST that takes no Idempotency-Key: its answer holds a secret that must not be stored, or repeating
     * it changes nothing. True for one without an account that keeps the key itself.
     */
    idempotencyKey?: boolean
  }
}

/**
 * Whether an operation takes an Idempotency-Key: every POST that needs an account, or says so itself, unless the route
 * says false or its answer shows a secret.
 */
export const takesIdempotencyKey = ({ method, config }: Pick<RouteOptions, 'method' | 'config'>): boolean =>
  method === 'POST' &&
  config?.idempotencyKey !== false &&
  !config?.showsSecret &&
  (config?.idempotencyKey === true || !config?.access?.includes('public'))

/**
 * Reads the Idempotency-Key (draft-ietf-httpapi-idempotency-key-header) into the caller; `db.change` uses it. A
 * repeated request must have the same address, If-Match and body, and a caller of the same role and organization. The
 * service does not start if the answer of such a POST does not say which table its record is in.
 */
export function registerIdempotency(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (takesIdempotencyKey(route) && !tableOf(route))
      throw new Error(
        `POST ${route.url}: the schema of its answer is in no table: .register(records, { table })`,
      )
  })
  app.addHook('preHandler', (request, _reply, done) => {
    const header = request.headers['idempotency-key']
    const { config, schema, method } = request.routeOptions
    if (header === undefined || method !== 'POST') return done()
    if (!takesIdempotencyKey({ method, config }))
      throw new DomainError('invalid_request', { detail: takesNone })
    const { actor } = request.caller
    const asked = [request.url, request.headers['if-match'], request.body, actor.role, actor.organizationId]
    request.caller = {
      ...request.caller,
      keyed: {
        key: keyOf(header),
        operation: schema!.operationId!,
        fingerprint: hashOf(asked),
        table: tableOf({ schema })!,
      },
    }
    done()
  })
}

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
const takesNone = {
  id: 'Operasi ini tidak menerima Idempotency-Key.',
  en: 'This operation takes no Idempotency-Key.',
}
