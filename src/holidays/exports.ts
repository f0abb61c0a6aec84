import { code, day, instant, text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { holidayLabels } from './labels.ts'
import { holiday } from './schemas.ts'

export const holidayExport = listExport(holiday, 'Hari libur', [
  day('Hari', (row) => row.day),
  text('Nama', (row) => row.name),
  code('Jenis', holidayLabels.holidayKind, (row) => row.kind),
  text('Sumber', (row) => row.source),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
])
