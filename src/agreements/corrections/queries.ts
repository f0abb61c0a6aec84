import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { commitmentFields } from '../../commitments/content/content.ts'
import { commitments, commitmentVersions as v } from '../../commitments/tables.ts'
import { activities } from '../../commitments/activities/tables.ts'
import { seenId } from '../../db/columns.ts'
import { listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import type { Session } from '../../db/session.ts'
import { documents } from '../../documents/tables.ts'
import { pick } from '../../kernel/content.ts'
import { DomainError } from '../../kernel/errors.ts'
import { amendments } from '../amendments/tables.ts'
import { agreementVersions, agreementVersionParties, agreementVersionProvisions } from '../versions/tables.ts'
import { isLivingRenewal } from '../decisions.ts'
import type { AgreementRow } from '../queries.ts'
import { agreements } from '../tables.ts'
import type { Around } from './days.ts'
import type { Amendment, CommitmentText, Life } from './life.ts'
import { correctionActionsFor } from './lifecycle.ts'
import type { Correction, CorrectionQuery, Reading } from './schemas.ts'
import { agreementCorrections as t } from './tables.ts'

const columns = {
  id: t.id,
  agreementId: t.agreementId,
  versionNumber: t.versionNumber,
  before: t.before,
  after: t.after,
  reason: t.reason,
  documentId: seenId(documents, t.documentId),
  status: t.status,
  requestedBy: t.requestedBy,
  decidedBy: t.decidedBy,
  decidedAt: t.decidedAt,
  decisionReason: t.decisionReason,
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
}
const selectCorrections = (session: Session) => session.select(columns).from(t)
export type CorrectionRow = Awaited<ReturnType<typeof selectCorrections>>[number]

/** The answer for one actor. */
export const presentCorrection = (actor: Actor, row: CorrectionRow): Correction => ({
  ...row,
  allowedActions: correctionActionsFor(actor, row),
})

/** One correction of an agreement that the actor sees. 404 if there is none with this id. */
export async function requireCorrection(
  session: Session,
  agreementId: string,
  id: string,
): Promise<CorrectionRow> {
  const rows = await selectCorrections(session).where(and(eq(t.agreementId, agreementId), eq(t.id, id)))
  if (rows.length === 0) throw new DomainError('not_found')
  return (await withSeenParents(session, rows))[0]!
}

/** Removes parents that the actor may not see. Row-level security decides which those are. */
async function withSeenParents(session: Session, rows: CorrectionRow[]): Promise<CorrectionRow[]> {
  const named = rows
    .flatMap(({ before, after }) => [before.parentId, after.parentId])
    .filter((id) => id != null)
  if (named.length === 0) return rows
  const found = await session
    .select({ id: agreements.id })
    .from(agreements)
    .where(inArray(agreements.id, named))
  const seen = new Set(found.map(({ id }) => id))
  const known = (reading: Reading): Reading =>
    reading.parentId == null || seen.has(reading.parentId) ? reading : { ...reading, parentId: null }
  return rows.map((row) => ({ ...row, before: known(row.before), after: known(row.after) }))
}

const correctionList: ListDefinition<CorrectionRow> = {
  name: 'corrections',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt) },
  filters: { status: oneOf(t.status) },
}

/** One page of the corrections of an agreement. */
export async function pageOfCorrections(session: Session, agreementId: string, query: CorrectionQuery) {
  const found = await listPage(session, correctionList, query, {
    variant: '',
    where: eq(t.agreementId, sql.placeholder('agreementId')),
    values: { agreementId },
    rows: () => selectCorrections(session),
  })
  return { ...found, data: await withSeenParents(session, found.data) }
}

