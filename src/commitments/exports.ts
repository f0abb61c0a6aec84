import { code, day, instant, number, stage, text, yesNo } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { activity } from './activities/schemas.ts'
import { outcome, evaluation } from './monitoring-schemas.ts'
import { commitment } from './commitments/schemas.ts'
import { nameOf } from '../organizations/schemas.ts'
import { commitmentLabels } from './labels.ts'

export const commitmentExport = listExport(commitment, 'Komitmen', [
  text('Uraian', (row) => row.description),
  stage((row) => row.stage),
  text('Penanggung jawab', (row) => row.responsibleOrganization && nameOf(row.responsibleOrganization)),
  text('Ukuran', (row) => row.metric),
  number('Target', (row) => row.targetValue),
  text('Satuan', (row) => row.unit),
  number('Realisasi terverifikasi', (row) => row.delivered),
  number('Capaian (%)', (row) => row.percent),
  number('Kegiatan terverifikasi', (row) => row.activityCount),
  day('Batas waktu', (row) => row.dueOn),
  yesNo('Terlambat', (row) => row.overdue),
  day('Berlaku sejak', (row) => row.validFrom),
  day('Dicabut sejak', (row) => row.droppedFrom),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID naskah', (row) => row.agreementId),
  text('ID butir notulen', (row) => row.meetingItemId),
  text('ID rapat', (row) => row.meetingId),
])

export const activityExport = listExport(activity, 'Realisasi', [
  day('Tanggal', (row) => row.heldOn),
  code('Status', commitmentLabels.activityStatus, (row) => row.status),
  text('Alasan status', (row) => row.statusReason),
  text('Pelapor', (row) => nameOf(row.organization)),
  yesNo('Nama saat diverifikasi diperkirakan', (row) => row.namesAssumed),
  stage((row) => row.stage),
  text('Kecamatan', (row) => row.kecamatan),
  number('Jumlah', (row) => row.value),
  text('Satuan', (row) => row.unit),
  number('Penerima manfaat', (row) => row.beneficiaries),
  number('Penerima manfaat perempuan', (row) => row.beneficiariesWomen),
  text('Catatan', (row) => row.note),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID komitmen', (row) => row.commitmentId),
  text('ID naskah', (row) => row.agreementId),
  text('ID dokumen bukti', (row) => row.evidenceDocumentId),
])

export const outcomeExport = listExport(outcome, 'Hasil', [
  day('Awal periode', (row) => row.periodFrom),
  day('Akhir periode', (row) => row.periodUntil),
  number('Jumlah sampel', (row) => row.sampleSize),
  number('Aset (Rp)', (row) => row.assets),
  number('Tenaga kerja', (row) => row.workers),
  number('Omzet (Rp)', (row) => row.turnover),
  text('Catatan', (row) => row.note),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID naskah', (row) => row.agreementId),
])

export const evaluationExport = listExport(evaluation, 'Evaluasi', [
  day('Awal periode', (row) => row.periodFrom),
  day('Akhir periode', (row) => row.periodUntil),
  code('Penilai', commitmentLabels.evaluator, (row) => row.evaluator),
  text('Organisasi penilai', (row) => row.organization && nameOf(row.organization)),
  text('Yang dinilai', (row) => row.evaluatedOrganization && nameOf(row.evaluatedOrganization)),
  yesNo('Nama saat dinilai diperkirakan', (row) => row.namesAssumed),
  yesNo('Diperhitungkan', (row) => row.counts),
  number('Nilai (1–5)', (row) => row.rating),
  code('Rekomendasi', commitmentLabels.recommendation, (row) => row.recommendation),
  text('Catatan', (row) => row.note),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID naskah', (row) => row.agreementId),
])
