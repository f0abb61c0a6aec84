import { attach, expectStatus, noon, readyToSign, signedAgreement, today } from '../support/agreements.ts'
import { amend } from '../support/amendments.ts'
import type { TestApp, TestResponse } from '../support/app.ts'
import {
  actionsOn,
  endOf,
  lastDayOf,
  lastingSuspension,
  latest,
  neverBegins,
  newPact,
  noticeDays,
  plus,
  untilUnlessTerminated,
  type Pact,
  type Term,
} from './model.ts'

/** What may be decided, with a number of days that says when, and another that says how long. */
export const steps = [
  'wait',
  'amend',
  'suspend',
  'resume',
  'terminate',
  'withdraw',
  'renew',
  'give up a renewal',
  'terminate the renewal',
  'withdraw its termination',
] as const
export interface Step {
  readonly name: (typeof steps)[number]
  readonly days: number
  readonly length: number
  readonly kind: Term['term']
}

interface Kept {
  readonly id: string
  readonly pact: Pact
}

/** One partnership as it is lived through the interface, and its model beside it. */
export interface Life {
  readonly old: Kept
  readonly renewals: Kept[]
  /** The day it has become. */
  day: string
}

export async function begin(
  t: TestApp,
  parties: string[],
  start: number,
  term: Pick<Step, 'kind' | 'length'>,
  setClock: (now: Date) => void,
): Promise<Life> {
  setClock(noon(today))
  const effectiveFrom = plus(today, start)
  const said = termFrom(effectiveFrom, term)
  const { body } = await signedAgreement(t, { parties, effectiveFrom, noticeDays, ...said })
  return {
    old: { id: body.id, pact: newPact(today, effectiveFrom, said) },
    renewals: [],
    day: today,
  }
}

/** A term from this day on, of this kind and about this long. */
function termFrom(from: string, { kind, length }: Pick<Step, 'kind' | 'length'>): Term {
  const none = { effectiveUntil: null, renewsEveryMonths: null }
  if (kind === 'open_ended') return { term: kind, ...none }
  const effectiveUntil = plus(from, length)
  return kind === 'fixed'
    ? { term: kind, effectiveUntil, renewsEveryMonths: null }
    : { term: kind, effectiveUntil, renewsEveryMonths: 1 + (length % 24) }
}

const officer = (t: TestApp) => t.as('officer-ppkukm')
const read = async (t: TestApp, { id }: Kept): Promise<TestResponse> =>
  expectStatus(await officer(t).get(`/v1/agreements/${id}`), 200)
async function act(t: TestApp, kept: Kept, action: string, content?: object): Promise<TestResponse> {
  const { etag } = await read(t, kept)
  return expectStatus(
    await officer(t).post(`/v1/agreements/${kept.id}/${action}`, content, { etag }),
    action === 'renew' ? 201 : 200,
  )
}

/** Takes a step where it has a place on the day; what has none is left out. */
export async function take(t: TestApp, life: Life, step: Step, setClock: (now: Date) => void): Promise<void> {
  const { old, day } = life
  const { name, days, length } = step
  const renewal = life.renewals.at(-1)
  const when = plus(day, days)
  switch (name) {
    case 'wait':
      life.day = plus(day, length)
      return setClock(noon(life.day))
    case 'amend':
      return amended(t, life, when, step)
    case 'suspend':
      return suspended(t, life, when)
    case 'resume':
      if (!actionsOn(old.pact, day).includes('resume')) return
      await act(t, old, 'resume')
      return resumed(old.pact, day)
    case 'terminate':
      return terminated(t, life, old, when)
    case 'withdraw':
      return withdrawn(t, life, old)
    case 'renew':
      return renewed(t, life, when, step)
    case 'give up a renewal':
      return renewed(t, life, when, step, 'cancel')
    case 'terminate the renewal':
      return renewal && terminated(t, life, renewal, when)
    case 'withdraw its termination':
      return renewal && withdrawn(t, life, renewal)
  }
}

