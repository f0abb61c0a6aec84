import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { sendRecord } from '../http/preconditions.ts'
import type { Warning } from '../settings/warnings/warnings.ts'
import { presentAgreement, requireAgreement, type AsOf } from './queries.ts'
import type { Agreement } from './schemas/agreement.ts'
import { inLanguageOf, warningsFor } from './warnings/read.ts'

/** An agreement with its warnings in both languages. The answer to a change always has warnings. */
export type Changed = Omit<Agreement, 'warnings'> & { readonly warnings: readonly Warning[] }

/** The agreement after a change, with the warnings about it. */
export async function changedAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<Changed> {
  const row = await requireAgreement(session, actor, id, asOf)
  return { ...presentAgreement(actor, row), warnings: await warningsFor(session, row) }
}

/** Answers with a changed agreement, its ETag, and its warnings in the language of the reader. */
export const sendChanged = (request: FastifyRequest, reply: FastifyReply, changed: Changed) =>
  sendRecord(reply, inLanguageOf(request, changed))
