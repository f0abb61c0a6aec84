import type pg from 'pg'
import { knownOrganizations, organizationId } from './organizations.ts'

/**
 * Registers the organizations that are known from the start. One that is there already, by its id or its legal name,
 * is left as it is: what an admin has changed since stays.
 */
export async function loadReferenceData(owner: pg.ClientBase): Promise<void> {
  const rows = knownOrganizations.map(({ supports: _, ...known }) => ({
    id: organizationId(known.shortName),
    ...known,
    status: known.kind === 'agency' ? 'active' : 'prospective',
  }))
  await owner.query(
    `insert into organizations (id, kind, legal_name, short_name, sector, status)
     select id, kind, "legalName", "shortName", sector, status
     from jsonb_to_recordset($1) as known(id uuid, kind organization_kind, "legalName" text, "shortName" text,
       sector sector, status organization_status)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
