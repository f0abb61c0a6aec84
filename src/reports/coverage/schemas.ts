import { z } from 'zod'
import { day, line, stage, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { agreementFigure, countedAgreements } from '../figures.ts'

/** The most collaborators that the report lists for a stage. */
export const mostNamed = 200
/** The most cells in the matrix. */
export const mostCells = 2000

const countedOrganization = z.object({ id: uuid, shortName: line.meta({ example: 'Shopee' }), ...countedAgreements }).meta({
  id: 'CountedOrganization',
  description: 'An organization and how many agreements in force it takes part in.',
})

const stageCoverage = z
  .object({
    stage,
    name: z.object({ id: z.string().max(100), en: z.string().max(100) }).meta({ example: { id: 'Pelatihan', en: 'Training' } }),
    covered: z.boolean().meta({ example: true }),
    ...countedAgreements,
    agencies: z.array(countedOrganization).max(1000),
    collaborators: z
      .array(countedOrganization)
      .max(mostNamed)
      .describe(`Those with the most agreements, at most ${mostNamed}.`),
    collaboratorCount: z.int(),
  })
  .meta({ id: 'StageCoverage' })

export const coverage = z
  .object({
    asOf: day,
    inForce: agreementFigure.describe('Agreements in force on the day; one can cover several stages.'),
    gaps: z.array(stage).max(7).meta({ description: 'Stages with no agreement in force.', example: ['P1', 'P3', 'P4', 'P6', 'P7'] }),
    stages: z.array(stageCoverage).max(7),
  })
  .meta({ id: 'Coverage', description: 'Which of P1–P7 are covered on a day, by whom, and which are not.' })

export const coverageMatrix = z
  .object({
    asOf: day,
    cells: z
      .array(z.object({ stage, agency: organizationRef, collaborator: organizationRef, ...countedAgreements }))
      .max(mostCells)
      .describe(`Stage by stage, those with the most agreements first; at most ${mostCells}.`),
    cellCount: z.int().describe('How many cells there are.'),
    agencies: z
      .array(
        z.object({
          agency: organizationRef,
          gaps: z.array(stage).max(7).describe('Stages it has no agreement in force for.'),
        }),
      )
      .max(1000),
  })
  .meta({
    id: 'CoverageMatrix',
    description: 'Who supports which stage with whom: stage × agency × collaborator.',
  })
