import { code, instant, list, stages, text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { labels } from '../reference/labels.ts'
import type { Case } from './schemas.ts'

export const caseExport = listExport<Case>('Penjajakan', [
  text('Nomor penjajakan', (row) => row.caseNumber),
  text('Judul', (row) => row.title),
  code('Status', labels.caseStatus, (row) => row.status),
  text('Alasan status', (row) => row.statusReason),
  stages((row) => row.stages),
  list('Perangkat daerah', (row) => row.agencies.map(({ shortName }) => shortName)),
  list('Kolaborator', (row) => row.collaborators.map(({ shortName }) => shortName)),
  code('Pemrakarsa', labels.side, (row) => row.initiator),
  text('Objek', (row) => row.object),
  text('Ketimpangan sumber daya', (row) => row.startingConditions?.resourceImbalance ?? null),
  text('Insentif', (row) => row.startingConditions?.incentives ?? null),
  text('Riwayat kerja sama', (row) => row.startingConditions?.priorHistory ?? null),
  instant('Dibuka', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  list('Naskah kerja sama', (row) => row.agreements.map(({ registrationNumber }) => registrationNumber)),
  text('ID naskah', (row) => row.agreementId),
])
