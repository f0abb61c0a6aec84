import { z } from 'zod'
import { day, line, stage, uuid } from '../http/schemas.ts'

const counted = z.object({ id: uuid, shortName: line, agreementCount: z.int() }).meta({
  id: 'CountedOrganization',
  description: 'An organization and how many agreements in force it is a party to.',
})

const stageCoverage = z
  .object({
    stage,
    name: z.object({ id: z.string().max(100), en: z.string().max(100) }),
    covered: z.boolean(),
    agreementCount: z.int(),
    agencies: z.array(counted).max(1000),
    collaborators: z.array(counted).max(10000),
    agreements: z.string().max(500).describe('The list that makes up `agreementCount`.'),
  })
  .meta({ id: 'StageCoverage' })

export const coverage = z
  .object({
    asOf: day,
    agreementCount: z.int().describe('Agreements in force on the day; one can cover several stages.'),
    gaps: z.array(stage).max(7).describe('Stages with no agreement in force.'),
    stages: z.array(stageCoverage).max(7),
  })
  .meta({ id: 'Coverage', description: 'Which of P1–P7 are covered on a day, by whom, and which are not.' })

export const coverageQuery = z.strictObject({
  asOf: day.optional().describe('The day; today in Jakarta where it is not given.'),
  agencyId: uuid.optional().describe('Only agreements this agency is lead or party of.'),
  collaboratorId: uuid.optional().describe('Only agreements this collaborator is a party of.'),
})
export type CoverageQuery = z.infer<typeof coverageQuery>
