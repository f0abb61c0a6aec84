import { describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import { recommendations } from '../../../src/commitments/kinds.ts'
import { rate, type CommitmentEvidence, type Evidence } from '../../../src/reports/performance/formula.ts'

const asOf = '2026-06-30'
const nothing: Evidence = {
  asOf,
  commitments: [],
  movedUnseen: false,
  signedCount: 0,
  renewalCount: 0,
  stageCount: 0,
  lastSignedOn: null,
  lastDeliveredOn: null,
  evaluations: [],
}
const commitment = (fields: Partial<CommitmentEvidence> = {}): CommitmentEvidence => ({
  asked: 10,
  begunOn: '2026-01-01',
  dueOn: '2026-06-30',
  delivered: 0,
  deliveredInTime: 0,
  answeredUntil: null,
  answered: true,
  ...fields,
})
const performanceOf = (...commitments: CommitmentEvidence[]) => rate({ ...nothing, commitments }).performance

describe('performance: delivered against committed', () => {
  it.each([
    ['all of it, in time', [commitment({ delivered: 10, deliveredInTime: 10 })], 100],
    ['half of it, in time', [commitment({ delivered: 5, deliveredInTime: 5 })], 50],
    ['all of it, too late', [commitment({ dueOn: '2026-05-01', delivered: 10 })], 70],
    ['nothing of what was due', [commitment()], 0],
    ['more than asked for', [commitment({ delivered: 25, deliveredInTime: 25 })], 100],
    ['one of two', [commitment({ delivered: 10, deliveredInTime: 10 }), commitment()], 50],
    ['half of the time, half of it', [commitment({ dueOn: '2026-12-28', delivered: 5 })], 100],
    ['half of the time, a quarter of it', [commitment({ dueOn: '2026-12-28', delivered: 2.5 })], 50],
    ['without a target, something', [commitment({ asked: 1, delivered: 1, deliveredInTime: 1 })], 100],
    [
      'others met it already, and it another',
      [commitment({ asked: 0 }), commitment({ delivered: 4, deliveredInTime: 4 })],
      40,
    ],
    ['others met it too', [commitment({ asked: -2, delivered: 3 })], 100],
    [
      'moved on before it was due: as it was then',
      [commitment({ begunOn: '2026-01-01', dueOn: '2026-01-10', answeredUntil: '2026-01-05', delivered: 2 })],
      40,
    ],
    [
      'all of it delivered, and moved on',
      [commitment({ answeredUntil: '2026-05-31', delivered: 10, deliveredInTime: 10 })],
      100,
    ],
    ['moved on when it was due: it is still missing', [commitment({ answeredUntil: '2026-06-30' })], 0],
    ['moves on later than the day', [commitment({ answeredUntil: '2026-08-01', delivered: 5 })], 35],
    [
      'only delivered, too late: that is all it committed',
      [commitment({ answered: false, dueOn: '2026-02-01', delivered: 2 })],
      100,
    ],
    [
      'only delivered a fifth of one, and half of another',
      [commitment({ answered: false, delivered: 2 }), commitment({ delivered: 5, deliveredInTime: 5 })],
      // (0.2 + 0.5) of (0.2 + 1), and in time half of the one it answers for.
      55.8,
    ],
  ])('%s: %#', (_, commitments, score) => expect(performanceOf(...commitments).score).toBe(score))

  it('says where there is not enough evidence', () => {
    expect(performanceOf()).toMatchObject({ score: null, insufficient: 'no_commitments' })
    expect(rate({ ...nothing, movedUnseen: true }).performance).toMatchObject({
      score: null,
      insufficient: 'commitments_unseen',
    })
    const early = commitment({ dueOn: '2026-12-28' })
    expect(performanceOf(early)).toMatchObject({ score: null, insufficient: 'nothing_due_yet' })
    const metByOthers = commitment({ asked: 0 })
    expect(performanceOf(metByOthers)).toMatchObject({ score: null, insufficient: 'nothing_due_yet' })
    const almostNothing = commitment({ answered: false, delivered: 5e-324 })
    expect(performanceOf(almostNothing)).toMatchObject({ score: null, insufficient: 'nothing_due_yet' })
    expect(performanceOf(early, commitment())).toMatchObject({ score: 0, insufficient: null })
    const neverDue = commitment({ dueOn: null, delivered: 5 })
    expect(performanceOf(neverDue)).toMatchObject({ score: null, insufficient: 'nothing_due_yet' })
    expect(performanceOf(neverDue, commitment())).toMatchObject({ score: 0, insufficient: null })
  })
})

describe('continuation: whether it is worth going on with', () => {
  const signed = { ...nothing, signedCount: 1, lastSignedOn: asOf }
  it.each([
    ['signed today, and nothing else', signed, 46.2],
    ['renewed twice, three stages', { ...signed, renewalCount: 2, stageCount: 3 }, 100],
    ['silent for two years', { ...signed, lastSignedOn: '2024-06-30' }, 0],
    [
      'judged well',
      { ...signed, evaluations: [{ judge: 'bureau', rating: 5, recommendation: 'extend' }] },
      65,
    ],
    [
      'judged badly',
      { ...signed, evaluations: [{ judge: 'bureau', rating: 1, recommendation: 'stop' }] },
      30,
    ],
    [
      'judged badly by one in twenty periods, and well by another in one: each has one voice',
      {
        ...signed,
        evaluations: [
          ...Array.from({ length: 20 }, () => ({
            judge: 'bureau',
            rating: 1,
            recommendation: 'stop' as const,
          })),
          { judge: 'an agency', rating: 5, recommendation: 'extend' },
        ],
      },
      47.5,
    ],
  ] as const)('%s: %#', (_, evidence, score) => expect(rate(evidence).continuation.score).toBe(score))

  it('says where nothing was signed', () => {
    expect(rate(nothing)).toMatchObject({
      continuation: { score: null, insufficient: 'no_signed_agreement' },
      quadrant: null,
    })
  })
})

it.each([
  [100, 2, 'sustain'],
  [100, 0, 'rekindle'],
  [0, 2, 'improve'],
  [0, 0, 'reconsider'],
] as const)('performance %i with %i renewals: %s', (performance, renewalCount, quadrant) => {
  const delivered = performance / 10
  const commitments = [commitment({ delivered, deliveredInTime: delivered })]
  const evidence = { ...nothing, commitments, signedCount: 1, lastSignedOn: asOf, renewalCount }
  expect(rate(evidence).quadrant).toBe(quadrant)
})

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((offset) => new Date(Date.parse('2024-01-01') + offset * 86_400_000).toISOString().slice(0, 10))
const commitments = fc.array(
  fc
    .record({
      asked: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      begunOn: day.map((each) => (each > asOf ? asOf : each)),
      dueOn: day,
      delivered: fc.double({ min: 0, max: 2e6, noNaN: true }),
      inTime: fc.double({ min: 0, max: 1, noNaN: true }),
      until: fc.option(day),
      answered: fc.boolean(),
    })
    .map(({ inTime, until, ...each }) => ({
      ...each,
      deliveredInTime: each.delivered * inTime,
      answeredUntil: until !== null && until < each.begunOn ? each.begunOn : until,
    })),
  { maxLength: 6 },
)
const evidence: fc.Arbitrary<Evidence> = fc.record({
  asOf: fc.constant(asOf),
  commitments,
  movedUnseen: fc.boolean(),
  signedCount: fc.nat(5),
  renewalCount: fc.nat(5),
  stageCount: fc.nat(7),
  lastSignedOn: fc.option(day),
  lastDeliveredOn: fc.option(day),
  evaluations: fc.array(
    fc.record({
      judge: fc.constantFrom('bureau', 'one', 'another'),
      rating: fc.integer({ min: 1, max: 5 }),
      recommendation: fc.constantFrom(...recommendations),
    }),
    { maxLength: 6 },
  ),
})
const lower = (a: number | null, b: number | null) => a !== null && (b === null || b < a)

describe('whatever the evidence', () => {
  it('scores are 0 to 100, or null with a reason', () => {
    fc.assert(
      fc.property(evidence, (each) => {
        const { performance, continuation } = rate(each)
        for (const { score, insufficient, components } of [performance, continuation]) {
          expect(score === null).toBe(insufficient !== null)
          for (const value of [score, ...Object.values(components)]) {
            if (value === null) continue
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(100)
          }
        }
      }),
    )
  })

  it('more verified delivery never lowers a score', () => {
    fc.assert(
      fc.property(
        evidence,
        fc.nat(5),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        day.map((each) => (each > asOf ? asOf : each)),
        (before, which, value, heldOn) => {
          const after = {
            ...before,
            lastDeliveredOn: [before.lastDeliveredOn ?? heldOn, heldOn].toSorted().at(-1)!,
            commitments: before.commitments.map((each, index) =>
              index === which
                ? {
                    ...each,
                    delivered: each.delivered + value,
                    deliveredInTime:
                      each.deliveredInTime + (each.dueOn !== null && heldOn <= each.dueOn ? value : 0),
                  }
                : each,
            ),
          }
          const [first, then] = [rate(before), rate(after)]
          expect(lower(first.performance.score, then.performance.score)).toBe(false)
          expect(lower(first.continuation.score, then.continuation.score)).toBe(false)
        },
      ),
    )
  })

  it('the order of the evidence does not matter', () => {
    fc.assert(
      fc.property(evidence, fc.nat(), (each, turn) => {
        const rotated = <T>(some: readonly T[]) => {
          const by = some.length === 0 ? 0 : turn % some.length
          return [...some.slice(by), ...some.slice(0, by)].toReversed()
        }
        const other = {
          ...each,
          commitments: rotated(each.commitments),
          evaluations: rotated(each.evaluations),
        }
        expect(rate(other)).toEqual(rate(each))
      }),
    )
  })
})
