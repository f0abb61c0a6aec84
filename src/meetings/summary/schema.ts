import { z } from 'zod'
import { instantOut, uuid } from '../../http/schemas.ts'
import { meetingKinds } from '../kinds.ts'
import { meetingStatuses } from '../lifecycle.ts'

/** A meeting as records that name it show it, where `expand` asks for it. */
export const meetingSummary = z
  .object({ id: uuid, kind: z.enum(meetingKinds), startsAt: instantOut, status: z.enum(meetingStatuses) })
  .meta({ id: 'MeetingSummary', description: 'A meeting, without its minutes.' })
