import fc from '../support/properties.ts'
import { agreementSteps } from './agreement-steps.ts'
import { caseSteps } from './case-steps.ts'
import { deliverySteps } from './delivery-steps.ts'
import type { History } from './history.ts'
import { programmeSteps } from './programme-steps.ts'

const steps = { ...caseSteps, ...agreementSteps, ...deliverySteps, ...programmeSteps }
const names = Object.keys(steps)
/** Steps that open up what others can go on with come more often. */
const weights: Record<string, number> = {
  openCase: 2,
  logMeeting: 4,
  finalize: 4,
  advanceCase: 6,
  promoteAgain: 4,
  register: 2,
  advanceAgreement: 10,
  amend: 4,
  comment: 3,
  renew: 4,
  report: 3,
  decide: 4,
}

/** A history: steps by name, each with the number its choices are made with. What is not possible then is left out. */
export const anyHistory = fc.array(
  fc.record(
    {
      step: fc.oneof(...names.map((name) => ({ weight: weights[name] ?? 1, arbitrary: fc.constant(name) }))),
      choice: fc.nat(0xffff),
    },
    { noNullPrototype: true },
  ),
  { minLength: 15, maxLength: 45, size: 'max' },
)

/** Takes the steps one after another. */
export async function play(h: History, history: readonly { step: string; choice: number }[]): Promise<void> {
  for (const { step, choice } of history) {
    let left = choice
    await steps[step]!(h, (of) => {
      if (of.length === 0) return undefined
      const picked = of[left % of.length]
      left = Math.floor(left / of.length)
      return picked
    })
  }
}