/** What the commitments of an agreement say, each from the version in which it began to. */
async function commitmentsOf(session: Session, agreementId: string, signed: readonly Amendment[]) {
  const [present, replaced] = await Promise.all([
    session
      .select({ commitmentId: commitments.id, ...pick(commitments, commitmentFields) })
      .from(commitments)
      .where(eq(commitments.agreementId, agreementId))
      .orderBy(asc(commitments.id)),
    session
      .select({
        id: v.id,
        commitmentId: v.commitmentId,
        ...pick(v, commitmentFields),
        until: amendments.number,
      })
      .from(v)
      .innerJoin(amendments, eq(amendments.id, v.amendmentId))
      .where(eq(v.agreementId, agreementId))
      .orderBy(asc(amendments.number)),
  ])
  return present.flatMap(({ commitmentId, ...content }): CommitmentText[] => {
    const { add, drop } = lifespanIn(signed, commitmentId)
    let from = add
    const before = replaced
      .filter((each) => each.commitmentId === commitmentId)
      .map(({ id: versionId, until, ...text }): CommitmentText => {
        const told = { ...text, versionId, from, until }
        from = until
        return told
      })
    return [...before, { ...content, commitmentId, versionId: null, from, until: drop }]
  })
}

/** The numbers of the amendments that added and dropped a commitment; without them it is there from first to last. */
function lifespanIn(signed: readonly Amendment[], commitmentId: string) {
  const { number: add = 0 } =
    signed.find(({ changes }) => changes.commitments?.add.some(({ id }) => id === commitmentId)) ?? {}
  const { number: drop = Infinity } =
    signed.find(({ changes }) => changes.commitments?.drop.includes(commitmentId)) ?? {}
  return { add, drop }
}

/** All signed content of an agreement. */
export async function lifeOf(session: Session, { id, signedOn }: AgreementRow): Promise<Life> {
  const [versions, parties, provisions, signed] = await Promise.all([
    session
      .select()
      .from(agreementVersions)
      .where(eq(agreementVersions.agreementId, id))
      .orderBy(asc(agreementVersions.number)),
    session.select().from(agreementVersionParties).where(eq(agreementVersionParties.agreementId, id)),
    session.select().from(agreementVersionProvisions).where(eq(agreementVersionProvisions.agreementId, id)),
    session
      .select()
      .from(amendments)
      .where(and(eq(amendments.agreementId, id), eq(amendments.status, 'signed')))
      .orderBy(asc(amendments.number)),
  ])
  const promised = await commitmentsOf(session, id, signed)
  return { signedOn: signedOn!, versions, parties, provisions, amendments: signed, commitments: promised }
}

/** The days of other records that the correction must not contradict. */
export async function aroundOf(session: Session, { id, renewsId, today }: AgreementRow): Promise<Around> {
  const [[own], [renewed], [renewal], delivered] = await Promise.all([
    session
      .select({
        decidedOn: sql<Day | null>`least(${agreements.terminatedOn}, lower(${agreements.suspensions}))`,
      })
      .from(agreements)
      .where(eq(agreements.id, id)),
    session
      .select({ effectiveFrom: agreements.effectiveFrom })
      .from(agreements)
      .where(renewsId === null ? sql`false` : eq(agreements.id, renewsId)),
    session
      .select({ effectiveFrom: agreements.effectiveFrom })
      .from(agreements)
      .where(and(eq(agreements.renewsId, id), isLivingRenewal(agreements))),
    session
      .select({ number: amendments.number, day: sql<Day>`max(${activities.heldOn})` })
      .from(amendments)
      .innerJoin(commitments, sql`${amendments.changes}->'commitments'->'drop' ? ${commitments.id}::text`)
      .innerJoin(activities, eq(activities.commitmentId, commitments.id))
      .where(and(eq(amendments.agreementId, id), inArray(activities.status, ['submitted', 'verified'])))
      .groupBy(amendments.number),
  ])
  return {
    today,
    renewedFrom: renewed?.effectiveFrom ?? null,
    renewalFrom: renewal?.effectiveFrom ?? null,
    decidedOn: own!.decidedOn,
    deliveredBeforeDrop: new Map(delivered.map(({ number, day }) => [number, day])),
  }
}
