/** In milliseconds. Another registrar must agree in this time; after it, the request counts as a new one. */
const agreedWithinMs = 24 * 60 * 60 * 1000

export const resetStatuses = ['asked', 'done'] as const
export type ResetStatus = (typeof resetStatuses)[number]

interface Reset {
  /** The account whose second factors are to go. */
  readonly of: string
  /** The registrar who asks now. */
  readonly by: string
  /** Who asked last, and when. */
  readonly asked: { readonly askedBy: string; readonly askedAt: string } | undefined
}

/** What a registrar's request leads to: nobody takes a second factor away alone, and nobody their own. */
export function nextOfReset({ of, by, asked }: Reset, now: Date): ResetStatus | 'refused' {
  if (of === by) return 'refused'
  const isOpen = asked !== undefined && now.getTime() - new Date(asked.askedAt).getTime() <= agreedWithinMs
  return isOpen && asked.askedBy !== by ? 'done' : 'asked'
}
