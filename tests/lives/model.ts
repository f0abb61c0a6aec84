import type { Day } from '../../src/kernel/days.ts'

/** How long a partnership holds, as it is written in requests, too. */
export type Term =
  | { readonly term: 'fixed'; readonly effectiveUntil: Day; readonly renewsEveryMonths: null }
  | { readonly term: 'open_ended'; readonly effectiveUntil: null; readonly renewsEveryMonths: null }
  | { readonly term: 'auto_renewing'; readonly effectiveUntil: Day; readonly renewsEveryMonths: number }

/** Days before the end of a period by which notice is given, in every partnership. */
export const noticeDays = 30

/** What the registry should say of a partnership, worked out day by day from what was decided: no SQL, no shared code. */
export interface Pact {
  readonly from: Day
  /** The content by the first day it holds: the one at signature, one more for each amendment. */
  readonly versions: { readonly from: Day; readonly term: Term }[]
  readonly suspensions: { from: Day; to: Day | null }[]
  terminatedOn: Day | null
  supersededOn: Day | null
}

export const plus = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const newPact = (signedOn: Day, from: Day, term: Term): Pact => ({
  from,
  versions: [{ from: signedOn < from ? signedOn : from, term }],
  suspensions: [],
  terminatedOn: null,
  supersededOn: null,
})

/** The last day that a term has: only a fixed one has any. */
export const lastDayOf = ({ term, effectiveUntil }: Term): Day | null =>
  term === 'fixed' ? effectiveUntil : null

const isOverOn = ({ versions }: Pact, day: Day): boolean => {
  const until = lastDayOf((versions.findLast((each) => each.from <= day) ?? versions[0]!).term)
  return until !== null && until < day
}
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
  return suspended && !isOverOn(pact, day) ? 'suspended' : 'signed'
}

/** The last day it could hold if its termination were not declared. */
export function untilUnlessTerminated(pact: Pact): Day | null {
  return endOf({ ...pact, terminatedOn: null }).endsOn
}

export function endOf(pact: Pact): { endsOn: Day | null; endsBecause: string | null } {
  const until = lastDayOf(latest(pact).term)
  const ends: [Day | null, string][] = [
    [pact.terminatedOn, 'termination'],
    [pact.supersededOn, 'renewal'],
    [until && plus(until, 1), 'term'],
  ]
  const [first, ...others] = ends.filter((each): each is [Day, string] => each[0] !== null)
  if (!first) return { endsOn: null, endsBecause: null }
  const [day, endsBecause] = others.reduce((least, each) => (each[0] < least[0] ? each : least), first)
  return { endsOn: plus(day, -1), endsBecause }
}

/** The last day of so many months from a first day, by the calendar on the wall. */
function endOfMonths(first: Day, months: number): Day {
  const [year, month, date] = first.split('-').map(Number) as [number, number, number]
  const there = new Date(Date.UTC(year, month - 1 + months, 1))
  const length = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate()
  const inMonth = (day: number) => `${there.toISOString().slice(0, 8)}${String(day).padStart(2, '0')}`
  return date > length ? inMonth(length) : plus(inMonth(date), -1)
}

/** The next day from this one on by which notice is due, counting one period after the other. */
export function noticeDueOn(pact: Pact, day: Day): Day | null {
  const { term } = latest(pact)
  if (term.term !== 'auto_renewing' || endOf(pact).endsOn !== null) return null
  const { effectiveUntil, renewsEveryMonths } = term
  const whole = Array.from({ length: 60 }, (_, months) => months + 1).find(
    (months) => endOfMonths(pact.from, months) === effectiveUntil,
  )
  const endOfPeriod = (renewals: number) =>
    whole === undefined
      ? endOfMonths(plus(effectiveUntil, 1), renewals * renewsEveryMonths)
      : endOfMonths(pact.from, whole + renewals * renewsEveryMonths)
  let renewals = 0
  while (plus(endOfPeriod(renewals), -noticeDays) < day) renewals += 1
  return plus(endOfPeriod(renewals), -noticeDays)
}

/** `expiring` within 90 days of the last day in force, or of the day on which notice is due. */
export function validityOn(pact: Pact, day: Day): string | null {
  if (statusOn(pact, day) !== 'signed') return null
  if (day < pact.from) return 'not_yet_effective'
  if (isOverOn(pact, day)) return 'expired'
  const comes = endOf(pact).endsOn ?? noticeDueOn(pact, day)
  return comes !== null && comes <= plus(day, 90) ? 'expiring' : 'in_force'
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

/** Three days on which notice is due, one after the other. */
function noticesFrom(pact: Pact, day: Day, count = 3): Day[] {
  const notice = noticeDueOn(pact, day)
  return notice === null || count === 0 ? [] : [notice, ...noticesFrom(pact, plus(notice, 1), count - 1)]
}

/** Every day on which something begins or ends, and the day before it. */
export function daysOfInterest(pacts: readonly Pact[]): Day[] {
  const days = pacts.flatMap((pact) => [
    pact.from,
    ...pact.versions.flatMap(({ from, term: { effectiveUntil } }) =>
      effectiveUntil === null ? [from] : [from, plus(effectiveUntil, 1)],
    ),
    ...pact.suspensions.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]),
    ...[pact.terminatedOn, pact.supersededOn].filter((day) => day !== null),
    ...noticesFrom(pact, pact.from).flatMap((notice) => [plus(notice, -90), plus(notice, 1)]),
    ...[endOf(pact).endsOn].flatMap((last) => (last === null ? [] : [plus(last, -90)])),
  ])
  return [...new Set(days.flatMap((day) => [plus(day, -1), day]))].toSorted()
}
