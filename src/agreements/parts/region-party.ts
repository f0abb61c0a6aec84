import type { AgreementType } from '../lifecycle.ts'

/** Types that the head of the region signs for the province itself: general intent, and synergy (PP 28/2018). */
const ofTheProvince: ReadonlySet<AgreementType> = new Set(['mou', 'nota_kesepakatan'])

/** Whether the province is the party of the region in a document of this type, if the paper names no agency. */
export const isOfTheProvince = (type: AgreementType): boolean => ofTheProvince.has(type)

/**
 * The parties as given. If they are all collaborators and the province signs documents of this type, the province is
 * added first.
 */
export function withProvince<Party extends { readonly side: 'region' | 'collaborator' }>(
  type: AgreementType,
  parties: readonly Party[],
  province: Party | undefined,
): Party[] {
  const isMissing = parties.length > 0 && parties.every((each) => each.side === 'collaborator')
  return province && isMissing && isOfTheProvince(type) ? [province, ...parties] : [...parties]
}
