import { code, instant, text } from '../exports/columns.ts'
import { listExport, reportExport } from '../exports/export.ts'
import type { RegimeRuleRecord } from './regime/schemas.ts'
import { warningRule } from './warnings/schemas.ts'
import { organizationLabels } from '../organizations/labels.ts'
import { settingLabels } from './labels.ts'

export const warningRuleExport = listExport(warningRule, 'Aturan peringatan', [
  { field: 'code', cell: (code) => code },
  { field: 'text', cell: ({ id }) => id },
  'enabled',
  'threshold',
  'source',
  { field: 'certainty', labels: settingLabels.certainty },
  'createdAt',
  'updatedAt',
])

export const regimeRuleExport = reportExport(
  'Rezim kerja sama',
  ({ data }: { readonly data: readonly RegimeRuleRecord[] }) => data,
  [
    code('Jenis organisasi', organizationLabels.organizationKind, (row) => row.organizationKind),
    code('Rezim', settingLabels.regime, (row) => row.regime),
    text('Alasan', (row) => row.reason.id),
    text('Sumber', (row) => row.source),
    code('Kepastian', settingLabels.certainty, (row) => row.certainty),
    instant('Diperbarui', (row) => row.updatedAt),
  ],
)
