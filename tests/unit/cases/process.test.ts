import { describe, expect, it } from 'vitest'
import { processTrends } from '../../../src/cases/process.ts'
import { processIndicators, type ProcessScores } from '../../../src/meetings/kinds.ts'

const meeting = (id: string, startsAt: string, processScores: ProcessScores) => ({
  id,
  startsAt,
  processScores,
})
const trust = (...scores: (number | null)[]) =>
  processTrends(
    scores.map((score, index) =>
      meeting(
        `m${index}`,
        `2026-03-0${index + 1}T02:00:00.000Z`,
        score === null ? {} : { trustBuilding: { score } },
      ),
    ),
  ).find((each) => each.indicator === 'trustBuilding')!

describe('processTrends', () => {
  it('names all five indicators, without points where nothing was scored', () => {
    expect(processTrends([]).map((each) => each.indicator)).toEqual(processIndicators)
    expect(trust()).toEqual({
      indicator: 'trustBuilding',
      points: [],
      first: null,
      latest: null,
      change: null,
    })
  })

  it.each([
    [[3], 3, 3, null],
    [[3, 3], 3, 3, 0],
    [[2, 5, 4], 2, 4, 2],
    [[5, null, 1], 5, 1, -4],
    [[null, 4, null], 4, 4, null],
  ])('%j', (scores, first, latest, change) => {
    expect(trust(...scores)).toMatchObject({ first, latest, change })
    expect(trust(...scores).points).toHaveLength(scores.filter((each) => each !== null).length)
  })

  it('gives the day in Jakarta and the note', () => {
    const [face] = processTrends([
      meeting('a', '2026-03-02T17:00:00.000Z', { faceToFaceDialogue: { score: 4, note: 'Terbuka' } }),
      meeting('b', '2026-03-03T16:59:59.999Z', { faceToFaceDialogue: { score: 5 } }),
    ])
    expect(face!.points).toEqual([
      { meetingId: 'a', date: '2026-03-03', score: 4, note: 'Terbuka' },
      { meetingId: 'b', date: '2026-03-03', score: 5, note: null },
    ])
  })
})
