import { z } from 'zod'
import { listParams, pageOf } from '../http/pagination.ts'
import { instantOut, uuid } from '../http/schemas.ts'
import { certainties } from './regime.ts'
import { warningCodes } from './warnings.ts'

const code = z.enum(warningCodes).meta({ id: 'WarningCode' })
export const certainty = z.enum(certainties).meta({
  id: 'Certainty',
  description:
    'How sure the rule is: read in the legal text, stated by a government or press source, or unsure.',
})
const source = z.string().max(500).describe('Where the rule stands.')

/** In an answer to a change. */
export const warning = z
  .object({
    code,
    text: z.string().max(1000).describe('In the language of Accept-Language.'),
    source,
    certainty,
  })
  .meta({ id: 'Warning', description: 'What to look at. Nothing is refused for it.' })

export const warningRule = z
  .object({
    id: uuid,
    code,
    enabled: z.boolean(),
    threshold: z.int().nullable().describe('In months, where the rule has one.'),
    text: z
      .object({ id: z.string().max(1000), en: z.string().max(1000) })
      .describe('`{threshold}` stands for the threshold.'),
    source,
    certainty,
    version: z.int(),
    createdAt: instantOut,
    updatedAt: instantOut,
    allowedActions: z.array(z.enum(['patch'])).max(5),
  })
  .meta({ id: 'WarningRule', description: 'What answers to changes of agreements warn of.' })
export type WarningRuleRecord = z.infer<typeof warningRule>
export const warningRulePage = pageOf('WarningRulePage', warningRule)
export const warningRuleQuery = z.strictObject(listParams(['code', '-code'], 'code'))
export type WarningRuleQuery = z.infer<typeof warningRuleQuery>

export const warningRuleParams = z.strictObject({ code })

export const warningRulePatch = z
  .strictObject({
    enabled: z.boolean().optional(),
    threshold: z.int().min(1).max(1200).optional().describe('In months.'),
  })
  .meta({ id: 'WarningRulePatch', example: { enabled: true, threshold: 12 } })
export type WarningRulePatch = z.infer<typeof warningRulePatch>
