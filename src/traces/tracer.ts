import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { toldError } from '../kernel/told-error.ts'
import type { Tracer } from '../kernel/tracer.ts'
import type { Span } from './otlp.ts'
import { withoutValues } from './statement-text.ts'
import { parentOf } from './traceparent.ts'

/** A request that is followed, for what belongs to it. */
interface Followed {
  readonly traceId: string
  readonly spanId: string
  /** The present time in milliseconds since the epoch: one clock for a whole request, whatever is done to the system's. */
  readonly now: () => number
}

const id = (bytes: number): string => randomBytes(bytes).toString('hex')

/**
 * Follows this share of the requests, in percent; of those that belong to a caller's trace, the ones that the caller keeps.
 * `tell` hears of every span when it is over.
 */
export function followRequests(percent: number, tell: (span: Span) => void): Tracer {
  const current = new AsyncLocalStorage<Followed | undefined>()
  /** What is not followed has no part in what is followed around it. */
  const outside = (step: () => void) => (current.getStore() ? current.run(undefined, step) : step())
  return {
    request: ({ method, route, traceparent }) => {
      const parent = parentOf(traceparent)
      const traceId = parent?.traceId ?? id(16)
      const isFollowed = parent ? parent.isSampled : isChosen(traceId, percent)
      if (!isFollowed) return { traceId, within: outside, end: () => {} }
      const followed = { traceId, spanId: id(8), now: clockOfOne() }
      const from = followed.now()
      return {
        traceId,
        within: (step) => current.run(followed, step),
        end: (status) =>
          tell({
            traceId,
            spanId: followed.spanId,
            parentId: parent?.spanId,
            kind: 'server',
            name: `${method} ${route}`,
            from,
            to: followed.now(),
            attributes: { 'http.request.method': method, 'http.route': route, ...outcome(status) },
            hasFailed: status === undefined || status >= 500,
          }),
      }
    },
    statement: (text) => {
      const request = current.getStore()
      if (!request) return undefined
      const from = request.now()
      return (error) => {
        const statement = withoutValues(text)
        const operation = /^\w*/.exec(statement)![0].toUpperCase()
        const facts = { 'db.system.name': 'postgresql', 'db.operation.name': operation }
        tell({
          traceId: request.traceId,
          spanId: id(8),
          parentId: request.spanId,
          kind: 'client',
          name: operation || 'statement',
          from,
          to: request.now(),
          attributes: { ...facts, 'db.query.text': statement, ...reason(error) },
          hasFailed: error !== undefined,
        })
      }
    },
  }
}

/** The same for one trace everywhere, so that services that keep as large a share keep the same traces. */
const isChosen = (traceId: string, percent: number): boolean =>
  Number.parseInt(traceId.slice(-14), 16) < (percent / 100) * 2 ** 56

function clockOfOne(): () => number {
  const zero = Date.now() - performance.now()
  return () => zero + performance.now()
}

function outcome(status: number | undefined): Span['attributes'] {
  if (status === undefined) return { 'error.type': 'aborted' }
  return {
    'http.response.status_code': status,
    ...(status >= 500 ? { 'error.type': String(status) } : {}),
  }
}

/** Of an error its code or class: its message quotes what the statement was given. */
function reason(error: unknown): Span['attributes'] {
  if (error === undefined) return {}
  const { code, type } = toldError(error)
  return { 'error.type': code ?? type }
}
