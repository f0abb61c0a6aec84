import { code, instant, list, stages, text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { caseRecord } from './schemas.ts'
import { caseLabels } from './labels.ts'
import { organizationLabels } from '../organizations/labels.ts'
import { settingLabels } from '../settings/labels.ts'

export const caseExport = listExport(caseRecord, 'Penjajakan', [
  text('Nomor penjajakan', (row) => row.caseNumber),
  text('Judul', (row) => row.title),
  code('Status', caseLabels.caseStatus, (row) => row.status),
  text('Alasan status', (row) => row.statusReason),
  stages((row) => row.stages),
  text(
    'Perangkat daerah penanggung jawab',
    (row) => row.agencies.find(({ id }) => id === row.leadAgencyId)?.shortName,
  ),
  list('Perangkat daerah', (row) => row.agencies.map(({ shortName }) => shortName)),
  list('Kolaborator', (row) => row.collaborators.map(({ shortName }) => shortName)),
  code('Pemrakarsa', organizationLabels.side, (row) => row.initiator),
  code('Rezim', settingLabels.regime, (row) => row.regime.advice),
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
