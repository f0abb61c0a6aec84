/** The roles an account can have; `public` is whoever comes without a token. */
export const accountRoles = ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'] as const
export type AccountRole = (typeof accountRoles)[number]

export const roles = [...accountRoles, 'public'] as const
export type Role = (typeof roles)[number]

/** What an API client can be allowed; each operation that takes integrators names the one it needs. */
export const scopes = ['registry:read', 'public-contacts:read', 'events:read', 'export:read'] as const
export type Scope = (typeof scopes)[number]

/** Who acts. It comes from the token and the account it names, never from a body. */
export interface Actor {
  readonly role: Role
  readonly accountId: string | null
  readonly accountName: string | null
  /** The agency of an officer, the collaborator of a partner. */
  readonly organizationId: string | null
  /** The organizations it acts for: its own first, then those that its own succeeded. */
  readonly actsFor: readonly string[]
  /** The organizations it reads for: those it acts for, first. */
  readonly readsFor: readonly string[]
  /** What an API client may do; none said for people, whom only their role bounds. */
  readonly scopes?: readonly Scope[] | null
}

/** What says of an actor that it is of this organization, which has no predecessor; or of none. */
export function ofOrganization(organizationId: string | null) {
  const own = organizationId === null ? [] : [organizationId]
  return { organizationId, actsFor: own, readsFor: own }
}

export const publicActor: Actor = {
  role: 'public',
  accountId: null,
  accountName: null,
  ...ofOrganization(null),
}

/** The service itself, where it does what no account asked for. It has no account, so it cannot write to the trail. */
export const serviceActor: Actor = {
  role: 'admin',
  accountId: null,
  accountName: null,
  ...ofOrganization(null),
}

/** A request that is sent under an Idempotency-Key. */
export interface KeyedRequest {
  readonly key: string
  /** The operation it is for; elsewhere the same key is another one. */
  readonly operation: string
  /** SHA-256 of all that is asked for, and of who asks. */
  readonly fingerprint: string
  /** The table of the record the operation answers with. */
  readonly table: string
}

/** Who asks, and in which request: what the audit trail names. */
export interface Caller {
  readonly actor: Actor
  readonly requestId: string
  /** The address the request came from; like the two below, null where no request was made. */
  readonly clientAddress: string | null
  readonly method: string | null
  readonly operationId: string | null
  /** Present where the request has an Idempotency-Key. */
  readonly keyed?: KeyedRequest
}
