/**
 * Who evaluates: an agency of the agreement, a collaborator that is a party, or the bureau (Biro) that keeps the
 * registry.
 */
export const evaluators = ['agency', 'collaborator', 'bureau'] as const
export type Evaluator = (typeof evaluators)[number]

export const recommendations = ['continue', 'extend', 'expand', 'revise', 'stop'] as const
export type Recommendation = (typeof recommendations)[number]
