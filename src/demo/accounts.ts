import { v5 as uuidv5 } from 'uuid'
import { scopes, type AccountRole, type Scope } from '../kernel/actor.ts'
import { organizationId } from '../reference/organizations.ts'
import { inventedOrganizations } from './organizations.ts'

export interface DemoAccount {
  readonly id: string
  readonly role: AccountRole
  readonly organizationId: string | null
  readonly email: string | null
  readonly scopes: readonly Scope[] | null
}

const account = (name: string, role: AccountRole, organization?: string): [string, DemoAccount] => [
  name,
  {
    id: uuidv5(name, 'b0a9f6de-93c3-4a3e-8d4f-6a1c1f4b2d70'),
    role,
    organizationId: organization === undefined ? null : organizationId(organization),
    ...(role === 'integrator' ? { email: null, scopes } : { email: `${name}@example.org`, scopes: null }),
  },
]

/**
 * At least one account for each role, and enough accounts to show that nobody sees records of others. First the
 * accounts whose organizations have examples. `officer-ppkukm-2` and `reviewer-hukum` exist for actions that need a
 * second person.
 */
export const demoAccounts: Readonly<Record<string, DemoAccount>> = Object.fromEntries([
  account('partner-contoh-niaga', 'partner', inventedOrganizations.niaga.shortName),
  account('partner-contoh-antar', 'partner', inventedOrganizations.antar.shortName),
  account('partner-bank-contoh', 'partner', inventedOrganizations.bank.shortName),
  account('officer-ppkukm', 'officer', 'Dinas PPKUKM'),
  account('officer-ppkukm-2', 'officer', 'Dinas PPKUKM'),
  account('officer-parekraf', 'officer', 'Dinas Parekraf'),
  account('reviewer', 'reviewer', 'TKKSD'),
  account('reviewer-hukum', 'reviewer', 'Biro Hukum'),
  account('admin', 'admin'),
  account('auditor', 'auditor'),
  account('integrator', 'integrator'),
  account('partner-shopee', 'partner', 'Shopee'),
  account('partner-gojek', 'partner', 'Gojek'),
  account('partner-bankdki', 'partner', 'Bank DKI'),
])
