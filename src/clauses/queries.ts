import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { AgreementType } from '../agreements/lifecycle.ts'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Session } from '../db/session.ts'
import { clauseActions, type ClauseVersionStatus } from './policy.ts'
import type { ClauseTemplate, ClauseVersion } from './schemas.ts'
import { clauseTemplates as t, clauseTemplateVersions as v } from './tables.ts'

type Row = typeof t.$inferSelect
export type VersionRow = typeof v.$inferSelect

export const presentVersion = ({ templateId: _ofTemplate, ...row }: VersionRow): ClauseVersion => ({
  ...row,
  status: statusOf(row),
})

const statusOf = ({
  inForceFrom,
  inForceUntil,
}: Pick<VersionRow, 'inForceFrom' | 'inForceUntil'>): ClauseVersionStatus => {
  if (inForceFrom === null) return 'draft'
  return inForceUntil === null ? 'in_force' : 'past'
}

/** The templates with the version in force and the draft of each. */
export async function withVersions(
  session: Session,
  { role }: Actor,
  rows: readonly Row[],
): Promise<ClauseTemplate[]> {
  const ids = rows.map(({ id }) => id)
  const versions =
    ids.length === 0
      ? []
      : await session
          .select()
          .from(v)
          .where(and(inArray(v.templateId, ids), isNull(v.inForceUntil)))
  return rows.map((row) => {
    const of = (status: ClauseVersionStatus) => {
      const found = versions.find((each) => each.templateId === row.id && statusOf(each) === status)
      return found ? presentVersion(found) : null
    }
    const said = { ...row, inForce: of('in_force'), draft: of('draft') }
    return { ...said, allowedActions: clauseActions(role, said) }
  })
}

/** One template. 404 where there is none. */
export async function requireTemplate(session: Session, actor: Actor, id: string): Promise<ClauseTemplate> {
  const [found] = await withVersions(session, actor, await session.select().from(t).where(eq(t.id, id)))
  if (!found) throw new DomainError('not_found')
  return found
}

/** A version of a clause as drafts take it. */
export interface Clause extends Pick<
  VersionRow,
  'templateId' | 'number' | 'title' | 'paragraphs' | 'condition' | 'position'
> {
  readonly regime: Row['regime']
}

/**
 * The clauses of a type as they were in force at an instant, in the order of the articles. That of `trial` stands there as it is
 * being written, whether it was in force or not.
 */
export async function clausesAt(
  session: Session,
  type: AgreementType,
  at: string,
  trial?: string,
): Promise<Clause[]> {
  const wasInForce = and(lte(v.inForceFrom, at), or(isNull(v.inForceUntil), gt(v.inForceUntil, at)))
  const isTried = trial === undefined ? undefined : and(eq(v.templateId, trial), isNull(v.inForceFrom))
  const rows = await session
    .select({ version: v, regime: t.regime })
    .from(v)
    .innerJoin(t, eq(t.id, v.templateId))
    .where(and(eq(t.agreementType, type), or(wasInForce, isTried)))
    .orderBy(asc(v.position), asc(t.code), asc(v.templateId))
  const replaced = rows.some(({ version }) => version.inForceFrom === null)
  return rows
    .filter(({ version }) => !replaced || version.templateId !== trial || version.inForceFrom === null)
    .map(({ version, regime }) => ({ ...version, regime }))
}

/** 400 where one that is chosen is no optional one among these. */
export function requireOptional(clauses: readonly Clause[], chosen: readonly string[]): void {
  const known = new Set(
    clauses.filter(({ condition }) => condition === 'optional').map(({ templateId }) => templateId),
  )
  if (chosen.every((id) => known.has(id))) return
  const message = {
    id: 'Sebut hanya klausul pilihan yang dimiliki naskah ini.',
    en: 'Name only optional clauses that this agreement can have.',
  }
  throw new DomainError('invalid_request', {
    errors: [{ pointer: '?optional', code: 'unknown_record', message }],
  })
}
