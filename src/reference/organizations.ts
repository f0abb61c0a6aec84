import { v5 as uuidv5 } from 'uuid'
import type { OrganizationKind, Sector, Side } from '../organizations/kinds.ts'
import { paperFacts } from './paper-facts.ts'

export interface KnownOrganization {
  readonly shortName: string
  /** The legal name where a source gives it, else the name the paper uses. */
  readonly legalName: string
  readonly kind: OrganizationKind
  readonly side: Side
  readonly sector: Sector
  /** Names it took on after the paper was written. */
  readonly aliases: readonly string[]
}

/** The same id on every installation, so that examples and documentation can name it. */
export const organizationId = (shortName: string): string =>
  uuidv5(shortName, '8f0c3c52-6f5e-4f0e-9a58-0d5a3f0c7a11')

/** Agencies of the province that take part in JakPreneur; one that is only named in the paper does not. */
const agencies = paperFacts.agencies
  .filter((agency) => agency.partOfProgramme)
  .map(({ shortName, legalName }): KnownOrganization => {
    return { shortName, legalName, kind: 'agency', side: 'region', sector: 'government', aliases: [] }
  })

/** "Perguruan Tinggi" stands for the universities, of which the paper names none. */
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
 * The province signs what its head signs (PP 28/2018). Biro Hukum reads drafts and Biro Kerja Sama coordinates, as in any
 * secretariat of a region; TKKSD, which is neither an agency nor ever a party, reviews what is to be signed. None of the three
 * stands in the paper.
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
