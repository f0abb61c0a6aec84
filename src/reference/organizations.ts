import { v5 as uuidv5 } from 'uuid'
import type { OrganizationKind, Sector } from '../organizations/kinds.ts'
import type { Stage } from '../kernel/stages.ts'

export interface KnownOrganization {
  readonly shortName: string
  /** The legal name where a source gives it, else the name the paper uses. */
  readonly legalName: string
  readonly kind: OrganizationKind
  readonly sector: Sector
  /** The stages the paper says it supports, and the section that says so. */
  readonly supports: readonly { readonly stage: Stage; readonly section: string }[]
}

/** The same id on every installation, so that examples and documentation can name it. */
export const organizationId = (shortName: string): string =>
  uuidv5(shortName, '8f0c3c52-6f5e-4f0e-9a58-0d5a3f0c7a11')

const agency = (shortName: string, legalName: string): KnownOrganization => ({
  shortName,
  legalName,
  kind: 'agency',
  sector: 'government',
  supports: [],
})

/**
 * Agencies of the province that take part in JakPreneur. Dinas PPKUKM leads it; DPMPTSP, BPPBJ and the bureau stand in
 * the paper, the others were named by government or press sources.
 */
const knownAgencies: readonly KnownOrganization[] = [
  agency(
    'Dinas PPKUKM',
    'Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah Provinsi DKI Jakarta',
  ),
  agency('Dinas Nakertransgi', 'Dinas Tenaga Kerja, Transmigrasi dan Energi Provinsi DKI Jakarta'),
  agency('Dinas KPKP', 'Dinas Ketahanan Pangan, Kelautan dan Pertanian Provinsi DKI Jakarta'),
  agency('Dinas Parekraf', 'Dinas Pariwisata dan Ekonomi Kreatif Provinsi DKI Jakarta'),
  agency('Dinas Sosial', 'Dinas Sosial Provinsi DKI Jakarta'),
  agency(
    'Dinas PPAPP',
    'Dinas Pemberdayaan, Perlindungan Anak dan Pengendalian Penduduk Provinsi DKI Jakarta',
  ),
  agency('DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Provinsi DKI Jakarta'),
  agency('BPPBJ', 'Badan Pelayanan Pengadaan Barang dan Jasa Provinsi DKI Jakarta'),
  agency(
    'Biro Perekonomian dan Keuangan',
    'Biro Perekonomian dan Keuangan Sekretariat Daerah Provinsi DKI Jakarta',
  ),
]

/**
 * Collaborators and the stages they support, as Katya & Saraswati (2021) state them. "Perguruan Tinggi" stands for the
 * universities, of which the paper names none.
 */
const knownCollaborators: readonly KnownOrganization[] = [
  {
    shortName: 'Shopee',
    legalName: 'Shopee',
    kind: 'company',
    sector: 'marketplace',
    supports: [
      { stage: 'P2', section: '2. Pelatihan' },
      { stage: 'P5', section: '5. Pemasaran' },
    ],
  },
  {
    shortName: 'Gojek',
    legalName: 'Gojek',
    kind: 'company',
    sector: 'ride_hailing',
    supports: [
      { stage: 'P2', section: '2. Pelatihan' },
      { stage: 'P5', section: '5. Pemasaran' },
    ],
  },
  {
    shortName: 'Bukalapak',
    legalName: 'Bukalapak',
    kind: 'company',
    sector: 'marketplace',
    supports: [{ stage: 'P2', section: '2. Pelatihan' }],
  },
  {
    shortName: 'Tokopedia',
    legalName: 'Tokopedia',
    kind: 'company',
    sector: 'marketplace',
    supports: [{ stage: 'P2', section: '2. Pelatihan' }],
  },
  {
    shortName: 'Grab',
    legalName: 'Grab',
    kind: 'company',
    sector: 'ride_hailing',
    supports: [{ stage: 'P5', section: '5. Pemasaran' }],
  },
  {
    shortName: 'LLDIKTI',
    legalName: 'LLDIKTI',
    kind: 'ministry_or_agency',
    sector: 'higher_education',
    supports: [{ stage: 'P2', section: '2. Pelatihan' }],
  },
  {
    shortName: 'Perguruan Tinggi',
    legalName: 'Perguruan Tinggi',
    kind: 'other',
    sector: 'higher_education',
    supports: [{ stage: 'P2', section: '2. Pelatihan' }],
  },
  {
    shortName: 'Bank Indonesia',
    legalName: 'Bank Indonesia',
    kind: 'regulator',
    sector: 'central_bank',
    supports: [{ stage: 'P6', section: '6. Pelaporan Keuangan' }],
  },
  {
    shortName: 'Bank DKI',
    legalName: 'Bank DKI',
    kind: 'bumd',
    sector: 'banking',
    supports: [{ stage: 'P7', section: '7. Permodalan' }],
  },
  {
    shortName: 'OJK',
    legalName: 'Otoritas Jasa Keuangan',
    kind: 'regulator',
    sector: 'financial_regulator',
    supports: [{ stage: 'P7', section: '7. Permodalan' }],
  },
  {
    shortName: 'Investree',
    legalName: 'Investree',
    kind: 'company',
    sector: 'fintech_lending',
    supports: [{ stage: 'P7', section: '7. Permodalan' }],
  },
  {
    shortName: 'KoinWorks',
    legalName: 'KoinWorks',
    kind: 'company',
    sector: 'fintech_lending',
    supports: [{ stage: 'P7', section: '7. Permodalan' }],
  },
  {
    shortName: 'Prospera',
    legalName: 'Program Kemitraan Indonesia Australia untuk Perekonomian',
    kind: 'foreign_body',
    sector: 'development_partner',
    supports: [],
  },
  {
    shortName: 'BPOM',
    legalName: 'BPOM',
    kind: 'ministry_or_agency',
    sector: 'food_and_drug',
    supports: [{ stage: 'P3', section: '3. Pendampingan (interview)' }],
  },
]

export const knownOrganizations: readonly KnownOrganization[] = [...knownAgencies, ...knownCollaborators]
