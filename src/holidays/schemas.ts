import { z } from 'zod'
import { listParams, pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import { anyOf, day, line, named, stamps, uuid, wholeNumber } from '../http/schemas.ts'
import { holidayKinds } from './policy.ts'

const kind = z.enum(holidayKinds).meta({
  id: 'HolidayKind',
  description: 'A national holiday, or leave that all of government takes together (cuti bersama).',
})
const said = {
  day: day.meta(named('Hari', 'Day')),
  name: line.meta({ ...named('Nama', 'Name'), example: 'Proklamasi Kemerdekaan' }),
  kind: kind.meta(named('Jenis', 'Kind')),
  source: line.meta({
    ...named('Sumber', 'Source'),
    description: 'The decree that says so.',
    example: 'SKB Tiga Menteri Nomor 1497, 2, dan 5 Tahun 2025',
  }),
}

export const holiday = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    ...said,
    ...stamps,
  })
  .meta({ id: 'Holiday', description: 'A day that is no working day.' })
  .register(records, { table: 'holidays' })
export type Holiday = z.infer<typeof holiday>

export const holidayPage = pageOf('HolidayPage', holiday)

export const newHoliday = z.strictObject(said).meta({
  id: 'NewHoliday',
  example: {
    day: '2027-08-17',
    name: 'Proklamasi Kemerdekaan',
    kind: 'national',
    source: 'Keppres Nomor 8 Tahun 2024',
  },
})
export type NewHoliday = z.infer<typeof newHoliday>

export const holidayPatch = newHoliday.partial().meta({ id: 'HolidayPatch', example: { day: '2027-08-18' } })
export type HolidayPatch = z.infer<typeof holidayPatch>

export const holidayQuery = z.strictObject({
  ...listParams(['day', '-day'], 'day'),
  kind: anyOf(kind).optional(),
  'day[gte]': day.optional(),
  'day[lte]': day.optional(),
})
export type HolidayQuery = z.infer<typeof holidayQuery>

export const workingDayQuery = z.strictObject({
  after: day.optional().describe('The day that begins the term, which does not count; today by default.'),
  days: wholeNumber(0, 1000).default(1).describe('Working days (hari kerja).'),
})

export const workingDay = z
  .object({
    day: day.describe('The working day on which the term is full.'),
    holidays: z.array(holiday).max(1000).describe('Those of the register that were left out of the count.'),
  })
  .meta({ id: 'WorkingDay', description: 'When a term in working days is full.' })
