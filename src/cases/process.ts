import { jakartaDay, type Day } from '../kernel/days.ts'
import { processIndicators, type ProcessIndicator, type ProcessScores } from '../meetings/kinds.ts'

/** A meeting with finalized minutes, and its scores. */
export interface ScoredMeeting {
  readonly id: string
  readonly startsAt: string
  readonly processScores: ProcessScores
}

export interface Trend {
  readonly indicator: ProcessIndicator
  readonly points: { meetingId: string; date: Day; score: number; note: string | null }[]
  readonly first: number | null
  readonly latest: number | null
  /** The latest score minus the first; null if there are fewer than two. */
  readonly change: number | null
}

/**
 * The trends of the five indicators of Ansell & Gash (2008) over meetings in the given order. A meeting may lack some
 * scores.
 */
export function processTrends(meetings: readonly ScoredMeeting[]): Trend[] {
  return processIndicators.map((indicator) => {
    const points = meetings.flatMap(({ id, startsAt, processScores }) => {
      const scored = processScores[indicator]
      if (!scored) return []
      return [
        {
          meetingId: id,
          date: jakartaDay(new Date(startsAt)),
          score: scored.score,
          note: scored.note ?? null,
        },
      ]
    })
    const first = points[0]?.score ?? null
    const latest = points.at(-1)?.score ?? null
    return { indicator, points, first, latest, change: points.length < 2 ? null : latest! - first! }
  })
}
