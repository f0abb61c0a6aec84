import { and, eq, sql, type SQL } from 'drizzle-orm'
import { ofRegion } from '../../organizations/tables.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { readsFor } from '../../db/visibility.ts'
import { agreementList } from '../../agreements/list/definitions.ts'
import { agreementVisibleTo, type AsOf } from '../../agreements/queries.ts'
import { knownBefore } from '../../agreements/known-text.ts'
import { isLivingRenewal } from '../../agreements/decisions.ts'
import { agreements as t } from '../../agreements/tables.ts'
import { asOf as onTheDay, inForce, organizationsOnDay, stagesOnDay } from '../../agreements/validity.ts'
import { evaluationList, evaluationsVisibleTo } from '../../commitments/evaluations/queries.ts'
import { evaluations as e } from '../../commitments/evaluations/tables.ts'
import { commitments as c, commitmentVersions as cv } from '../../commitments/tables.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { narrow } from '../../db/lists.ts'
import { DomainError } from '../../kernel/errors.ts'
import { requireOrganization } from '../../organizations/queries.ts'
import type { OrganizationRef } from '../../organizations/names/refs.ts'
import type { Stage } from '../../kernel/stages.ts'
import { answerOf, hrefTo, isUnconfirmed, scopeOf, type RollUpQuery } from '../figures.ts'
import { formulaVersion, rate, type Evidence } from './formula.ts'
import { mostCollaborators } from './schemas.ts'
import { filtersOf, judges, only, type Filters } from './evidence.ts'
import { promised } from './promised.ts'
import { rolling } from '../roll-up.ts'
import { ratingsSeenBy, seesRatingOf } from '../policy.ts'
import { standing } from '../../organizations/merging/standing.ts'

/** What is known of one collaborator, as the statement gives it. */
type Known = Omit<Evidence, 'asOf' | 'stageCount'> & {
  readonly collaborator: OrganizationRef
  readonly stages: Stage[]
  readonly inForceCount: number
  /** Of those signed, and of those in force, how many nobody has confirmed yet. */
  readonly unconfirmed: { readonly signed: number; readonly inForce: number }
  readonly activityCount: number
}
interface Found {
  readonly count: number
  readonly collaborators: readonly Known[]
}

/** The stakeholder performance map: every collaborator with a signed agreement that the caller sees, on a day. */
export async function performanceReport(db: Database, { actor }: Caller, query: RollUpQuery, { asOf }: AsOf) {
  const found = await db.read(actor, (session) =>
    answerOf<Found>(session, ...performance(session, actor, query, asOf)),
  )
  return {
    asOf,
    formulaVersion,
    collaboratorCount: found.count,
    collaborators: found.collaborators.map((known) => present(known, query, asOf)),
  }
}

/** One collaborator, also where there is no evidence. 404 where the caller may not see how it does. */
export async function collaboratorPerformance(
  db: Database,
  { actor }: Caller,
  id: string,
  query: Omit<RollUpQuery, 'collaboratorId'>,
  { asOf }: AsOf,
) {
  if (!seesRatingOf(actor, id)) throw new DomainError('not_found')
  const asked = { ...query, collaboratorId: id }
  const [organization, found] = await db.read(actor, (session) =>
    Promise.all([
      requireOrganization(session, actor, 'collaborators', id),
      answerOf<Found>(session, ...performance(session, actor, asked, asOf)),
    ]),
  )
  const { mergedIntoId, version } = organization
  if (mergedIntoId !== null) return { moved: { toId: mergedIntoId, version } }
  const [known] = found.collaborators
  if (!known) throw new DomainError('not_found')
  return { asOf, formulaVersion, ...present(known, asked, asOf) }
}

/** The rating with the lists that its evidence is made of. */
function present(known: Known, { agencyId, stage, rollUp }: RollUpQuery, asOf: string) {
  const { collaborator, stages, signedCount, inForceCount, renewalCount, activityCount, unconfirmed } = known
  const scope = { agencyId, stage, rollUp }
  const own = { ...scope, collaboratorId: collaborator.id }
  const signed = { ...own, 'signedOn[lte]': asOf, asOf }
  const figure = (count: number, path: string, filters: Parameters<typeof hrefTo>[1]) => ({
    count,
    href: hrefTo(path, filters),
  })
  return {
    collaborator,
    ...rate({ ...known, asOf, stageCount: stages.length }),
    evidence: {
      commitments: figure(known.commitments.length, '/v1/commitments', {
        ...scope,
        answeredBy: collaborator.id,
        begunBy: asOf,
        asOf,
      }),
      activities: figure(activityCount, '/v1/activities', {
        ...scope,
        organizationId: collaborator.id,
        status: 'verified',
        'heldOn[lte]': asOf,
      }),
      signed: { ...figure(signedCount, '/v1/agreements', signed), unconfirmed: unconfirmed.signed },
      inForce: {
        ...figure(inForceCount, '/v1/agreements', { ...signed, validity: 'in_force,expiring' }),
        unconfirmed: unconfirmed.inForce,
      },
      renewals: figure(renewalCount, '/v1/agreements', { ...signed, renews: 'true' }),
      evaluations: figure(known.evaluations.length, '/v1/evaluations', {
        ...scope,
        evaluatedOrganizationId: collaborator.id,
        counts: 'true',
        evaluator: judges,
        'periodUntil[lte]': asOf,
      }),
      stages,
      lastSignedOn: known.lastSignedOn,
      lastDeliveredOn: known.lastDeliveredOn,
    },
  }
}

