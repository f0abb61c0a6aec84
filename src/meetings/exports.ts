import type { z } from 'zod'
import { code, day, instant, list, number, stage, text, yesNo } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { labels } from '../reference/labels.ts'
import type { RegisteredActionItem } from './action-items/schemas.ts'
import type { registeredItem } from './items/schemas.ts'
import { processIndicators } from './kinds.ts'
import type { Obstacle } from './parts/schemas.ts'
import type { Meeting } from './schemas.ts'

export const meetingExport = listExport<Meeting>('Rapat', [
  instant('Mulai', (row) => row.startsAt),
  instant('Selesai', (row) => row.endsAt),
  code('Jenis', labels.meetingKind, (row) => row.kind),
  code('Cara', labels.meetingMode, (row) => row.mode),
  text('Tempat', (row) => row.venue),
  text('Agenda', (row) => row.agenda),
  code('Status notulen', labels.meetingStatus, (row) => row.status),
  list('Peserta', (row) =>
    row.participants.map(({ name, title }) => (title === null ? name : `${name} (${title})`)),
  ),
  list('Penawaran dan kebutuhan', (row) =>
    row.items.map(({ type, description }) => `${labels.itemType[type].id}: ${description}`),
  ),
  list('Hambatan', (row) => row.obstacles.map(({ description }) => description)),
  list('Keputusan', (row) => row.decisions),
  list('Tindak lanjut', (row) => row.actionItems.map(({ description }) => description)),
  list('Capaian awal', (row) => row.smallWins),
  ...processIndicators.map((indicator) =>
    number<Meeting>(labels.processIndicator[indicator].id, (row) => row.processScores?.[indicator]?.score),
  ),
  instant('Disahkan', (row) => row.finalizedAt),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID penjajakan', (row) => row.caseId),
  text('ID rapat yang dikoreksi', (row) => row.correctsId),
])

export const itemExport = listExport<z.infer<typeof registeredItem>>('Penawaran dan kebutuhan', [
  instant('Rapat', (row) => row.startsAt),
  code('Jenis', labels.itemType, (row) => row.type),
  code('Pihak', labels.side, (row) => row.side),
  stage((row) => row.stage),
  text('Uraian', (row) => row.description),
  number('Jumlah', (row) => row.quantity),
  text('Satuan', (row) => row.unit),
  yesNo('Disepakati', (row) => row.agreed),
  text('ID', (row) => row.id),
  text('ID penjajakan', (row) => row.caseId),
  text('ID rapat', (row) => row.meetingId),
  text('ID organisasi', (row) => row.organizationId),
])

export const actionItemExport = listExport<RegisteredActionItem>('Tindak lanjut', [
  text('Uraian', (row) => row.description),
  text('Penanggung jawab', (row) => row.ownerOrganization.shortName),
  day('Batas waktu', (row) => row.dueOn),
  day('Selesai', (row) => row.doneOn),
  code('Status', labels.actionItemStatus, (row) => row.status),
  yesNo('Terlambat', (row) => row.overdue),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID penjajakan', (row) => row.caseId),
  text('ID rapat', (row) => row.meetingId),
])

export const obstacleExport = listExport<Obstacle>('Hambatan', [
  code('Kelompok', labels.obstacleCategory, (row) => row.category),
  text('Uraian', (row) => row.description),
  code('Status', labels.obstacleStatus, (row) => row.status),
  yesNo('Menghalangi kesepakatan', (row) => row.blocking),
  day('Muncul', (row) => row.raisedOn),
  day('Selesai', (row) => row.resolvedOn),
  number('Umur (hari)', (row) => row.ageDays),
  text('Penyelesaian', (row) => row.resolution),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID penjajakan', (row) => row.caseId),
  text('ID rapat', (row) => row.meetingId),
])
