import { z } from 'zod'
import { answered } from '../../agreements/content/fields.ts'
import { funding } from '../../agreements/content/funding-schemas.ts'
import { agreementLabels } from '../../agreements/labels.ts'
import { reach } from '../../commitments/beneficiaries/schemas.ts'
import { agreementType, status } from '../../agreements/schemas/kinds.ts'
import { code, day as dayColumn, number, text, yesNo } from '../../exports/columns.ts'
import { reportExport } from '../../exports/export.ts'
import { day, uuid, wholeNumber } from '../../http/schemas.ts'
import { lineOfBusinessLabels, linesOfBusiness } from '../../reference/lines-of-business.ts'
import { pick } from '../../kernel/content.ts'
import { nameOf, side, signedOrganizationRef } from '../../organizations/schemas.ts'

/** The most agreements that the answer in JSON lists; the archive has all. */
export const mostAgreements = 1000

const count = z.int().min(0)
const rupiah = z.number().min(0).meta({ example: 250_000_000 })
const realization = z.object({
  activities: count.describe('Deliveries held in the year that are verified.'),
  ...reach,
})
const brought = z.object({
  count,
  moneyToTreasury: rupiah.describe('In IDR.'),
  goods: rupiah.describe('The value of goods, in IDR.'),
})

const saidOfIt = ['title', 'stages', 'effectiveFrom', 'effectiveUntil', 'term'] as const

const yearAgreement = z
  .object({
    id: uuid,
    registrationNumber: z.string().max(40).meta({ example: 'KS-2026-00001' }),
    type: agreementType,
    ...pick(answered, saidOfIt),
    status: status.describe('On 31 December.'),
    signedOn: day.nullable(),
    concluded: z.boolean().describe('Signed in the year.'),
    inForce: z.boolean().describe('On 31 December.'),
    ended: z.boolean().describe('The first day on which it no longer holds is in the year.'),
    overFrom: day.nullable().describe('That day, by what held on 31 December; null without an end.'),
    leadAgency: signedOrganizationRef,
    parties: z
      .array(
        z.object({
          position: z.int(),
          side,
          organization: signedOrganizationRef,
          documentNumber: z.string().max(200).nullable().meta({ example: '415.4/1/PKS/2026' }),
        }),
      )
      .max(20),
    funding: funding.nullable(),
    realization,
    results: brought,
    files: count.describe('Uploaded by 31 December, as far as you may see them.'),
    changes: count.describe('In the trail of the year, as far as you may see it.'),
  })
  .meta({ id: 'YearAgreement', description: 'An agreement as it stood on 31 December of a year.' })
export type YearAgreement = z.infer<typeof yearAgreement>

const figures = z.object({ count, funding: rupiah.describe('The amounts on 31 December, in IDR.') })
export const yearReportAnswer = z
  .object({
    year: z.int().meta({ example: 2026 }),
    asOf: day.describe('31 December of the year.'),
    totals: z.object({
      concluded: figures.describe('Signed in the year.'),
      inForce: figures.describe('In force on 31 December.'),
      ended: figures.describe('Over in the year; one that ends with 31 December is in the next report.'),
      realization,
      results: brought,
    }),
    complete: z.boolean().describe('Whether `agreements` has all; the archive does.'),
    agreements: z.array(yearAgreement).max(mostAgreements).describe('By their registration number.'),
  })
  .meta({ id: 'YearReport', description: 'A year of agreements, by the versions of its 31 December.' })
export type YearReport = z.infer<typeof yearReportAnswer>

export const yearParams = z.strictObject({
  year: wholeNumber(1900, 2199).describe('The year; it may still run.'),
})

export const yearExport = reportExport('Audit satu tahun', (answer: YearReport) => answer.agreements, [
  text('Nomor registrasi', (row) => row.registrationNumber),
  code('Jenis', agreementLabels.agreementType, (row) => row.type),
  text('Tentang', (row) => row.title),
  text('Perangkat daerah penanggung jawab', (row) => nameOf(row.leadAgency)),
  text('Para pihak', (row) => row.parties.map(({ organization }) => nameOf(organization)).join('; ')),
  dayColumn('Ditandatangani', (row) => row.signedOn),
  dayColumn('Mulai berlaku', (row) => row.effectiveFrom),
  dayColumn('Berlaku sampai', (row) => row.effectiveUntil),
  code('Status 31 Desember', agreementLabels.agreementStatus, (row) => row.status),
  yesNo('Ditandatangani tahun ini', (row) => row.concluded),
  yesNo('Berlaku 31 Desember', (row) => row.inForce),
  yesNo('Berakhir tahun ini', (row) => row.ended),
  dayColumn('Tidak berlaku sejak', (row) => row.overFrom),
  number('Nilai (Rp)', (row) => row.funding?.amount),
  number('Realisasi terverifikasi', (row) => row.realization.activities),
  number('Penerima manfaat', (row) => row.realization.beneficiaries),
  number('Perempuan', (row) => row.realization.beneficiariesWomen),
  number('Pemula', (row) => row.realization.beneficiariesNew),
  number('Naik kelas', (row) => row.realization.beneficiariesMovingUp),
  ...linesOfBusiness.map((line) =>
    number<YearAgreement>(lineOfBusinessLabels[line].id, (row) => row.realization.beneficiariesByLine[line]),
  ),
  number('Uang ke kas daerah (Rp)', (row) => row.results.moneyToTreasury),
  number('Barang (Rp)', (row) => row.results.goods),
  number('Berkas', (row) => row.files),
  number('Perubahan pada jejak', (row) => row.changes),
])
