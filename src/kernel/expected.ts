import { DomainError } from './errors.ts'

/** The versions of a record that a change may go on from: the one or those that the caller names, or any. */
export type Expected = number | readonly number[] | 'any'

/** 412 if the record moved on since the caller read it. */
export function requireVersion({ version }: { readonly version: number }, expected: Expected): void {
  if (expected !== 'any' && ![expected].flat().includes(version)) throw new DomainError('stale_version')
}
