import { z } from 'zod'
import { listParams, pageOf } from '../http/pagination.ts'
import { anyOf, day, instantIn, instantOut, named, stamps, uuid } from '../http/schemas.ts'
import { notificationKinds } from './kinds.ts'

const kind = z.enum(notificationKinds).meta({
  id: 'NotificationKind',
  description:
    'An agreement ends, or renews itself unless notice is given; told ahead to whoever carries it, as the rule of its type says.',
})

export const notification = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    kind: kind.meta(named('Hal', 'About')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    registrationNumber: z
      .string()
      .max(40)
      .meta({ ...named('Nomor register', 'Registration number'), example: 'KS-2026-0031' }),
    dueOn: day.meta({
      ...named('Jatuh tempo', 'Due on'),
      description: 'The last day in force, or the last day for notice, as it was when you were told.',
    }),
    daysBefore: z.int().meta({
      ...named('Ambang (hari sebelumnya)', 'Threshold (days before)'),
      description: 'The threshold that had passed.',
      example: 30,
    }),
    text: z.object({ id: z.string().max(1000), en: z.string().max(1000) }).meta({
      ...named('Isi', 'Text'),
      description: 'What it says, made when it is read, from what you may see of the agreement now.',
      example: {
        id: 'KS-2026-0031 “Kelas daring” berakhir pada 31 Desember 2026: perpanjang, perbarui, atau biarkan berakhir.',
        en: 'KS-2026-0031 “Kelas daring” ends on 31 December 2026: extend it, renew it, or let it end.',
      },
    }),
    readAt: instantOut.nullable().meta({
      ...named('Dibaca', 'Read'),
      description: 'When you marked it as read; null until then.',
    }),
    ...stamps,
  })
  .meta({ id: 'Notification', description: 'What you were told of without asking. Yours alone.' })
export type Notification = z.infer<typeof notification>

export const notificationPage = pageOf('NotificationPage', notification)

export const notificationQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt'], '-createdAt'),
  kind: anyOf(kind).optional(),
  unread: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: those that you have not marked as read; with `count=exact`, how many.'),
})
export type NotificationQuery = z.infer<typeof notificationQuery>

export const readUntil = z
  .strictObject({
    until: instantIn.meta({
      description: 'The `createdAt` of the newest that you have seen: what came after it stays unread.',
      example: '2026-11-28T02:15:00.000Z',
    }),
  })
  .meta({ id: 'ReadUntil', example: { until: '2026-11-28T02:15:00.000Z' } })
