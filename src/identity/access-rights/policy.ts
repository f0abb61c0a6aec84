import type { Role } from '../../kernel/actor.ts'
import type { Visibility } from '../../db/visibility.ts'

/** Who has which rights is seen by the registrar, who gives them, and by the auditor, who reviews them. */
export const accessRightVisibility: Visibility<never> = {
  admin: 'all',
  officer: 'none',
  reviewer: 'none',
  auditor: 'all',
  partner: 'none',
  integrator: 'none',
  public: 'none',
}

/** The registrar gives the rights, so that another reviews them: the auditor. */
export const accessRightAccess = {
  read: ['admin', 'auditor'],
  review: ['auditor'],
} as const satisfies Record<string, readonly Role[]>

/** An account that was not let in for so many days sleeps. */
export const sleepsAfterDays = 90

export const reviewDecisions = ['keep', 'change', 'end'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]
