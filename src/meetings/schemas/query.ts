import { z } from 'zod'
import { listParams } from '../../http/pagination.ts'
import { anyOf, instantIn, stage, uuid } from '../../http/schemas.ts'
import { searching, searchParams } from '../../search/schemas.ts'
import { processIndicators } from '../kinds.ts'
import { status, kind } from './fields.ts'

const sorts = ['startsAt', '-startsAt', 'updatedAt', '-updatedAt'] as const

const filters = {
  kind: anyOf(kind).optional(),
  status: anyOf(status).optional(),
  'startsAt[gte]': instantIn.optional(),
  'startsAt[lt]': instantIn.optional(),
}

export const caseMeetingQuery = z.strictObject({ ...listParams(sorts, '-startsAt'), ...filters })

export const meetingQuery = searching(
  z.strictObject({
    ...searchParams(
      sorts,
      '-startsAt',
      'the agenda, decisions, small wins or venue, once finalized the items, obstacles and action items, or the title, ' +
        'number or organizations of the case',
    ),
    ...filters,
    caseId: uuid.optional(),
    agencyId: uuid.optional().describe('Meetings of cases this agency is in.'),
    collaboratorId: uuid.optional().describe('Meetings of cases this collaborator is in.'),
    stage: anyOf(stage).optional().describe('Meetings of cases for any of these stages.'),
    standing: z
      .enum(['true', 'false'])
      .optional()
      .describe('Whether the minutes count: finalized, and no finalized correction took their place.'),
    scored: anyOf(z.enum(processIndicators))
      .optional()
      .describe('Meetings that scored any of these indicators; not for collaborators.'),
  }),
)

export type MeetingQuery = z.infer<typeof meetingQuery>
