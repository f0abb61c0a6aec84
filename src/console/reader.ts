import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import Negotiator from 'negotiator'

type Strategy = Parameters<FastifyInstance['addConstraintStrategy']>[0]
type Handler = Parameters<ReturnType<Strategy['storage']>['set']>[1]

/**
 * Tells browsers, which name HTML first, from programs, which name JSON or take anything: both read `/`, and each is given
 * what it can use.
 */
export const readerConstraint: Strategy = {
  name: 'reader',
  storage: () => {
    const handlers = new Map<unknown, Handler>()
    return {
      get: (reader) => handlers.get(reader) ?? null,
      set: (reader, handler) => void handlers.set(reader, handler),
    }
  },
  deriveConstraint: (request: IncomingMessage) =>
    request.url?.split('?')[0] === '/' && wantsPage(request) ? 'browser' : undefined,
}

const wantsPage = (request: IncomingMessage): boolean =>
  /text\/html|application\/xhtml/.test(request.headers.accept ?? '') &&
  new Negotiator(request).mediaType(['application/json', 'text/html']) === 'text/html'
