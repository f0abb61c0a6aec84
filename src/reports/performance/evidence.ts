import { sql, type SQL } from 'drizzle-orm'
import type { RollUpQuery } from '../figures.ts'
import { standing } from '../../organizations/merging/standing.ts'

/** Who judges a collaborator; what it says of itself does not count. */
export const judges = ['agency', 'bureau'] as const

/** What narrows the lists that evidence is counted from, by the names of their filters. */
export const filtersOf = ({ agencyId, stage }: RollUpQuery, asOf: string) => ({
  agencyId,
  stage,
  'signedOn[lte]': asOf,
  'heldOn[lte]': asOf,
  'periodUntil[lte]': asOf,
  begunBy: asOf,
  status: ['verified'],
  evaluator: judges,
  counts: 'true',
})
export type Filters = ReturnType<typeof filtersOf>

/** Where one collaborator is asked for, nobody else's evidence is looked at. */
export const only = (column: string, { collaboratorId }: RollUpQuery, before = 'where'): SQL =>
  collaboratorId
    ? sql`${sql.raw(`${before} ${column} =`)} ${standing(sql.placeholder('collaboratorId'))}`
    : sql``
