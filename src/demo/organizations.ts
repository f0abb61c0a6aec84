import type { KnownOrganization } from '../reference/organizations.ts'
import { mark } from './mark.ts'

const invented = (
  name: string,
  legalName: string,
  kind: KnownOrganization['kind'],
  sector: KnownOrganization['sector'],
) => ({
  // The mark is in the name that lists, pictures and files show, so that no figure of theirs is taken for a fact.
  shortName: `${mark} ${name}`,
  legalName,
  kind,
  side: 'collaborator' as const,
  sector,
  aliases: [],
})

/**
 * Whose agreements, deliveries and ratings the examples tell. None of them exists: what is invented must never stand
 * beside the name of somebody real.
 */
export const inventedOrganizations = {
  niaga: invented('Niaga', 'PT Contoh Niaga', 'company', 'marketplace'),
  antar: invented('Antar', 'PT Contoh Antar', 'company', 'ride_hailing'),
  modal: invented('Modal', 'PT Contoh Modal', 'company', 'fintech_lending'),
  bank: invented('Bank', 'Bank Contoh Daerah', 'bumd', 'banking'),
  universitas: invented(
    'Universitas',
    'Universitas Contoh',
    'state_university_satker_blu',
    'higher_education',
  ),
  yayasan: invented('Yayasan', 'Yayasan Contoh Karya', 'foundation', 'other'),
} as const satisfies Record<string, KnownOrganization>

export type Invented = keyof typeof inventedOrganizations
