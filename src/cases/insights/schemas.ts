import { z } from 'zod'
import { day, paragraph, stage, uuid } from '../../http/schemas.ts'
import { processIndicators } from '../../meetings/kinds.ts'
import { caseItem } from '../../meetings/items/schemas.ts'
import { side } from '../../organizations/schemas.ts'

/** The most offers and needs of a case that are read; the latest ones. */
export const mostItems = 2000
/** The most meetings of a case that are read; the latest ones. */
export const mostMeetings = 500

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

const score = z.int().min(1).max(5).meta({ example: 4 })
export const caseProcess = z
  .object({
    caseId: uuid,
    indicators: z
      .array(
        z.object({
          indicator: z.enum(processIndicators),
          points: z
            .array(
              z.object({
                meetingId: uuid,
                date: day,
                score,
                note: paragraph.nullable().meta({ example: 'Sesuai rencana.' }),
              }),
            )
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
