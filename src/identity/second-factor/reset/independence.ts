/** An account in a line of invitations, and who sent the invitation by which it got its password. */
export interface Invited {
  readonly accountId: string
  /** Null if the operator of the server appointed it. */
  readonly invitedBy: string | null
}

/**
 * Whether nobody but the operator can hold both accounts: whoever invites somebody without a second factor can redeem
 * the invitation themselves, and invite on from there. So the lines of invitations that lead to the two must each begin
 * with the operator, and share no account.
 */
export function areIndependent(one: readonly Invited[], other: readonly Invited[]): boolean {
  const ids = new Set(one.map(({ accountId }) => accountId))
  return [one, other].every(isAppointed) && !other.some(({ accountId }) => ids.has(accountId))
}

const isAppointed = (line: readonly Invited[]): boolean => line.some(({ invitedBy }) => invitedBy === null)
