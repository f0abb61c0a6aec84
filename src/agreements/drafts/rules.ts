import { DomainError } from '../../kernel/errors.ts'
import { amountRule, sourceRule } from '../content/funding-schemas.ts'
import { changedFunding, type Funding } from '../content/funding.ts'
import { termErrors, type Term } from '../term/term.ts'

/** The term of a draft that says nothing about it. */
export const unknownTerm = {
  term: 'fixed',
  effectiveFrom: null,
  effectiveUntil: null,
  renewsEveryMonths: null,
} as const

/** 422 if the fields of the term contradict each other. A draft may lack some of them. */
export function requireTerm(term: Term): void {
  const errors = termErrors(term)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

/** 422 if the result of the change is not a valid funding. */
export function requireFunding(
  before: Funding | null,
  change: Parameters<typeof changedFunding>[1],
): Funding {
  const funding = changedFunding(before, change)
  if (!('wrong' in funding)) return funding
  const { code, text } = (funding.wrong === 'source' ? sourceRule : amountRule).params
  throw new DomainError('rule_violated', {
    errors: [{ pointer: `/funding/${funding.wrong}`, code, message: text }],
  })
}
