import { code, day, instant, list, number, stage, text, yesNo } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { registeredActionItem } from './action-items/schemas.ts'
import { registeredItem } from './items/schemas.ts'
import { processIndicators } from './kinds.ts'
import { obstacle } from './parts/schemas.ts'
import { type Meeting, meeting } from './schemas.ts'
import { meetingLabels } from './labels.ts'
import { nameOf } from '../organizations/schemas.ts'
import { organizationLabels } from '../organizations/labels.ts'

/** Minutes name organizations as they were called on the day they were finalized. */
const withName = (said: string, name: string | null): string => (name === null ? said : `${said}, ${name}`)

export const meetingExport = listExport(meeting, 'Rapat', [
  instant('Mulai', (row) => row.startsAt),
  instant('Selesai', (row) => row.endsAt),
  code('Jenis', meetingLabels.meetingKind, (row) => row.kind),
  code('Cara', meetingLabels.meetingMode, (row) => row.mode),
  text('Tempat', (row) => row.venue),
  text('Agenda', (row) => row.agenda),
  code('Status notulen', meetingLabels.meetingStatus, (row) => row.status),
  list('Organisasi saat disahkan', ({ caseAsRecorded: then }) =>
    then ? [...then.agencies, ...then.collaborators].map(nameOf) : [],
  ),
  list('Peserta', (row) =>
    row.participants.map(({ name, title, nameAsRecorded, organizationName }) =>
      withName(title === null ? name : `${name} (${title})`, nameAsRecorded ?? organizationName),
    ),
  ),
  list('Penawaran dan kebutuhan', (row) =>
    row.items.map(({ type, description, nameAsRecorded }) =>
      withName(`${meetingLabels.itemType[type].id}: ${description}`, nameAsRecorded),
    ),
  ),
  list('Hambatan', (row) => row.obstacles.map(({ description }) => description)),
  list('Keputusan', (row) => row.decisions),
  list('Tindak lanjut', (row) =>
    row.actionItems.map(({ description, ownerNameAsRecorded }) => withName(description, ownerNameAsRecorded)),
  ),
  list('Capaian awal', (row) => row.smallWins),
  ...processIndicators.map((indicator) =>
    number<Meeting>(
      meetingLabels.processIndicator[indicator].id,
      (row) => row.processScores?.[indicator]?.score,
    ),
  ),
  instant('Disahkan', (row) => row.finalizedAt),
  yesNo('Nama saat disahkan diperkirakan', (row) => row.namesAssumed),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID penjajakan', (row) => row.caseId),
  text('ID rapat yang dikoreksi', (row) => row.correctsId),
  text('ID rapat koreksi', (row) => row.correctedById),
  text('ID dokumen notulen', (row) => row.minutesDocumentId),
])

export const itemExport = listExport(registeredItem, 'Penawaran dan kebutuhan', [
  instant('Rapat', (row) => row.startsAt),
  code('Jenis', meetingLabels.itemType, (row) => row.type),
  code('Pihak', organizationLabels.side, (row) => row.side),
  text('Organisasi saat disahkan', (row) => row.nameAsRecorded),
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

export const actionItemExport = listExport(registeredActionItem, 'Tindak lanjut', [
  text('Uraian', (row) => row.description),
  text('Penanggung jawab', (row) => nameOf(row.ownerOrganization)),
  day('Batas waktu', (row) => row.dueOn),
  day('Selesai', (row) => row.doneOn),
  code('Status', meetingLabels.actionItemStatus, (row) => row.status),
  yesNo('Terlambat', (row) => row.overdue),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID penjajakan', (row) => row.caseId),
  text('ID rapat', (row) => row.meetingId),
])

export const obstacleExport = listExport(obstacle, 'Hambatan', [
  code('Kelompok', meetingLabels.obstacleCategory, (row) => row.category),
  text('Uraian', (row) => row.description),
  code('Status', meetingLabels.obstacleStatus, (row) => row.status),
  yesNo('Menghalangi kesepakatan', (row) => row.blocking),
  day('Muncul', (row) => row.raisedOn),
  day('Selesai', (row) => row.resolvedOn),
  number('Umur (hari)', (row) => row.ageDays),
  text('Penyelesaian', (row) => row.resolution),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID penjajakan', (row) => row.caseId),
  text('ID rapat', (row) => row.meetingId),
])
