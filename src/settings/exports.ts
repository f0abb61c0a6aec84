import { code, instant, number, text, yesNo } from '../exports/columns.ts'
import { listExport, reportExport } from '../exports/export.ts'
import type { RegimeRuleRecord } from './regime-schemas.ts'
import { warningRule } from './warnings-schemas.ts'
import { organizationLabels } from '../organizations/labels.ts'
import { settingLabels } from './labels.ts'

export const warningRuleExport = listExport(warningRule, 'Aturan peringatan', [
  text('Kode', (row) => row.code),
  text('Peringatan', (row) => row.text.id),
  yesNo('Dipakai', (row) => row.enabled),
  number('Ambang (bulan)', (row) => row.threshold),
  text('Sumber', (row) => row.source),
  code('Kepastian', settingLabels.certainty, (row) => row.certainty),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
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
