import { z } from 'zod'
import { anyOf, day, paragraph, stage, uuid } from '../http/schemas.ts'
import { processIndicators } from '../meetings/kinds.ts'
import { item } from '../meetings/part-schemas.ts'
import { side } from '../organizations/schemas.ts'

/** Offers and needs of a case that are looked at; the latest count. */
export const mostItems = 2000
/** Meetings of a case that are looked at; the latest count. */
export const mostMeetings = 500
/** Offers or needs of a side that the report names for a stage. */
export const mostNamed = 50

const caseItem = item
  .extend({ caseId: uuid, meetingId: uuid })
  .meta({ id: 'CaseItem', description: 'What a side offers or needs, with the minutes that say so.' })
const items = z.array(caseItem).max(mostItems)
const stageOrNone = stage.nullable().describe('Null for what names no stage.')

export const caseMatches = z
  .object({
    caseId: uuid,
    stages: z
      .array(
        z.object({
          stage: stageOrNone,
          matches: z
            .array(z.object({ needSide: side, needs: items, offers: items }))
            .max(2)
            .describe('Needs of a side, and the offers of the other that meet them.'),
          unmetNeeds: items,
          unusedOffers: items,
        }),
      )
      .max(8)
      .describe('The stages that something was said about.'),
  })
  .meta({ id: 'CaseMatches', description: 'Which offers meet which needs, stage by stage.' })

const listed = z.object({
  count: z.int(),
  items: z
    .array(caseItem)
    .max(2 * mostNamed)
    .describe(`The latest of each side, at most ${mostNamed}.`),
})

export const matchReport = z
  .object({
    stages: z
      .array(
        z.object({
          stage: stageOrNone,
          metNeeds: z.int().describe('Needs that an offer in their own case meets.'),
          usedOffers: z.int().describe('Offers that meet a need in their own case.'),
          unmetNeeds: listed,
          unusedOffers: listed,
          acrossCases: z
            .array(z.object({ needSide: side, unmetNeeds: z.int(), unusedOffers: z.int() }))
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

export const matchQuery = z.strictObject({
  stage: anyOf(stage).optional().describe('Only these stages.'),
  agencyId: uuid.optional().describe('Only cases this agency is in.'),
  collaboratorId: uuid.optional().describe('Only cases this collaborator is in.'),
})
export type MatchQuery = z.infer<typeof matchQuery>

const score = z.int().min(1).max(5)
export const caseProcess = z
  .object({
    caseId: uuid,
    indicators: z
      .array(
        z.object({
          indicator: z.enum(processIndicators),
          points: z
            .array(z.object({ meetingId: uuid, date: day, score, note: paragraph.nullable() }))
            .max(mostMeetings)
            .describe('In the order of the meetings.'),
          first: score.nullable(),
          latest: score.nullable(),
          change: z.int().nullable().describe('The latest less the first; null before there are two.'),
        }),
      )
      .max(5),
  })
  .meta({
    id: 'CaseProcess',
    description: 'How the collaboration went: the indicators of Ansell & Gash (2008) as a trend.',
  })
