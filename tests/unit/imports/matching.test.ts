import { describe, expect, it } from 'vitest'
import { decideMatch, type Candidate } from '../../../src/imports/match/matching.ts'

const candidate = (id: string, similarity = 1): Candidate => ({
  id,
  shortName: id,
  side: 'collaborator',
  similarity,
})
const [a, b] = [candidate('a'), candidate('b')]

describe('decideMatch', () => {
  it.each<[string, Candidate[][], Candidate[], object]>([
    ['the number', [[a]], [], { of: a, guessed: false }],
    ['the number, whatever is like the name', [[a]], [candidate('b', 0.9)], { of: a, guessed: false }],
    ['the number of one of two with the name', [[b]], [a, b], { of: b, guessed: false }],
    ['both numbers of one', [[a], [a]], [], { of: a, guessed: false }],
    ['the same name', [], [a], { of: a, guessed: false }],
    [
      'a name that is far the likest',
      [],
      [candidate('a', 0.9), candidate('b', 0.5)],
      { of: candidate('a', 0.9), guessed: true },
    ],
    ['a number and another name', [[a]], [b], { doubt: 'contradiction', candidates: [a, b] }],
    ['two numbers of two', [[a], [b]], [], { doubt: 'contradiction', candidates: [a, b] }],
    [
      'two numbers of two, by the name of one',
      [[a], [b]],
      [a],
      { doubt: 'contradiction', candidates: [a, b] },
    ],
    ['a number of two, by the name of one', [[a, b]], [b], { of: b, guessed: false }],
    ['a number of two, and one of its own', [[a, b], [b]], [], { of: b, guessed: false }],
    ['a number of two without a name', [[a, b]], [], { doubt: 'contradiction', candidates: [a, b] }],
    ['two with the same name', [], [a, b], { doubt: 'unsure', candidates: [a, b] }],
    [
      'two that are like it',
      [],
      [candidate('a', 0.9), candidate('b', 0.8)],
      { doubt: 'unsure', candidates: [candidate('a', 0.9), candidate('b', 0.8)] },
    ],
    [
      'one that is not like it enough',
      [],
      [candidate('a', 0.84)],
      { doubt: 'unsure', candidates: [candidate('a', 0.84)] },
    ],
    ['nothing', [], [], { doubt: 'unknown', candidates: [] }],
  ])('%s', (_name, byNumber, byName, expected) => {
    expect(decideMatch({ byNumber, byName })).toEqual(expected)
  })
})
