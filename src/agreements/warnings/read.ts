import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import type { Session } from '../../db/session.ts'
import { languageOf } from '../../http/problems/problem.ts'
import { enabledWarningRules } from '../../settings/warnings-service.ts'
import { warningsOf, type Warning } from '../../settings/warnings.ts'
import { seesWarnings } from '../policy.ts'
import type { AgreementRow } from '../queries.ts'
import { warningFactsOf } from './facts.ts'

/** What to look at in an agreement that says this. */
export async function warningsFor(session: Session, row: AgreementRow, day = row.today): Promise<Warning[]> {
  const [warnings] = await warningsForEach(session, [row], day)
  return warnings!
}

/** The same of each of these, on the day, in one round trip beside the rules; of one that was canceled nothing. */
async function warningsForEach(session: Session, rows: readonly AgreementRow[], day: string) {
  const [rules, facts] = await Promise.all([enabledWarningRules(session), warningFactsOf(session, rows, day)])
  return rows.map((row, index) => (row.status === 'cancelled' ? [] : warningsOf(rules, facts[index]!)))
}

/** The warnings of each of these as the actor is told of them on reading; undefined for who is not. */
export async function warningsToRead(
  session: Session,
  actor: Actor,
  rows: readonly AgreementRow[],
  day: string,
): Promise<(Warning[] | undefined)[]> {
  return seesWarnings(actor) ? warningsForEach(session, rows, day) : rows.map(() => undefined)
}

type Said<Code extends string> = Omit<Warning, 'code'> & { readonly code: Code }
interface Warned<Code extends string> {
  readonly warnings?: readonly Said<Code>[] | undefined
}

/** The record with its warnings in the language of the reader; without them for who is not told of any. */
export function inLanguageOf<T extends Warned<Code>, Code extends string = Warning['code']>(
  request: FastifyRequest,
  { warnings, ...record }: T & Warned<Code>,
) {
  const language = languageOf(request.headers['accept-language'])
  return { ...record, warnings: warnings?.map((each) => ({ ...each, text: each.text[language] })) }
}
