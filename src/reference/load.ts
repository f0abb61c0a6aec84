import type pg from 'pg'
import { knownOrganizations, organizationId, type KnownOrganization } from './organizations.ts'
import { loadStageDeliveries } from './stage-deliveries.ts'
import { loadTargets } from './targets.ts'

/** Registers what every installation has from the start: organizations, what the region delivers itself, targets. */
export async function loadReferenceData(owner: pg.ClientBase): Promise<void> {
  await registerKnown(owner, knownOrganizations)
  await loadStageDeliveries(owner)
  await loadTargets(owner)
}

/**
 * Registers organizations; each id is derived from the short name. An organization that already exists, by id or by
 * legal name, is not changed, so that later edits by an admin stay.
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
