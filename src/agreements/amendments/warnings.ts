import type { Actor } from '../../kernel/actor.ts'
import type { Session } from '../../db/session.ts'
import type { Warning } from '../../settings/warnings/warnings.ts'
import type { Warned } from '../warnings/facts.ts'
import { warningsForEach } from '../warnings/read.ts'
import { burdensAnew } from '../content/dprd.ts'
import type { AgreementRow } from '../queries.ts'
import { seesWarnings } from '../policy.ts'
import { intendedOf, withSignatures } from './intended.ts'
import { lastDayOfTerm } from '../term/term.ts'
import { changesEnd } from '../term/amended-term.ts'
import { isOpen, type amendmentWarnings } from './lifecycle.ts'
import type { ReviewedAmendment } from './reviewed.ts'
import type { AmendmentRow } from './tables.ts'

export type AmendmentWarning = Omit<Warning, 'code'> & {
  readonly code: Warning['code'] | (typeof amendmentWarnings)[number]
}

/** The warnings that a signed amendment has of its own: about its numbers, and who signed it by which authority. */
const ofItsOwn: ReadonlySet<Warning['code']> = new Set([
  'mou_delegated',
  'pks_signed_by_position',
  'authority_undocumented',
  'number_used_twice',
])

/**
 * Warnings about each of the amendments of an agreement, for actors who may see warnings; in one query for all. Before
 * the signature: the warnings of the agreement as the amendment would change it. After the signature: those of its own,
 * and whether it extended an agreement that had ended.
 */
export async function warningsOfAmendments(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
  rows: readonly ReviewedAmendment[],
): Promise<(AmendmentWarning[] | undefined)[]> {
  if (!seesWarnings(actor)) return rows.map(() => undefined)
  const warned = await Promise.all(rows.map((row) => asAmended(session, agreement, row)))
  const found = await warningsForEach(session, warned, agreement.today)
  return rows.map((row, index) => told(row, found[index]!))
}

function told(
  { status, effectiveFrom, holdsFrom }: AmendmentRow,
  found: readonly Warning[],
): AmendmentWarning[] {
  if (status === 'cancelled') return []
  if (isOpen(status)) return [...found]
  const own = found.filter(({ code }) => ofItsOwn.has(code))
  return holdsFrom !== null && holdsFrom > effectiveFrom ? [...own, extendedAfterEnd] : own
}

/** The agreement with the signatures of the amendment; before these, as the amendment would change it. */
async function asAmended(
  session: Session,
  agreement: AgreementRow,
  { id: amendmentId, status, changes, signatures, openComments }: ReviewedAmendment,
): Promise<Warned> {
  if (!isOpen(status)) return { row: withSignatures(agreement, signatures), amendmentId, burdensAnew: false }
  const intended = withSignatures(await intendedOf(session, agreement, changes), signatures)
  const endsOn = changesEnd(changes) ? lastDayOfTerm(intended) : agreement.endsOn
  return {
    row: { ...intended, endsOn, openComments },
    amendmentId,
    burdensAnew: burdensAnew(agreement, intended),
  }
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
