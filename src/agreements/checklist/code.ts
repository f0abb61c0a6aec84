import { text } from '../../http/schemas.ts'

/** The code of an item of checklists. */
export const checklistCode = text(50)
  .regex(/^[a-z][a-z0-9_]*$/)
  .meta({ description: 'In snake_case.', example: 'surat_penawaran' })
