import type pg from 'pg'
import { knownOrganizations, organizationId, type KnownOrganization } from './organizations.ts'

/** Registers the organizations that are known from the start. */
export const loadReferenceData = (owner: pg.ClientBase): Promise<void> =>
  registerKnown(owner, knownOrganizations)

/**
 * Registers organizations under the ids of their names. One that is there already, by its id or its legal name, is left
 * as it is: what an admin has changed since stays.
 */
export async function registerKnown(
  owner: pg.ClientBase,
  known: readonly KnownOrganization[],
): Promise<void> {
  const rows = known.map((each) => ({
    id: organizationId(each.shortName),
    ...each,
    status: each.side === 'region' ? 'active' : 'prospective',
  }))
  await owner.query(
    `insert into organizations (id, kind, side, legal_name, short_name, sector, status, aliases)
     select id, kind, side, "legalName", "shortName", sector, status, aliases
     from jsonb_to_recordset($1) as known(id uuid, kind organization_kind, side side, "legalName" text, "shortName" text,
       sector sector, status organization_status, aliases text[])
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
