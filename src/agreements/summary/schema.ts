import { z } from 'zod'
import { uuid } from '../../http/schemas.ts'
import { agreementStatuses, agreementTypes } from '../lifecycle.ts'

/** The summary of an agreement in records that refer to it, if `expand` asks for it. */
export const agreementSummary = z
  .object({
    id: uuid,
    registrationNumber: z.string().max(40),
    title: z.string().max(500),
    type: z.enum(agreementTypes),
    status: z.enum(agreementStatuses),
  })
  .meta({ id: 'AgreementSummary', description: 'An agreement by its number and title.' })
