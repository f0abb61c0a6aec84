import { sql, type SQL } from 'drizzle-orm'
import {
  check,
  index,
  pgEnum,
  pgPolicy,
  pgRole,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { recordColumns } from '../../db/columns.ts'
import { actorAdministers, grantedTo, selectPolicies, writtenByAdmin } from '../../db/visibility.ts'
import { accountRoles, scopes } from '../../kernel/actor.ts'
import { peopleVisibility } from '../memberships/policy.ts'
import { accountStatuses } from './lifecycle.ts'
import { holdsPersonalData } from '../../personal-data/inventory.ts'
import { refusesAnother } from '../../db/errors.ts'

export const accountRole = pgEnum('account_role', accountRoles)
export const accountStatus = pgEnum('account_status', accountStatuses)
export const apiScope = pgEnum('api_scope', scopes)

/**
 * The role that identifies the account of a request, before there is an actor. It can read no records of the
 * registry.
 */
export const authenticator = pgRole('registry_authenticator').existing()

/** The condition of `peopleVisibility` in SQL. It also holds for people whose membership has ended. */
export const peopleConditions = (t: { id: unknown }, administers: SQL): Record<'own_people', SQL> => ({
  own_people: sql`exists (select 1 from memberships m where m.account_id = ${t.id} and m.organization_id = any(${administers}))`,
})

/**
 * The accounts of people, and of API clients, which have scopes. What an account may do is in its memberships. No
 * secrets are here: their hashes are in tables of `sign-in`.
 */
export const accounts = pgTable(
  'accounts',
  {
    ...recordColumns,
    /** Unique among API clients; people may have the same name. */
    name: text().notNull(),
    status: accountStatus().notNull().default('active'),
    /** In lower case; only for people. */
    email: text().unique('accounts_email_key'),
    /** Only for API clients. */
    scopes: apiScope().array(),
    /** The person at an outside OpenID Connect issuer: the issuer here, the issuer's id for the person below. */
    identityIssuer: text(),
    identitySubject: text(),
  },
  (t) => [
    unique('accounts_identity_key').on(t.identityIssuer, t.identitySubject),
    uniqueIndex('accounts_client_name_key')
      .on(t.name)
      .where(sql`${t.scopes} is not null`),
    index('accounts_name_idx').on(t.name, t.id),
    index('accounts_status_idx').on(t.status, t.name, t.id),
    index('accounts_updated_at_idx').on(t.updatedAt, t.id),
    check(
      'accounts_kind_check',
      sql`case when ${t.scopes} is null then ${t.email} is not null else ${t.email} is null and ${t.identitySubject} is null end`,
    ),
    check('accounts_identity_check', sql`(${t.identityIssuer} is null) = (${t.identitySubject} is null)`),
    pgPolicy('authenticator_looks_up', { for: 'select', to: authenticator, using: sql`true` }),
    pgPolicy('authenticator_links_once', {
      for: 'update',
      to: authenticator,
      using: sql`${t.identitySubject} is null`,
      withCheck: sql`${t.identitySubject} is not null`,
    }),
    ...selectPolicies(peopleVisibility, peopleConditions(t, actorAdministers)),
    ...writtenByAdmin(),
    pgPolicy('administrator_adds_people', {
      for: 'insert',
      to: grantedTo('partner'),
      withCheck: sql`${actorAdministers} is not null and ${t.scopes} is null and ${t.identitySubject} is null`,
    }),
    pgPolicy('administrator_invites_own_people', {
      for: 'update',
      to: grantedTo('partner'),
      using: sql`registry_belongs_only_to(${t.id}, ${actorAdministers})`,
    }),
  ],
)

holdsPersonalData(accounts, {
  columns: ['name', 'email', 'identityIssuer', 'identitySubject'],
  fields: ['accountName', 'email', 'identity'],
  fieldsIn: { user: ['name'] },
  whose: 'holders of accounts',
  readers: ['admin', 'auditor', 'partner'],
  of: "all; a partner's administrator the people of its organization; and each their own",
  erasure: 'replaced once the account is disabled; until then it is needed',
})

refusesAnother('accounts_client_name_key', {
  id: 'Klien API dengan nama ini sudah terdaftar.',
  en: 'An API client with this name is registered already.',
})

refusesAnother('accounts_email_key', {
  id: 'Akun dengan alamat surel ini sudah terdaftar; cari dengan "email=".',
  en: 'An account with this e-mail address is registered already; look for it with "email=".',
})

refusesAnother('accounts_identity_key', {
  id: 'Identitas luar ini sudah tertaut pada akun lain.',
  en: 'This outside identity is linked to another account already.',
})
