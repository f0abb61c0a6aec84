import { expect, it } from 'vitest'
import { versionsCarrying, type Life } from '../../../src/agreements/corrections/life.ts'

/** Versions of these numbers, each after the first with the amendment behind it; number 2 was cancelled. */
const life = {
  signedOn: '2026-01-01',
  versions: [0, 1, 3, 4].map((number) => ({ number })),
  parties: [],
  provisions: [],
  amendments: [1, 3, 4].map((number) => ({ number })),
} as object as Life

it.each([
  ['nothing brought it anew', 0, [], [0, 1, 3, 4]],
  ['nothing brought it anew, misread in the last', 4, [], [0, 1, 3, 4]],
  ['misread before the amendment that changed it', 0, [3], [0, 1]],
  ['misread in that amendment', 3, [3], [3, 4]],
  ['misread after it, before another', 3, [1, 4], [1, 3]],
  ['changed by each', 1, [1, 3, 4], [1]],
] as const)('%s', (_, versionNumber, brought, carrying) => {
  const brings = ({ number }: { readonly number: number }) => (brought as readonly number[]).includes(number)
  expect([...versionsCarrying(life, versionNumber, brings)]).toEqual(carrying)
})
