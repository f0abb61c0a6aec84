import { describe, expect, it } from 'vitest'
import { isBurdened, needsDprd } from '../../../src/agreements/content/dprd.ts'
import { agreementTypes } from '../../../src/agreements/lifecycle.ts'

const none = { burdensPublic: false, unbudgeted: false }
const burdens = [
  [none, false],
  [{ ...none, burdensPublic: true }, true],
  [{ ...none, unbudgeted: true }, true],
  [{ burdensPublic: true, unbudgeted: true }, true],
] as const

describe('needsDprd', () => {
  it.each(burdens)('%j is a burden: %s', (facts, burdened) => expect(isBurdened(facts)).toBe(burdened))

  it.each(agreementTypes.flatMap((type) => burdens.map(([facts, burdened]) => ({ type, facts, burdened }))))(
    '$type, $facts: with a foreign body always, else of a burdened PKS',
    ({ type, facts, burdened }) => {
      expect(needsDprd({ type, ...facts, hasForeignBody: true })).toBe(true)
      expect(needsDprd({ type, ...facts, hasForeignBody: false })).toBe(type === 'pks' && burdened)
    },
  )
})
