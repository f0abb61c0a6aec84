import { z } from 'zod'
import { day, paragraph, uuid } from '../../http/schemas.ts'

export const parentMove = z
  .strictObject({
    parentId: uuid.describe('A signed renewal of what it stands under.'),
    reason: paragraph,
  })
  .meta({
    id: 'ParentMove',
    example: {
      parentId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
      reason: 'Kesepakatan Bersama diperpanjang.',
    },
  })
export type ParentMove = z.infer<typeof parentMove>

export const formerParent = z
  .object({
    parentId: uuid.nullable().describe('Null where it stood under none, or you may not see it.'),
    until: day.meta({
      description: 'The first day on which it stands under another.',
      example: '2026-02-01',
    }),
    reason: z.string().max(4000).nullable().meta({
      description: 'Why it was moved; null where an amendment says so.',
      example: 'Kesepakatan Bersama diperpanjang.',
    }),
  })
  .meta({ id: 'FormerParent', description: 'What an agreement stood under before.' })
