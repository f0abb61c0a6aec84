/** What people sign in with besides their password. Recovery codes are for the day on which the others are lost. */
export const secondFactorKinds = ['app', 'passkey', 'recovery_code'] as const
/** The kinds that are set up one by one, each on a device. */
export const deviceKinds = ['app', 'passkey'] as const
export type DeviceKind = (typeof deviceKinds)[number]
export type SecondFactorKind = (typeof secondFactorKinds)[number]
