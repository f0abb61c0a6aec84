/** What was decided about the text of a signed agreement (UU 14/2008); nothing was decided where it is null. */
export const disclosures = ['open', 'withheld'] as const
export type Disclosure = (typeof disclosures)[number]

export const disclosureActions = ['propose', 'decide'] as const
export type DisclosureAction = (typeof disclosureActions)[number]
