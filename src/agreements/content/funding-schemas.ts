import { z } from 'zod'
import { named, paragraph, rule } from '../../http/schemas.ts'
import { fundingSources } from './funding.ts'

const source = z.enum(fundingSources).meta({
  id: 'FundingSource',
  description: 'Who pays: the budget of the province (APBD), the collaborator, both, or nobody.',
})
const amount = z
  .int()
  .min(0)
  .max(1_000_000_000_000_000)
  .nullable()
  .meta({ description: 'In IDR.', example: 250_000_000 })

export const funding = z
  .object({ source, amount, note: z.string().max(4000).nullable().meta({ example: 'Sesuai rencana.' }) })
  .meta({ id: 'Funding' })

/** Funding in an answer. */
export const fundingSeen = funding
  .nullable()
  .optional()
  .meta({
    description: 'Left out where you may not see the negotiation.',
    ...named('Pendanaan', 'Funding'),
  })

export const amountRule = rule(
  'amount',
  'amount_without_source',
  'Tanpa sumber dana tidak ada nilai.',
  'Where nobody pays there is no amount.',
)
export const sourceRule = rule('source', 'required', 'Sumber dana wajib diisi.', 'The source is required.')

const change = { amount: amount.optional(), note: paragraph.nullable().optional() }

export const newFunding = z
  .strictObject({ source, ...change })
  .refine((value) => value.source !== 'none' || typeof value.amount !== 'number', amountRule)
  .meta({ id: 'NewFunding' })

/** Merged into the stored funding (RFC 7396). */
export const fundingPatch = z
  .strictObject({ source: source.optional(), ...change })
  .meta({ id: 'FundingPatch' })
