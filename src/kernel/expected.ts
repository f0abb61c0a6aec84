import { DomainError } from './errors.ts'

/** The versions of a record that a change may go on from: the one or those that the caller names, or any. */
export type Expected = number | readonly number[] | 'any'

/** Whether a change may go on from this version. */
export const isExpected = (version: number, expected: Expected): boolean =>
  expected === 'any' || [expected].flat().includes(version)

/** 412 if the record moved on since the caller read it. */
export function requireVersion({ version }: { readonly version: number }, expected: Expected): void {
  if (!isExpected(version, expected)) throw new DomainError('stale_version')
}
