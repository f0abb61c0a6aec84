import type pg from 'pg'
import { registerKnown } from '../reference/load.ts'
import { demoAccounts } from './accounts.ts'
import { inventedOrganizations } from './organizations.ts'

/** Demo accounts act from this day on, so that examples of past years have somebody who made them. */
const demoFrom = '2020-01-01'

/**
 * Adds the invented organizations and the demo accounts that do not exist yet, with their memberships. The first
 * membership of an account has the account's id, as in databases from before there were memberships.
 */
export async function loadDemo(owner: pg.ClientBase): Promise<void> {
  await registerKnown(owner, Object.values(inventedOrganizations))
  const rows = Object.entries(demoAccounts).map(([name, account]) => ({ name, ...account }))
  await owner.query(
    `with demo as (
       select id, name, email, scopes, memberships
       from jsonb_to_recordset($1) as demo(id uuid, name text, email text, scopes api_scope[], memberships jsonb)
       -- Where somebody registered one of the invented names before, it stays theirs, and has no account of ours.
       where not exists (
         select from jsonb_to_recordset(memberships) as m("organizationId" uuid)
         where "organizationId" not in (select id from organizations))
     ), added as (
       insert into accounts (id, name, email, scopes) select id, name, email, scopes from demo
       on conflict do nothing returning id
     )
     insert into memberships (id, account_id, role, organization_id, administrator, valid_from)
     select m.id, demo.id, m.role, m."organizationId", m.administrator, '${demoFrom}'
     from added join demo using (id), jsonb_to_recordset(demo.memberships)
       as m(id uuid, role account_role, "organizationId" uuid, administrator boolean)`,
    [JSON.stringify(rows)],
  )
}
