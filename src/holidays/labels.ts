import { both, type Labels } from '../kernel/labels.ts'
import type { HolidayKind } from './policy.ts'

export const holidayLabels = {
  holidayKind: {
    national: both('Libur nasional', 'National holiday'),
    collective_leave: both('Cuti bersama', 'Collective leave'),
  } satisfies Labels<HolidayKind>,
} as const
