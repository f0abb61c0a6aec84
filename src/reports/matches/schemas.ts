import { z } from 'zod'
import { day, stage } from '../../http/schemas.ts'
import { caseItem } from '../../meetings/items/schemas.ts'
import { side } from '../../organizations/schemas.ts'
import { counted, figure } from '../figures.ts'

/** The most offers, and the most needs, of one side that the report lists for a stage. */
export const mostNamed = 50

const listed = z.object({
  ...counted,
  items: z
    .array(caseItem)
    .max(2 * mostNamed)
    .describe(`The latest of each side, at most ${mostNamed}.`),
})

export const matchReport = z
  .object({
    from: day.nullable(),
    to: day.nullable(),
    stages: z
      .array(
        z.object({
          stage: stage.nullable().describe('Null for what names no stage.'),
          metNeeds: figure.describe('Needs that an offer in their own case meets.'),
          usedOffers: figure.describe('Offers that meet a need in their own case.'),
          unmetNeeds: listed,
          unusedOffers: listed,
          acrossCases: z
            .array(z.object({ needSide: side, unmetNeeds: figure, unusedOffers: figure }))
            .max(2)
            .describe('Where an unmet need of one case could be met by an unused offer of another.'),
        }),
      )
      .max(8),
  })
  .meta({
    id: 'MatchReport',
    description: 'Needs without an offer and offers without a need, over every case you may see.',
  })
