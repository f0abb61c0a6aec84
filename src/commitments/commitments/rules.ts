import type { Validity } from '../../agreements/lifecycle.ts'
import { inFuture, type Day } from '../../kernel/days.ts'
import type { FieldError, Text } from '../../kernel/errors.ts'
import { beneficiaryErrors, type Beneficiaries } from '../beneficiaries/beneficiaries.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** The first day of a commitment, and the first day after it, if amendments added or dropped it. */
export interface Lifespan {
  readonly validFrom: Day | null
  /** The first day it is no longer in force. */
  readonly droppedFrom: Day | null
}

/** Whether the commitment is in force on the day. */
export const stands = ({ validFrom, droppedFrom }: Lifespan, day: Day): boolean =>
  (validFrom === null || validFrom <= day) && (droppedFrom === null || day < droppedFrom)

/** The ids that a commitment may refer to. */
export interface Bounds {
  /** The parties and the lead agency. The lead agency may be responsible without being a party. */
  readonly partyIds: ReadonlySet<string>
  /** Items agreed in standing minutes of the case that the agreement comes from. */
  readonly agreedItemIds: ReadonlySet<string>
}

/**
 * The errors for references that are not allowed: an organization that is not a party, or an item that was not agreed.
 */
export function contentErrors(
  content: {
    readonly responsibleOrganizationId?: string | null | undefined
    readonly meetingItemId?: string | undefined
  },
  { partyIds, agreedItemIds }: Bounds,
  pointer = '',
): FieldError[] {
  const { responsibleOrganizationId: organizationId, meetingItemId: itemId } = content
  const errors: FieldError[] = []
  if (organizationId && !partyIds.has(organizationId))
    errors.push(at(`${pointer}/responsibleOrganizationId`, 'not_a_party', notAParty))
  if (itemId !== undefined && !agreedItemIds.has(itemId))
    errors.push(at(`${pointer}/meetingItemId`, 'not_agreed_item', notAgreedItem))
  return errors
}

export interface ActivityFacts extends Beneficiaries {
  readonly heldOn: Day
  /** The agreement's validity on `heldOn`. */
  readonly validityThen: Validity | null
  /** The days on which the commitment is in force. */
  readonly commitment: Lifespan
  /** The present day in Jakarta. */
  readonly today: Day
}

/** The errors of an activity, one for each rule that it breaks; empty if it breaks none. */
export function activityErrors(facts: ActivityFacts): FieldError[] {
  const errors: FieldError[] = []
  if (facts.heldOn > facts.today) errors.push(at('/heldOn', 'in_future', inFuture))
  if (facts.validityThen !== 'in_force' && facts.validityThen !== 'expiring') {
    errors.push(at('/heldOn', 'not_in_force', notInForce(facts.heldOn)))
  } else if (!stands(facts.commitment, facts.heldOn)) {
    errors.push(at('/heldOn', 'commitment_not_in_force', commitmentNotInForce(facts.heldOn)))
  }
  return [...errors, ...beneficiaryErrors(facts)]
}

export interface PeriodFacts {
  readonly periodFrom: Day
  readonly periodUntil: Day
  /** The present day in Jakarta. */
  readonly today: Day
}

/**
 * A measurement or an evaluation must be about the past: the period must not end before it begins, and must end today
 * at the latest.
 */
export function periodErrors({ periodFrom, periodUntil, today }: PeriodFacts): FieldError[] {
  const errors: FieldError[] = []
  if (periodUntil < periodFrom) errors.push(at('/periodUntil', 'end_before_start', endBeforeStart))
  if (periodUntil > today) errors.push(at('/periodUntil', 'in_future', inFuture))
  return errors
}

/**
 * An evaluation is about an agreement that held: its period must not end before the first day of the agreement, nor
 * begin after the last one. It may reach beyond either.
 */
export function lifeErrors(
  { periodFrom, periodUntil }: Pick<PeriodFacts, 'periodFrom' | 'periodUntil'>,
  { effectiveFrom, endsOn }: { readonly effectiveFrom: Day | null; readonly endsOn: Day | null },
): FieldError[] {
  const errors: FieldError[] = []
  if (effectiveFrom !== null && periodUntil < effectiveFrom)
    errors.push(at('/periodUntil', 'before_agreement', beforeAgreement(effectiveFrom)))
  if (endsOn !== null && periodFrom > endsOn)
    errors.push(at('/periodFrom', 'after_agreement', afterAgreement(endsOn)))
  return errors
}

/** The success indicators of the program. */
export interface Indicators {
  readonly assets: number | null
  readonly workers: number | null
  readonly turnover: number | null
}

/** A measurement must have at least one of the indicators. */
export function measurementErrors({ assets, workers, turnover }: Indicators): FieldError[] {
  return assets === null && workers === null && turnover === null
    ? [at('', 'nothing_measured', nothingMeasured)]
    : []
}

export const at = (pointer: string, code: DetailCode, message: Text): FieldError => ({
  pointer,
  code,
  message,
})
const endBeforeStart: Text = {
  id: 'Akhir periode mendahului awalnya.',
  en: 'The period ends before it begins.',
}
const beforeAgreement = (day: Day): Text => ({
  id: `Naskah baru berlaku mulai ${day}; tidak ada yang dievaluasi sebelumnya.`,
  en: `The agreement begins on ${day}; there is nothing to evaluate before.`,
})
const afterAgreement = (day: Day): Text => ({
  id: `Naskah berakhir pada ${day}; tidak ada yang dievaluasi sesudahnya.`,
  en: `The agreement ended on ${day}; there is nothing to evaluate after it.`,
})
const nothingMeasured: Text = {
  id: 'Isi sekurangnya satu: aset, tenaga kerja atau omset.',
  en: 'Give at least one of assets, workers and turnover.',
}
const notAParty: Text = {
  id: 'Bukan salah satu pihak dalam naskah kerja sama ini, dan bukan perangkat daerah yang memimpinnya.',
  en: 'Neither a party to this agreement nor the agency that leads it.',
}
const notAgreedItem: Text = {
  id: 'Bukan butir yang disepakati dalam notulen yang disahkan dan dibaca kolaborator dari penjajakan naskah ini, atau sudah masuk naskah lain.',
  en: 'Not an agreed item of finalized minutes, read by the collaborators, of the case this agreement comes from, or in another agreement already.',
}
const commitmentNotInForce = (day: Day): Text => ({
  id: `Komitmen ini tidak berlaku pada ${day}.`,
  en: `The commitment did not hold on ${day}.`,
})
const notInForce = (day: Day): Text => ({
  id: `Naskah kerja sama tidak berlaku pada ${day}.`,
  en: `The agreement was not in force on ${day}.`,
})
