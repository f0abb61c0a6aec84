import type pg from 'pg'
import { registerKnown } from '../reference/load.ts'
import { demoAccounts } from './accounts.ts'
import { inventedOrganizations } from './organizations.ts'

/** Adds the invented organizations and the demo accounts that do not exist yet. */
export async function loadDemo(owner: pg.ClientBase): Promise<void> {
  await registerKnown(owner, Object.values(inventedOrganizations))
  const rows = Object.entries(demoAccounts).map(([name, account]) => ({ name, ...account }))
  await owner.query(
    `insert into accounts (id, name, role, organization_id, email, scopes)
     select id, name, role, "organizationId", email, scopes
     from jsonb_to_recordset($1) as demo(id uuid, name text, role account_role, "organizationId" uuid, email text,
       scopes api_scope[])
     -- Where somebody registered one of the invented names before, it stays theirs, and has no account of ours.
     where "organizationId" is null or exists (select from organizations where id = "organizationId")
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
