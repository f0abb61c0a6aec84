import { z } from 'zod'
import { reach } from '../../commitments/beneficiaries/schemas.ts'
import { list, number, text } from '../../exports/columns.ts'
import { reportExport } from '../../exports/export.ts'
import { day, line } from '../../http/schemas.ts'
import { kecamatan as kecamatanName } from '../../reference/kecamatan-schema.ts'
import { areaCode, kecamatanCode } from '../../reference/place-schemas.ts'
import { lineOfBusinessLabels, linesOfBusiness } from '../../reference/lines-of-business.ts'
import { counted, deliveredByUnit, partial, type DeliveredByUnit } from '../figures.ts'

const figures = { ...counted, delivered: deliveredByUnit, ...reach }
const areaName = line.meta({ example: 'Jakarta Pusat' })

export const placeReportAnswer = z
  .object({
    from: day.nullable(),
    to: day.nullable(),
    partial,
    total: z.object(figures),
    areas: z
      .array(z.object({ code: areaCode, name: areaName, ...figures }))
      .max(10)
      .describe('All six.'),
    kecamatan: z
      .array(z.object({ code: kecamatanCode, name: kecamatanName, area: areaCode, areaName, ...figures }))
      .max(50)
      .describe('All 44 by their code, also those where nothing was delivered.'),
    unplaced: z.object(figures).describe('Verified deliveries that name no kecamatan.'),
  })
  .meta({ id: 'PlaceReport', description: 'What was delivered where: verified deliveries only.' })

export type PlaceReport = z.infer<typeof placeReportAnswer>
type Figures = PlaceReport['total']

/** One row for each kecamatan, then what names none. */
const rowsOf = ({
  kecamatan,
  unplaced,
}: PlaceReport): (Figures & Partial<PlaceReport['kecamatan'][number]>)[] => [...kecamatan, unplaced]

/** What was delivered, in a cell. */
export const unitsOf = (delivered: DeliveredByUnit): string[] =>
  delivered.map(({ unit, value }) => (unit === null ? String(value) : `${value} ${unit}`))

export const placeReportExport = reportExport('Realisasi per kecamatan', rowsOf, [
  text('Kode wilayah', (row) => row.area),
  text('Wilayah', (row) => row.areaName),
  text('Kode kecamatan', (row) => row.code),
  text('Kecamatan', (row) => row.name ?? 'Tanpa kecamatan'),
  number('Realisasi terverifikasi', (row) => row.count),
  list('Jumlah per satuan', (row) => unitsOf(row.delivered)),
  number('Penerima manfaat', (row) => row.beneficiaries),
  number('Perempuan', (row) => row.beneficiariesWomen),
  number('Pemula', (row) => row.beneficiariesNew),
  number('Naik kelas', (row) => row.beneficiariesMovingUp),
  ...linesOfBusiness.map((each) =>
    number<Figures>(lineOfBusinessLabels[each].id, (row) => row.beneficiariesByLine[each]),
  ),
])
