/** What an agreement brings the region (PP 28/2018, article 20): money, goods as regional assets, or another result. */
export const resultKinds = ['money_to_treasury', 'goods', 'other'] as const
export type ResultKind = (typeof resultKinds)[number]
