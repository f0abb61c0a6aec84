import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { named, stamps, uuid } from '../../http/schemas.ts'
import { certainties } from '../regime/regime.ts'
import { warningCodes } from './warnings.ts'

const code = z.enum(warningCodes).meta({ id: 'WarningCode' })
export const certainty = z.enum(certainties).meta({
  id: 'Certainty',
  description:
    'How sure the rule is: read in the legal text, stated by a government or press source, or unsure.',
})
const source = z
  .string()
  .max(500)
  .meta({ description: 'Where the rule stands.', example: 'Permendagri 22/2020' })

/** A warning in the answer to a change. */
export const warning = z
  .object({
    code,
    text: z.string().max(1000).meta({
      description: 'In the language of Accept-Language.',
      example: 'Jangka waktu lebih dari lima tahun.',
    }),
    source,
    certainty,
  })
  .meta({ id: 'Warning', description: 'What to look at. Nothing is refused for it.' })

export const warningRule = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    code: code.meta(named('Kode', 'Code')),
    enabled: z.boolean().meta(named('Dipakai', 'In use')),
    threshold: z
      .int()
      .nullable()
      .meta({
        description: 'In months, where the rule has one.',
        ...named('Ambang (bulan)', 'Threshold (months)'),
      }),
    text: z.object({ id: z.string().max(1000), en: z.string().max(1000) }).meta({
      description: '`{threshold}` stands for the threshold.',
      ...named('Peringatan', 'Warning'),
      example: {
        id: 'Jangka waktu lebih dari {threshold} bulan.',
        en: 'The period is longer than {threshold} months.',
      },
    }),
    source: source.meta(named('Sumber', 'Source')),
    certainty: certainty.meta(named('Kepastian', 'Certainty')),
    ...stamps,
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
