import type { Day } from '../../kernel/days.ts'
import { dayAfter } from '../../kernel/days.ts'
import type { FieldError, Text } from '../../kernel/errors.ts'
import { changesEnd } from '../term/amended-term.ts'
import { endsBeforeStart, kindErrors, lastDayOfTerm } from '../term/term.ts'
import { firstDay } from '../amendments/parties/changes.ts'
import type { Amendment, Life, Version } from './life.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

const latest = (days: readonly (Day | null)[]): Day | undefined =>
  days
    .filter((each) => each !== null)
    .toSorted()
    .at(-1)

/** The day on which the last party signed the agreement itself. */
const signatureOf = ({ versions, parties }: Life): Day | undefined =>
  latest(parties.filter((each) => each.versionId === versions[0]!.id).map((each) => each.signedOn))

const signatureOfAmendment = ({ signatures }: Amendment): Day | undefined =>
  latest(signatures.map((each) => each.signedOn))

const extendsTerm = ({ changes }: Amendment): boolean => changesEnd(changes)

const amendmentBehind = ({ amendments }: Life, { number }: Version): Amendment | undefined =>
  amendments.find((each) => each.number === number)

const versionOf = ({ versions }: Life, { number }: Pick<Version, 'number'>): Version =>
  versions.find((each) => each.number === number)!

const versionBefore = ({ versions }: Life, { number }: Pick<Version, 'number'>): Version =>
  versions.findLast((each) => each.number < number)!

/** The first day of a version according to the signed content. */
function firstDayOf(life: Life, version: Version): Day {
  const amendment = amendmentBehind(life, version)
  if (!amendment) return life.signedOn < version.effectiveFrom ? life.signedOn : version.effectiveFrom
  return extendsTerm(amendment)
    ? firstDay(amendment.effectiveFrom, amendment.signedOn!, lastDayOfTerm(versionBefore(life, version)))
    : amendment.effectiveFrom
}

/** A derived day: the recorded day if the days that it is derived from did not change, otherwise the new one. */
const following = <T>(recorded: T, was: T | undefined, is: T | undefined): T =>
  is === undefined || was === is ? recorded : is

/**
 * The signed content with every day that is derived from a corrected day: signatures, and the first day of each
 * version.
 */
export function redated(before: Life, corrected: Life): Life {
  const signed: Life = {
    ...corrected,
    signedOn: following(before.signedOn, signatureOf(before), signatureOf(corrected)),
    amendments: corrected.amendments.map((each) => {
      const was = before.amendments.find(({ id }) => id === each.id)!
      const signedOn = following(each.signedOn, signatureOfAmendment(was), signatureOfAmendment(each))
      return signedOn === each.signedOn ? each : { ...each, signedOn }
    }),
  }
  const versions = signed.versions.map((each) => {
    const was = before.versions.find(({ id }) => id === each.id)!
    const validFrom = following(each.validFrom, firstDayOf(before, was), firstDayOf(signed, each))
    return validFrom === each.validFrom ? each : { ...each, validFrom }
  })
  const amendments = signed.amendments.map((each) => {
    const holdsFrom = versions.find(({ number }) => number === each.number)!.validFrom
    return holdsFrom === each.holdsFrom ? each : { ...each, holdsFrom }
  })
  return { ...signed, versions, amendments }
}

/** Days of other records that a correction must not contradict. */
export interface Around {
  readonly today: Day
  /** The first day of the agreement that it renews, and of its own renewal. */
  readonly renewedFrom: Day | null
  readonly renewalFrom: Day | null
  /** The first day of its suspension or of its termination. */
  readonly decidedOn: Day | null
  /** The day of the last delivery for the commitments that an amendment drops, by the number of the amendment. */
  readonly deliveredBeforeDrop: ReadonlyMap<number, Day>
}

/** Errors in the days of an agreement and its amendments, by the rules that applied when each was signed. */
function dayErrors(life: Life, around: Around): FieldError[] {
  const { effectiveFrom } = life.versions.at(-1)!
  const { today, renewedFrom, renewalFrom, decidedOn } = around
  const signed = [
    ...life.parties.map((each) => each.signedOn),
    ...life.amendments.flatMap(({ signatures }) => signatures.map((each) => each.signedOn)),
  ]
  return [
    ...life.versions
      .filter(endsBeforeStart)
      .map(() => at('effectiveUntil', 'end_before_start', texts.endBeforeStart)),
    ...life.versions.flatMap((each) => kindErrors(each, '/changes')),
    ...signed
      .filter((day) => day !== null && day > today)
      .map((day) => at('', 'signed_in_future', texts.inFuture(day!))),
    ...(decidedOn !== null && decidedOn < life.signedOn
      ? [at('', 'before_signature', texts.decidedBefore(decidedOn))]
      : []),
    ...(renewedFrom !== null && effectiveFrom <= renewedFrom
      ? [at('effectiveFrom', 'not_after_renewed', texts.notAfterRenewed(renewedFrom))]
      : []),
    ...(renewalFrom !== null && renewalFrom <= effectiveFrom
      ? [at('effectiveFrom', 'not_before_renewal', texts.notBeforeRenewal(renewalFrom))]
      : []),
    ...life.amendments.flatMap((each) => amendmentErrors(life, each, around)),
  ]
}