/**
 * The evidence of every collaborator in one statement; name, text and values of it. The counts are in MATERIALIZED
 * CTEs: PostgreSQL expects only a few collaborators, and would otherwise count again for each of a thousand.
 */
function performance(session: Session, actor: Actor, query: RollUpQuery, asOf: string) {
  const { agencyId, stage, collaboratorId } = scopeOf(query)
  const scope = { agencyId, stage }
  const filters = filtersOf(query, asOf)
  const signed = and(
    agreementVisibleTo(session, actor),
    narrow(agreementList, { ...scope, 'signedOn[lte]': asOf }).where(),
  )
  const rolled = rolling(query)
  const given = [agencyId && 'agency', stage && 'stage', collaboratorId && 'one'].filter(Boolean).join(' ')
  return [
    `performance ${actor.role} ${given}${rolled.key}`,
    () => sql`with ${knownBefore(actor)} ${rolled.heads}signed as (
      select ${rolled.all(organizationsOnDay)} as organization_ids, ${t.signedOn}, ${isLivingRenewal(t)} as renews, ${inForce} as in_force,
        ${isUnconfirmed(t.confirmation)} as unconfirmed,
        ${stagesOnDay} as stages from ${t} where ${signed}
    ), parties as materialized (
      select organization_id, count(*)::int signed, count(*) filter (where in_force)::int in_force,
        count(*) filter (where unconfirmed)::int unconfirmed_signed,
        count(*) filter (where unconfirmed and in_force)::int unconfirmed_in_force,
        count(*) filter (where renews)::int renewals, max(signed_on) last_signed_on
      from signed, unnest(organization_ids) organization_id ${only('organization_id', query)} group by organization_id
    ), supported as materialized (
      select organization_id, json_agg(distinct stage) stages
      from signed, unnest(organization_ids) organization_id, unnest(stages) stage
      where in_force group by organization_id
    ), ${promised(session, actor, query, filters)}, ${judged(session, actor, query, filters)}
    select json_build_object('count', count(*), 'collaborators', coalesce(json_agg(known order by place)
      filter (where place <= ${sql.raw(String(mostCollaborators))}), '[]')) report
    from (
      select row_number() over (order by signed desc nulls last, o.short_name, o.id) place, json_build_object(
        'collaborator', json_build_object('id', o.id, 'shortName', o.short_name),
        'signedCount', coalesce(signed, 0), 'inForceCount', coalesce(in_force, 0), 'renewalCount', coalesce(renewals, 0),
        'unconfirmed', json_build_object('signed', coalesce(unconfirmed_signed, 0), 'inForce', coalesce(unconfirmed_in_force, 0)),
        'stages', coalesce(supported.stages, '[]'), 'lastSignedOn', last_signed_on,
        'commitments', coalesce(promised.commitments, '[]'),
        'movedUnseen', ${ratingsSeenBy(actor.role) === 'own' ? movedUnseen(query) : sql`false`}, 'activityCount', coalesce(verified.activities, 0),
        'lastDeliveredOn', verified.last_held_on, 'evaluations', coalesce(judged.evaluations, '[]')) known
      from organizations o left join parties on parties.organization_id = o.id
        left join supported on supported.organization_id = o.id left join promised on promised.organization_id = o.id
        left join verified on verified.organization_id = o.id left join judged on judged.organization_id = o.id
      where ${and(
        sql`not ${ofRegion(sql.raw('o.side'))} and o.status <> 'merged'`,
        collaboratorId
          ? sql`o.id = ${standing(sql.placeholder('collaboratorId'))}`
          : sql`parties.organization_id is not null`,
        ratingsSeenBy(actor.role) === 'own' ? sql`o.id = any(${readsFor})` : undefined,
      )}
    ) found`,
    { ...filters, collaboratorId, asOf, readsFor: actor.readsFor },
  ] as const
}

/**
 * SQL: a version names the organization for a commitment that row-level security hides, as it does where another answers
 * for it since and the reader left the agreement.
 */
const movedUnseen = (
  query: RollUpQuery,
): SQL => sql`exists (select 1 from ${cv} where ${rolling(query).one(cv.responsibleOrganizationId)} = o.id
  and ${cv.replacedFrom} <= ${onTheDay} and not exists (select 1 from ${c} where ${c.id} = ${cv.commitmentId}))`

/** How agencies and the bureau judged it, as far as the caller may read it. */
function judged(session: Session, actor: Actor, query: RollUpQuery, filters: Filters): SQL {
  const { agencyId, stage, evaluator, counts } = filters
  const read = and(
    evaluationsVisibleTo(session, actor),
    narrow(evaluationList, {
      agencyId,
      stage,
      evaluator,
      counts,
      'periodUntil[lte]': filters['periodUntil[lte]'],
    }).where(),
  )
  return sql`judged as materialized (
    select evaluated_organization_id organization_id, json_agg(json_build_object('judge',
      coalesce(organization_id::text, evaluator::text), 'rating', rating, 'recommendation', recommendation)) evaluations
    from (select ${rolling(query).one(e.evaluatedOrganizationId)} evaluated_organization_id, ${e.organizationId}, ${e.evaluator}, ${e.rating}, ${e.recommendation}
      from ${e} join ${t} on ${eq(t.id, e.agreementId)} where ${read}) read
    ${only('evaluated_organization_id', query)} group by evaluated_organization_id
  )`
}
