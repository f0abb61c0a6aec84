import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { anyOf, instantIn, instantOut, named, uuid } from '../../http/schemas.ts'
import { side } from '../../organizations/schemas.ts'
import { stageCodes } from '../../kernel/stages.ts'
import { item, itemType } from '../parts/schemas.ts'

export const caseItem = item
  .extend({
    caseId: uuid.meta(named('ID penjajakan', 'Case ID')),
    meetingId: uuid.meta(named('ID rapat', 'Meeting ID')),
  })
  .meta({ id: 'CaseItem', description: 'What a side offers or needs, with the minutes that say so.' })

export const registeredItem = caseItem
  .extend({ startsAt: instantOut.meta({ description: 'Of the meeting.', ...named('Rapat', 'Meeting') }) })
  .meta({
    id: 'RegisteredItem',
    description: 'What a side offers or needs, with the minutes that say so and when that was.',
  })
export const itemPage = pageOf('RegisteredItemPage', registeredItem)

export const itemQuery = z.strictObject({
  ...listParams(['startsAt', '-startsAt'], '-startsAt'),
  caseId: uuid.optional(),
  agencyId: uuid.optional().describe('Of cases this agency is in.'),
  collaboratorId: uuid.optional().describe('Of cases this collaborator is in.'),
  stage: anyOf(z.enum([...stageCodes, 'none']))
    .optional()
    .describe('For any of these stages; `none` for what names no stage.'),
  side: side.optional().describe('The side that says so.'),
  organizationId: uuid.optional().describe('The organization whose it is.'),
  type: itemType.optional(),
  met: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Whether the other side answers it, with an offer or a need for the same stage in the same case.',
    ),
  'startsAt[gte]': instantIn.optional(),
  'startsAt[lt]': instantIn.optional(),
})
export type ItemQuery = z.infer<typeof itemQuery>
