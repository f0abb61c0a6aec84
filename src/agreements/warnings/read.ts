import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import type { Session } from '../../db/session.ts'
import { languageOf } from '../../http/problems/problem.ts'
import { enabledWarningRules } from '../../settings/warnings/service.ts'
import { warningsOf, type Warning } from '../../settings/warnings/warnings.ts'
import { seesWarnings } from '../policy.ts'
import type { AgreementRow } from '../queries.ts'
import { warningFactsOf, type Warned } from './facts.ts'

/** An agreement as it stands, without an amendment. */
const alone = (row: AgreementRow): Warned => ({ row, amendmentId: null, burdensAnew: false })

/**
 * The same for each of these on the day, in one round trip besides the one for the rules. None for a canceled
 * agreement.
 */
export async function warningsForEach(
  session: Session,
  each: readonly Warned[],
  day: string,
): Promise<Warning[][]> {
  const [rules, facts] = await Promise.all([enabledWarningRules(session), warningFactsOf(session, each, day)])
  return each.map(({ row }, index) => (row.status === 'cancelled' ? [] : warningsOf(rules, facts[index]!)))
}

/** The warnings of each of these for reading; undefined for an actor who may not see warnings. */
export async function warningsToRead(
  session: Session,
  actor: Actor,
  rows: readonly AgreementRow[],
  day: string,
): Promise<(Warning[] | undefined)[]> {
  return seesWarnings(actor) ? warningsForEach(session, rows.map(alone), day) : rows.map(() => undefined)
}

type Said<Code extends string> = Omit<Warning, 'code'> & { readonly code: Code }

/** The record with its warnings in the language of the reader. */
function inLanguageOf<Code extends string, Warned extends { readonly warnings: readonly Said<Code>[] }>(
  request: FastifyRequest,
  record: Warned & { readonly warnings: readonly Said<Code>[] },
) {
  const language = languageOf(request.headers['accept-language'])
  return { ...record, warnings: record.warnings.map((each) => ({ ...each, text: each.text[language] })) }
}

/** The same for a record that was read; without warnings for an actor who may not see them. */
export function toldInLanguageOf<Code extends string, Read>(
  request: FastifyRequest,
  { warnings, ...record }: Read & { readonly warnings?: readonly Said<Code>[] | undefined },
) {
  return warnings ? inLanguageOf(request, { ...record, warnings }) : record
}
