import type { IncomingMessage } from 'node:http'
import { DrizzleQueryError } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'

/** Errors that no answer says anything of, by the request they ended. */
const errors = new WeakMap<IncomingMessage, Error>()

/** Keeps what a request came upon, which its answer does not say. */
export function keepErrors(app: FastifyInstance): void {
  app.addHook('onError', (request, _reply, error, done) => {
    errors.set(request.raw, error)
    done()
  })
}

/** Why a request failed: where PostgreSQL refused it, in PostgreSQL's own words. Undefined where nothing is known. */
export function reasonOf(request: IncomingMessage): string | undefined {
  const error = errors.get(request)
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  if (!(cause instanceof pg.DatabaseError)) return cause?.stack
  const { code, message, detail, hint, where } = cause
  return [`PostgreSQL ${code}: ${message}`, detail, hint, where].filter(Boolean).join('\n')
}
