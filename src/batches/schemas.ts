import { z } from 'zod'
import { problemSchema } from '../http/problems/problem.ts'
import { batchOperations } from './operations.ts'

/** The most items of a batch. */
const mostItems = 500

const anything = z.record(z.string().max(200), z.unknown())

const item = z
  .strictObject({
    path: z
      .record(z.string().max(20), z.string().max(200))
      .optional()
      .meta({
        description: 'What stands in the address of the operation, by its names.',
        example: { id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60' },
      }),
    body: anything.optional().meta({
      description: 'The body of the operation, of a creation.',
      example: {
        title: 'Kelas kemasan',
        stages: ['P2'],
        collaboratorIds: ['0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b62'],
      },
    }),
  })
  .meta({ id: 'BatchItem', description: 'One call of the operation.' })
export type BatchItem = z.infer<typeof item>

export const newBatch = z
  .strictObject({
    operation: z
      .enum(batchOperations)
      .describe('The operation of this contract that every item calls.')
      .meta({ example: 'openCase' }),
    transaction: z
      .enum(['each', 'one'])
      .default('each')
      .describe('`each`: every item on its own, whatever comes of the others. `one`: all of them or nothing.')
      .meta({ example: 'each' }),
    items: z.array(item).min(1).max(mostItems),
  })
  .meta({
    id: 'NewBatch',
    example: {
      operation: 'openCase',
      transaction: 'each',
      items: [
        {
          body: {
            title: 'Kelas kemasan',
            stages: ['P2'],
            collaboratorIds: ['0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b62'],
          },
        },
      ],
    },
  })
export type NewBatch = z.infer<typeof newBatch>

const result = z
  .object({
    status: z.int().describe('The status that the item is answered with.').meta({ example: 201 }),
    location: z
      .string()
      .max(500)
      .optional()
      .describe(
        'The address of the record: of what was created, or of what took the place of one that was merged.',
      )
      .meta({ example: '/v1/cases/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60' }),
    etag: z
      .string()
      .max(100)
      .optional()
      .describe('For `If-Match`, when you change it.')
      .meta({ example: '"1-AbCdEfGhIjKl"' }),
    record: anything
      .optional()
      .describe('The record, as the operation answers it; absent where there is a problem.')
      .meta({ example: { id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60', caseNumber: 'PJ-2026-00001' } }),
    problem: problemSchema.optional().describe('Why the item was refused.'),
  })
  .meta({ id: 'BatchResult', description: 'What came of one item.' })
export type BatchResult = z.infer<typeof result>

export const batchReport = z
  .object({
    done: z.int().describe('How many items were not refused.').meta({ example: 2 }),
    refused: z
      .int()
      .describe('How many items were refused; never any in one transaction.')
      .meta({ example: 0 }),
    results: z.array(result).max(mostItems).describe('One result for each item, in their order.'),
  })
  .meta({ id: 'BatchReport', description: 'What came of a batch.' })
