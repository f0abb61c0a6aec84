import { expect, it } from 'vitest'
import type { Span } from '../../../src/traces/otlp.ts'
import { followRequests } from '../../../src/traces/tracer.ts'

it.each([0, 5, 50, 100])('of a hundred requests, about %i are followed', (percent) => {
  const spans: Span[] = []
  const tracer = followRequests(percent, (span) => void spans.push(span))
  for (let count = 0; count < 20_000; count += 1)
    tracer.request({ method: 'GET', route: '/v1/agencies', traceparent: undefined }).end(200)
  expect(spans.length / 200).toBeGreaterThanOrEqual(percent * 0.9)
  expect(spans.length / 200).toBeLessThanOrEqual(percent * 1.1)
})

it('a statement outside of a request, or within one that is not followed, is not told of', () => {
  const spans: Span[] = []
  const tracer = followRequests(100, (span) => void spans.push(span))
  const asked = { method: 'GET', route: '/v1/agencies' }
  const followed = tracer.request({ ...asked, traceparent: undefined })
  const other = tracer.request({ ...asked, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00` })
  expect(tracer.statement('select 1')).toBeUndefined()
  followed.within(() => {
    // As on a connection that is used again.
    other.within(() => expect(tracer.statement('select 2')).toBeUndefined())
    tracer.statement('select 3')!()
  })
  other.end(200)
  followed.end(200)
  expect(spans.map(({ name, traceId }) => [name, traceId])).toEqual([
    ['SELECT', followed.traceId],
    ['GET /v1/agencies', followed.traceId],
  ])
})
