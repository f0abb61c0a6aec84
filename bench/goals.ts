import { accepted, refused, type Answers } from './clients.ts'

/** What is aimed at, in milliseconds. On a machine that others use, a time fails only at this many times the goal. */
const FAILS_AT = 5
const goals = { livez: 200, recovery: 2000, refusal: 500 } as const
/** How much of the writes of 100 clients those of 400 must leave. */
export const KEPT = 0.8
/** Requests that are served and in line at once, by default: 10 and 200, and those of the lanes. */
const IN_LINE = 220
/** How many times longer the slowest may take than the whole line takes at the rate of the same run. */
const SPREAD = 2

export interface Round {
  readonly what: string
  readonly answers: Answers
  /** What `/livez` and `/readyz` answered meanwhile: the times by status. */
  readonly health: Readonly<Record<'livez' | 'readyz', ReadonlyMap<number, readonly number[]>>>
  /** In milliseconds. */
  readonly recovery: number
}

/** What a round missed, each in words. */
export function missed({ what, answers, health, recovery }: Round): string[] {
  const late = (name: keyof typeof goals, ms: number) =>
    ms > goals[name] * FAILS_AT ? `${name} took ${Math.round(ms)} ms (goal ${goals[name]})` : undefined
  const others = answers.count((status) => !accepted(status) && !refused(status))
  const lineMs = (IN_LINE / answers.perSecond(accepted)) * 1000
  const slowest = answers.within(0.99, accepted)
  return [
    ...Object.entries(health).map(([name, times]) =>
      [...times.keys()].every(accepted) ? undefined : `${name} was not always 200`,
    ),
    late('livez', Math.max(0, ...[...health.livez.values()].flat())),
    late('recovery', recovery),
    late('refusal', answers.within(0.99, refused)),
    others > 0 ? `${others} were answered neither 2xx nor 503` : undefined,
    slowest > lineMs * SPREAD
      ? `p99 of the accepted is ${slowest} ms, the line ${Math.round(lineMs)} ms`
      : undefined,
  ]
    .filter((each) => each !== undefined)
    .map((each) => `${what}: ${each}`)
}
