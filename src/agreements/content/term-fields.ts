import { z } from 'zod'
import { day } from '../../http/schemas.ts'
import type { Field } from './field.ts'
import { both } from '../../kernel/labels.ts'

/** The period in which an agreement holds. */
export const termFields = {
  effectiveFrom: {
    schema: day.nullable(),
    label: both('Mulai berlaku', 'Effective from'),
    readBy: 'public',
    amended: true,
    imported: true,
  },
  effectiveUntil: {
    schema: day.nullable().describe('Inclusive: the last day is in force.'),
    label: both('Berakhir', 'Effective until'),
    readBy: 'public',
    amended: true,
    imported: true,
  },
  noticeDays: {
    schema: z
      .int()
      .min(0)
      .max(3650)
      .nullable()
      .describe('Days before its end by which a party says that it does not go on.'),
    label: both('Pemberitahuan (hari)', 'Notice (days)'),
    readBy: 'reader',
    amended: true,
    imported: true,
  },
} as const satisfies Readonly<Record<string, Field>>
