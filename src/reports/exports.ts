import type { z } from 'zod'
import { code, day, list, number, stage, stages, text, yesNo } from '../exports/columns.ts'
import { reportExport } from '../exports/export.ts'
import { coverageLabels } from './coverage/labels.ts'
import type { coverage, coverageMatrix } from './coverage/schemas.ts'
import type { matchReport } from './matches/schemas.ts'
import type { performanceMap } from './performance/schemas.ts'
import type {
  expiring,
  obstacleReportAnswer,
  outcomeReportAnswer,
  pipeline,
  processReportAnswer,
} from './schemas.ts'
import { agreementLabels } from '../agreements/labels.ts'
import { caseLabels } from '../cases/labels.ts'
import { meetingLabels } from '../meetings/labels.ts'
import { organizationLabels } from '../organizations/labels.ts'
import { performanceLabels } from './performance/labels.ts'

interface Counted {
  readonly shortName: string
  readonly count: number
}
const named = (organizations: readonly Counted[]): string[] =>
  organizations.map(({ shortName, count }) => `${shortName} (${count})`)

export const coverageExport = reportExport(
  'Cakupan tahap',
  ({ stages: rows, basis }: z.infer<typeof coverage>) => rows.map((row) => ({ ...row, basis })),
  [
    stage((row) => row.stage),
    yesNo('Tercakup', (row) => row.covered),
    code('Dihitung dari', coverageLabels.coverageBasis, (row) => row.basis),
    list('Dilaksanakan sendiri oleh', (row) =>
      row.deliveries.map(({ agency, what }) => `${agency.shortName}: ${what}`),
    ),
    number('Naskah berlaku', (row) => row.count),
    number('Belum dikonfirmasi', (row) => row.unconfirmed),
    list('Perangkat daerah (naskah)', (row) => named(row.agencies)),
    number('Kolaborator', (row) => row.collaboratorCount),
    list('Kolaborator (naskah)', (row) => named(row.collaborators)),
  ],
)

export const matrixExport = reportExport(
  'Matriks cakupan',
  (answer: z.infer<typeof coverageMatrix>) => answer.cells,
  [
    stage((row) => row.stage),
    text('Perangkat daerah', (row) => row.agency.shortName),
    text('Kolaborator', (row) => row.collaborator.shortName),
    number('Naskah berlaku', (row) => row.count),
    number('Belum dikonfirmasi', (row) => row.unconfirmed),
  ],
)

export const expiringExport = reportExport(
  'Segera berakhir',
  (answer: z.infer<typeof expiring>) => answer.agreements,
  [
    text('Nomor registrasi', (row) => row.registrationNumber),
    text('Tentang', (row) => row.title),
    stages((row) => row.stages),
    text('Perangkat daerah penanggung jawab', (row) => row.leadAgency.shortName),
    day('Hari terakhir berlaku', (row) => row.endsOn),
    code('Berakhir karena', agreementLabels.endCause, (row) => row.endsBecause),
    number('Sisa (hari)', (row) => row.daysLeft),
    text('ID', (row) => row.id),
  ],
)

/** One table: the cases by status, then the agreements by status. */
const statusesOf = ({ cases, agreements }: z.infer<typeof pipeline>) => [
  ...cases.statuses.map((each) => ({
    ...each,
    kind: 'Penjajakan',
    label: caseLabels.caseStatus[each.status].id,
  })),
  ...agreements.statuses.map((each) => ({
    ...each,
    kind: 'Naskah kerja sama',
    label: agreementLabels.agreementStatus[each.status].id,
  })),
]

export const pipelineExport = reportExport('Alur kerja sama', statusesOf, [
  text('Data', (row) => row.kind),
  text('Status', (row) => row.label),
  number('Jumlah', (row) => row.count),
  number('Umur tengah (hari)', (row) => row.age?.median),
  number('Umur terlama (hari)', (row) => row.age?.longest),
])

/**
 * One table: the obstacles by category, then by agency. Only the rows of categories have the number that block and the
 * days until resolution.
 */
const obstacleGroupsOf = ({ categories, agencies }: z.infer<typeof obstacleReportAnswer>) => [
  ...categories.map(({ category, ...figures }) => ({
    by: 'Kelompok',
    name: meetingLabels.obstacleCategory[category].id,
    ...figures,
  })),
  ...agencies.map(({ agency, ...figures }) => ({
    by: 'Perangkat daerah',
    name: agency.shortName,
    blocking: null,
    resolvedAfter: null,
    ...figures,
  })),
]

