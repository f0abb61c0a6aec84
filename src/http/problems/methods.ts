import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../kernel/errors.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods of each address, by the pattern of its URL. */
    methods: Map<string, { readonly pattern: RegExp; readonly taken: Set<string> }>
  }
}

/** Remembers the methods of each address for `Allow`. Must be called before any route is registered. */
export function registerMethods(app: FastifyInstance): void {
  const known: FastifyInstance['methods'] = new Map()
  app.decorate('methods', known)
  app.addHook('onRoute', ({ url, method }) => {
    const entry = known.get(url) ?? { pattern: patternOf(url), taken: new Set() }
    for (const each of [method].flat()) entry.taken.add(each)
    known.set(url, entry)
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'OPTIONS') return done()
    const allowed = allowedAt(request)
    if (allowed.length > 0) reply.header('allow', allowed.join(', '))
    done()
  })
}

/** 404 when the address does not exist; 405, with the methods that exist, when it does not take this method. */
export function noSuchOperation(request: FastifyRequest): DomainError {
  const allow = allowedAt(request)
  return allow.length === 0 ? new DomainError('not_found') : new DomainError('method_not_allowed', { allow })
}

/** Answers OPTIONS for every address that exists (RFC 9110 section 9.3.7). */
export function answerOptions(request: FastifyRequest, reply: FastifyReply): boolean {
  if (allowedAt(request).length === 0) return false
  void reply.code(204).send()
  return true
}

function allowedAt({ url, server }: FastifyRequest): string[] {
  const path = url.split('?')[0]!
  const taken = [...server.methods.values()]
    .filter(({ pattern }) => pattern.test(path))
    .flatMap((each) => [...each.taken])
  return taken.length === 0 ? [] : [...new Set([...taken, 'OPTIONS'])].toSorted()
}

/**
 * A regular expression for the addresses of a route such as `/v1/cases/:id`. A URL that ends in `*` matches anything
 * that follows; `*` alone matches nothing.
 */
function patternOf(url: string): RegExp {
  if (url === '*') return /(?!)/
  const escaped = url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`)
}
