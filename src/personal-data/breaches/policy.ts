import type { Role } from '../../kernel/actor.ts'

/** Who is told of a breach (UU 27/2022, article 46). */
export const breachNoticeTo = ['subjects', 'authority', 'public'] as const
export type BreachNoticeTo = (typeof breachNoticeTo)[number]

/** Those who have to be told of every breach; the public only of some. */
const owedNotice: readonly BreachNoticeTo[] = ['subjects', 'authority']

/** The registrar records; the auditor reads; nobody else knows of it here. */
export const breachAccess = {
  read: ['admin', 'auditor'],
  write: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** To whom a notice is still owed. */
export const noticesOwed = (notices: readonly { readonly to: BreachNoticeTo }[]): BreachNoticeTo[] =>
  owedNotice.filter((to) => !notices.some((notice) => notice.to === to))

/** Whether a notice that is owed went out after the term, or has not gone out and the term is over. */
export const isLate = (
  notices: readonly { readonly to: BreachNoticeTo; readonly sentAt: string }[],
  dueAt: string,
  now: string,
): boolean =>
  owedNotice.some((to) => {
    const sent = notices.filter((notice) => notice.to === to).map(({ sentAt }) => sentAt)
    return (sent.toSorted()[0] ?? now) > dueAt
  })
