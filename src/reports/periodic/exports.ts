import { agreementLabels } from '../../agreements/labels.ts'
import { commitmentLabels } from '../../commitments/labels.ts'
import { code, codes, day, list, number, stages, text, yesNo } from '../../exports/columns.ts'
import { reportExport } from '../../exports/export.ts'
import { meetingLabels } from '../../meetings/labels.ts'
import { nameOf } from '../../organizations/schemas.ts'
import { lineOfBusinessLabels, linesOfBusiness } from '../../reference/lines-of-business.ts'
import { unitsOf } from '../places/schemas.ts'
import type { PeriodicAgreement, PeriodicReport } from './schemas.ts'

type Target = PeriodicAgreement['targets'][number]
const told = ({ description, delivered, targetValue, unit }: Target): string =>
  `${description}: ${delivered}${targetValue === null ? '' : ` dari ${targetValue}`}${unit === null ? '' : ` ${unit}`}`

/** One row for each agreement, its columns in the order of the sections. */
export const periodicExport = reportExport('Laporan berkala', (answer: PeriodicReport) => answer.agreements, [
  text('Nomor registrasi', (row) => row.registrationNumber),
  code('Jenis', agreementLabels.agreementType, (row) => row.type),
  text('Perangkat daerah penanggung jawab', (row) => nameOf(row.leadAgency)),
  list('Para pihak', (row) => row.parties.map(({ organization }) => nameOf(organization))),
  day('Ditandatangani', (row) => row.signedOn),
  yesNo('Disepakati pada masa ini', (row) => row.concluded),
  yesNo('Berlaku pada akhir masa', (row) => row.inForce),
  yesNo('Berakhir pada masa ini', (row) => row.ended),
  day('Tidak berlaku sejak', (row) => row.overFrom),
  text('Judul', (row) => row.title),
  stages((row) => row.stages),
  text('Latar belakang', (row) => row.background),
  text('Maksud dan tujuan', (row) => row.purpose),
  list('Sasaran dan capaian', (row) => row.targets.map(told)),
  text('Ruang lingkup', (row) => row.scope ?? row.object),
  number('Realisasi terverifikasi', (row) => row.results.activities.count),
  list('Jumlah per satuan', (row) => unitsOf(row.results.delivered)),
  list('Kecamatan', (row) => row.results.kecamatan),
  number('Uang ke kas daerah (Rp)', (row) => row.results.moneyToTreasury),
  number('Barang (Rp)', (row) => row.results.goods),
  number('Penerima manfaat', (row) => row.beneficiaries.beneficiaries),
  number('Perempuan', (row) => row.beneficiaries.beneficiariesWomen),
  number('Pemula', (row) => row.beneficiaries.beneficiariesNew),
  number('Naik kelas', (row) => row.beneficiaries.beneficiariesMovingUp),
  ...linesOfBusiness.map((line) =>
    number<PeriodicAgreement>(
      lineOfBusinessLabels[line].id,
      (row) => row.beneficiaries.beneficiariesByLine[line],
    ),
  ),
  number('Pembiayaan (Rp)', (row) => row.funding?.amount),
  list('Hambatan', (row) =>
    row.obstacles.map(
      ({ category, description }) => `${meetingLabels.obstacleCategory[category].id}: ${description}`,
    ),
  ),
  number('Capaian rata-rata (%)', (row) => row.analysis.percent),
  list('Evaluasi', (row) =>
    row.analysis.evaluations.map(
      ({ evaluator, rating }) => `${commitmentLabels.evaluator[evaluator].id} ${rating}`,
    ),
  ),
  codes('Tindak lanjut', commitmentLabels.recommendation, (row) => row.followUp.recommendations),
  number('Hambatan terbuka', (row) => row.followUp.openObstacles),
  number('Komitmen terlambat', (row) => row.followUp.overdueCommitments),
])
