import { expect, it } from 'vitest'
import { hasReached } from '../../../src/db/replica/wal-position.ts'

const goal = { system: '7301', timeline: 4, at: 9000n }

it.each([
  ['just there', goal, true],
  ['further', { ...goal, at: 9001n }, true],
  ['behind', { ...goal, at: 8999n }, false],
  ['of the timeline before a failover, which it did not follow', { ...goal, timeline: 3, at: 9500n }, false],
  ['of a later timeline', { ...goal, timeline: 5, at: 9500n }, false],
  ['of another cluster', { ...goal, system: '7302', at: 9500n }, false],
  ['no standby', undefined, false],
] as const)('a standby that is %s', (_, standby, reached) => {
  expect(hasReached(standby, goal)).toBe(reached)
})
