import { z } from 'zod'
import { day } from '../../http/schemas.ts'
import type { Field } from './field.ts'

/** From when until when an agreement holds. */
export const termFields = {
  effectiveFrom: {
    schema: day.nullable(),
    heading: 'Mulai berlaku',
    readBy: 'public',
    amended: false,
    imported: true,
  },
  effectiveUntil: {
    schema: day.nullable().describe('Inclusive: the last day is in force.'),
    heading: 'Berakhir',
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
    heading: 'Pemberitahuan (hari)',
    readBy: 'reader',
    amended: true,
    imported: false,
  },
} as const satisfies Readonly<Record<string, Field>>
