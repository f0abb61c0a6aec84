/** The seven stages. They have no order: a business takes the ones it needs. Source: Katya & Saraswati (2021). */
export const stageCodes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const
export type Stage = (typeof stageCodes)[number]
