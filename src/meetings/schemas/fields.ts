import { z } from 'zod'
import { line, named, paragraph } from '../../http/schemas.ts'
import { meetingKinds, meetingModes } from '../kinds.ts'
import { meetingStatuses } from '../lifecycle.ts'

export const kind = z.enum(meetingKinds).meta({
  id: 'MeetingKind',
  example: 'negotiation',
  description: '`internal` minutes are never shown to collaborators.',
})

export const mode = z.enum(meetingModes).meta({ id: 'MeetingMode' })

export const status = z.enum(meetingStatuses).meta({
  id: 'MeetingStatus',
  description:
    '`draft` until its minutes are finalized; they never change after that. A draft may be `discarded`: it stays to be read by ' +
    'those who read drafts, and counts for nothing.',
})

export const venue = line.nullable().meta({
  description: 'The place, or the name of the online room.',
  ...named('Tempat', 'Venue'),
  example: 'Kantor Dinas PPKUKM',
})

export const decisions = z
  .array(paragraph)
  .max(100)
  .meta({
    description: 'What was decided, in order.',
    ...named('Keputusan', 'Decisions'),
    example: ['Kelas pertama sesudah penandatanganan'],
  })

export const smallWins = z
  .array(paragraph)
  .max(50)
  .meta({
    description: 'First results that show the partnership works.',
    ...named('Capaian awal', 'Small wins'),
    example: ['Katalog bersama disepakati'],
  })
