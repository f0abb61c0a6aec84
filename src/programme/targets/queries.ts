import { and, eq, sql } from 'drizzle-orm'
import { agreements } from '../../agreements/tables.ts'
import { activitiesVisibleTo } from '../../commitments/activities/queries.ts'
import { activities as a } from '../../commitments/activities/tables.ts'
import { nested } from '../../db/columns.ts'
import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import { coverageBasisOf } from '../../reports/policy.ts'
import type { Target } from './schemas.ts'
import { targets as t } from './tables.ts'

/** SQL: what of an activity a target counts. */
const measured = sql`case ${t.measure} when 'beneficiaries' then ${a.beneficiaries}
  when 'beneficiaries_women' then ${a.beneficiariesWomen} when 'beneficiaries_new' then ${a.beneficiariesNew}
  when 'beneficiaries_moving_up' then ${a.beneficiariesMovingUp} else 1 end`

/** SQL: what was held in the period of a target and verified, of its stage, of what this actor may see. */
function resultFor(session: Session, actor: Actor) {
  const counted = and(
    eq(a.status, 'verified'),
    sql`${a.heldOn} between coalesce(${t.periodFrom}, '-infinity') and coalesce(${t.periodUntil}, 'infinity')`,
    sql`(${t.stage} is null or ${a.stage} = ${t.stage})`,
    activitiesVisibleTo(session, actor),
  )
  return nested<Target['result']>(
    sql`(select json_build_object('value', coalesce(sum(${measured}), 0)::bigint,
      'basis', ${sql.raw(`'${coverageBasisOf(actor.role)}'`)}::text)
    from ${a} inner join ${agreements} on ${agreements.id} = ${a.agreementId} where ${counted})`,
  )
}

/** The columns of a target as this actor is shown it. */
export const targetColumns = (session: Session, actor: Actor) => ({
  id: t.id,
  description: t.description,
  value: t.value,
  unit: t.unit,
  measure: t.measure,
  source: t.source,
  stage: t.stage,
  periodFrom: t.periodFrom,
  periodUntil: t.periodUntil,
  result: resultFor(session, actor),
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
})
