import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { dayAfter, startOfDay, type Day } from '../kernel/days.ts'
import { prepared, type Session } from '../db/session.ts'
import { anyOf, day, rule, stage, uuid } from '../http/schemas.ts'
import { rollUp, rollUpOf } from '../organizations/branches/schemas.ts'

export const href = z.string().max(1000).meta({ example: '/v1/agreements?status=signed&stage=P2' })
const count = z.int().describe('What the list at `href` counts with `count=exact`.')

/** The fields of every figure: the number, and the address of the list that it counts. */
export const counted = { count, href: href.describe('The list that makes up `count`, as you may see it.') }
export const figure = z
  .object(counted)
  .meta({ id: 'Figure', description: 'A number, and the list that makes it up.' })

/** The fields of a number of agreements. */
export const countedAgreements = {
  ...counted,
  unconfirmed: z
    .int()
    .describe(
      'Of `count`, those recorded as signed that nobody has confirmed yet: the list with `unconfirmed=true`.',
    )
    .meta({ example: 0 }),
}
export const agreementFigure = z
  .object(countedAgreements)
  .meta({ id: 'AgreementFigure', description: 'A number of agreements, and the list that makes it up.' })

/** SQL: a row of agreements that was recorded as signed and nobody has confirmed yet. */
export const isUnconfirmed = (confirmation: SQL | PgColumn): SQL =>
  sql`(${confirmation} is not distinct from 'unconfirmed')`

export const partial = z
  .boolean()
  .describe('Whether you see only a part: the agreements of your own organization, and not those of others.')

/** The most units in which one figure sums what was delivered. */
export const mostUnits = 20
/** Units differ, so each is summed by itself. */
export const deliveredByUnit = z
  .array(
    z.object({
      unit: z.string().max(200).nullable().meta({ description: 'Of the commitment.', example: 'kelas' }),
      value: z.number().meta({ example: 12 }),
    }),
  )
  .max(mostUnits)
  .describe(`What was delivered, by unit, the most frequent first; at most ${mostUnits} units.`)
export type DeliveredByUnit = z.infer<typeof deliveredByUnit>

/** A number of calendar days between two dates; an integer. */
export const days = z.int().min(0)
export const percent = z.number().min(0).max(100).nullable()

/** The filters of a report. They have the same names as in the lists that the report links to. */
const scope = {
  agencyId: uuid.optional().describe('Only what this agency takes part in.'),
  collaboratorId: uuid.optional().describe('Only what this collaborator takes part in.'),
  stage: anyOf(stage).optional().describe('Only what is for any of these stages.'),
}
const asOf = day.optional().describe('The day; today in Jakarta where it is not given.')
export const period = {
  from: day.optional().describe('The first day of the period; without it, from the beginning.'),
  to: day.optional().describe('The last day of the period, inclusive; without it, up to now.'),
}

export const inOrder = ({ from, to }: { from?: Day | undefined; to?: Day | undefined }): boolean =>
  from === undefined || to === undefined || from <= to
export const endsFirst = rule(
  'to',
  'end_before_start',
  'Akhir periode mendahului awalnya.',
  'The period ends before it begins.',
)
/** The parameters of a report over a period. 400 if the period ends before it begins. */
export const periodQuery = z.strictObject({ ...scope, ...period }).refine(inOrder, endsFirst)
export type PeriodQuery = z.infer<typeof periodQuery>
/** The same of a report that counts by organization. */
export const rollUpPeriodQuery = z
  .strictObject({ ...scope, ...period, rollUp: rollUpOf('collaboratorId') })
  .refine(inOrder, endsFirst)
export type RollUpPeriodQuery = z.infer<typeof rollUpPeriodQuery>
export const dayQuery = z.strictObject({ ...scope, asOf })

/** The parameters of a report on a day that counts by collaborator. */
export const rollUpQuery = dayQuery.extend({ rollUp })
export type RollUpQuery = z.infer<typeof rollUpQuery>

type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** The address of a list with these parameters. Parameters without a value are left out. */
export function hrefTo(path: string, parameters: Parameters): string {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) given.set(name, String(value))
  }
  return `${path}?${given.toString()}`
}

/** Only the filters of the scope, without the day. */
export const scopeOf = ({
  agencyId,
  collaboratorId,
  stage: stages,
  rollUp: isRolledUp,
}: Omit<RollUpQuery, 'asOf'>) => ({
  agencyId,
  collaboratorId,
  rollUp: isRolledUp,
  stage: stages,
})

/**
 * Turns a period of days into filters on an instant: from the start of the first day to the end of the last day
 * (Jakarta time).
 */
export const instantsWithin = (
  name: string,
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
) => ({
  [`${name}[gte]`]: from && startOfDay(from),
  [`${name}[lt]`]: to && startOfDay(dayAfter(to)),
})

/**
 * Runs the single SQL statement of a report as a prepared statement and returns the JSON that it selects as `report`.
 * `name` identifies the prepared statement, so it must contain everything that changes the SQL text.
 */
export async function answerOf<T>(
  session: Session,
  name: string,
  statement: () => SQL,
  values: Record<string, unknown>,
): Promise<T> {
  const [row] = await prepared(session, `report ${name}`, (preparedName) =>
    session
      .select({ report: sql<T>`report` })
      .from(sql`(${statement()}) answer`)
      .prepare(preparedName),
  ).execute(values)
  return row!.report
}

/** SQL: the day in Jakarta of an instant. */
export const jakartaDayOf = (instant: SQL): SQL => sql`(${instant} at time zone 'Asia/Jakarta')::date`

/** SQL: the median and the longest age in days, as JSON; null if there are no rows. */
export const ageOf = (age: SQL, which = sql`true`): SQL =>
  sql`case when count(*) filter (where ${which}) > 0 then json_build_object(
    'median', percentile_disc(0.5) within group (order by ${age}) filter (where ${which}),
    'longest', max(${age}) filter (where ${which})) end`

export const age = z
  .object({ median: days.describe('Of the one in the middle.'), longest: days })
  .nullable()
  .describe('In days; null where there is none.')
