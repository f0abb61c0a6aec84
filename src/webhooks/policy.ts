import type { Visibility } from '../db/visibility.ts'
import type { Role } from '../kernel/actor.ts'
import { webhookLifecycle, type WebhookAction, type WebhookStatus } from './lifecycle.ts'

/** The registrar, and API clients with the scope `events:read`. */
export const webhookAccess = ['admin', 'integrator'] as const satisfies readonly Role[]

/** The registrar looks after all webhooks; an API client has its own. */
export const webhookVisibility: Visibility<'own'> = {
  admin: 'all',
  integrator: ['own'],
  officer: 'none',
  reviewer: 'none',
  auditor: 'none',
  partner: 'none',
  public: 'none',
}

/** The most webhooks of an account. */
export const mostWebhooks = 10

/** Whoever sees a webhook may do whatever its state allows. */
export const webhookActionsFor = (status: WebhookStatus): WebhookAction[] =>
  Object.keys(webhookLifecycle[status]) as WebhookAction[]
