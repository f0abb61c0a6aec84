import { z } from 'zod'
import { stamps } from '../../http/schemas.ts'
import { notificationKinds } from '../kinds.ts'
import { mailLanguages, mailTimings } from './choices.ts'

const language = z.enum(mailLanguages).meta({
  id: 'MailLanguage',
  description: 'The language of mails: Indonesian unless you choose English.',
})
const timing = z.enum(mailTimings).meta({
  id: 'MailTiming',
  description: 'When it is mailed. In the registry you are told of it either way.',
})
const tasks = timing.exclude(['at_once']).describe('Whether the daily digest says what waits for you.')
const [ends, notice] = notificationKinds

const mail = z.object({ [ends]: timing, [notice]: timing, tasks })

export const notificationPreferences = z
  .object({
    language,
    mail: mail.meta({
      description: 'When each kind of notification is mailed to you, and what waits for you.',
    }),
    version: stamps.version,
  })
  .meta({
    id: 'NotificationPreferences',
    description: 'What you chose of your mails. Nothing is mailed where the operator has set up no mail.',
    example: {
      language: 'id',
      mail: { agreement_ends: 'at_once', notice_due: 'never', tasks: 'daily' },
      version: 1,
    },
  })
export type NotificationPreferences = z.infer<typeof notificationPreferences>

export const notificationPreferencesPatch = z
  .strictObject({
    language: language.optional(),
    mail: z
      .strictObject({ [ends]: timing.optional(), [notice]: timing.optional(), tasks: tasks.optional() })
      .optional(),
  })
  .meta({
    id: 'NotificationPreferencesPatch',
    example: { language: 'en', mail: { notice_due: 'daily', tasks: 'never' } },
  })
export type NotificationPreferencesPatch = z.infer<typeof notificationPreferencesPatch>
