import { z } from 'zod'
import { paragraph, stage, uuid } from '../../http/schemas.ts'
import { signedOrganizationRef } from '../../organizations/schemas.ts'
import { provisionKinds } from '../content/tables.ts'

const kind = z
  .enum(provisionKinds)
  .meta({ id: 'ProvisionKind', description: 'What a party may (`right`) or must do (`obligation`).' })

export const provision = z
  .object({
    id: uuid,
    organization: signedOrganizationRef,
    kind,
    text: z.string().max(4000).meta({ example: 'Menyediakan pengajar dan modul.' }),
    stage: stage.nullable(),
  })
  .meta({ id: 'Provision', description: 'A right or an obligation of one party.' })

const newProvision = z
  .strictObject({
    organizationId: uuid.describe('One of the parties.'),
    kind,
    text: paragraph.meta({ example: 'Menyediakan pengajar dan modul.' }),
    stage: stage.nullable().optional(),
  })
  .meta({ id: 'NewProvision' })
export type NewProvision = z.infer<typeof newProvision>

export const newProvisions = z.array(newProvision).max(100).describe('In order; replaced as a whole.')
