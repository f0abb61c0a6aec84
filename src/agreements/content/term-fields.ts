import { z } from 'zod'
import { day } from '../../http/schemas.ts'
import { both, type Labels } from '../../kernel/labels.ts'
import type { Field } from './field.ts'
import { agreementTerms, type AgreementTerm } from './tables.ts'

const term = z.enum(agreementTerms).meta({
  id: 'AgreementTerm',
  description:
    'Until a last day; without one, until a party ends it; or for a period that renews itself unless a party gives notice.',
  example: 'fixed',
})

export const termLabels = {
  agreementTerm: {
    fixed: both('Sampai tanggal tertentu', 'Until a last day'),
    open_ended: both('Tanpa batas waktu', 'Without an end'),
    auto_renewing: both('Diperpanjang otomatis', 'Renews itself'),
  } satisfies Labels<AgreementTerm>,
}

/** The period in which an agreement holds. */
export const termFields = {
  effectiveFrom: {
    schema: day.nullable(),
    label: both('Mulai berlaku', 'Effective from'),
    readBy: 'public',
    amended: true,
    imported: true,
  },
  term: {
    schema: term,
    label: both('Jangka waktu', 'Term'),
    labels: termLabels.agreementTerm,
    readBy: 'public',
    amended: true,
    imported: false,
  },
  effectiveUntil: {
    schema: day
      .nullable()
      .describe(
        'Inclusive: the last day is in force. Of an `auto_renewing` term the last day before it first renews itself; null of an `open_ended` one.',
      ),
    label: both('Berakhir', 'Effective until'),
    readBy: 'public',
    amended: true,
    imported: true,
  },
  renewsEveryMonths: {
    schema: z
      .int()
      .min(1)
      .max(1200)
      .nullable()
      .meta({ description: 'Of an `auto_renewing` term, how long each further period is.', example: null }),
    label: both('Diperpanjang tiap (bulan)', 'Renews every (months)'),
    readBy: 'public',
    amended: true,
    imported: false,
  },
  noticeDays: {
    schema: z
      .int()
      .min(0)
      .max(3650)
      .nullable()
      .describe('Days before its end by which a party says that it does not go on.'),
    label: both('Pemberitahuan (hari)', 'Notice (days)'),
    // The public is told when an agreement ends: of one that renews itself, when notice is due.
    readBy: 'public',
    amended: true,
    imported: true,
  },
} as const satisfies Readonly<Record<string, Field>>
