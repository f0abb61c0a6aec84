import { z } from 'zod'
import { listParams, pageOf } from '../http/pagination.ts'
import { anyOf, day, instantOut, named, uuid } from '../http/schemas.ts'
import { taskKindNames, taskReasons } from './kinds.ts'

const kind = z.enum(taskKindNames).meta({ id: 'TaskKind', description: 'What is to be done.' })
const reason = z.enum(taskReasons).meta({ id: 'TaskReason', description: 'Why it is your turn.' })

export const task = z
  .object({
    id: uuid.meta({ ...named('ID', 'ID'), description: 'Stays the same as long as it is your turn.' }),
    kind: kind.meta(named('Tugas', 'Task')),
    reason: reason.meta(named('Mengapa', 'Why')),
    number: z
      .string()
      .max(40)
      .meta({
        ...named('Nomor', 'Number'),
        description: 'By which people know the record, such as its registration number.',
        example: 'KS-2026-0031',
      }),
    title: z
      .string()
      .max(300)
      .meta({ ...named('Perihal', 'Subject'), example: 'Pelatihan pemasaran daring bagi JakPreneur' }),
    since: instantOut.meta({ ...named('Sejak', 'Since'), description: 'Since when it is your turn.' }),
    due: day
      .nullable()
      .meta({ ...named('Jatuh tempo', 'Due'), description: 'Null where there is no day for it.' }),
    recordId: uuid.meta({ ...named('ID data', 'Record ID'), description: 'The record of the operation.' }),
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
export const taskPage = pageOf('TaskPage', task)

export const taskQuery = z.strictObject({
  ...listParams(['since', '-since', 'due', '-due'], 'since'),
  kind: anyOf(kind).optional(),
  'due[lte]': day.optional().describe('Due by this day.'),
})
export type TaskQuery = z.infer<typeof taskQuery>
