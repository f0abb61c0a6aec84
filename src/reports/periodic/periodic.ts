import type { Database } from '../../db/client.ts'
import type { Caller } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { hrefTo } from '../figures.ts'
import { seesPart } from '../policy.ts'
import { agreementsOf, askedOf, totalsOf } from './agreements.ts'
import { broughtBy, commitmentsOf, deliveriesOf, evaluationsOf, obstaclesOf } from './parts.ts'
import type { PeriodicQuery } from './query.ts'
import { mostAgreements, type PeriodicReport } from './schemas.ts'
import { sectionsOf } from './sections.ts'

/**
 * What was concluded, delivered and ended in the period, by the versions of its last day (today, if none is given) and
 * as far as the caller may see it. However many agreements there are, it takes the same statements.
 */
export async function periodicReport(
  db: Database,
  { actor }: Caller,
  query: PeriodicQuery,
  today: Day,
): Promise<PeriodicReport> {
  const asked = askedOf(actor, query, today)
  const { scope, values } = asked
  return db.read(actor, async (session) => {
    const { results: brought, ...totals } = await totalsOf(session, actor, asked)
    const found = await agreementsOf(session, actor, asked)
    const rows = found.slice(0, mostAgreements)
    const of = { ...values, ids: rows.map(({ id }) => id) }
    const ofCases = { ...values, ids: rows.flatMap(({ originCaseId }) => originCaseId ?? []) }
    const parts = {
      deliveries: Map.groupBy(await deliveriesOf(session, actor, of), (each) => each.agreementId),
      commitments: Map.groupBy(await commitmentsOf(session, actor, of), (each) => each.agreementId),
      evaluations: Map.groupBy(await evaluationsOf(session, actor, of), (each) => each.agreementId),
      obstacles: Map.groupBy(await obstaclesOf(session, actor, ofCases), (each) => each.caseId),
      brought: Map.groupBy(await broughtBy(session, actor, of), (each) => each.agreementId),
    }
    const listed = (filters: object) => hrefTo('/v1/agreements', { ...scope, asOf: values.asOf, ...filters })
    return {
      from: query.from ?? null,
      to: values.asOf,
      partial: seesPart(actor),
      totals: {
        concluded: {
          ...totals.concluded,
          href: listed({ 'signedOn[gte]': query.from, 'signedOn[lte]': values.asOf }),
        },
        inForce: { ...totals.inForce, href: listed({ validity: 'in_force,expiring' }) },
        ended: totals.ended,
        results: brought,
      },
      complete: found.length <= mostAgreements,
      agreements: rows.map((row) => sectionsOf(row, parts, { from: query.from, to: values.asOf })),
    }
  })
}
