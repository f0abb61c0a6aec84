import type { Actor } from '../kernel/actor.ts'

type Acting = Pick<Actor, 'actsFor'>
type Reading = Pick<Actor, 'readsFor'>

/** Whether the actor acts for one of these organizations: what a right to change is asked by. */
export const actsForAny = ({ actsFor }: Acting, organizationIds: readonly (string | null)[]): boolean =>
  actsFor.some((each) => organizationIds.includes(each))

/** Whether the actor reads for one of these organizations: what a right to see is asked by. */
export const readsForAny = ({ readsFor }: Reading, organizationIds: readonly (string | null)[]): boolean =>
  readsFor.some((each) => organizationIds.includes(each))

/** What is kept on a record that somebody else decides on: the accounts that wrote, changed or submitted it. */
export interface Shared {
  readonly tookPart: readonly string[]
}

/** Whether the actor took part in it, by account, whatever it did of it: then it neither approves nor verifies. */
export const hasPartIn = ({ accountId }: Pick<Actor, 'accountId'>, { tookPart }: Shared): boolean =>
  accountId !== null && tookPart.includes(accountId)

/** Who took part, this actor now among them. */
export const withOne = ({ tookPart }: Shared, { accountId }: Pick<Actor, 'accountId'>): string[] => [
  ...new Set([...tookPart, ...(accountId === null ? [] : [accountId])]),
]

/** In whose place the actor acts on a record of these organizations: its own, else a predecessor's; null for a stranger. */
export const actingAs = ({ actsFor }: Acting, organizationIds: readonly string[]): string | null =>
  actsFor.find((each) => organizationIds.includes(each)) ?? null
