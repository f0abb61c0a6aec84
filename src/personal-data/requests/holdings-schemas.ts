import { z } from 'zod'
import { accountRoles } from '../../kernel/actor.ts'
import { instantOut, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { personalDataExport } from '../schemas.ts'

/** The most steps of processing in one answer; the latest are told. */
export const mostSteps = 500

const step = z
  .object({
    at: instantOut,
    action: z.string().max(100).meta({ example: 'read' }),
    role: z.enum(accountRoles).nullable().describe('In which role; null where the service itself acted.'),
    organization: organizationRef.nullable().describe('For which organization; null for the registrar.'),
    recordType: z.string().max(100).meta({ example: 'organization' }),
    recordId: uuid,
    fields: z
      .array(z.string().max(100).meta({ example: 'contacts' }))
      .max(50)
      .describe('What of the record was read or changed.'),
  })
  .meta({ id: 'ProcessingStep', description: 'One thing that was done with the data, as the trail has it.' })

export const holdings = z
  .object({
    privacyRequestId: uuid,
    asOf: instantOut,
    dataProtectionOfficer: z
      .string()
      .max(300)
      .nullable()
      .describe('Whom the person can turn to.')
      .meta({ example: 'Pejabat Pelindungan Data, pdp@contoh.go.id' }),
    ...personalDataExport.shape,
    processing: z.array(step).max(mostSteps).describe('The latest first.'),
    processingComplete: z.boolean().describe(`False where there are more than ${mostSteps} steps.`),
  })
  .meta({ id: 'PrivacyHoldings', description: 'What the registry holds on a person, and who processed it.' })
export type PrivacyHoldings = z.infer<typeof holdings>
