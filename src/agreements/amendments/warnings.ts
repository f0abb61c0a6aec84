import type { Actor } from '../../kernel/actor.ts'
import type { Session } from '../../db/session.ts'
import type { Warning } from '../../settings/warnings/warnings.ts'
import { warningsFor } from '../warnings/read.ts'
import type { AgreementRow } from '../queries.ts'
import { seesWarnings } from '../policy.ts'
import { intendedOf, withSignatures } from './intended.ts'
import { lastDayOfTerm } from '../term/term.ts'
import { changesEnd } from '../term/amended-term.ts'
import { isOpen, type amendmentWarnings } from './lifecycle.ts'
import type { AmendmentRow } from './tables.ts'

export type AmendmentWarning = Omit<Warning, 'code'> & {
  readonly code: Warning['code'] | (typeof amendmentWarnings)[number]
}

/**
 * Warnings about an amendment, for actors who may see warnings. Before the signature: the warnings of the agreement as
 * the amendment would change it. After the signature: those about the numbers given to the amendment, and whether it
 * extended an agreement that had ended.
 */
export async function warningsOfAmendment(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
  { id, status, changes, signatures, effectiveFrom, holdsFrom }: AmendmentRow,
): Promise<AmendmentWarning[] | undefined> {
  if (!seesWarnings(actor)) return undefined
  if (isOpen(status)) {
    const intended = withSignatures(await intendedOf(session, agreement, changes), signatures)
    const endsOn = changesEnd(changes) ? lastDayOfTerm(intended) : agreement.endsOn
    return warningsFor(session, { ...intended, endsOn }, id)
  }
  if (status === 'cancelled') return []
  const warnings = await warningsFor(session, withSignatures(agreement, signatures), id)
  const ofNumbers = warnings.filter(({ code }) => code === 'number_used_twice')
  return holdsFrom !== null && holdsFrom > effectiveFrom ? [...ofNumbers, extendedAfterEnd] : ofNumbers
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