export const obstacleReportExport = reportExport('Laporan hambatan', obstacleGroupsOf, [
  text('Menurut', (row) => row.by),
  text('Nama', (row) => row.name),
  number('Terbuka', (row) => row.open.count),
  number('Menghalangi kesepakatan', (row) => row.blocking?.count),
  number('Selesai', (row) => row.resolved.count),
  number('Umur tengah yang terbuka (hari)', (row) => row.openAge?.median),
  number('Umur terlama yang terbuka (hari)', (row) => row.openAge?.longest),
  number('Selesai sesudah, nilai tengah (hari)', (row) => row.resolvedAfter?.median),
  number('Selesai sesudah, terlama (hari)', (row) => row.resolvedAfter?.longest),
])

export const matchExport = reportExport(
  'Penawaran dan kebutuhan',
  (answer: z.infer<typeof matchReport>) => answer.stages,
  [
    stage((row) => row.stage),
    number('Kebutuhan terpenuhi', (row) => row.metNeeds.count),
    number('Penawaran terpakai', (row) => row.usedOffers.count),
    number('Kebutuhan belum terpenuhi', (row) => row.unmetNeeds.count),
    number('Penawaran belum terpakai', (row) => row.unusedOffers.count),
    list('Dapat dipertemukan antarpenjajakan', (row) =>
      row.acrossCases.map(
        ({ needSide, unmetNeeds, unusedOffers }) =>
          `kebutuhan ${organizationLabels.side[needSide].id} ${unmetNeeds.count}, penawaran ${unusedOffers.count}`,
      ),
    ),
  ],
)

const monthsOf = ({ indicators }: z.infer<typeof processReportAnswer>) =>
  indicators.flatMap(({ indicator, months }) => months.map((each) => ({ indicator, ...each })))

export const processExport = reportExport('Proses kolaborasi', monthsOf, [
  code('Indikator', meetingLabels.processIndicator, (row) => row.indicator),
  text('Bulan', (row) => row.month),
  number('Rata-rata (1–5)', (row) => row.mean),
  number('Rapat', (row) => row.count),
])

export const outcomeReportExport = reportExport(
  'Hasil program',
  (answer: z.infer<typeof outcomeReportAnswer>) => answer.quarters,
  [
    text('Triwulan', (row) => row.quarter),
    number('Pengukuran', (row) => row.count),
    number('Jumlah sampel', (row) => row.sampleSize),
    number('Aset (Rp)', (row) => row.total.assets),
    number('Tenaga kerja', (row) => row.total.workers),
    number('Omzet (Rp)', (row) => row.total.turnover),
    number('Aset per usaha (Rp)', (row) => row.perBusiness.assets),
    number('Tenaga kerja per usaha', (row) => row.perBusiness.workers),
    number('Omzet per usaha (Rp)', (row) => row.perBusiness.turnover),
  ],
)

export const performanceExport = reportExport(
  'Peta kinerja',
  (answer: z.infer<typeof performanceMap>) => answer.collaborators,
  [
    text('Kolaborator', (row) => row.collaborator.shortName),
    code('Kuadran', performanceLabels.quadrant, (row) => row.quadrant),
    number('Kinerja', (row) => row.performance.score),
    code(
      'Kinerja belum dinilai karena',
      performanceLabels.insufficiency,
      (row) => row.performance.insufficient,
    ),
    number('Realisasi', (row) => row.performance.components.delivery),
    number('Ketepatan waktu', (row) => row.performance.components.timeliness),
    number('Keberlanjutan', (row) => row.continuation.score),
    code(
      'Keberlanjutan belum dinilai karena',
      performanceLabels.insufficiency,
      (row) => row.continuation.insufficient,
    ),
    number('Evaluasi', (row) => row.continuation.components.evaluations),
    number('Kemutakhiran', (row) => row.continuation.components.recency),
    number('Perpanjangan', (row) => row.continuation.components.renewals),
    number('Cakupan tahap', (row) => row.continuation.components.stages),
    number('Jumlah komitmen', (row) => row.evidence.commitments.count),
    number('Jumlah realisasi terverifikasi', (row) => row.evidence.activities.count),
    number('Naskah ditandatangani', (row) => row.evidence.signed.count),
    number('Naskah berlaku', (row) => row.evidence.inForce.count),
    number('Jumlah perpanjangan', (row) => row.evidence.renewals.count),
    number('Jumlah evaluasi', (row) => row.evidence.evaluations.count),
    stages((row) => row.evidence.stages),
    day('Terakhir ditandatangani', (row) => row.evidence.lastSignedOn),
    day('Terakhir terealisasi', (row) => row.evidence.lastDeliveredOn),
    text('ID', (row) => row.collaborator.id),
  ],
)
