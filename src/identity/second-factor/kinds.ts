/** What people sign in with besides their password. Recovery codes are for the day on which the others are lost. */
export const secondFactorKinds = ['app', 'recovery_code'] as const
export type SecondFactorKind = (typeof secondFactorKinds)[number]
