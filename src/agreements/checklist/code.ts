import { z } from 'zod'

/** The code of an item of checklists. */
export const checklistCode = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[a-z][a-z0-9_]*$/)
  .meta({ description: 'In snake_case.', example: 'surat_penawaran' })
