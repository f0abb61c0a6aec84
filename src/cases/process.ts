import { jakartaDay, type Day } from '../kernel/days.ts'
import { processIndicators, type ProcessIndicator, type ProcessScores } from '../meetings/kinds.ts'

/** A meeting with finalized minutes, and what was scored there. */
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
  /** The latest score less the first; null before there are two. */
  readonly change: number | null
}

/** The five indicators of Ansell & Gash (2008) over meetings given in their order; a meeting may leave some out. */
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
