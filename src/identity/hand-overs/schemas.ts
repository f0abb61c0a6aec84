import { z } from 'zod'
import { named, uuid } from '../../http/schemas.ts'

/** Who carries a case or an agreement. */
export const responsibleAccountIds = z
  .array(uuid)
  .max(100)
  .optional()
  .meta({
    description: 'The accounts of the officers who carry it; collaborators and integrators are not told.',
    ...named('Penanggung jawab', 'Responsible'),
  })

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
