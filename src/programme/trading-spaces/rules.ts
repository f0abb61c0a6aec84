import type { Day } from '../../kernel/days.ts'
import type { FieldError, Text } from '../../kernel/errors.ts'
import type { TradingSpaceKind } from './policy.ts'

interface Place {
  readonly kind: TradingSpaceKind
  readonly kecamatan: string | null
  readonly openFrom: Day | null
  readonly openUntil: Day | null
}

/** What contradicts itself: a place on the web lies in no kecamatan, every other in one; a period ends after it begins. */
export function spaceErrors({ kind, kecamatan, openFrom, openUntil }: Place): FieldError[] {
  const errors: FieldError[] = []
  if (kind === 'online' && kecamatan !== null)
    errors.push({ pointer: '/kecamatan', code: 'online_has_none', message: onlineHasNone })
  if (kind !== 'online' && kecamatan === null)
    errors.push({ pointer: '/kecamatan', code: 'required', message: kecamatanRequired })
  if (openFrom !== null && openUntil !== null && openUntil < openFrom)
    errors.push({ pointer: '/openUntil', code: 'end_before_start', message: endBeforeStart })
  return errors
}

const onlineHasNone: Text = {
  id: 'Ruang dagang daring tidak terletak di kecamatan: kosongkan.',
  en: 'An online trading space lies in no kecamatan: leave it empty.',
}
const kecamatanRequired: Text = {
  id: 'Isi kecamatan tempat ruang dagang ini berada.',
  en: 'Give the kecamatan in which this trading space lies.',
}
const endBeforeStart: Text = {
  id: 'Hari terakhir buka mendahului hari pertama.',
  en: 'The last day it is open comes before the first.',
}

export const spaceWarningCodes = [
  'already_over',
  'no_address',
  'no_operator',
  'bazaar_without_end',
  'similar_name',
  'agreement_not_in_force',
] as const
export type SpaceWarningCode = (typeof spaceWarningCodes)[number]

interface WarnedSpace extends Omit<Place, 'kecamatan' | 'openFrom'> {
  readonly address: string | null
  readonly operatorId: string | null
  /** Names of other spaces in the same kecamatan that are alike. */
  readonly similar: readonly string[]
  /** Whether the agreement behind it is in force today; null without one, or where the reader does not see it. */
  readonly isAgreementInForce: boolean | null
}

/** What an officer may have forgotten. Nothing is refused for it. */
export function spaceWarnings(
  space: WarnedSpace,
  today: Day,
): { readonly code: SpaceWarningCode; readonly text: Text }[] {
  const { kind, openUntil, similar } = space
  const found: Record<SpaceWarningCode, boolean> = {
    already_over: openUntil !== null && openUntil < today,
    no_address: space.address === null,
    no_operator: space.operatorId === null,
    bazaar_without_end: kind === 'bazaar' && openUntil === null,
    similar_name: similar.length > 0,
    agreement_not_in_force: space.isAgreementInForce === false,
  }
  const names = similar.join(', ')
  return spaceWarningCodes
    .filter((code) => found[code])
    .map((code) => ({ code, text: code === 'similar_name' ? likeOthers(names) : texts[code] }))
}

const likeOthers = (names: string): Text => ({
  id: `Namanya mirip dengan yang sudah tercatat di kecamatan yang sama: ${names}. Periksa apakah sama.`,
  en: `Its name is like one registered in the same kecamatan: ${names}. See whether they are the same.`,
})

const texts: Record<Exclude<SpaceWarningCode, 'similar_name'>, Text> = {
  already_over: {
    id: 'Hari terakhir bukanya sudah lewat, jadi tidak ikut dihitung hari ini.',
    en: 'The last day it is open has passed, so it does not count today.',
  },
  no_address: {
    id: 'Alamatnya belum diisi, sehingga pelaku usaha tidak tahu ke mana harus datang.',
    en: 'It has no address, so that businesses do not know where to go.',
  },
  no_operator: { id: 'Pengelolanya belum disebut.', en: 'It is not said who operates it.' },
  bazaar_without_end: {
    id: 'Bazar tanpa hari terakhir dihitung buka terus; isi hari terakhirnya.',
    en: 'A bazaar without a last day counts as open for ever; give its last day.',
  },
  agreement_not_in_force: {
    id: 'Naskah kerja sama yang mendasarinya tidak berlaku hari ini.',
    en: 'The agreement behind it is not in force today.',
  },
}
