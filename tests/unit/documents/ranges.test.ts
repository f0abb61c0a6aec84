import { describe, expect, it } from 'vitest'
import { requestedRange } from '../../../src/documents/content/ranges.ts'

describe('requestedRange, of 100 bytes', () => {
  it.each([
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=0-100', { first: 0, last: 99 }],
    ['bytes=99-', { first: 99, last: 99 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=-1', { first: 99, last: 99 }],
    ['bytes=-100', { first: 0, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['Bytes= 1-2 ', { first: 1, last: 2 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=100-200', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=2-1', undefined],
    ['bytes=0-0,2-3', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    ['bytes=9999999999999999-', undefined],
    ['lines=0-1', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const)('%j', (header, expected) => {
    expect(requestedRange(header, 100)).toEqual(expected)
  })
})
