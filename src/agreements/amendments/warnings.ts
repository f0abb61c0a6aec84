import type { Session } from '../../db/session.ts'
import type { Warning } from '../../settings/warnings.ts'
import { warningsFor } from '../warnings/read.ts'
import type { AgreementRow } from '../queries.ts'
import { intendedOf } from './intended.ts'
import { isOpen, type amendmentWarnings } from './lifecycle.ts'
import type { amendments } from './tables.ts'

export type AmendmentWarning = Omit<Warning, 'code'> & {
  readonly code: Warning['code'] | (typeof amendmentWarnings)[number]
}

/**
 * What to look at in an amendment: before it is signed, what an agreement is warned of that says what this one would
 * make of it; once it is, whether it extended what had ended.
 */
export async function warningsOfAmendment(
  session: Session,
  agreement: AgreementRow,
  { status, changes, effectiveFrom, holdsFrom }: typeof amendments.$inferSelect,
): Promise<AmendmentWarning[]> {
  if (isOpen(status)) return warningsFor(session, await intendedOf(session, agreement, changes))
  return holdsFrom !== null && holdsFrom > effectiveFrom ? [extendedAfterEnd] : []
}

const extendedAfterEnd: AmendmentWarning = {
  code: 'extended_after_end',
  text: {
    id: 'Ditandatangani sesudah hari terakhir yang diperpanjang; hari-hari di antaranya tetap berakhir.',
    en: 'Signed after the end that it extends; the days between stay expired.',
  },
  source: 'Aturan registri ini',
  certainty: 'unsure',
}
