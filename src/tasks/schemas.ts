import { z } from 'zod'
import { listParams, pageOf } from '../http/pagination.ts'
import { anyOf, day, instantOut, named, uuid } from '../http/schemas.ts'
import { taskKindNames, taskReasons, taskRecordTypes } from './kinds.ts'

const kind = z.enum(taskKindNames).meta({ id: 'TaskKind', description: 'What is to be done.' })
const reason = z.enum(taskReasons).meta({ id: 'TaskReason', description: 'Why it is your turn.' })

export const task = z
  .object({
    id: uuid.meta({ ...named('ID', 'ID'), description: 'Stays the same as long as it is your turn.' }),
    kind: kind.meta(named('Tugas', 'Task')),
    record: z
      .object({
        type: z.enum(taskRecordTypes).meta({ id: 'TaskRecordType', description: 'A code of records.' }),
        id: uuid.describe('The record of the operation.'),
        number: z.string().max(300).meta({
          description: 'By which people know the record, such as its registration number.',
          example: 'KS-2026-0031',
        }),
        title: z.string().max(300).meta({ example: 'Pelatihan pemasaran daring bagi JakPreneur' }),
      })
      .meta({ id: 'TaskRecord', ...named('Data', 'Record'), description: 'What it is about.' }),
    since: instantOut.meta({ ...named('Sejak', 'Since'), description: 'Since when it is your turn.' }),
    due: day
      .nullable()
      .meta({ ...named('Jatuh tempo', 'Due'), description: 'Null where there is no day for it.' }),
    reason: reason.meta(named('Alasan', 'Reason')),
    why: z.object({ id: z.string().max(300), en: z.string().max(300) }).meta({
      ...named('Mengapa', 'Why'),
      description: 'Why it is yours, as a sentence in both languages.',
      example: { id: 'Anda penanggung jawabnya', en: 'You are responsible for it' },
    }),
    organizationId: uuid.nullable().meta({
      ...named('ID organisasi', 'Organization ID'),
      description: 'Whose turn it is; null where it is nobody’s in particular.',
    }),
    membershipId: uuid.nullable().meta({
      ...named('ID keanggotaan', 'Membership ID'),
      description: 'Of your memberships, the one that it is for: send it as `Registry-Membership`.',
    }),
    operation: z
      .object({
        operationId: z.string().max(100).meta({ example: 'approveAgreement' }),
        method: z.enum(['POST', 'PATCH']),
        path: z
          .string()
          .max(300)
          .meta({ example: '/v1/agreements/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60/approve' }),
      })
      .meta({ ...named('Operasi', 'Operation'), description: 'What ends it.' }),
  })
  .meta({ id: 'Task', description: 'Something that is your turn.' })
export type Task = z.infer<typeof task>

const counts = z.array(
  z
    .object({
      kind,
      count: z.int().min(1).meta({ example: 3 }),
      since: instantOut.describe('Since when the longest of them waits.'),
      due: day.nullable().describe('When the first of them is due; null where none has a day.'),
    })
    .meta({ id: 'TaskCount', description: 'How many of a kind are your turn.' }),
)
export const taskPage = pageOf('TaskPage', task, {
  counts: counts
    .max(100)
    .optional()
    .describe('How many of each kind match, in the order of a partnership’s life; only with `count=exact`.'),
})
export type TaskPage = z.infer<typeof taskPage>

export const taskQuery = z.strictObject({
  ...listParams(['since', '-since', 'due', '-due'], 'since'),
  kind: anyOf(kind).optional(),
  'due[lte]': day.optional().describe('Due by this day.'),
})
export type TaskQuery = z.infer<typeof taskQuery>
