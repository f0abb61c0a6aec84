import type { Role } from '../kernel/actor.ts'

/** Fields of the interface that hold personal data: masked in the trail, recorded when read, kept in no cache. */
export const personalFields = [
  'contacts',
  'participants',
  'signatoryName',
  'signatoryTitle',
  'accountName',
  'email',
  'identity',
  'clientAddress',
  'people',
] as const
/** Fields that hold personal data in events of these resources only: elsewhere they name an organization or a client. */
export const personalFieldsIn: Readonly<Record<string, readonly string[]>> = { user: ['name'] }

export type PersonalField = (typeof personalFields)[number]

export interface PersonalColumns {
  /** Table and columns as PostgreSQL names them. */
  readonly table: string
  readonly columns: readonly string[]
  /** The fields they are shown in. */
  readonly fields: readonly PersonalField[]
  readonly whose: string
  /** The roles whose PostgreSQL role may read the columns; policies narrow them to the rows. */
  readonly readers: readonly Role[]
  /** Which rows those are. */
  readonly of: string
  /** What a request for erasure does (UU 27/2022, articles 8 and 43). */
  readonly erasure: string
}

/**
 * The inventory of personal data (UU 27/2022, article 4). docs/personal-data.md shows it as it is here; tests hold it against the
 * tables, the privileges and the contract.
 */
export const inventory: readonly PersonalColumns[] = [
  {
    table: 'organization_contacts',
    columns: ['name', 'role', 'email', 'phone'],
    fields: ['contacts'],
    whose: 'people to call or write to',
    readers: ['admin', 'officer', 'auditor', 'partner', 'integrator'],
    of: 'officers of organizations they deal with, partners of their own, API clients with `public-contacts:read` who agreed to be public',
    erasure: 'removed',
  },
  {
    table: 'meeting_participants',
    columns: ['name', 'title'],
    fields: ['participants'],
    whose: 'people at meetings',
    readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
    of: 'officers of their own cases, partners their own people, those of the agencies and the guests of their side',
    erasure: 'name and title masked; that somebody of the organization took part stays',
  },
  {
    table: 'agreement_parties',
    columns: ['signatory_name', 'signatory_title'],
    fields: ['signatoryName', 'signatoryTitle'],
    whose: 'signatories',
    readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
    of: 'whoever sees the agreement',
    erasure: 'emptied until the party has signed; then kept as part of the legal act (article 15(1)c)',
  },
  {
    table: 'accounts',
    columns: ['name', 'email', 'identity_issuer', 'identity_subject'],
    fields: ['accountName', 'email', 'identity'],
    whose: 'holders of accounts',
    readers: ['admin', 'auditor'],
    of: 'all, and each their own',
    erasure: 'replaced once the account is disabled; until then it is needed',
  },
  {
    table: 'calendar_feeds',
    columns: ['name'],
    fields: [],
    whose: 'holders of accounts',
    readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
    of: 'each their own',
    erasure: 'removed with the name of the account',
  },
  {
    table: 'request_counts',
    columns: ['subject'],
    fields: [],
    whose: 'accounts and addresses that ask',
    readers: [],
    of: 'only the counting of requests',
    erasure: 'gone within two hours',
  },
  {
    table: 'idempotency_keys',
    columns: ['result'],
    fields: [],
    whose: 'whoever an answer names',
    readers: ['admin', 'officer', 'reviewer', 'partner'],
    of: 'the account that got the answer',
    erasure: 'gone after 24 hours',
  },
  {
    table: 'audit_events',
    columns: ['client_address'],
    fields: ['clientAddress'],
    whose: 'holders of accounts',
    readers: ['admin', 'auditor'],
    of: 'all',
    erasure: 'kept: the trail shows who answers for a change (articles 15(1)c and 47)',
  },
]
