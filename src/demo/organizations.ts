import type { KnownOrganization } from '../reference/organizations.ts'
import { mark } from './mark.ts'

const invented = (
  name: string,
  legalName: string,
  kind: KnownOrganization['kind'],
  sector: KnownOrganization['sector'],
) => ({
  // The mark is part of the name in lists, charts and files, so that no number of these organizations is taken for a
  // fact.
  shortName: `${mark} ${name}`,
  legalName,
  kind,
  side: 'collaborator' as const,
  sector,
  aliases: [],
})

/**
 * The organizations in the examples. None of them exists: invented data must never appear with the name of a real
 * organization.
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
