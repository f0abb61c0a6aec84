import { describe, expect, it } from 'vitest'
import {
  burdensAnew,
  isBurdened,
  needsDprd,
  needsDprdAnew,
  type AmendedFacts,
} from '../../../src/agreements/content/dprd.ts'
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

describe('an amendment', () => {
  const plain: AmendedFacts = { type: 'pks', ...none, hasForeignBody: false, funding: null }
  const burdened = { ...plain, burdensPublic: true }
  const apbd = (amount: number | null, source: 'apbd' | 'shared' = 'apbd') => ({
    funding: { source, amount, note: null },
  })
  const collaborator = { funding: { source: 'collaborator', amount: 9, note: null } } as const

  it.each([
    ['turns a burden on', plain, burdened, true],
    ['leaves no budget', burdened, { ...burdened, unbudgeted: true }, true],
    ['turns a burden off', burdened, plain, false],
    ['changes neither', burdened, burdened, false],
    ['adds money of the APBD to a burdened one', burdened, { ...burdened, ...apbd(5) }, true],
    ['adds it without an amount', burdened, { ...burdened, ...apbd(null) }, true],
    ['raises it', { ...burdened, ...apbd(5) }, { ...burdened, ...apbd(6) }, true],
    ['keeps it', { ...burdened, ...apbd(5) }, { ...burdened, ...apbd(5) }, false],
    ['lowers it', { ...burdened, ...apbd(5) }, { ...burdened, ...apbd(4) }, false],
    ['says an amount where none was said', { ...burdened, ...apbd(null) }, { ...burdened, ...apbd(5) }, true],
    ['leaves the amount open', { ...burdened, ...apbd(5) }, { ...burdened, ...apbd(null) }, true],
    ['has the APBD pay alone', { ...burdened, ...apbd(5, 'shared') }, { ...burdened, ...apbd(5) }, true],
    ['shares what the APBD paid', { ...burdened, ...apbd(5) }, { ...burdened, ...apbd(5, 'shared') }, false],
    ['has others pay', burdened, { ...burdened, ...collaborator }, false],
    ['adds money where there is no burden', plain, { ...plain, ...apbd(5) }, false],
  ])('%s', (_, before, after, anew) => {
    expect(burdensAnew(before, after)).toBe(anew)
    expect(needsDprdAnew(before, after)).toBe(anew)
    const as = (facts: AmendedFacts, more: Partial<AmendedFacts>) => ({ ...facts, ...more })
    expect(needsDprdAnew(as(before, { type: 'mou' }), as(after, { type: 'mou' }))).toBe(false)
    const foreign = { type: 'mou', hasForeignBody: true } as const
    expect(needsDprdAnew(as(before, foreign), as(after, foreign))).toBe(anew)
  })

  it('by which a foreign body comes in', () => {
    expect(needsDprdAnew(plain, { ...plain, hasForeignBody: true })).toBe(true)
    expect(needsDprdAnew({ ...plain, hasForeignBody: true }, plain)).toBe(false)
  })
})
