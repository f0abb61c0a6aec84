import { sql } from 'drizzle-orm'
import { index, pgEnum, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'
import { day, recordColumns } from '../db/columns.ts'
import { grantedTo } from '../db/visibility.ts'
import { holidayAccess, holidayKinds } from './policy.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'
import { refusesAnother } from '../db/errors.ts'

export const holidayKind = pgEnum('holiday_kind', holidayKinds)

/** Days from Monday to Friday that are not working days, each with the decree that says so. */
export const holidays = pgTable(
  'holidays',
  {
    ...recordColumns,
    day: day().notNull().unique('holidays_day_key'),
    name: text().notNull(),
    kind: holidayKind().notNull(),
    source: text().notNull(),
  },
  (t) => [
    index('holidays_sorted_idx').on(t.day, t.id),
    pgPolicy('sees_all', { for: 'select', to: grantedTo(...holidayAccess.read), using: sql`true` }),
    pgPolicy('admin_writes', {
      for: 'all',
      to: grantedTo(...holidayAccess.write),
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
)

holdsNoPersonalData(holidays, ['name', 'source'])

refusesAnother('holidays_day_key', {
  id: 'Hari ini sudah tercatat sebagai hari libur: ubah yang ada.',
  en: 'This day is entered as a holiday already: change the one that exists.',
})
