import { z } from 'zod'
import { uuid } from '../../http/schemas.ts'

export const merge = z
  .strictObject({ intoId: uuid.describe('The one that stays.') })
  .meta({ id: 'Merge', example: { intoId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60' } })
