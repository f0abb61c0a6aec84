import { sql, type SQL } from 'drizzle-orm'
import { jsonOf } from '../../db/columns.ts'
import { stageDeliveries as t } from './tables.ts'

/** The most deliveries of a day that an answer has. */
export const mostDeliveries = 100

/** SQL: whether a delivery takes place on the day. */
export const deliveredOn = (day: unknown): SQL =>
  sql`(coalesce(${t.validFrom} <= ${day}::date, true) and coalesce(${t.validUntil} >= ${day}::date, true))`

/**
 * SQL: what the region delivers itself on the day (the placeholder `asOf`), a row for each, with the agency that does it
 * then: from the day of a succession on it is the successor.
 */
export const deliveriesOfDay = sql`(
  select ${t.id}, ${t.stage}, ${t.what}, ${t.channels}, ${t.kecamatan}, ${t.source},
    ${t.validFrom}, ${t.validUntil}, a.id as agency_id, a.short_name, ${t.agencyId} as entered_agency_id
  from ${t} join organizations a on a.id = registry_standing_agency(${t.agencyId}, ${sql.placeholder('asOf')}::date)
  where ${deliveredOn(sql.placeholder('asOf'))})`

/** SQL: a row `d` of `deliveriesOfDay` as JSON. */
export const deliveryJson = jsonOf({
  id: sql.raw('d.id'),
  stage: sql.raw('d.stage'),
  agency: sql`json_build_object('id', d.agency_id, 'shortName', d.short_name)`,
  what: sql.raw('d.what'),
  channels: sql.raw('d.channels'),
  kecamatan: sql.raw('d.kecamatan'),
  validFrom: sql.raw('d.valid_from'),
  validUntil: sql.raw('d.valid_until'),
  source: sql.raw('d.source'),
})
