import { z } from 'zod'
import { agreementType } from '../../agreements/schemas/kinds.ts'
import { stamps, uuid } from '../../http/schemas.ts'

const daysBefore = z
  .array(z.int().min(1).max(1000))
  .max(10)
  .describe('Days ahead, once for each; the longest first in answers. None: nothing is told.')

export const reminderRule = z
  .object({
    id: uuid,
    agreementType,
    daysBefore,
    ...stamps,
    allowedActions: z.array(z.enum(['patch'])).max(5),
  })
  .meta({
    id: 'ReminderRule',
    description: 'How many days before their end, or before notice is due, agreements of a type are told of.',
  })
export type ReminderRule = z.infer<typeof reminderRule>

export const reminderRuleList = z
  .object({ data: z.array(reminderRule).max(20) })
  .meta({ id: 'ReminderRuleList', description: 'One rule for each type of agreement.' })

export const reminderRuleParams = z.strictObject({
  agreementType: agreementType.describe('A type of agreement.'),
})

export const reminderRulePatch = z
  .strictObject({ daysBefore })
  .meta({ id: 'ReminderRulePatch', example: { daysBefore: [365, 180, 60] } })
export type ReminderRulePatch = z.infer<typeof reminderRulePatch>
