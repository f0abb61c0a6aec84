/** The seven stages, an unordered set: a business takes those it needs. Source: Katya & Saraswati (2021). */
export const stageCodes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const
export type Stage = (typeof stageCodes)[number]
