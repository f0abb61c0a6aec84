import { asc, eq, inArray, sql } from 'drizzle-orm'
import { recordsOf } from '../../../audit/service.ts'
import type { Database } from '../../../db/client.ts'
import { jsonOf, nested } from '../../../db/columns.ts'
import type { Session } from '../../../db/session.ts'
import { updateRead } from '../../../db/versioned.ts'
import type { Actor, Caller } from '../../../kernel/actor.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { requireVersion, type Expected } from '../../../kernel/expected.ts'
import { organizationRefOf } from '../../../organizations/names/refs.ts'
import { organizations } from '../../../organizations/tables.ts'
import type { AgreementType } from '../../lifecycle.ts'
import type { ReviewPlan, ReviewPlanPatch } from './schemas.ts'
import { reviewPlans as t, reviewSteps } from './tables.ts'

const record = recordsOf('review_steps')

const columns = {
  id: t.id,
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
  agreementType: t.agreementType,
  steps: nested<ReviewPlan['steps']>(sql`coalesce((select json_agg(${jsonOf({
    organization: organizationRefOf(reviewSteps.organizationId),
  })} order by ${reviewSteps.position})
    from ${reviewSteps} where ${reviewSteps.planId} = ${t.id}), '[]')`),
}

const present = (actor: Actor, row: Omit<ReviewPlan, 'allowedActions'>): ReviewPlan => ({
  ...row,
  allowedActions: actor.role === 'admin' ? ['patch'] : [],
})

/** The steps of review of every type of agreement. */
export async function listReviewSteps(db: Database, { actor }: Caller) {
  const rows = await db.read(actor, (session) =>
    session.select(columns).from(t).orderBy(asc(t.agreementType)),
  )
  return { data: rows.map((row) => present(actor, row)) }
}

/** The steps of review of one type. */
export const getReviewSteps = (db: Database, { actor }: Caller, type: AgreementType): Promise<ReviewPlan> =>
  db.read(actor, (session) => requirePlan(session, actor, type))

async function requirePlan(session: Session, actor: Actor, type: AgreementType): Promise<ReviewPlan> {
  const [row] = await session.select(columns).from(t).where(eq(t.agreementType, type))
  if (!row) throw new DomainError('not_found')
  return present(actor, row)
}

/**
 * Replaces the steps of a type, for submissions from now on. 412 if they changed since they were read, 422 if an
 * organization is none of the region's that stands.
 */
export async function patchReviewSteps(
  db: Database,
  caller: Caller,
  type: AgreementType,
  version: Expected,
  { steps }: ReviewPlanPatch,
): Promise<ReviewPlan> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requirePlan(session, actor, type)
    const { id } = before
    requireVersion(before, version)
    await updateRead(session, t, { id, version: before.version }, {})
    await requireReviewers(session, steps)
    await session.delete(reviewSteps).where(eq(reviewSteps.planId, id))
    if (steps.length > 0)
      await session
        .insert(reviewSteps)
        .values(
          steps.map(({ organizationId }, index) => ({ planId: id, position: index + 1, organizationId })),
        )
    const after = await requirePlan(session, actor, type)
    await record(session, caller, 'patch', id, { steps: before.steps }, { steps: after.steps })
    return after
  })
}

/** 422 for each step whose organization is unknown, merged, a collaborator, or the province itself. */
async function requireReviewers(session: Session, steps: ReviewPlanPatch['steps']): Promise<void> {
  const ids = steps.flatMap(({ organizationId }) => organizationId ?? [])
  const found = await session
    .select({
      id: organizations.id,
      kind: organizations.kind,
      side: organizations.side,
      merged: organizations.mergedIntoId,
    })
    .from(organizations)
    .where(inArray(organizations.id, ids))
  const fit = new Set(
    found
      .filter(({ kind, side, merged }) => side === 'region' && kind !== 'province' && merged === null)
      .map(({ id }) => id),
  )
  const message = {
    id: 'Bukan id perangkat daerah atau tim daerah (seperti TKKSD) yang masih berdiri.',
    en: 'Not the id of an agency, or of a body of the region such as TKKSD, that stands.',
  }
  const errors = steps.flatMap(({ organizationId }, index) =>
    organizationId === null || fit.has(organizationId)
      ? []
      : [{ pointer: `/steps/${index}/organizationId`, code: 'unknown_agency' as const, message }],
  )
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

/** The steps that a submission copies: those of the type, or one for any reviewer where there are none. */
export async function stepsToCopy(session: Session, type: AgreementType) {
  const steps = await session
    .select({ position: reviewSteps.position, organizationId: reviewSteps.organizationId })
    .from(reviewSteps)
    .innerJoin(t, eq(t.id, reviewSteps.planId))
    .where(eq(t.agreementType, type))
  return steps.length > 0 ? steps : [{ position: 1, organizationId: null }]
}
