import type pg from 'pg'
import { v5 as uuidv5 } from 'uuid'
import type { DeliveryChannel } from '../programme/deliveries/kinds.ts'
import type { Stage } from '../kernel/stages.ts'
import { kecamatanNames } from './kecamatan.ts'
import { knownOrganizations, organizationId } from './organizations.ts'
import { paper, paperFacts } from './paper-facts.ts'

interface KnownDelivery {
  readonly id: string
  readonly stage: Stage
  readonly agencyId: string
  /** By which the agency is found where it was registered under another id before. */
  readonly legalName: string
  readonly what: string
  readonly channels: readonly DeliveryChannel[]
  readonly kecamatan: readonly string[]
  readonly source: string
}

const legalNames = new Map(knownOrganizations.map((each) => [each.shortName, each.legalName]))

/** The id is the same on every installation. */
const deliveryId = (stage: Stage, by: string): string =>
  uuidv5(`${stage} ${by}`, 'c6f1d0b4-8a39-4d8f-8f6e-1e4b7b0d52a9')

/** What the region delivers itself, as the paper tells it. It tells no first day. */
const knownDeliveries: readonly KnownDelivery[] = paperFacts.deliveredByTheRegion.map(
  ({ stage, by, what, channels, everyKecamatan, section }) => ({
    id: deliveryId(stage, by),
    stage,
    agencyId: organizationId(by),
    legalName: legalNames.get(by) ?? by,
    what: what.id,
    channels,
    kecamatan: everyKecamatan ? kecamatanNames : [],
    source: `${paper}, ${section}`,
  }),
)

/** Enters them. What the registrar changed since stays so, and what was taken out stays out. */
export async function loadStageDeliveries(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `insert into stage_deliveries (id, stage, agency_id, what, channels, kecamatan, source)
     select known.id, stage, coalesce(o.merged_into_id, o.id), what, channels, kecamatan, source
     from jsonb_to_recordset($1) as known(id uuid, stage stage, "agencyId" uuid, "legalName" text, what text,
       channels delivery_channel[], kecamatan text[], source text)
     cross join lateral (select id, merged_into_id from organizations
       where id = "agencyId" or lower(legal_name) = lower("legalName") order by id <> "agencyId" limit 1) o
     where not exists (select 1 from audit_events e
       where e.resource_type = 'stage_delivery' and e.resource_id = known.id and e.action = 'remove')
     on conflict do nothing`,
    [JSON.stringify(knownDeliveries)],
  )
}
