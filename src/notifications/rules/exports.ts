import { agreementLabels } from '../../agreements/labels.ts'
import { code, instant, text } from '../../exports/columns.ts'
import { reportExport } from '../../exports/export.ts'
import type { ReminderRule } from './schemas.ts'

export const reminderRuleExport = reportExport(
  'Pengingat',
  ({ data }: { readonly data: readonly ReminderRule[] }) => data,
  [
    code('Jenis naskah', agreementLabels.agreementType, (row) => row.agreementType),
    text('Hari sebelumnya', (row) => row.daysBefore.join(', ')),
    instant('Diperbarui', (row) => row.updatedAt),
  ],
)
