import { v5 as uuidv5 } from 'uuid'
import type { OrganizationKind, Sector, Side } from '../organizations/kinds.ts'
import { paperFacts } from './paper-facts.ts'

export interface KnownOrganization {
  readonly shortName: string
  /** The legal name if a source gives it, otherwise the name in the paper. */
  readonly legalName: string
  readonly kind: OrganizationKind
  readonly side: Side
  readonly sector: Sector
  /** Names that it adopted after the paper was written. */
  readonly aliases: readonly string[]
}

/** The id derived from a short name. It is the same on every installation, so examples and documentation can use it. */
export const organizationId = (shortName: string): string =>
  uuidv5(shortName, '8f0c3c52-6f5e-4f0e-9a58-0d5a3f0c7a11')

/** The agencies that take part in JakPreneur, without those that the paper only mentions. */
const agencies = paperFacts.agencies
  .filter((agency) => agency.partOfProgramme)
  .map(({ shortName, legalName }): KnownOrganization => {
    return { shortName, legalName, kind: 'agency', side: 'region', sector: 'government', aliases: [] }
  })

/** The collaborators in the paper. It names no university, so "Perguruan Tinggi" stands for all of them. */
const collaborators = paperFacts.collaborators.map(
  ({ shortName, legalName = shortName, kind, sector }): KnownOrganization => {
    const aliases = paperFacts.namesSince.filter((each) => each.shortName === shortName)
    return {
      shortName,
      legalName,
      kind,
      side: 'collaborator',
      sector,
      aliases: aliases.map((each) => each.now),
    }
  },
)

/**
 * Organizations of the region that are not in the paper. The province signs what its head signs (PP 28/2018). As in any
 * regional secretariat, Biro Hukum reads drafts and Biro Kerja Sama coordinates. TKKSD reviews what is to be signed; it
 * is not an agency and never a party.
 */
const region: readonly KnownOrganization[] = [
  {
    shortName: 'Pemprov DKI Jakarta',
    legalName: 'Pemerintah Provinsi DKI Jakarta',
    kind: 'province',
    side: 'region',
    sector: 'government',
    aliases: [],
  },
  {
    shortName: 'Biro Hukum',
    legalName: 'Biro Hukum Sekretariat Daerah Provinsi DKI Jakarta',
    kind: 'agency',
    side: 'region',
    sector: 'government',
    aliases: [],
  },
  {
    shortName: 'Biro Kerja Sama',
    legalName: 'Biro Kerja Sama Daerah Sekretariat Daerah Provinsi DKI Jakarta',
    kind: 'agency',
    side: 'region',
    sector: 'government',
    aliases: [],
  },
  {
    shortName: 'TKKSD',
    legalName: 'Tim Koordinasi Kerja Sama Daerah Provinsi DKI Jakarta',
    kind: 'other',
    side: 'region',
    sector: 'government',
    aliases: [],
  },
]

export const knownOrganizations: readonly KnownOrganization[] = [...region, ...agencies, ...collaborators]
