import { z } from 'zod'
import { uuid } from '../../../http/schemas.ts'

const successor = z.object({ partyId: uuid, organizationId: uuid })

/** How an amendment changes the parties, in answers. */
export const amendedParties = z
  .object({
    join: z.array(z.object({ id: uuid, organizationId: uuid })).max(20),
    leave: z.array(uuid).max(20),
    replace: z.array(successor).max(20),
  })
  .meta({
    id: 'AmendedParties',
    description: 'Parties that join, leave, or give their place to a successor.',
  })

/** How an amendment changes the parties, in a draft. */
export const partyChanges = z
  .strictObject({
    join: z
      .array(z.strictObject({ organizationId: uuid }).meta({ id: 'JoiningParty' }))
      .max(20)
      .optional(),
    leave: z.array(uuid).max(20).optional().describe('Ids of parties.'),
    replace: z
      .array(z.strictObject(successor.shape).meta({ id: 'SucceedingParty' }))
      .max(20)
      .optional()
      .describe('A successor takes the place of a party, with its provisions and commitments.'),
  })
  .refine(({ join = [], leave = [], replace = [] }) => join.length + leave.length + replace.length > 0, {
    params: {
      code: 'nothing_changed',
      text: { id: 'Sebut sekurangnya satu perubahan.', en: 'Name at least one change.' },
    },
  })
  .meta({ id: 'PartyChanges', description: 'Parties that join, leave, or give their place to a successor.' })
