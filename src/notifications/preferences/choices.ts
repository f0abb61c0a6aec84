/** The languages of mails. */
export const mailLanguages = ['id', 'en'] as const
export type MailLanguage = (typeof mailLanguages)[number]

/** When a kind of notification is mailed. */
export const mailTimings = ['at_once', 'never'] as const
export type MailTiming = (typeof mailTimings)[number]
