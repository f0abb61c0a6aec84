import type { FastifyInstance, RouteOptions } from 'fastify'
import Negotiator from 'negotiator'
import { DomainError } from '../kernel/errors.ts'
import { varyingBy } from './problems/problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The media types that this operation can answer with; the first is that of clients that take any. */
    offers?: readonly string[]
  }
  interface FastifyRequest {
    /** The media type that the client prefers, of those that the operation offers. */
    acceptedType: string | undefined
  }
}

export const json = 'application/json'

/**
 * Chooses the media type of each answer by `Accept`, before anything is read or done. 406, with what is offered, where the
 * client takes none of it. What OAuth answers is JSON whatever the client says (RFC 6749).
 */
export function registerNegotiation(app: FastifyInstance): void {
  app.decorateRequest('acceptedType', undefined)
  app.addHook('onRoute', (route) => {
    if (!route.schema?.operationId || route.config?.oauth || route.config?.offers) return
    const offers = typesOf(route)
    if (offers.length > 0) route.config = { ...route.config, offers }
  })
  app.addHook('preValidation', (request, reply, done) => {
    const { offers } = request.routeOptions.config
    if (!offers) return done()
    if (offers.length > 1) reply.header('vary', varyingBy(reply, 'Accept'))
    request.acceptedType = preferredType(request.headers.accept, offers)
    if (request.acceptedType === undefined)
      throw new DomainError('not_acceptable', { detail: instead(offers) })
    done()
  })
}

/** The types of what the operation answers where it succeeds. */
function typesOf({ schema }: RouteOptions): string[] {
  const answers = Object.entries((schema?.response ?? {}) as Record<string, object>)
  const given = answers.find(([status]) => ['200', '201'].includes(status))?.[1]
  if (!given) return []
  return 'content' in given ? Object.keys(given.content as object) : [json]
}

/**
 * The type that the Accept header prefers; the first where it says nothing. Parameters other than `q`, such as a charset,
 * are ignored.
 */
export function preferredType(accept: string | undefined, types: readonly string[]): string | undefined {
  if (!accept || accept === '*/*') return types[0]
  const plain = accept.replaceAll(/;\s*(?!q\s*=)[\w-]+\s*=\s*(?:"[^"]*"|[^;,"]*)/gi, '')
  return new Negotiator({ headers: { accept: plain } }).mediaType([...types])
}

const instead = (offers: readonly string[]) => ({
  id: `Alamat ini menjawab sebagai ${offers.join(', ')}: sebut salah satunya dalam "Accept", atau kirim tanpa "Accept" untuk ${offers[0]}.`,
  en: `This address answers as ${offers.join(', ')}: name one of them in "Accept", or send no "Accept" for ${offers[0]}.`,
})
