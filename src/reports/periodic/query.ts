import { z } from 'zod'
import { uuid } from '../../http/schemas.ts'
import { rollUpOf } from '../../organizations/branches/schemas.ts'
import { endsFirst, inOrder, period } from '../figures.ts'

/** Of an agency, a collaborator, both, or all that the caller may see. 400 if the period ends before it begins. */
export const periodicQuery = z
  .strictObject({
    agencyId: uuid.optional().describe('Agreements this agency leads, led or is a party of.'),
    collaboratorId: uuid.optional().describe('Agreements this collaborator is a party of on the last day.'),
    rollUp: rollUpOf('collaboratorId'),
    ...period,
  })
  .refine(inOrder, endsFirst)
export type PeriodicQuery = z.infer<typeof periodicQuery>
