import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { uuid } from '../../http/schemas.ts'
import { schemas } from '../content/fields.ts'
import { fundingPatch, newFunding } from '../content/funding-schemas.ts'
import { newProvisions } from '../parts/provision-schemas.ts'
import { agreementType } from './kinds.ts'
import { parties } from './party.ts'

/** The content in requests. A draft may still lack everything except its subject and its stages. */
const content = {
  ...z.object(schemas).partial().shape,
  parties: parties.optional(),
  provisions: newProvisions.optional(),
}

export const newAgreement = z
  .strictObject({
    id: ownId,
    type: agreementType,
    leadAgencyId: uuid
      .optional()
      .describe('The agency in charge; an officer may leave it out, it is their own.'),
    ...content,
    title: schemas.title,
    stages: schemas.stages,
    funding: newFunding.nullable().optional(),
  })
  .meta({
    id: 'NewAgreement',
    example: {
      type: 'pks',
      title: '[CONTOH] Pelatihan pemasaran daring bagi JakPreneur',
      stages: ['P2', 'P5'],
      effectiveFrom: '2026-12-01',
      effectiveUntil: '2027-11-30',
    },
  })

export type NewAgreement = z.infer<typeof newAgreement>

export const agreementPatch = z
  .strictObject({
    ...content,
    type: agreementType.optional(),
    funding: fundingPatch.nullable().optional(),
  })
  .meta({
    id: 'AgreementPatch',
    example: { effectiveFrom: '2026-12-01', effectiveUntil: '2027-11-30' },
  })

export type AgreementPatch = z.infer<typeof agreementPatch>
