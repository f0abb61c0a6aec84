import type { Day } from '../../src/kernel/days.ts'

/** What the registry should say of a partnership, worked out day by day from what was decided: no SQL, no shared code. */
export interface Pact {
  readonly from: Day
  /** The content by the first day it holds: the one at signature, one more for each amendment. */
  readonly versions: { readonly from: Day; readonly until: Day }[]
  readonly suspensions: { from: Day; to: Day | null }[]
  terminatedOn: Day | null
  supersededOn: Day | null
}

export const plus = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const newPact = (signedOn: Day, from: Day, until: Day): Pact => ({
  from,
  versions: [{ from: signedOn < from ? signedOn : from, until }],
  suspensions: [],
  terminatedOn: null,
  supersededOn: null,
})

const untilOn = ({ versions }: Pact, day: Day): Day =>
  (versions.findLast((each) => each.from <= day) ?? versions[0]!).until
export const latest = ({ versions }: Pact) => versions.at(-1)!

export const lastingSuspension = ({ suspensions }: Pact) => suspensions.find(({ to }) => to === null)

export function statusOn(pact: Pact, day: Day): string {
  const { terminatedOn, supersededOn, suspensions } = pact
  const terminated = terminatedOn !== null && terminatedOn <= day
  const superseded = supersededOn !== null && supersededOn <= day
  if (terminated && superseded) return supersededOn < terminatedOn ? 'superseded' : 'terminated'
  if (terminated) return 'terminated'
  if (superseded) return 'superseded'
  const suspended = suspensions.some(({ from, to }) => from <= day && (to === null || day < to))
  return suspended && day <= untilOn(pact, day) ? 'suspended' : 'signed'
}

/** The last day it could hold if its termination were not declared. */
export function untilUnlessTerminated(pact: Pact): Day {
  const { until } = latest(pact)
  const { supersededOn } = pact
  return supersededOn !== null && plus(supersededOn, -1) < until ? plus(supersededOn, -1) : until
}

export function endOf(pact: Pact): { endsOn: Day; endsBecause: string } {
  const ends: [Day | null, string][] = [
    [pact.terminatedOn, 'termination'],
    [pact.supersededOn, 'renewal'],
    [plus(latest(pact).until, 1), 'term'],
  ]
  const [first, endsBecause] = ends
    .filter((each): each is [Day, string] => each[0] !== null)
    .reduce((least, each) => (each[0] < least[0] ? each : least))
  return { endsOn: plus(first, -1), endsBecause }
}

/** `expiring` within 90 days of the last day in force. */
export function validityOn(pact: Pact, day: Day): string | null {
  if (statusOn(pact, day) !== 'signed') return null
  if (day < pact.from) return 'not_yet_effective'
  if (day > untilOn(pact, day)) return 'expired'
  return endOf(pact).endsOn <= plus(day, 90) ? 'expiring' : 'in_force'
}

/** Terminated by its first day, so that it never takes over. */
export const neverBegins = ({ from, terminatedOn }: Pact): boolean =>
  terminatedOn !== null && terminatedOn <= from

export function actionsOn(pact: Pact, day: Day): string[] {
  const status = statusOn(pact, day)
  if (status !== 'signed' && status !== 'suspended') return ['correct']
  const lasting = lastingSuspension(pact)
  const open: [string, boolean][] = [
    ['amend', status === 'signed'],
    ['correct', true],
    ['renew', status === 'signed'],
    ['suspend', status === 'signed' && (lasting === undefined || lasting.from > day)],
    ['resume', lasting !== undefined],
    ['terminate', true],
    ['withdraw_termination', pact.terminatedOn !== null],
  ]
  return open.filter(([, isOpen]) => isOpen).map(([action]) => action)
}

/** Every day on which something begins or ends, and the day before it. */
export function daysOfInterest(pacts: readonly Pact[]): Day[] {
  const days = pacts.flatMap((pact) => [
    pact.from,
    ...pact.versions.flatMap(({ from, until }) => [from, plus(until, 1)]),
    ...pact.suspensions.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]),
    ...[pact.terminatedOn, pact.supersededOn].filter((day) => day !== null),
    plus(endOf(pact).endsOn, -90),
  ])
  return [...new Set(days.flatMap((day) => [plus(day, -1), day]))].toSorted()
}
