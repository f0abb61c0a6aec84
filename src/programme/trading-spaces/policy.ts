import { actsForAny } from '../../identity/policy.ts'
import type { Actor, Role } from '../../kernel/actor.ts'
import type { Visibility } from '../../db/visibility.ts'

/** Where businesses sell: always open, open for some days, or on the web. */
export const tradingSpaceKinds = ['permanent', 'bazaar', 'online'] as const
export type TradingSpaceKind = (typeof tradingSpaceKinds)[number]

export const tradingSpaceActions = ['patch', 'remove'] as const
export type TradingSpaceAction = (typeof tradingSpaceActions)[number]

/** The roles that may call the operations; `mayWriteSpaceOf` decides on a record. */
export const tradingSpaceAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
  write: ['admin', 'officer'],
  readPublic: ['public'],
} as const satisfies Record<string, readonly Role[]>

/** Everyone sees every space. The agreement behind one is seen by those who see that agreement. */
export const tradingSpaceVisibility: Visibility<never> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: 'all',
  integrator: 'all',
  public: 'all',
}

/** Whether the actor keeps the spaces of this agency: the registrar those of all, an officer those of its own. */
export const mayWriteSpaceOf = (actor: Actor, agencyId: string): boolean =>
  actor.role === 'admin' || (actor.role === 'officer' && actsForAny(actor, [agencyId]))

export const tradingSpaceActionsFor = (actor: Actor, agencyId: string): TradingSpaceAction[] =>
  mayWriteSpaceOf(actor, agencyId) ? [...tradingSpaceActions] : []
