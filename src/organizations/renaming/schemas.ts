import { z } from 'zod'
import { instantOut } from '../../http/schemas.ts'

export const renaming = z
  .object({
    done: z.int().min(0).meta({
      description:
        'So many of its agreements and cases are done. They count anew where its names change again meanwhile.',
      example: 41_500,
    }),
    total: z.int().min(0).nullable().meta({
      description: 'How many they were when it began; null before that.',
      example: 83_000,
    }),
    requestedAt: instantOut.nullable().meta({
      description: 'When its names last changed; null if they never did.',
      example: '2026-11-02T03:04:05.678Z',
    }),
    finishedAt: instantOut.nullable().meta({ description: 'Null until all are done.', example: null }),
  })
  .meta({
    id: 'OrganizationRenaming',
    description: 'How far a change of names has come among the agreements and cases of an organization.',
  })
export type Renaming = z.infer<typeof renaming>
