import { both, type Labels } from '../kernel/labels.ts'
import type { IdentifierScheme, OrganizationKind, OrganizationStatus, Sector, Side } from './kinds.ts'

/** The labels of the closed lists of codes, by the names of the lists. */
export const organizationLabels = {
  organizationKind: {
    province: both('Pemerintah provinsi', 'The province'),
    agency: both('Perangkat daerah (SKPD/OPD)', 'Agency of the province'),
    ministry_or_agency: both('Kementerian atau lembaga', 'Ministry or national agency'),
    regulator: both('Regulator', 'Regulator'),
    state_university_ptnbh: both('PTN badan hukum', 'State university, legal entity'),
    state_university_satker_blu: both(
      'PTN satker atau BLU',
      'State university, work unit or public service agency',
    ),
    private_university: both('Perguruan tinggi swasta', 'Private university'),
    bumn: both('BUMN', 'State-owned enterprise'),
    bumd: both('BUMD', 'Region-owned enterprise'),
    company: both('Perusahaan', 'Company'),
    cooperative: both('Koperasi', 'Cooperative'),
    foundation: both('Yayasan', 'Foundation'),
    association: both('Asosiasi', 'Association'),
    community: both('Komunitas', 'Community'),
    individual: both('Perorangan', 'Individual'),
    foreign_body: both('Lembaga luar negeri', 'Foreign body'),
    other_region: both('Daerah lain', 'Another region'),
    other: both('Lainnya', 'Other'),
  } satisfies Labels<OrganizationKind>,
  sector: {
    marketplace: both('Lokapasar', 'Marketplace'),
    ride_hailing: both('Transportasi daring', 'Ride hailing'),
    banking: both('Perbankan', 'Banking'),
    fintech_lending: both('Pinjaman daring', 'Fintech lending'),
    central_bank: both('Bank sentral', 'Central bank'),
    financial_regulator: both('Pengawas jasa keuangan', 'Financial regulator'),
    higher_education: both('Pendidikan tinggi', 'Higher education'),
    development_partner: both('Mitra pembangunan', 'Development partner'),
    licensing: both('Perizinan', 'Licensing'),
    food_and_drug: both('Obat dan makanan', 'Food and drug'),
    government: both('Pemerintahan', 'Government'),
    other: both('Lainnya', 'Other'),
  } satisfies Labels<Sector>,
  organizationStatus: {
    prospective: both('Calon kolaborator', 'Prospective'),
    active: both('Aktif', 'Active'),
    inactive: both('Tidak aktif', 'Inactive'),
    merged: both('Digabungkan', 'Merged'),
  } satisfies Labels<OrganizationStatus>,
  identifierScheme: {
    'ID-DJP': both('NPWP', 'Tax number (NPWP)'),
    'X-NIB': both('NIB', 'Business number (NIB)'),
    'X-NITKU': both('NITKU', 'Number of the place of business (NITKU)'),
    'X-OTHER': both('Nomor lain', 'Another number'),
  } satisfies Labels<IdentifierScheme>,
  side: {
    region: both('Daerah', 'Region'),
    collaborator: both('Kolaborator', 'Collaborator'),
  } satisfies Labels<Side>,
} as const