async function amended(t: TestApp, { old, day }: Life, when: string, step: Step): Promise<void> {
  if (!actionsOn(old.pact, day).includes('amend')) return
  const present = latest(old.pact)
  const end = lastDayOf(present.term)
  const from = [present.from, end === null || when < end ? when : end].toSorted()[1]!
  const term = termFrom(from, step)
  if (end !== null && from > end) return
  if (term.effectiveUntil !== null && term.effectiveUntil < old.pact.from) return
  await amend(t, await read(t, old), from, term)
  // It is signed today; an end that had passed by then stays the end of the days between.
  const late = end !== null && today > end && today > from
  old.pact.versions.push({ from: late ? today : from, term })
}

async function suspended(t: TestApp, { old, day }: Life, suspendedOn: string): Promise<void> {
  const { pact } = old
  if (!actionsOn(pact, day).includes('suspend')) return
  if (suspendedOn < today || isAfter(suspendedOn, endOf(pact).endsOn)) return
  await act(t, old, 'suspend', { reason: 'Audit', suspendedOn })
  const toCome = lastingSuspension(pact)
  if (toCome) pact.suspensions.splice(pact.suspensions.indexOf(toCome), 1)
  pact.suspensions.push({ from: suspendedOn, to: null })
}

const isAfter = (day: string, last: string | null): boolean => last !== null && day > last

function resumed({ suspensions }: Pact, day: string): void {
  for (const each of suspensions.slice()) {
    if (each.to !== null && each.to <= day) continue
    if (each.from >= day) suspensions.splice(suspensions.indexOf(each), 1)
    else each.to = day
  }
}

async function terminated(t: TestApp, life: Life, kept: Kept, terminatedOn: string): Promise<void> {
  const { pact } = kept
  if (!actionsOn(pact, life.day).includes('terminate')) return
  if (terminatedOn < today || isAfter(terminatedOn, untilUnlessTerminated(pact))) return
  if (!mayMove(life, kept, terminatedOn)) return
  await attach(t, kept.id, 'termination')
  await act(t, kept, 'terminate', { ground: 'agreed', reason: 'Selesai', terminatedOn })
  move(life, kept, terminatedOn)
}

async function withdrawn(t: TestApp, life: Life, kept: Kept): Promise<void> {
  if (!actionsOn(kept.pact, life.day).includes('withdraw_termination')) return
  if (!mayMove(life, kept, null)) return
  await act(t, kept, 'withdraw-termination')
  move(life, kept, null)
}

/** A renewal that would begin after all is in the way of one that was made since. */
const mayMove = ({ old, renewals }: Life, kept: Kept, terminatedOn: string | null): boolean =>
  kept === old ||
  neverBegins({ ...kept.pact, terminatedOn }) ||
  renewals.every((each) => each === kept || neverBegins(each.pact))

function move(life: Life, kept: Kept, terminatedOn: string | null): void {
  const begins = !neverBegins(kept.pact)
  kept.pact.terminatedOn = terminatedOn
  if (kept === life.old || begins === !neverBegins(kept.pact)) return
  life.old.pact.supersededOn = begins ? null : superseding(life, kept.pact)
}

/** What was terminated is taken over by nothing. */
function superseding({ old, day }: Life, renewal: Pact): string | null {
  const { terminatedOn } = old.pact
  return terminatedOn !== null && terminatedOn <= day ? null : renewal.from
}

async function renewed(t: TestApp, life: Life, when: string, step: Step, end?: 'cancel'): Promise<void> {
  const { old, renewals, day } = life
  if (!actionsOn(old.pact, day).includes('renew')) return
  if (!renewals.every(({ pact }) => neverBegins(pact))) return
  const effectiveFrom = [when, plus(old.pact.from, 1)].toSorted()[1]!
  const term = termFrom(effectiveFrom, step)
  const draft = await act(t, old, 'renew', { effectiveFrom, ...term })
  const kept = { id: draft.body.id, pact: newPact(today, effectiveFrom, term) }
  if (end === 'cancel') return void (await act(t, kept, 'cancel', { reason: 'Batal' }))
  await readyToSign(t, draft)
  await act(t, kept, 'sign')
  renewals.push(kept)
  old.pact.supersededOn = superseding(life, kept.pact)
}
