import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { agreementSummary } from '../../agreements/summary/schema.ts'
import { pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, day, changedSince, line, named, setOf, stamps, text, uuid } from '../../http/schemas.ts'
import { expanded } from '../../http/shape.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { kecamatan } from '../../reference/kecamatan-schema.ts'
import { areas } from '../../reference/kecamatan.ts'
import { linesOfBusiness } from '../../reference/lines-of-business.ts'
import { searching, searchParams, snippet } from '../../search/schemas.ts'
import { tradingSpaceActions, tradingSpaceKinds } from './policy.ts'
import { spaceWarningCodes } from './rules.ts'

export const tradingSpaceKind = z
  .enum(tradingSpaceKinds)
  .meta({ id: 'TradingSpaceKind', description: 'Open always, open for some days, or on the web.' })
export const lineOfBusiness = z.enum(linesOfBusiness).meta({ id: 'LineOfBusiness' })
export const area = z
  .enum(areas.map(({ code }) => code))
  .describe('One of the six administrative areas of Jakarta, by its Kemendagri code.')

const name = line.meta({ ...named('Nama', 'Name'), example: '[CONTOH] Bazar Tebet' })
const address = text(500).meta({ description: 'In the street or on the web.', example: 'Jalan Contoh 10' })
const capacity = z.int().min(1).max(1_000_000)
const lines = setOf(lineOfBusiness, linesOfBusiness.length)
const source = text(500).meta({
  description: 'What says that it exists; left out for examples.',
  example: 'Katya & Saraswati 2021, bagian 5',
})

/** What anyone may know of a space. */
const open = {
  id: uuid.meta(named('ID', 'ID')),
  kind: tradingSpaceKind.meta(named('Jenis', 'Kind')),
  name,
  kecamatan: kecamatan
    .nullable()
    .meta({ description: 'Null for one on the web.', ...named('Kecamatan', 'Kecamatan') }),
  address: address.nullable().meta(named('Alamat', 'Address')),
  capacity: capacity.nullable().meta({
    description: 'How many businesses sell there at a time.',
    ...named('Daya tampung (usaha)', 'Capacity (businesses)'),
    example: 40,
  }),
  linesOfBusiness: lines.meta({
    description: 'Empty where it is not said.',
    ...named('Bidang usaha', 'Lines of business'),
    example: ['culinary', 'crafts'],
  }),
  agency: organizationRef.meta({
    description: 'The agency that keeps the record.',
    ...named('Perangkat daerah', 'Agency'),
  }),
  openFrom: day.nullable().meta(named('Buka sejak', 'Open from')),
  openUntil: day.nullable().meta({
    description: 'The last day, inclusive; null without an end.',
    ...named('Buka sampai', 'Open until'),
  }),
  source: source.nullable().meta({ ...named('Sumber', 'Source'), example: null }),
}
const operator = organizationRef.nullable()
const said = named('Pengelola', 'Operator')

const warning = z
  .object({
    code: z.enum(spaceWarningCodes),
    text: z.string().max(1000).meta({
      description: 'In the language of Accept-Language.',
      example: 'Pengelolanya belum disebut.',
    }),
  })
  .meta({ id: 'TradingSpaceWarning', description: 'What to look at. Nothing is refused for it.' })

export const tradingSpace = z
  .object({
    ...open,
    operator: operator.meta({
      description: 'Who runs it; null where it is not said, or you may not see the organization here.',
      ...said,
    }),
    agreementId: uuid.nullable().meta({
      description: 'The agreement behind it; null without one, or where you may not see it.',
      ...named('ID naskah', 'Agreement ID'),
    }),
    agreement: expanded(agreementSummary, 'The agreement behind it.'),
    ...stamps,
    allowedActions: z.array(z.enum(tradingSpaceActions)).max(5),
    warnings: z
      .array(warning)
      .max(10)
      .optional()
      .meta({ description: 'In the answer with one record.', example: [] }),
    snippet,
  })
  .meta({ id: 'TradingSpace', description: 'A place where the businesses of the program sell.' })
  .register(records, { table: 'trading_spaces' })
export type TradingSpace = z.infer<typeof tradingSpace>
export const tradingSpacePage = pageOf('TradingSpacePage', tradingSpace)

export const publicTradingSpace = z
  .object({
    ...open,
    operator: operator.meta({ description: 'Who runs it; null where it is not said.', ...said }),
    version: stamps.version,
    updatedAt: stamps.updatedAt,
    snippet,
  })
  .meta({ id: 'PublicTradingSpace', description: 'A place where the businesses of the program sell.' })
export type PublicTradingSpace = z.infer<typeof publicTradingSpace>
export const publicTradingSpacePage = pageOf('PublicTradingSpacePage', publicTradingSpace)

const operatorId = uuid.nullable().optional().describe('Any registered organization.')
export const newTradingSpace = z
  .strictObject({
    id: ownId,
    kind: tradingSpaceKind,
    name,
    kecamatan: kecamatan.nullable().optional().describe('Needed, but for one on the web, which has none.'),
    address: address.nullable().optional(),
    capacity: capacity.nullable().optional(),
    linesOfBusiness: lines.optional(),
    agencyId: uuid.optional().describe('The agency that keeps the record; an officer’s own by default.'),
    operatorId,
    openFrom: day.nullable().optional(),
    openUntil: day.nullable().optional(),
    agreementId: uuid.nullable().optional().describe('The agreement behind it, one that you see.'),
    source: source.nullable().optional(),
  })
  .meta({
    id: 'NewTradingSpace',
    example: {
      kind: 'bazaar',
      name: '[CONTOH] Bazar Tebet',
      kecamatan: 'Tebet',
      address: 'Jalan Contoh 10',
      capacity: 40,
      linesOfBusiness: ['culinary', 'crafts'],
      openFrom: '2026-06-01',
      openUntil: '2026-06-30',
    },
  })
export type NewTradingSpace = z.infer<typeof newTradingSpace>
export const tradingSpacePatch = newTradingSpace
  .partial()
  .meta({ id: 'TradingSpacePatch', example: { capacity: 60 } })
export type TradingSpacePatch = z.infer<typeof tradingSpacePatch>

const openFilters = {
  kind: anyOf(tradingSpaceKind).optional(),
  kecamatan: anyOf(kecamatan).optional(),
  area: anyOf(area).optional().describe('Those whose kecamatan lies in any of these areas.'),
  lineOfBusiness: anyOf(lineOfBusiness).optional().describe('Those for any of these lines.'),
  agencyId: uuid.optional().describe('Those of this agency, or of one that it succeeded.'),
  openOn: day.optional().describe('Those that are open on the day.'),
  ...changedSince,
}
const searchable = searchParams(['name', '-name', 'updatedAt', '-updatedAt'], 'name', 'the name or address')
export const publicTradingSpaceQuery = searching(z.strictObject({ ...searchable, ...openFilters }))
export type PublicTradingSpaceQuery = z.infer<typeof publicTradingSpaceQuery>
export const tradingSpaceQuery = searching(
  z.strictObject({
    ...searchable,
    ...openFilters,
    operatorId: uuid.optional().describe('Those that this organization runs, as far as you may see it.'),
    agreementId: uuid.optional().describe('Those behind which this agreement stands, if you see it.'),
  }),
)
export type TradingSpaceQuery = z.infer<typeof tradingSpaceQuery>
