import { sql } from 'drizzle-orm'
import { bigint, check, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { instant } from '../../db/columns.ts'
import { refusesAnother } from '../../db/errors.ts'
import { grantedTo } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { accounts, authenticator } from '../accounts/tables.ts'
import type { DeviceKind } from './kinds.ts'
import { memberships } from '../memberships/tables.ts'

/** What a challenge is for. */
export type Purpose = 'sign_in' | 'own'

const createdAt = () =>
  instant()
    .notNull()
    .default(sql`now()`)
const accountId = () =>
  uuid()
    .notNull()
    .references(() => accounts.id)

/** Only the authenticator role reads and writes these tables. */
const signsIn = pgPolicy('authenticator_signs_in', {
  for: 'all',
  to: authenticator,
  using: sql`true`,
  withCheck: sql`true`,
})

/** Which accounts have one, never their secrets: the registrar and the auditor review it. */
const overseen = pgPolicy('sees_all', {
  for: 'select',
  to: grantedTo('admin', 'auditor'),
  using: sql`true`,
})

/** When the person is erased, and no sooner: a registrar alone takes no second factor away. */
const erasedWith = (account: unknown) =>
  pgPolicy('admin_erases', {
    for: 'delete',
    to: grantedTo('admin'),
    using: sql`exists (select 1 from accounts a where a.id = ${account} and a.email = a.id || '@erased.invalid')`,
  })

/** What people sign in with besides their password: the authenticator apps of their devices. */
export const secondFactors = pgTable(
  'second_factors',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    accountId: accountId(),
    /** What the person calls it. */
    name: text().notNull(),
    kind: text().$type<DeviceKind>().notNull().default('app'),
    /** Of an app; sealed: see sealing.ts. */
    secret: text(),
    /** The step of the last code of an app that was used: each works once. */
    lastStep: bigint({ mode: 'number' }).notNull().default(0),
    /** What a passkey is made for, while it waits; in base64url, as all below. */
    registrationChallenge: text(),
    credentialId: text().unique('second_factors_credential_id_key'),
    publicKey: text(),
    /** How often a passkey has signed, as it says itself. */
    signCount: bigint({ mode: 'number' }).notNull().default(0),
    createdAt: createdAt(),
    /** Null until a first code showed that the app has the secret, or a passkey was made. It is asked for from then on. */
    confirmedAt: instant(),
  },
  (t) => [
    index('second_factors_account_idx').on(t.accountId),
    check(
      'second_factors_kind_check',
      sql`case ${t.kind} when 'app' then ${t.secret} is not null and ${t.credentialId} is null
        when 'passkey' then ${t.secret} is null and (${t.credentialId} is null) = (${t.publicKey} is null)
          and (${t.confirmedAt} is null or ${t.credentialId} is not null)
        else false end`,
    ),
    signsIn,
    overseen,
    erasedWith(t.accountId),
  ],
)

holdsNoPersonalData(secondFactors, [
  'name',
  'kind',
  'secret',
  'registrationChallenge',
  'credentialId',
  'publicKey',
])

refusesAnother('second_factors_credential_id_key', {
  id: 'Passkey ini sudah terdaftar.',
  en: 'This passkey is registered already.',
})

/** Sign-ins whose password was right and whose code is still to come, by the hash of their challenge. */
export const secondFactorChallenges = pgTable(
  'second_factor_challenges',
  {
    hash: text().primaryKey(),
    accountId: accountId(),
    /** Whether it completes a sign-in, or shows once more who is signed in. */
    purpose: text().$type<Purpose>().notNull().default('sign_in'),
    membershipId: uuid().references(() => memberships.id),
    /** The device, if it was known. */
    deviceId: uuid(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    index('second_factor_challenges_account_idx').on(t.accountId),
    index('second_factor_challenges_expires_at_idx').on(t.expiresAt),
    signsIn,
  ],
)

holdsNoPersonalData(secondFactorChallenges, ['hash', 'purpose'])

/** The recovery codes that an account has left, by their hash. One that is used is deleted. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  { hash: text().primaryKey(), accountId: accountId(), createdAt: createdAt() },
  (t) => [index('recovery_codes_account_idx').on(t.accountId), signsIn, overseen, erasedWith(t.accountId)],
)

holdsNoPersonalData(recoveryCodes, ['hash'])

/** The account whose second factors one registrar asked to take away, until another does so too. */
export const secondFactorResets = pgTable(
  'second_factor_resets',
  {
    accountId: accountId().primaryKey(),
    askedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
  },
  (t) => [index('second_factor_resets_asked_by_idx').on(t.askedBy), signsIn],
)
