import { and, asc, inArray, sql } from 'drizzle-orm'
import { amendmentsVisibleTo } from '../agreements/amendments/queries.ts'
import type { Actor } from '../kernel/actor.ts'
import { amendments } from '../agreements/amendments/tables.ts'
import { knownTo } from '../agreements/known-text.ts'
import type { AgreementStatus } from '../agreements/lifecycle.ts'
import { agreementVisibility } from '../agreements/policy.ts'
import type { AsOf } from '../agreements/queries.ts'
import { agreementConditions, agreements } from '../agreements/tables.ts'
import { statusAsOf } from '../agreements/validity.ts'
import type { Session } from '../db/session.ts'
import { nested } from '../db/columns.ts'

import { most, type Lineage } from './schemas.ts'

/** A chain longer than this is a mistake in the data. */
const deepest = 20

/**
 * The agreements above these (what they stand under, what they renew) and below (what stands under them, what renews
 * them) as far as the actor sees: a walk ends at an agreement it does not. Not the siblings: those below what is above.
 */
async function familyIds(session: Session, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const seen = session.visibleTo(
    actor,
    agreementVisibility,
    agreementConditions(
      {
        organizationIds: sql.raw('a.organization_ids'),
        status: sql.raw('a.status'),
        firstSubmittedAt: sql.raw('a.first_submitted_at'),
        concluded: sql.raw('a.concluded'),
        disclosure: sql.raw('a.disclosure'),
      },
      sql`${sql.param(actor.readsFor)}::uuid[]`,
    ),
  )
  const start = sql`select a.id, a.parent_id, a.renews_id, 0 as depth from agreements a
    where a.id = any(${sql.param(ids)}::uuid[]) and ${seen ?? sql`true`}`
  const step = (from: string) =>
    sql`select a.id, a.parent_id, a.renews_id, f.depth + 1 from ${sql.raw(from)} f join agreements a`
  const further = sql`where f.depth < ${deepest} and ${seen ?? sql`true`}`
  const { rows } = await session.execute<{ id: string }>(sql`with recursive
    up as (${start} union ${step('up')} on a.id in (f.parent_id, f.renews_id) ${further}),
    down as (${start} union ${step('down')} on a.parent_id = f.id or a.renews_id = f.id ${further})
    select id from up union select id from down order by id limit ${most.agreements + 1}`)
  return rows.map((row) => row.id)
}

/** Those agreements with their amendments, the oldest first. */
export async function familyOf(session: Session, actor: Actor, of: readonly string[], asOf: AsOf) {
  if (of.length === 0) return { agreements: [], truncated: false }
  const found = await familyIds(session, actor, of)
  const ids = found.slice(0, most.agreements)
  const [rows, changes] = await Promise.all([
    selectAgreements(session, actor, ids, asOf),
    selectAmendments(session, actor, ids),
  ])
  // The id of an agreement the actor does not see would tell that there is one.
  const known = (id: string | null) => (id !== null && ids.includes(id) ? id : null)
  const family = rows.map((row): Lineage['agreements'][number] => ({
    ...row,
    parentId: known(row.parentId),
    renewsId: known(row.renewsId),
    amendments: changes.filter((each) => each.agreementId === row.id).map(toldOf),
  }))
  return {
    agreements: family,
    truncated: found.length > most.agreements || changes.length >= most.amendments,
  }
}

/** The amendment with the commitments it touches, by their ids. */
function toldOf({ changes, ...amendment }: Awaited<ReturnType<typeof selectAmendments>>[number]) {
  const { add = [], change = [], drop = [] } = changes.commitments ?? {}
  return {
    ...amendment,
    commitments: {
      added: add.map((each) => each.id),
      changed: change.map((each) => each.id),
      dropped: [...drop],
    },
  }
}

const selectAgreements = (session: Session, actor: Actor, ids: string[], asOf: AsOf) =>
  session
    .with(...knownTo(actor))
    .select({
      id: agreements.id,
      registrationNumber: agreements.registrationNumber,
      type: agreements.type,
      title: agreements.title,
      status: nested<AgreementStatus>(statusAsOf),
      confirmation: agreements.confirmation,
      effectiveFrom: agreements.effectiveFrom,
      effectiveUntil: agreements.effectiveUntil,
      parentId: agreements.parentId,
      renewsId: agreements.renewsId,
    })
    .from(agreements)
    .where(inArray(agreements.id, ids))
    .orderBy(asc(agreements.createdAt), asc(agreements.id))
    .prepare('')
    .execute({ ...asOf })

const selectAmendments = (session: Session, actor: Actor, ids: string[]) =>
  session
    .select({
      id: amendments.id,
      agreementId: amendments.agreementId,
      number: amendments.number,
      status: amendments.status,
      effectiveFrom: amendments.effectiveFrom,
      changes: amendments.changes,
    })
    .from(amendments)
    .where(and(inArray(amendments.agreementId, ids), amendmentsVisibleTo(session, actor)))
    .orderBy(asc(amendments.agreementId), asc(amendments.number))
    .limit(most.amendments)
