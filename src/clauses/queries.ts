import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { AgreementType } from '../agreements/lifecycle.ts'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'
import { nested } from '../db/columns.ts'
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
  readonly code: string
  readonly regime: Row['regime']
  /** The number of the version that is in force now; null once it is retired, or before the first was put in force. */
  readonly numberInForce: number | null
}

/**
 * The clauses of a type as they were in force at an instant, or are now, in the order of the articles. That of `trial` stands
 * there as it is being written, whether it was in force or not.
 */
export async function clausesAt(
  session: Session,
  type: AgreementType,
  instant: string | null,
  trial?: string,
): Promise<Clause[]> {
  const at = instant ?? sql`now()`
  const wasInForce = and(lte(v.inForceFrom, at), or(isNull(v.inForceUntil), gt(v.inForceUntil, at)))
  const isTried = trial === undefined ? undefined : and(eq(v.templateId, trial), isNull(v.inForceFrom))
  const rows = await session
    .select({ version: v, code: t.code, regime: t.regime, numberInForce })
    .from(v)
    .innerJoin(t, eq(t.id, v.templateId))
    .where(and(eq(t.agreementType, type), or(wasInForce, isTried)))
    .orderBy(asc(v.position), asc(t.code), asc(v.templateId))
  const replaced = rows.some(({ version }) => version.inForceFrom === null)
  return rows
    .filter(({ version }) => !replaced || version.templateId !== trial || version.inForceFrom === null)
    .map(({ version, ...of }) => ({ ...version, ...of }))
}

const numberInForce = nested<number | null>(
  sql`(select latest.number from ${v} latest where latest.template_id = ${v.templateId} and latest.in_force_from is not null
    and latest.in_force_until is null)`,
)

/** Those that are chosen among the optional ones of these. */
export const optionalAmong = (clauses: readonly Clause[], chosen: readonly string[]): string[] =>
  clauses
    .filter(({ condition, templateId }) => condition === 'optional' && chosen.includes(templateId))
    .map(({ templateId }) => templateId)

/** 400 of a query, 422 of a body, where one that is chosen is no optional one among these. */
export function requireOptional(
  clauses: readonly Clause[],
  chosen: readonly string[],
  pointer: '?optional' | '/optional',
): void {
  const known = optionalAmong(clauses, chosen)
  if (chosen.every((id) => known.includes(id))) return
  const message = {
    id: 'Sebut hanya klausul pilihan yang dimiliki naskah ini.',
    en: 'Name only optional clauses that this agreement can have.',
  }
  throw new DomainError(pointer === '/optional' ? 'rule_violated' : 'invalid_request', {
    errors: [{ pointer, code: 'unknown_record', message }],
  })
}
