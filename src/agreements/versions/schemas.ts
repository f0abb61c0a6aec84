import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { day, named, uuid } from '../../http/schemas.ts'
import { answered } from '../content/fields.ts'
import { provision } from '../parts/provision-schemas.ts'
import { party } from '../schemas/party.ts'
import { signedOrganizationRef } from '../../organizations/schemas.ts'
import { fundingSeen } from '../content/funding-schemas.ts'

/** The content of a version. It always has a first day, because signed content has one. */
export const content = {
  ...answered,
  effectiveFrom: day.meta(named('Mulai berlaku', 'Effective from')),
}

export const agreementVersion = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    number: z.int().meta({
      description: '0 at signature, then the number of the amendment.',
      ...named('Versi', 'Version'),
    }),
    amendmentId: uuid.nullable().meta({
      description: 'The amendment that made it; null at signature, and where you may not see amendments.',
      ...named('ID adendum', 'Amendment ID'),
    }),
    validFrom: day.meta({
      description: 'The first day this content holds.',
      ...named('Berlaku sejak', 'Valid from'),
    }),
    ...content,
    leadAgency: signedOrganizationRef.meta(named('Perangkat daerah penanggung jawab', 'Lead agency')),
    parties: z.array(party).max(20).meta(named('Para pihak', 'Parties')),
    provisions: z
      .array(provision)
      .max(100)
      .optional()
      .describe('Left out where you may not see the negotiation.'),
    funding: fundingSeen,
  })
  .meta({ id: 'AgreementVersion', description: 'What was agreed on, from a day on.' })

export type AgreementVersion = z.infer<typeof agreementVersion>

export const versionPage = pageOf('AgreementVersionPage', agreementVersion)

export const versionQuery = z.strictObject(listParams(['validFrom', '-validFrom'], 'validFrom'))

export type VersionQuery = z.infer<typeof versionQuery>
