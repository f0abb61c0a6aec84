import { sql } from 'drizzle-orm'
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
  uuid,
} from 'drizzle-orm/pg-core'
import { recordColumns } from '../../db/columns.ts'
import { grantedTo, writtenByAdmin } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { accountRoles, scopes } from '../../kernel/actor.ts'
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

/**
 * The accounts of people, and of API clients (role integrator). No secrets are here: their hashes are in tables of
 * `sign-in`.
 */
export const accounts = pgTable(
  'accounts',
  {
    ...recordColumns,
    /** Unique among API clients; people may have the same name. */
    name: text().notNull(),
    role: accountRole().notNull(),
    organizationId: uuid().references(() => organizations.id),
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
      .where(sql`${t.role} = 'integrator'`),
    index('accounts_name_idx').on(t.name, t.id),
    index('accounts_organization_idx').on(t.organizationId, t.name, t.id),
    index('accounts_role_idx').on(t.role, t.name, t.id),
    index('accounts_status_idx').on(t.status, t.name, t.id),
    index('accounts_updated_at_idx').on(t.updatedAt, t.id),
    check(
      'accounts_organization_check',
      sql`${t.role} = 'reviewer' or (${t.role} in ('officer', 'partner')) = (${t.organizationId} is not null)`,
    ),
    check(
      'accounts_kind_check',
      sql`case when ${t.role} = 'integrator' then ${t.email} is null and ${t.identitySubject} is null and ${t.scopes} is not null
        else ${t.email} is not null and ${t.scopes} is null end`,
    ),
    check('accounts_identity_check', sql`(${t.identityIssuer} is null) = (${t.identitySubject} is null)`),
    pgPolicy('authenticator_looks_up', { for: 'select', to: authenticator, using: sql`true` }),
    pgPolicy('authenticator_links_once', {
      for: 'update',
      to: authenticator,
      using: sql`${t.identitySubject} is null`,
      withCheck: sql`${t.identitySubject} is not null`,
    }),
    pgPolicy('sees_all', { for: 'select', to: grantedTo('admin', 'auditor'), using: sql`true` }),
    ...writtenByAdmin(),
  ],
)

holdsPersonalData(accounts, {
  columns: ['name', 'email', 'identityIssuer', 'identitySubject'],
  fields: ['accountName', 'email', 'identity'],
  fieldsIn: { user: ['name'] },
  whose: 'holders of accounts',
  readers: ['admin', 'auditor'],
  of: 'all, and each their own',
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
