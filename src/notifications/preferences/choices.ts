/** The languages of mails. */
export const mailLanguages = ['id', 'en'] as const
export type MailLanguage = (typeof mailLanguages)[number]

/** When a kind of notification is mailed: at once, with the digest of the day, or never. */
export const mailTimings = ['at_once', 'daily', 'never'] as const
export type MailTiming = (typeof mailTimings)[number]
