import { createHash } from 'node:crypto'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { z } from 'zod'
import type { Caller } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'
import { records } from './records.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False for a POST that takes none: nothing of a secret may be kept, or done twice it changes nothing by itself. */
    idempotencyKey?: false
  }
}

/** Whether an operation takes an Idempotency-Key: every POST of an account, unless the route says no or shows a secret. */
export const takesIdempotencyKey = ({ method, config }: Pick<RouteOptions, 'method' | 'config'>): boolean =>
  method === 'POST' &&
  config?.idempotencyKey !== false &&
  !config?.showsSecret &&
  !config?.access?.includes('public')

/**
 * Reads Idempotency-Key (draft-ietf-httpapi-idempotency-key-header) into the caller; `db.change` honors it. What must
 * be the same again is the address, If-Match, the body and the caller's role and organization. A POST whose answer does
 * not say which table its record is in is refused at start.
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

/** The caller of a request that has more in it than its JSON body. */
export function alsoAsking(caller: Caller, content: unknown): Caller {
  const { keyed } = caller
  if (!keyed) return caller
  return { ...caller, keyed: { ...keyed, fingerprint: hashOf([keyed.fingerprint, content]) } }
}

const hashOf = (asked: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('base64url')

/** A structured string as the draft has it, or the same without its quotes, as many clients send it. */
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
