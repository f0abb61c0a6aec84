import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { sendRecord } from '../http/preconditions.ts'
import type { Warning } from '../settings/warnings/warnings.ts'
import { presentAgreement, requireAgreement, type AsOf } from './queries.ts'
import type { Agreement } from './schemas/agreement.ts'
import { toldInLanguageOf, warningsToRead } from './warnings/read.ts'

/** An agreement with its warnings in both languages; without them for an actor who may not see warnings. */
export type Changed = Omit<Agreement, 'warnings'> & { readonly warnings: readonly Warning[] | undefined }

/** The agreement after a change, with the warnings about it for those who see warnings. */
export async function changedAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<Changed> {
  const row = await requireAgreement(session, actor, id, asOf)
  const [warnings] = await warningsToRead(session, actor, [row], row.today)
  return { ...presentAgreement(actor, row), warnings }
}

/** Answers with a changed agreement, its ETag, and its warnings in the language of a reader who sees warnings. */
export const sendChanged = (request: FastifyRequest, reply: FastifyReply, changed: Changed) =>
  sendRecord(reply, toldInLanguageOf(request, changed))
