import { bigint, boolean, date, pgEnum, text, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { stage } from '../../reference/tables.ts'
import { fundingSources } from './funding.ts'

export const fundingSource = pgEnum('funding_source', fundingSources)

/**
 * What an agreement says, beside its parties and provisions: columns of its own row and of each version of it. Whatever
 * copies an agreement takes its fields from here, so a column that is added is copied.
 */
export const contentColumns = (agreementId: () => AnyPgColumn) => ({
  title: text().notNull(),
  purpose: text(),
  object: text(),
  scope: text(),
  stages: stage().array().notNull(),
  effectiveFrom: date({ mode: 'string' }),
  /** Inclusive: the agreement is in force on this day. */
  effectiveUntil: date({ mode: 'string' }),
  /** A PKS under its MoU, a Rencana Kerja under its Nota Kesepakatan. */
  parentId: uuid().references(agreementId),
  fundingSource: fundingSource(),
  /** In IDR. */
  fundingAmount: bigint({ mode: 'number' }),
  fundingNote: text(),
  /** Puts a burden on the public, or on no budget: either needs the approval of the DPRD. */
  burdensPublic: boolean().notNull().default(false),
  unbudgeted: boolean().notNull().default(false),
})
