import { z } from 'zod'
import { day, paragraph } from '../../http/schemas.ts'
import { signedOrganizationRef } from '../../organizations/schemas.ts'
import { transferExample, transferOf } from '../../transfers/schemas.ts'

const reason = 'Urusan pemasaran usaha mikro beralih ke perangkat daerah yang baru.'

export const agreementTransfer = transferOf('agreement')
  .extend({ reason: paragraph })
  .meta({ id: 'AgreementTransfer', example: { ...transferExample, reason } })
export type AgreementTransfer = z.infer<typeof agreementTransfer>

export const formerLead = z
  .object({
    agency: signedOrganizationRef,
    until: day.meta({ description: 'The first day on which another agency leads.', example: '2026-02-01' }),
    legalBasis: z.string().max(500).meta({
      description: 'The regulation or decree that gave it to the other agency.',
      example: transferExample.legalBasis,
    }),
    reason: z.string().max(4000).nullable().meta({ description: 'Why it was given away.', example: reason }),
  })
  .meta({ id: 'FormerLead', description: 'An agency that led an agreement before.' })
export type FormerLead = z.infer<typeof formerLead>
