/** A copy of a record with only the named fields. */
export function pick<T extends object, Key extends keyof T>(from: T, keys: readonly Key[]): Pick<T, Key> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, Key>
}

/** The keys of a record, as its type names them. */
export const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[]

/**
 * For each column of a table that is not content, what it is instead: `identity` (names the record or what it belongs
 * to), `state` (the result of its actions) or `kept` (written by triggers and PostgreSQL). If a column is in neither
 * list, the type check fails and names it.
 */
export type OtherColumns<Row, Content> = Record<Exclude<keyof Row, Content>, 'identity' | 'state' | 'kept'>
