import { describe, expect, it } from 'vitest'
import { parentOf } from '../../../src/traces/traceparent.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const spanId = 'b7ad6b7169203331'

describe('traceparent', () => {
  it.each([
    [`00-${traceId}-${spanId}-01`, { traceId, spanId, isSampled: true }],
    [`00-${traceId}-${spanId}-00`, { traceId, spanId, isSampled: false }],
    [`00-${traceId}-${spanId}-03`, { traceId, spanId, isSampled: true }],
    [`cc-${traceId}-${spanId}-01-and-more`, { traceId, spanId, isSampled: true }],
    [`00-${traceId}-${spanId}-01-more`, undefined],
    [`ff-${traceId}-${spanId}-01`, undefined],
    [`00-${'0'.repeat(32)}-${spanId}-01`, undefined],
    [`00-${traceId}-${'0'.repeat(16)}-01`, undefined],
    [`00-${traceId.toUpperCase()}-${spanId}-01`, undefined],
    [`00-${traceId}-${spanId}`, undefined],
    [`00-${traceId}-${spanId}-01, 00-${traceId}-${spanId}-01`, undefined],
    ['Siti', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (header, parent) => {
    expect(parentOf(header)).toEqual(parent)
  })
})
