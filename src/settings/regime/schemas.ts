import { z } from 'zod'
import { stamps, text, uuid } from '../../http/schemas.ts'
import { collaboratorKind, organizationRef } from '../../organizations/schemas.ts'
import { regimes } from './regime.ts'
import { certainty } from '../warnings/schemas.ts'

export const regime = z.enum(regimes).meta({
  id: 'Regime',
  description:
    'Which rules cooperation falls under: `ksdpk` third parties, `sinergi` central government, `ksdd` other regions, ' +
    '`ksdpl` regional governments abroad, `ksdll` institutions abroad.',
})
const reason = z
  .object({
    id: z.string().max(1000).meta({ example: 'Perusahaan adalah pihak ketiga.' }),
    en: z.string().max(1000).meta({ example: 'A company is a third party.' }),
  })
  .meta({ id: 'RegimeReasonText', description: 'Why, in both languages.' })
const source = z
  .string()
  .max(500)
  .meta({ description: 'Where the rule stands.', example: 'Permendagri 22/2020' })

export const regimeAdvice = z
  .object({
    advice: regime.describe('The regime that all collaborators share; `unclear` where they differ.'),
    reasons: z
      .array(z.object({ organization: organizationRef, regime, text: reason, source, certainty }))
      .max(20)
      .describe('One for each collaborator.'),
  })
  .meta({
    id: 'RegimeAdvice',
    description: 'Advice from the kinds of the collaborators. Nothing is refused for it.',
  })

const allowedActions = z.array(z.enum(['patch'])).max(5)
export const regimeRule = z
  .object({
    id: uuid,
    organizationKind: collaboratorKind,
    regime,
    reason,
    source,
    certainty,
    ...stamps,
    allowedActions,
  })
  .meta({
    id: 'RegimeRule',
    description: 'Which regime a kind of organization falls under, why, and how sure that is.',
  })
export type RegimeRuleRecord = z.infer<typeof regimeRule>

export const regimeRuleList = z
  .object({ data: z.array(regimeRule).max(20) })
  .meta({ id: 'RegimeRuleList', description: 'The whole mapping: one rule for each kind of collaborator.' })

export const regimeRuleParams = z.strictObject({ kind: collaboratorKind.describe('A kind of organization.') })

export const regimeRulePatch = z
  .strictObject({
    regime: regime.optional(),
    reason: z
      .strictObject({ id: text(1000).optional(), en: text(1000).optional() })
      .meta({ id: 'RegimeReasonTextPatch' })
      .optional(),
    source: text(500).optional(),
    certainty: certainty.optional(),
  })
  .meta({
    id: 'RegimeRulePatch',
    example: { regime: 'sinergi', certainty: 'source', source: 'Surat Kemendagri' },
  })
export type RegimeRulePatch = z.infer<typeof regimeRulePatch>
