/** What of the verified deliveries a target is set beside. */
export const targetMeasures = [
  'beneficiaries',
  'beneficiaries_women',
  'beneficiaries_new',
  'beneficiaries_moving_up',
  'activities',
] as const
export type TargetMeasure = (typeof targetMeasures)[number]
