import { z } from 'zod'
import { uuid } from '../../http/schemas.ts'

/** The filter for what has to be given to somebody. */
export const responsible = z
  .enum(['none'])
  .optional()
  .describe('What nobody carries: no officer of the lead agency whose membership is in force.')

export const handOver = z
  .strictObject({
    fromAccountId: uuid
      .nullable()
      .optional()
      .describe('Who carried it; you if left out; null for what nobody carries (`responsible=none`).'),
    toEmail: z
      .email()
      .max(254)
      .toLowerCase()
      .describe('The address of the officer who carries it from now on, of the same agency.'),
  })
  .meta({ id: 'HandOver', example: { toEmail: 'petugas@contoh.id' } })
export type HandOver = z.infer<typeof handOver>

const ids = z.array(uuid).max(20_000)
export const handedOver = z
  .object({
    toAccountId: uuid,
    caseIds: ids.describe('The cases that were handed over.'),
    agreementIds: ids.describe('The agreements that were handed over.'),
  })
  .meta({ id: 'HandedOver' })
export type HandedOver = z.infer<typeof handedOver>