function amendmentErrors(life: Life, amendment: Amendment, { deliveredBeforeDrop }: Around): FieldError[] {
  const { number, effectiveFrom, signatures, holdsFrom } = amendment
  const before = versionBefore(life, amendment)
  const [end, endBefore] = [lastDayOfTerm(versionOf(life, amendment)), lastDayOfTerm(before)]
  const lastStart = extendsTerm(amendment) && endBefore !== null ? dayAfter(endBefore) : endBefore
  const delivered = deliveredBeforeDrop.get(number)
  const errors: FieldError[] = []
  if (signatures.some(({ signedOn }) => signedOn < life.signedOn))
    errors.push(at('', 'signed_before_agreement', texts.beforeAgreement(number, life.signedOn)))
  if (holdsFrom !== null && holdsFrom < before.validFrom)
    errors.push(at('', 'before_present_content', texts.outOfOrder(number, before.validFrom)))
  if (lastStart !== null && effectiveFrom > lastStart)
    errors.push(at('', 'after_end', texts.afterEnd(number, lastStart)))
  if (extendsTerm(amendment) && end !== null && end < effectiveFrom)
    errors.push(at('effectiveUntil', 'end_before_start', texts.endBeforeAmendment(number)))
  if (delivered !== undefined && holdsFrom !== null && delivered >= holdsFrom)
    errors.push(at('', 'delivered_since', texts.deliveredSince(number, delivered)))
  return errors
}

/**
 * The errors that a correction would add. Errors that existed before, for example from an old import, do not block it.
 */
export function errorsOfCorrection(before: Life, corrected: Life, around: Around): FieldError[] {
  const were = new Set(dayErrors(before, around).map(({ message }) => message.en))
  return dayErrors(corrected, around).filter(({ message }) => !were.has(message.en))
}

const at = (field: string, code: DetailCode, message: Text): FieldError => ({
  pointer: field === '' ? '/changes' : `/changes/${field}`,
  code,
  message,
})

const texts = {
  endBeforeStart: {
    id: 'Tanggal berakhir mendahului tanggal mulai.',
    en: 'The last day is before the first.',
  },
  inFuture: (day: Day) => ({
    id: `Tanggal tanda tangan ${day} masih di depan.`,
    en: `The day of signature ${day} is still to come.`,
  }),
  decidedBefore: (day: Day) => ({
    id: `Penangguhan atau pengakhirannya berlaku mulai ${day}, sebelum ditandatangani.`,
    en: `It was suspended or terminated from ${day} on, before it would be signed.`,
  }),
  notAfterRenewed: (day: Day) => ({
    id: `Harus mulai sesudah ${day}, hari pertama yang diperpanjang.`,
    en: `It must begin after ${day}, the first day of what it renews.`,
  }),
  notBeforeRenewal: (day: Day) => ({
    id: `Harus mulai sebelum ${day}, hari pertama perpanjangannya.`,
    en: `It must begin before ${day}, the first day of its renewal.`,
  }),
  beforeAgreement: (number: number, day: Day) => ({
    id: `Addendum ${number} ditandatangani sebelum naskahnya (${day}).`,
    en: `Amendment ${number} would be signed before the agreement (${day}).`,
  }),
  outOfOrder: (number: number, day: Day) => ({
    id: `Addendum ${number} berlaku sebelum isi yang diubahnya (${day}).`,
    en: `Amendment ${number} would hold before the content it changes (${day}).`,
  }),
  afterEnd: (number: number, day: Day) => ({
    id: `Addendum ${number} paling lambat mulai berlaku ${day}.`,
    en: `Amendment ${number} can begin on ${day} at the latest.`,
  }),
  endBeforeAmendment: (number: number) => ({
    id: `Tanggal berakhir mendahului mulai berlakunya addendum ${number}.`,
    en: `The last day is before amendment ${number} takes effect.`,
  }),
  deliveredSince: (number: number, day: Day) => ({
    id: `Komitmen yang dihentikan addendum ${number} masih direalisasikan pada ${day}.`,
    en: `What amendment ${number} drops was still delivered on ${day}.`,
  }),
}
