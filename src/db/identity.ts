import type pg from 'pg'
import type { Actor } from '../kernel/actor.ts'
import { prompt } from './connection.ts'
import { databaseRole } from './visibility.ts'

/**
 * The identity of a connection: the PostgreSQL role, and the settings that row-level security policies compare with.
 */
export interface Identity {
  readonly role: string
  readonly organizationId: string | null
  /** Arrays of ids, in PostgreSQL's text format. */
  readonly actsFor: string
  readonly readsFor: string
  /** Set in transactions only. Reads leave it null, so that all accounts of an organization can share a connection. */
  readonly accountId: string | null
  /** The same for the next two. */
  readonly membershipId: string | null
  readonly administers: string
}

export const impersonal = { accountId: null, membershipId: null, administers: '' }
const alone = { organizationId: null, actsFor: '', readsFor: '', ...impersonal }
export const authenticator: Identity = { role: 'registry_authenticator', ...alone }
export const nobody: Identity = { role: databaseRole('public'), ...alone }

export const identityOf = (actor: Actor): Identity => ({
  role: databaseRole(actor.role),
  organizationId: actor.organizationId,
  actsFor: arrayText(actor.actsFor),
  readsFor: arrayText(actor.readsFor),
  accountId: actor.accountId,
  membershipId: actor.membershipId,
  administers: arrayText(actor.administers),
})

const arrayText = (ids: readonly string[]): string => (ids.length > 0 ? `{${ids.join(',')}}` : '')

export const sameIdentity = (a: Identity | undefined, b: Identity): boolean =>
  a !== undefined &&
  a.role === b.role &&
  a.organizationId === b.organizationId &&
  a.actsFor === b.actsFor &&
  a.readsFor === b.readsFor

/** Sets the identity of a connection; with `local`, until the transaction ends. */
export const setIdentity = (
  client: pg.PoolClient,
  { role, organizationId, actsFor, readsFor, accountId, membershipId, administers }: Identity,
  local: boolean,
) =>
  client.query(
    prompt({
      name: 'set_identity',
      text: `select set_config('role', $1, $8), set_config('app.organization_id', $2, $8), set_config('app.acts_for', $3, $8),
      set_config('app.reads_for', $4, $8), set_config('app.account_id', $5, $8), set_config('app.membership_id', $6, $8),
      set_config('app.administers', $7, $8)`,
      values: [
        role,
        organizationId ?? '',
        actsFor,
        readsFor,
        accountId ?? '',
        membershipId ?? '',
        administers,
        local,
      ],
    }),
  )
