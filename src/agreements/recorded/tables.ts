import { boolean, pgEnum, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../db/columns.ts'
import { confirmations, confirmedAgainst, provenances } from '../lifecycle.ts'

export const provenance = pgEnum('provenance', provenances)

export const agreementConfirmation = pgEnum('agreement_confirmation', confirmations)

export const confirmationBasis = pgEnum('confirmation_basis', confirmedAgainst)

/** How a paper that was signed long ago came in, and who confirmed it. */
export const recordedColumns = () => ({
  provenance: provenance().notNull().default('registered'),
  /** Of a paper that was recorded as signed; null where it was signed here. */
  confirmation: agreementConfirmation(),
  confirmedBy: uuid(),
  confirmedAt: instant(),
  confirmedAgainst: confirmationBasis(),
  /** The scan that it was compared with. The service checks that it belongs to this agreement. */
  confirmationDocumentId: uuid(),
  /** Where the scan or the paper is kept. */
  confirmationPlace: text(),
  /** It was open to the public before confirmation was asked for, and stays so until it is decided. */
  shownUnconfirmed: boolean().notNull().default(false),
})
