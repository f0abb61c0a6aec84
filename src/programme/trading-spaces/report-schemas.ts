import { z } from 'zod'
import { number, text, yesNo } from '../../exports/columns.ts'
import { reportExport } from '../../exports/export.ts'
import { anyOf, day, line, uuid } from '../../http/schemas.ts'
import { kecamatanCodes } from '../../reference/kecamatan.ts'
import { counted } from '../../reports/figures.ts'
import { area, lineOfBusiness, tradingSpaceKind } from './schemas.ts'

export const spaceReportQuery = z.strictObject({
  asOf: day.optional().describe('The day on which they are open; today in Jakarta where it is not given.'),
  kind: anyOf(tradingSpaceKind).optional(),
  lineOfBusiness: anyOf(lineOfBusiness).optional().describe('Those for any of these lines.'),
  agencyId: uuid.optional().describe('Those of this agency, or of one that it succeeded.'),
})
export type SpaceReportQuery = z.infer<typeof spaceReportQuery>

const figure = {
  ...counted,
  capacity: z
    .int()
    .describe('How many businesses sell there at a time, as far as it is said.')
    .meta({ example: 40 }),
}
const name = line.meta({ example: 'Tebet' })
const places = (max: number) => z.array(name).max(max)

export const spaceReportAnswer = z
  .object({
    asOf: day,
    areas: z
      .array(z.object({ code: area, name, ...figure }))
      .max(10)
      .describe('Each of the six administrative areas.'),
    kecamatan: z
      .array(z.object({ code: z.enum(kecamatanCodes), name, area, ...figure }))
      .max(50)
      .describe('Each of the 44.'),
    online: z
      .object(figure)
      .meta({ id: 'OnlineSpaces', description: 'Those on the web lie in none of them.' })
      .nullable()
      .describe('Null where `kind` leaves them out.'),
    areasWithout: places(10).describe('The areas that have none.'),
    kecamatanWithout: places(50).describe('The kecamatan that have none.'),
  })
  .meta({
    id: 'TradingSpaceReport',
    description: 'Where businesses can sell on a day, and where they cannot.',
  })

type Answer = z.infer<typeof spaceReportAnswer>

export const spaceReportExport = reportExport(
  'Sebaran ruang dagang',
  ({ areas: found, kecamatan }: Answer) =>
    kecamatan.map((each) => ({ ...each, areaName: found.find(({ code }) => code === each.area)!.name })),
  [
    text('Kode Kemendagri', (row) => row.code),
    text('Kecamatan', (row) => row.name),
    text('Wilayah', (row) => row.areaName),
    yesNo('Ada', (row) => row.count > 0),
    number('Ruang dagang', (row) => row.count),
    number('Daya tampung', (row) => row.capacity),
  ],
)
