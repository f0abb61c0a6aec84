import { z } from 'zod'
import { cursorAlphabet, longestCursor } from '../db/keyset.ts'
import { anyOf, instantOut, uuid, wholeNumber } from '../http/schemas.ts'
import { eventTypes } from './types.ts'

export const eventType = z.enum(eventTypes).meta({
  id: 'EventType',
  description:
    'What happened to which kind of record: it was created, updated or deleted, came into a state, or a day brought it. `hidden`: ' +
    'you saw it and do not see it any more.',
  example: 'agreement.signed',
})

const registryEvent = z
  .object({
    specversion: z.literal('1.0').meta({ example: '1.0' }),
    id: uuid.meta({ description: 'The same whenever it is told: what was taken twice is known by it.' }),
    source: z.literal('/v1/events'),
    type: eventType,
    time: instantOut.meta({ description: 'The beginning of the transaction that changed the record.' }),
    subject: z.string().max(80).meta({
      description: 'The kind of record and its id.',
      example: 'agreement/0199e4c8-1c1f-7000-8000-000000000009',
    }),
    datacontenttype: z.literal('application/json'),
    data: z.object({
      id: uuid.meta({
        description: 'The record. Read it: the event tells that it changed, not what it says.',
      }),
      version: z.int().optional().meta({
        description:
          'After this change; the record may have a later one by now. Absent where it is hidden or deleted, as all that follows.',
        example: 3,
      }),
      status: z
        .string()
        .max(40)
        .optional()
        .meta({ description: 'After this change, where it has one.', example: 'signed' }),
      changed: z
        .array(z.string().max(100))
        .max(500)
        .optional()
        .meta({ description: 'The names of the fields that changed, as far as they are known.' }),
      withParts: z.boolean().optional().meta({
        description:
          'Read what belongs to the record again, too: others may see it than before, or another content is in force from this day on.',
      }),
      agreementId: uuid.optional().meta({ description: 'The agreement it belongs to.' }),
      caseId: uuid.optional().meta({ description: 'The case it belongs to.' }),
    }),
  })
  .meta({
    id: 'RegistryEvent',
    description:
      'A change of a record that you see, as CloudEvents 1.0 in structured JSON. It holds no personal data.',
    example: {
      specversion: '1.0',
      id: '0d7c9f4e-6f0b-4f0e-8b52-0a3c7a1f6a11',
      source: '/v1/events',
      type: 'agreement.signed',
      time: '2026-03-03T02:00:00.000Z',
      subject: 'agreement/0199e4c8-1c1f-7000-8000-000000000009',
      datacontenttype: 'application/json',
      data: {
        id: '0199e4c8-1c1f-7000-8000-000000000009',
        version: 7,
        status: 'signed',
        changed: ['signatures', 'status'],
        withParts: true,
      },
    },
  })
export type RegistryEvent = z.infer<typeof registryEvent>

export const eventPage = z
  .object({
    data: z.array(registryEvent).max(200),
    next: z.string().max(longestCursor).meta({
      description: 'Pass as `after`, now or later. A page without events has one, too.',
      example: 'WyIwZDdjOWY0ZSIsNDE4LCJBYmMiXQ',
    }),
    hasMore: z.boolean().meta({ description: 'Ask again at once; else after a while.' }),
  })
  .meta({ id: 'EventPage' })
export type EventPage = z.infer<typeof eventPage>

export const eventQuery = z.strictObject({
  after: z.string().min(1).max(longestCursor).optional().meta({
    description:
      'Where to go on: `next` of the page before. `head`: only where the feed ends now, to begin a copy. Without it, from the oldest that is kept.',
    pattern: cursorAlphabet,
  }),
  type: anyOf(eventType).optional().describe('Only these types.'),
  limit: wholeNumber(1, 200).default(100).describe('Events in a page, 1–200.'),
})
export type EventQuery = z.infer<typeof eventQuery>
