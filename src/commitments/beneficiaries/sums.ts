import { sql, type SQL } from 'drizzle-orm'
import { linesOfBusiness } from '../../reference/lines-of-business.ts'

const columns = {
  beneficiaries: 'beneficiaries',
  beneficiariesWomen: 'beneficiaries_women',
  beneficiariesNew: 'beneficiaries_new',
  beneficiariesMovingUp: 'beneficiaries_moving_up',
} as const

const total = (value: string): string => `coalesce(sum(${value}), 0)`

const ofLines = (value: (line: string) => string): string =>
  `'beneficiariesByLine', json_build_object(${linesOfBusiness.map((line) => `'${line}', ${total(value(line))}`).join(', ')})`

/**
 * SQL: the pairs of a `json_build_object` that make a `Reach`, summed over rows of activities under this name. `sum` of
 * integers is a bigint, so it does not overflow.
 */
export const reachOf = (activities: string): SQL =>
  sql.raw(
    [
      ...Object.entries(columns).map(([field, column]) => `'${field}', ${total(`${activities}.${column}`)}`),
      ofLines((line) => `(${activities}.beneficiaries_by_line->>'${line}')::bigint`),
    ].join(', '),
  )

/** SQL: the same, summed over rows that each have a `Reach` as JSON in this column. */
export const sumOfReaches = (column: string): SQL =>
  sql.raw(
    [
      ...Object.keys(columns).map((field) => `'${field}', ${total(`(${column}->>'${field}')::bigint`)}`),
      ofLines((line) => `(${column}->'beneficiariesByLine'->>'${line}')::bigint`),
    ].join(', '),
  )
