/** How a value stands in a handover: the name of its type in the dictionary. */
export type ValueType =
  | 'uuid'
  | 'text'
  | 'code'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'instant'
  | 'json'
  | 'hex'
  | 'periods'

const types: Readonly<Record<string, ValueType>> = {
  uuid: 'uuid',
  bool: 'boolean',
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  numeric: 'number',
  float4: 'number',
  float8: 'number',
  date: 'date',
  timestamptz: 'instant',
  json: 'json',
  jsonb: 'json',
  bytea: 'hex',
  datemultirange: 'periods',
}

/** The type of a column by the name of its type in PostgreSQL; whatever is not listed is written as text. */
export const typeOf = (name: string, isEnum: boolean): ValueType =>
  isEnum ? 'code' : (types[name] ?? 'text')

/** How a column is written, in SQL, so that its value is plain JSON. */
export function written(column: string, type: ValueType): string {
  const value = `t."${column}"`
  if (type === 'hex') return `encode(${value}, 'hex') as "${column}"`
  if (type === 'periods') return `${periods(value)} as "${column}"`
  return value
}

/** A set of days as the periods it consists of. */
const periods = (value: string) =>
  `case when ${value} is not null then coalesce((select json_agg(json_build_object('from', lower(p), 'until', upper(p))
     order by lower(p) nulls first) from unnest(${value}) p), '[]'::json) end`

interface Explained {
  /** How it stands in JSON, in Indonesian and English. */
  readonly id: string
  readonly en: string
  /** The type that a table of PostgreSQL takes for it. */
  readonly postgres: string
}

/** What each type means, and how a column of it is made: the table in the README of a handover. */
export const valueTypes: Readonly<Record<ValueType, Explained>> = {
  uuid: { id: 'teks, UUID', en: 'text, a UUID', postgres: 'uuid' },
  text: { id: 'teks', en: 'text', postgres: 'text' },
  code: {
    id: 'teks, salah satu kode dari `codes` pada kamus data',
    en: 'text, one of the `codes` of the dictionary',
    postgres: 'text',
  },
  integer: { id: 'bilangan bulat, sampai 64 bit', en: 'a whole number of up to 64 bits', postgres: 'bigint' },
  number: { id: 'bilangan desimal', en: 'a decimal number', postgres: 'numeric' },
  boolean: { id: '`true` atau `false`', en: '`true` or `false`', postgres: 'boolean' },
  date: {
    id: 'teks, `YYYY-MM-DD` (hari di Jakarta)',
    en: 'text, `YYYY-MM-DD` (a day in Jakarta)',
    postgres: 'date',
  },
  instant: { id: 'teks, RFC 3339 dalam UTC', en: 'text, RFC 3339 in UTC', postgres: 'timestamptz' },
  json: { id: 'nilai JSON apa pun', en: 'any JSON value', postgres: 'jsonb' },
  hex: { id: 'teks, bita dalam heksadesimal', en: 'text, bytes in hexadecimal', postgres: 'text' },
  periods: {
    id: 'larik `{from, until}`: hari pertama dan hari pertama yang tidak termasuk lagi; `null` berarti tanpa batas',
    en: 'an array of `{from, until}`: the first day and the first day that is no longer in it; `null` is open',
    postgres: 'jsonb',
  },
}
