/** The roles that an account can have. `public` is for requests without a token. */
export const accountRoles = ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'] as const
/** The roles that people can have. API clients are integrators. */
export const rolesOfPeople = ['admin', 'officer', 'reviewer', 'auditor', 'partner'] as const
export type AccountRole = (typeof accountRoles)[number]

export const roles = [...accountRoles, 'public'] as const
export type Role = (typeof roles)[number]

/** What an API client can be allowed to do. Each operation for integrators names the scope that it needs. */
export const scopes = ['registry:read', 'public-contacts:read', 'events:read', 'export:read'] as const
export type Scope = (typeof scopes)[number]

/** Who acts. It is taken from the token and its account, never from a request body. */
export interface Actor {
  readonly role: Role
  readonly accountId: string | null
  readonly accountName: string | null
  /** The membership that it speaks for; null for the public and for the service itself. */
  readonly membershipId: string | null
  /** An officer's agency or a partner's collaborator. */
  readonly organizationId: string | null
  /** The organizations it acts for: its own first, then the predecessors of its own. */
  readonly actsFor: readonly string[]
  /** The organizations it reads for: first those it acts for, then others. */
  readonly readsFor: readonly string[]
  /** The organizations whose people it invites and ends: its own, if it is a partner's administrator. */
  readonly administers: readonly string[]
  /** The scopes of an API client. People have none: only their role limits them. */
  readonly scopes?: readonly Scope[] | null
}

/**
 * The fields of an actor without a stored membership, whose organization has no predecessor, or that has no
 * organization.
 */
export function ofOrganization(organizationId: string | null) {
  const own = organizationId === null ? [] : [organizationId]
  return { membershipId: null, organizationId, actsFor: own, readsFor: own, administers: [] }
}

export const publicActor: Actor = {
  role: 'public',
  accountId: null,
  accountName: null,
  ...ofOrganization(null),
}

/**
 * An account that speaks for none of its memberships: while it signs in, or before it has said for which one it
 * speaks.
 */
export const actorOfAccount = ({ accountId, accountName }: AccountName): Actor => ({
  ...publicActor,
  accountId,
  accountName,
})

export interface AccountName {
  readonly accountId: string
  readonly accountName: string
}

/** An account whose token was accepted, with each membership that is in force as the actor it makes. */
export interface KnownAccount extends AccountName {
  readonly memberships: readonly Actor[]
}

/**
 * Whom a request speaks for: the membership that it names, else the one of its token, else the only one in force. Several
 * with one role and one organization, as a merge of organizations can leave them, are one: the administrator's if there is
 * one, else the oldest. The account alone if that leaves none, or memberships that differ.
 */
export function speaksFor(
  {
    account,
    membershipId: claimed,
  }: { readonly account: KnownAccount; readonly membershipId?: string | undefined },
  asked: string | undefined,
): Actor {
  const named = [claimed, asked].filter((each) => each !== undefined)
  const possible = account.memberships.filter(({ membershipId }) =>
    named.every((each) => each === membershipId),
  )
  const first = possible.find(({ administers }) => administers.length > 0) ?? possible[0]
  const isOne = ({ role, organizationId }: Actor) =>
    role === first?.role && organizationId === first.organizationId
  return first && possible.every(isOne) ? first : actorOfAccount(account)
}

/** The service itself, for work that no account asked for. It has no account, so it cannot write to the audit trail. */
export const serviceActor: Actor = {
  role: 'admin',
  accountId: null,
  accountName: null,
  ...ofOrganization(null),
}

/** A request with an Idempotency-Key. */
export interface KeyedRequest {
  readonly key: string
  /** The operation of the request. The same key in another operation is a different key. */
  readonly operation: string
  /** SHA-256 of everything that the request asks for, and of the caller's role and organization. */
  readonly fingerprint: string
  /** The table of the record the operation answers with; undefined if the answer is no record. */
  readonly table: string | undefined
  /** Tells the client that its request was done before, and the answer is the first one. */
  readonly replayed: () => void
}

/** A creation in which the client gives the id of the new record. */
export interface NamedCreation {
  readonly id: string
  readonly operation: string
  /** SHA-256 of the address and the body as it was sent. */
  readonly fingerprint: string
}

/** Who sends a request, and which request it is: the facts that the audit trail records. */
export interface Caller {
  readonly actor: Actor
  readonly requestId: string
  /** The IP address of the client. Null, like the two fields below, when there is no request. */
  readonly clientAddress: string | null
  readonly method: string | null
  readonly operationId: string | null
  /** Present where the request has an Idempotency-Key. */
  readonly keyed?: KeyedRequest
  /** Present where the body gives the id of the record that is to be created. */
  readonly naming?: NamedCreation
}
