import type { z } from 'zod'
import { code, day, text } from '../../exports/columns.ts'
import { listExport, reportExport } from '../../exports/export.ts'
import { retentionLabels } from './labels.ts'
import { retentionDestruction, retentionRule, type retentionProposals } from './schemas.ts'

export const retentionRuleExport = listExport(retentionRule, 'Jadwal retensi', [
  { field: 'kind', labels: retentionLabels.retentionKind },
  'months',
  'basis',
  'createdAt',
  'updatedAt',
])

export const retentionDestructionExport = listExport(retentionDestruction, 'Pemusnahan', [
  'minutesNumber',
  'minutesOn',
  {
    field: 'destroyed',
    cell: (destroyed) =>
      destroyed.map(({ rule, count }) => `${retentionLabels.retentionKind[rule].id}: ${count}`),
  },
  'carriedOutBy',
  'createdAt',
  'updatedAt',
])

export const retentionProposalExport = reportExport(
  'Usulan pemusnahan',
  ({ proposals }: z.infer<typeof retentionProposals>) => proposals,
  [
    code('Aturan', retentionLabels.retentionKind, (row) => row.rule),
    text('ID', (row) => row.id),
    text('Organisasi', (row) => row.organization?.shortName),
    text('ID catatan', (row) => row.recordId),
    day('Sejak', (row) => row.since),
  ],
)
