import { both, type Labels } from '../../kernel/labels.ts'
import { kecamatanNames } from '../../reference/kecamatan.ts'

/** The places of an agreement: kecamatan, or `DKI Jakarta` for the whole province. */
export const places = ['DKI Jakarta', ...kecamatanNames] as const
export type Place = (typeof places)[number]

export const placeLabels: Labels<string> = Object.fromEntries(places.map((name) => [name, both(name, name)]))
