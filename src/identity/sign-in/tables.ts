import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { accounts, authenticator, peopleConditions } from '../accounts/tables.ts'
import { instant } from '../../db/columns.ts'
import { actorAdministers, grantedTo } from '../../db/visibility.ts'
import { memberships } from '../memberships/tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'

const createdAt = () =>
  instant()
    .notNull()
    .default(sql`now()`)
const accountId = () =>
  uuid()
    .notNull()
    .references(() => accounts.id)

/** Only the authenticator role reads hashes. The registrar's role is granted other columns only. */
const signsIn = pgPolicy('authenticator_signs_in', {
  for: 'all',
  to: authenticator,
  using: sql`true`,
  withCheck: sql`true`,
})
const registrarEnds = pgPolicy('admin_ends', { for: 'delete', to: grantedTo('admin'), using: sql`true` })
const registrarAdds = pgPolicy('admin_adds', {
  for: 'insert',
  to: grantedTo('admin'),
  withCheck: sql`true`,
})
const overseen = pgPolicy('sees_all', {
  for: 'select',
  to: grantedTo('admin', 'auditor'),
  using: sql`true`,
})

export const accountPasswords = pgTable(
  'account_passwords',
  {
    accountId: accountId().primaryKey(),
    /** argon2id in PHC format. */
    hash: text().notNull(),
    changedAt: instant().notNull(),
    /** The account that knew the invitation by which the password came to be; null for the operator of the server. */
    invitedBy: uuid().references(() => accounts.id),
  },
  (t) => [
    index('account_passwords_invited_by_idx').on(t.invitedBy),
    signsIn,
    overseen,
    pgPolicy('administrator_sees_own_people', {
      for: 'select',
      to: grantedTo('partner'),
      using: peopleConditions({ id: t.accountId }, actorAdministers).own_people,
    }),
  ],
)

holdsNoPersonalData(accountPasswords, ['hash'])

/** The one-time token with which a person sets a password. A new one replaces the previous one. */
export const accountInvitations = pgTable(
  'account_invitations',
  {
    accountId: accountId().primaryKey(),
    hash: text().notNull().unique(),
    expiresAt: instant().notNull(),
    /** The account that knows the token; null for the operator of the server. */
    invitedBy: uuid().references(() => accounts.id),
  },
  (t) => [
    index('account_invitations_invited_by_idx').on(t.invitedBy),
    signsIn,
    overseen,
    registrarAdds,
    registrarEnds,
    pgPolicy('administrator_invites_own_people', {
      for: 'all',
      to: grantedTo('partner'),
      using: sql`registry_belongs_only_to(${t.accountId}, ${actorAdministers})`,
    }),
  ],
)

holdsNoPersonalData(accountInvitations, ['hash'])

/** The secrets of an API client. There are two while a secret is being replaced. */
export const clientSecrets = pgTable(
  'client_secrets',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    accountId: accountId(),
    hash: text().notNull().unique(),
    createdAt: createdAt(),
    /** Null until the secret is replaced by a new one. */
    expiresAt: instant(),
  },
  (t) => [
    index('client_secrets_account_idx').on(t.accountId),
    signsIn,
    overseen,
    registrarAdds,
    registrarEnds,
    pgPolicy('admin_rotates_out', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
  ],
)

holdsNoPersonalData(clientSecrets, ['hash'])

/**
 * The refresh tokens of a session are one family: each was exchanged for the next. If a token comes back after one that
 * it was exchanged for was used, the whole family ends (OAuth 2.1).
 */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    accountId: accountId(),
    /** The membership that the session is limited to; null if it may speak for any of the account's. */
    membershipId: uuid().references(() => memberships.id),
    /** Whether the session began with a second factor, too. */
    secondFactor: boolean().notNull().default(false),
    familyId: uuid().notNull(),
    /** The token that was exchanged for this one; null for the first, and for those from before this was kept. */
    predecessorId: uuid(),
    hash: text().notNull().unique(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    index('refresh_tokens_account_idx').on(t.accountId),
    index('refresh_tokens_family_idx').on(t.familyId),
    signsIn,
    overseen,
    registrarEnds,
  ],
)

holdsNoPersonalData(refreshTokens, ['hash'])

/** The devices that an account signed in from. Strangers' wrong passwords do not keep it out there. */
export const signInDevices = pgTable(
  'sign_in_devices',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    accountId: accountId(),
    hash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    index('sign_in_devices_account_idx').on(t.accountId),
    index('sign_in_devices_expires_at_idx').on(t.expiresAt),
    signsIn,
  ],
)

holdsNoPersonalData(signInDevices, ['hash'])

/**
 * The number of wrong passwords in a row, by the hash of what is counted (`lockout-rule.ts`): an e-mail address,
 * whether it has an account or not, with the network or alone, a device, or an account.
 */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    key: text().primaryKey(),
    failures: integer().notNull(),
    lastAt: instant().notNull(),
  },
  (t) => [index('sign_in_attempts_last_at_idx').on(t.lastAt), signsIn],
)

holdsNoPersonalData(signInAttempts, ['key'])
