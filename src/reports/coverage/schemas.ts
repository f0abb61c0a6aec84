import { z } from 'zod'
import { day, line, stage, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { mostDeliveries } from '../../programme/deliveries/queries.ts'
import { deliveryOfDay } from '../../programme/deliveries/schemas.ts'
import { agreementFigure, countedAgreements } from '../figures.ts'
import { coverageBases } from '../policy.ts'

/** The most collaborators that the report lists for a stage. */
export const mostNamed = 200
/** The most cells in the matrix. */
export const mostCells = 2000

const countedOrganization = z
  .object({ id: uuid, shortName: line.meta({ example: 'Shopee' }), ...countedAgreements })
  .meta({
    id: 'CountedOrganization',
    description: 'An organization and how many agreements in force it takes part in.',
  })

const stageCoverage = z
  .object({
    stage,
    name: z
      .object({ id: z.string().max(100), en: z.string().max(100) })
      .meta({ example: { id: 'Pelatihan', en: 'Training' } }),
    covered: z.boolean().meta({
      description: 'Whether an agreement in force or an agency itself delivers it; else it is a gap.',
      example: true,
    }),
    deliveries: z
      .array(deliveryOfDay)
      .max(mostDeliveries)
      .describe('What the region delivers of it itself; none where the report is of one collaborator.'),
    ...countedAgreements,
    agencies: z.array(countedOrganization).max(1000),
    collaborators: z
      .array(countedOrganization)
      .max(mostNamed)
      .describe(`Those with the most agreements, at most ${mostNamed}.`),
    collaboratorCount: z.int(),
  })
  .meta({ id: 'StageCoverage' })

const basis = z.enum(coverageBases).meta({
  id: 'CoverageBasis',
  description:
    'Which agreements are counted: `all`; `own`, of your organization alone; `open`, that anyone may know of. Where it is not `all` you see a part, and a gap may be covered by what you do not see.',
  example: 'all',
})
const gaps = z.array(stage).max(7)

export const coverage = z
  .object({
    asOf: day,
    basis,
    inForce: agreementFigure.describe('Agreements in force on the day; one can cover several stages.'),
    gaps: gaps.meta({
      description: 'Stages that nobody delivers: no agreement in force, and no agency itself.',
      example: ['P6', 'P7'],
    }),
    stages: z.array(stageCoverage).max(7),
  })
  .meta({ id: 'Coverage', description: 'Which of P1–P7 are covered on a day, by whom, and which are not.' })

export const publicCoverage = coverage.meta({
  id: 'PublicCoverage',
  description:
    'Which of P1–P7 are covered on a day by agreements that anyone may know of and by the region itself. Collaborators that are persons are counted with the agreements and not named.',
})

export const coverageMatrix = z
  .object({
    asOf: day,
    basis,
    gaps: gaps.meta({ description: 'Stages that nobody delivers.', example: ['P6', 'P7'] }),
    cells: z
      .array(
        z.object({ stage, agency: organizationRef, collaborator: organizationRef, ...countedAgreements }),
      )
      .max(mostCells)
      .describe(`Stage by stage, those with the most agreements first; at most ${mostCells}.`),
    cellCount: z.int().describe('How many cells there are.'),
    agencies: z
      .array(
        z.object({
          agency: organizationRef,
          delivers: z
            .array(stage)
            .max(7)
            .meta({ description: 'Stages it delivers itself.', example: ['P2'] }),
          without: z
            .array(stage)
            .max(7)
            .meta({
              description: 'Stages it neither delivers itself nor has an agreement in force for.',
              example: ['P1', 'P3'],
            }),
        }),
      )
      .max(1000),
  })
  .meta({
    id: 'CoverageMatrix',
    description: 'Who supports which stage with whom: stage × agency × collaborator.',
  })
