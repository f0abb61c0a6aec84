import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendMoved, sendRecord } from '../http/preconditions.ts'
import { languageOf } from '../http/problems/problem.ts'
import { jakartaDay, type Clock, type Day } from '../kernel/days.ts'
import type { Language } from '../kernel/errors.ts'
import type { Register } from './queries.ts'
import type { Organization } from './schemas.ts'

/** Answers with an organization; with 308 and the address of the one that took its place, where it was merged into that. */
export const sendOrganization = (reply: FastifyReply, register: Register, found: Organization) =>
  found.mergedIntoId === null
    ? sendRecord(reply, found)
    : sendMoved(reply, `/v1/${register}/${found.mergedIntoId}`, found)

/** The language that warnings are in, and the day until which a name that is replaced was the present one. */
export const asked = ({ headers }: FastifyRequest, clock: Clock): { language: Language; today: Day } => ({
  language: languageOf(headers['accept-language']),
  today: jakartaDay(clock()),
})

/** How either register is changed. */
export const patchDescription =
  'JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. A name that ' +
  'is replaced becomes one of `formerNames`, until today and by `nameSource`.'
