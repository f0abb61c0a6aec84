import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendMoved, sendRecord } from '../http/preconditions.ts'
import { languageOf } from '../http/problems/problem.ts'
import { jakartaDay, type Clock, type Day } from '../kernel/days.ts'
import type { Language } from '../kernel/errors.ts'
import type { Register } from './queries.ts'
import type { Organization } from './schemas.ts'

/**
 * Answers with an organization. If it was merged, answers 308 with the address of the organization it was merged into.
 */
export const sendOrganization = (reply: FastifyReply, register: Register, found: Organization) =>
  found.mergedIntoId === null
    ? sendRecord(reply, found)
    : sendMoved(reply, `/v1/${register}/${found.mergedIntoId}`, found)

/** The language of warnings, and the present day in Jakarta, which is the last day of a name that is replaced. */
export const asked = ({ headers }: FastifyRequest, clock: Clock): { language: Language; today: Day } => ({
  language: languageOf(headers['accept-language']),
  today: jakartaDay(clock()),
})

/** The description of PATCH in the contract, for both registers. */
export const patchDescription =
  'JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. A name that ' +
  'is replaced becomes one of `formerNames`, until today and by `nameSource`.'
