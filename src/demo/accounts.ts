import { v5 as uuidv5 } from 'uuid'
import { ofOrganization, scopes, type AccountRole, type Actor, type Scope } from '../kernel/actor.ts'
import { organizationId } from '../reference/organizations.ts'
import { inventedOrganizations } from './organizations.ts'

interface DemoMembership {
  readonly id: string
  readonly role: AccountRole
  readonly organizationId: string | null
  readonly administrator: boolean
}

export interface DemoAccount {
  readonly id: string
  readonly email: string | null
  readonly scopes: readonly Scope[] | null
  readonly memberships: readonly [DemoMembership, ...DemoMembership[]]
}

const idOf = (name: string): string => uuidv5(name, 'b0a9f6de-93c3-4a3e-8d4f-6a1c1f4b2d70')

const account = (
  name: string,
  role: AccountRole,
  organizations: readonly (string | null)[] = [null],
  administrator = false,
): [string, DemoAccount] => {
  const [first, ...further] = organizations.map((organization, index) => ({
    id: index === 0 ? idOf(name) : idOf(`${name} ${organization}`),
    role,
    organizationId: organization === null ? null : organizationId(organization),
    administrator,
  }))
  return [
    name,
    {
      id: idOf(name),
      ...(role === 'integrator' ? { email: null, scopes } : { email: `${name}@example.org`, scopes: null }),
      memberships: [first!, ...further],
    },
  ]
}

/**
 * At least one account for each role, and enough accounts to show that nobody sees records of others. First the
 * accounts whose organizations have examples. `officer-ppkukm-2` and `reviewer-hukum` exist for actions that need a
 * second person; `officer-acting` heads one agency and is acting head of another.
 */
export const demoAccounts: Readonly<Record<string, DemoAccount>> = Object.fromEntries([
  account('partner-contoh-niaga', 'partner', [inventedOrganizations.niaga.shortName], true),
  account('partner-contoh-antar', 'partner', [inventedOrganizations.antar.shortName]),
  account('partner-bank-contoh', 'partner', [inventedOrganizations.bank.shortName]),
  account('officer-ppkukm', 'officer', ['Dinas PPKUKM']),
  account('officer-ppkukm-2', 'officer', ['Dinas PPKUKM']),
  account('officer-parekraf', 'officer', ['Dinas Parekraf']),
  account('officer-acting', 'officer', ['Dinas Parekraf', 'DPMPTSP']),
  account('reviewer', 'reviewer', ['TKKSD']),
  account('reviewer-hukum', 'reviewer', ['Biro Hukum']),
  account('reviewer-kerja-sama', 'reviewer', ['Biro Kerja Sama']),
  account('admin', 'admin'),
  account('auditor', 'auditor'),
  account('integrator', 'integrator'),
  account('partner-shopee', 'partner', ['Shopee']),
  account('partner-gojek', 'partner', ['Gojek']),
  account('partner-bankdki', 'partner', ['Bank DKI']),
])

/** The id of a person's account of the demo; undefined where none has this name. */
export function demoAccountId(name: string): string | undefined {
  const found = Object.hasOwn(demoAccounts, name) ? demoAccounts[name] : undefined
  return found?.email === null ? undefined : found?.id
}

/** The actor for the first membership of a demo account. */
export function demoActor(name: string): Actor {
  const { id, memberships } = demoAccounts[name]!
  const [{ id: membershipId, role, organizationId: own, administrator }] = memberships
  return {
    role,
    accountId: id,
    accountName: name,
    ...ofOrganization(own),
    membershipId,
    administers: administrator && own !== null ? [own] : [],
  }
}
