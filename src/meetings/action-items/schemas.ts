import { z } from 'zod'
import { caseSummary } from '../../cases/summary/schema.ts'
import { meetingSummary } from '../summary/schema.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { day, instantOut, paragraph, uuid } from '../../http/schemas.ts'
import { expanded } from '../../http/shape.ts'
import { recordedOrganizationRef } from '../../organizations/schemas.ts'
import { actionItemActions, actionItemStatuses } from '../lifecycle.ts'

export const registeredActionItem = z
  .object({
    id: uuid,
    caseId: uuid,
    case: expanded(caseSummary, 'The case.'),
    meetingId: uuid.describe('The meeting that it was given out at.'),
    meeting: expanded(meetingSummary, 'The meeting that it was given out at.'),
    description: paragraph,
    ownerOrganization: recordedOrganizationRef.describe('Who is to do it.'),
    dueOn: day.nullable().describe('The last day it is on time.'),
    doneOn: day.nullable(),
    status: z.enum(actionItemStatuses).meta({
      id: 'ActionItemStatus',
      description:
        '`superseded` where the minutes were corrected, so that the item of the correction counts.',
    }),
    overdue: z.boolean().describe('Whether it is open after the day it was due on, today in Jakarta.'),
    version: z.int(),
    createdAt: instantOut,
    updatedAt: instantOut,
    allowedActions: z.array(z.enum(actionItemActions)).max(5),
  })
  .meta({
    id: 'RegisteredActionItem',
    description: 'What somebody is to do after a meeting, as the register shows it.',
  })
  .register(records, { table: 'action_items' })
export type RegisteredActionItem = z.infer<typeof registeredActionItem>

export const actionItemPage = pageOf('ActionItemPage', registeredActionItem)

const yesOrNo = z.enum(['true', 'false'])
export const actionItemQuery = z.strictObject({
  ...listParams(['dueOn', '-dueOn'], 'dueOn'),
  caseId: uuid.optional(),
  ownerOrganizationId: uuid.optional().describe('What this organization is to do.'),
  done: yesOrNo.optional(),
  overdue: yesOrNo.optional().describe('Whether it is open after the day it was due on.'),
})
export type ActionItemQuery = z.infer<typeof actionItemQuery>

export const actionItemDone = z
  .strictObject({ doneOn: day.optional().describe('Today where it is not given; not in the future.') })
  .meta({ id: 'ActionItemDone', example: { doneOn: '2026-03-09' } })
export type ActionItemDone = z.infer<typeof actionItemDone>
