import type { Actor } from '../kernel/actor.ts'

type Acting = Pick<Actor, 'actsFor'>
type Reading = Pick<Actor, 'readsFor'>

/** Whether the actor acts for one of these organizations. Rights to change are checked with this. */
export const actsForAny = ({ actsFor }: Acting, organizationIds: readonly (string | null)[]): boolean =>
  actsFor.some((each) => organizationIds.includes(each))

/** Whether the actor reads for one of these organizations. Rights to see are checked with this. */
export const readsForAny = ({ readsFor }: Reading, organizationIds: readonly (string | null)[]): boolean =>
  readsFor.some((each) => organizationIds.includes(each))

/** A record that another person must decide on. It stores the accounts that wrote, changed or submitted it. */
export interface Shared {
  readonly tookPart: readonly string[]
}

/**
 * Whether the actor's account took part in the record in any way. If so, it may neither approve nor verify the
 * record.
 */
export const hasPartIn = ({ accountId }: Pick<Actor, 'accountId'>, { tookPart }: Shared): boolean =>
  accountId !== null && tookPart.includes(accountId)

/** The accounts that took part, with this actor added. */
export const withOne = ({ tookPart }: Shared, { accountId }: Pick<Actor, 'accountId'>): string[] => [
  ...new Set([...tookPart, ...(accountId === null ? [] : [accountId])]),
]

/**
 * The organization for which the actor acts on a record of these organizations: its own if possible, else a
 * predecessor. Null if the actor acts for none of them.
 */
export const actingAs = ({ actsFor }: Acting, organizationIds: readonly string[]): string | null =>
  actsFor.find((each) => organizationIds.includes(each)) ?? null
