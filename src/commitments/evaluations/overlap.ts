import { and, asc, eq, gte, isNull, lte, ne } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { Judge } from './evaluated.ts'
import type { EvaluationRow } from './queries.ts'
import { evaluations as t } from './tables.ts'

/**
 * 409 `already_exists`, naming an evaluation by the same evaluator, of the same organization, with an overlapping
 * period.
 */
export async function requireOnce(
  session: Session,
  row: Judge &
    Pick<EvaluationRow, 'agreementId' | 'evaluatedOrganizationId' | 'periodFrom' | 'periodUntil'> & {
      id?: string
    },
): Promise<void> {
  const [first] = await session
    .select({ id: t.id, periodFrom: t.periodFrom, periodUntil: t.periodUntil })
    .from(t)
    .where(
      and(
        eq(t.agreementId, row.agreementId),
        eq(t.evaluator, row.evaluator),
        row.organizationId === null ? isNull(t.organizationId) : eq(t.organizationId, row.organizationId),
        eq(t.evaluatedOrganizationId, row.evaluatedOrganizationId!),
        eq(t.counts, true),
        row.id === undefined ? undefined : ne(t.id, row.id),
        lte(t.periodFrom, row.periodUntil),
        gte(t.periodUntil, row.periodFrom),
      ),
    )
    .orderBy(asc(t.periodFrom))
    .limit(1)
  if (!first) return
  const period = `${first.periodFrom} – ${first.periodUntil}`
  throw new DomainError('already_exists', {
    detail: {
      id: `Penilai ini sudah menilainya untuk ${period}: ubah evaluasi itu, atau pilih periode lain.`,
      en: `This evaluator has judged it for ${period} already: change that evaluation, or choose another period.`,
    },
    conflictsWith: { id: first.id, name: period, location: `/v1/evaluations/${first.id}` },
  })
}
