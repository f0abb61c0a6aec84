import { eq, sql } from 'drizzle-orm'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/actor.ts'
import { prepared, type Session } from '../db/session.ts'
import { languageOf } from '../http/problems/problem.ts'
import { sendRecord } from '../http/preconditions.ts'
import { regimeOf } from '../settings/regime-service.ts'
import { typesOfRegime } from '../settings/regime.ts'
import { enabledWarningRules } from '../settings/warnings-service.ts'
import { warningsOf, type Warning } from '../settings/warnings.ts'
import { presentAgreement, requireAgreement, type AgreementRow, type AsOf } from './queries.ts'
import type { Agreement } from './schemas.ts'
import { agreements as t } from './tables.ts'

/** An agreement as the answer to a change of it. */
export type Changed = Omit<Agreement, 'warnings'> & { readonly warnings: readonly Warning[] }

/** The agreement after a change, with what its reader should look at. */
export async function changedAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<Changed> {
  const row = await requireAgreement(session, actor, id, asOf)
  return { ...presentAgreement(actor, row), warnings: await warningsFor(session, row) }
}

/** What to look at in an agreement that says this. */
export async function warningsFor(session: Session, row: AgreementRow): Promise<Warning[]> {
  const [rules, parent, regime] = await Promise.all([
    enabledWarningRules(session),
    periodOf(session, row.parentId),
    regimeOf(
      session,
      row.parties.map((party) => party.organization.id),
    ),
  ])
  return warningsOf(rules, { ...row, parent, typesOfRegime: typesOfRegime(regime.advice) })
}

async function periodOf(session: Session, id: string | null) {
  if (id === null) return null
  const [period] = await prepared(session, 'period of agreement', (name) =>
    session
      .select({ effectiveFrom: t.effectiveFrom, effectiveUntil: t.effectiveUntil })
      .from(t)
      .where(eq(t.id, sql.placeholder('id')))
      .prepare(name),
  ).execute({ id })
  return period ?? null
}

/** Answers with a changed agreement, its ETag, and its warnings in the language of the reader. */
export const sendChanged = (request: FastifyRequest, reply: FastifyReply, changed: Changed) =>
  sendRecord(reply, inLanguageOf(request, changed))

/** The record with its warnings in the language of the reader. */
export function inLanguageOf<
  Code extends string,
  Warned extends { readonly warnings: readonly Said<Code>[] },
>(request: FastifyRequest, record: Warned & { readonly warnings: readonly Said<Code>[] }) {
  const language = languageOf(request.headers['accept-language'])
  return { ...record, warnings: record.warnings.map((each) => ({ ...each, text: each.text[language] })) }
}
type Said<Code extends string> = Omit<Warning, 'code'> & { readonly code: Code }
