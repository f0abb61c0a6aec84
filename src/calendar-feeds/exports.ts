import { listExport } from '../exports/export.ts'
import { calendarFeed } from './schemas.ts'

export const calendarFeedExport = listExport(calendarFeed, 'Kalender', ['name', 'createdAt', 'updatedAt'])
