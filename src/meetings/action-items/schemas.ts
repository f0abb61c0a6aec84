import { z } from 'zod'
import { caseSummary } from '../../cases/summary/schema.ts'
import { meetingSummary } from '../summary/schema.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { day, named, paragraph, stamps, uuid } from '../../http/schemas.ts'
import { expanded } from '../../http/shape.ts'
import { recordedOrganizationRef } from '../../organizations/schemas.ts'
import { actionItemActions, actionItemStatuses } from '../lifecycle.ts'

export const registeredActionItem = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    caseId: uuid.meta(named('ID penjajakan', 'Case ID')),
    case: expanded(caseSummary, 'The case.'),
    meetingId: uuid.meta({
      description: 'The meeting that it was given out at.',
      ...named('ID rapat', 'Meeting ID'),
    }),
    meeting: expanded(meetingSummary, 'The meeting that it was given out at.'),
    description: paragraph.meta({ ...named('Uraian', 'Description'), example: '[CONTOH] Kirim modul kelas' }),
    ownerOrganization: recordedOrganizationRef.meta({
      description: 'Who is to do it.',
      ...named('Penanggung jawab', 'Owner'),
    }),
    dueOn: day
      .nullable()
      .meta({ description: 'The last day it is on time.', ...named('Batas waktu', 'Due') }),
    doneOn: day.nullable().meta({ ...named('Selesai', 'Done'), example: null }),
    status: z.enum(actionItemStatuses).meta({
      id: 'ActionItemStatus',
      description:
        '`superseded` where the minutes were corrected, so that the item of the correction counts.',
      ...named('Status', 'Status'),
    }),
    overdue: z.boolean().meta({
      description: 'Whether it is open after the day it was due on, today in Jakarta.',
      ...named('Terlambat', 'Overdue'),
    }),
    ...stamps,
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
