import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { agreements } from '../../agreements/tables.ts'
import { day, literals, recordColumns, referenceTo, tsvector } from '../../db/columns.ts'
import { actorActsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { linesOfBusiness, type LineOfBusiness } from '../../reference/lines-of-business.ts'
import { tradingSpaceKinds, tradingSpaceVisibility } from './policy.ts'

export const tradingSpaceKind = pgEnum('trading_space_kind', tradingSpaceKinds)

/** Places where the businesses of the program sell (Katya & Saraswati 2021, recommendation 1). */
export const tradingSpaces = pgTable(
  'trading_spaces',
  {
    ...recordColumns,
    kind: tradingSpaceKind().notNull(),
    name: text().notNull(),
    kecamatan: text(),
    /** In the street or on the web. */
    address: text(),
    /** How many businesses sell there at a time. */
    capacity: integer(),
    linesOfBusiness: text()
      .array()
      .$type<LineOfBusiness[]>()
      .notNull()
      .default(sql`'{}'`),
    /** The agency that keeps the record. */
    agencyId: referenceTo(() => organizations.id),
    operatorId: uuid().references(() => organizations.id),
    openFrom: day(),
    /** Inclusive. */
    openUntil: day(),
    agreementId: uuid().references(() => agreements.id),
    /** What says that it exists, where it does. */
    source: text(),
    search: tsvector().generatedAlwaysAs(
      sql`registry_search_vector(name, 'A') || registry_search_vector(coalesce(address, ''), 'B')`,
    ),
  },
  (t) => {
    const own = sql`${t.agencyId} = any(${actorActsFor})`
    return [
      index('trading_spaces_name_idx').on(t.name, t.id),
      index('trading_spaces_updated_at_idx').on(t.updatedAt, t.id),
      index('trading_spaces_kind_idx').on(t.kind, t.name, t.id),
      index('trading_spaces_kecamatan_idx').on(t.kecamatan, t.name, t.id),
      index('trading_spaces_agency_idx').on(t.agencyId, t.name, t.id),
      index('trading_spaces_operator_idx').on(t.operatorId, t.name, t.id),
      index('trading_spaces_agreement_idx').on(t.agreementId, t.name, t.id),
      index('trading_spaces_open_idx').on(t.openFrom, t.openUntil),
      index('trading_spaces_lines_idx').using('gin', t.linesOfBusiness),
      index('trading_spaces_search_idx').using('gin', t.search),
      check('trading_spaces_place_check', sql`(${t.kind} = 'online') = (${t.kecamatan} is null)`),
      check('trading_spaces_period_check', sql`${t.openFrom} <= ${t.openUntil}`),
      check('trading_spaces_lines_check', sql`${t.linesOfBusiness} <@ array[${literals(linesOfBusiness)}]`),
      check('trading_spaces_capacity_check', sql`${t.capacity} > 0`),
      ...selectPolicies(tradingSpaceVisibility, {}),
      pgPolicy('admin_writes', {
        for: 'all',
        to: grantedTo('admin'),
        using: sql`true`,
        withCheck: sql`true`,
      }),
      pgPolicy('officer_writes_own', { for: 'all', to: grantedTo('officer'), using: own, withCheck: own }),
    ]
  },
)

holdsNoPersonalData(tradingSpaces, ['name', 'kecamatan', 'address', 'linesOfBusiness', 'source'])
