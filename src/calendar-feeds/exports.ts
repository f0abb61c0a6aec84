import { instant, text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { calendarFeed } from './schemas.ts'

export const calendarFeedExport = listExport(calendarFeed, 'Kalender', [
  text('Nama', (row) => row.name),
  instant('Dibuat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
])
