/** The named fields of a record; every other is left out. */
export function pick<T extends object, Key extends keyof T>(from: T, keys: readonly Key[]): Pick<T, Key> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, Key>
}

/** The keys of a record, as its type names them. */
export const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[]

/**
 * Every column of a table that is not content, by what it is instead: what a record is known by and belongs to, the
 * state it came to, or what triggers and PostgreSQL keep. A column that is in neither fails the type check by its name.
 */
export type OtherColumns<Row, Content> = Record<Exclude<keyof Row, Content>, 'identity' | 'state' | 'kept'>
