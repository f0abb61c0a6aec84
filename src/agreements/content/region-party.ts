import type { AgreementType } from '../lifecycle.ts'

/** What the head of the region signs for the province itself: general intent, and sinergi (PP 28/2018). */
const ofTheProvince: ReadonlySet<AgreementType> = new Set(['mou', 'nota_kesepakatan'])

/** Whether the province is the region's party of a document of this type where the paper names no agency. */
export const isOfTheProvince = (type: AgreementType): boolean => ofTheProvince.has(type)

/** The parties as given; with the province before them where only collaborators are named and it signs such a document. */
export function withProvince<Party extends { readonly side: 'region' | 'collaborator' }>(
  type: AgreementType,
  parties: readonly Party[],
  province: Party | undefined,
): Party[] {
  const isMissing = parties.length > 0 && parties.every((each) => each.side === 'collaborator')
  return province && isMissing && isOfTheProvince(type) ? [province, ...parties] : [...parties]
}
