import { hash } from 'node:crypto'

/** What a text field of this name holds in an example. */
export const texts: Record<string, string> = {
  access_token: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl',
  accountName: 'officer-ppkukm',
  action: 'patch',
  agenda: '[CONTOH] Kelas pemasaran daring',
  agreements: '/v1/agreements?stage=P2&status=signed',
  aliases: 'Shopee Indonesia',
  allowedActions: 'submit',
  blocking: 'legality',
  caseNumber: 'PJ-2026-00001',
  cell: 'E7',
  clientAddress: '203.0.113.7',
  code: 'legality',
  column: 'Tanggal tanda tangan',
  decisions: 'Kelas pertama sesudah penandatanganan',
  description: '[CONTOH] Kelas berjualan daring',
  detail: 'Check the address and the id.',
  docs: '/docs',
  documentNumber: '415.4/12/PKS/2026',
  email: 'kontak@contoh.id',
  en: 'Legality of the collaborator',
  field: 'title',
  fileName: 'pks.pdf',
  heading: 'PIC',
  formulaVersion: '1',
  href: '/v1/agreements?status=signed&stage=P2',
  id: 'Legalitas kolaborator',
  incentives: 'Kolaborator mencari penjual baru.',
  instance: '/v1/agreements',
  integrator: '/docs/guides/integrator',
  issuer: 'https://masuk.contoh.id',
  legalName: 'PT Shopee International Indonesia',
  live: '/livez',
  location: '/v1/collaborators',
  message: 'Not known.',
  method: 'PATCH',
  metric: 'Kelas yang selesai',
  month: '2026-03',
  name: 'Contoh Nama',
  nextCursor: 'WyItdXBkYXRlZEF0IiwiMjAyNi0wMy0wMyJd',
  note: 'Sesuai rencana.',
  number: 'KS-2026-00001',
  object: 'Pelatihan dan pemasaran produk JakPreneur',
  officer: '/docs/guides/officer',
  openapi: '/openapi.json',
  operationId: 'patchAgreement',
  operations: 'listAgreements',
  partner: '/docs/guides/partner',
  phone: '+62211234567',
  pointer: '/title',
  priorHistory: 'Pernah bekerja sama dalam bazar 2024.',
  problems: '/docs/problems',
  purpose: 'Meningkatkan kemampuan berjualan daring JakPreneur.',
  quarter: '2026-Q1',
  ready: '/readyz',
  reason: 'Menunggu anggaran perubahan.',
  reference: '/v1/reference',
  refresh_token: 'jpr_refresh_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe',
  regency: 'Jakarta Selatan',
  registrationNumber: 'KS-2026-00001',
  requestId: '5f1c2c1e-5d0a-4c5e-9b0e-0d9f1f1f4a10',
  resolution: 'Dokumen sudah diterima lengkap.',
  resourceImbalance: 'Anggaran daerah terbatas.',
  resourceType: 'agreement',
  role: 'Manajer Kemitraan',
  scope: 'Pelatihan, pendampingan, etalase produk.',
  secret: 'jpr_client_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  sheet: 'Naskah',
  shortName: 'Shopee',
  signatoryName: 'Contoh Penanda Tangan',
  signatoryTitle: 'Kepala Dinas',
  smallWins: 'Katalog bersama disepakati',
  snippet: '[CONTOH] <mark>Pelatihan</mark> dan pemasaran daring JakPreneur (KS-2026-00001)',
  source: 'Permendagri 22/2020',
  statusReason: 'Diperbarui sesuai catatan telaah.',
  subject: '5d2f7c1a',
  suspensionReason: 'Menunggu hasil audit.',
  terminationReason: 'Kesepakatan bersama para pihak.',
  text: 'Menyediakan pengajar dan modul.',
  title: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur',
  token: 'jpr_invite_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe',
  type: '/problems/not_found',
  unit: 'kelas',
  url: 'http://127.0.0.1:3000/calendar/jpr_calendar_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe.ics',
  value: '8120001234567',
  organizationName: 'Biro Hukum',
  venue: 'Kantor Dinas PPKUKM',
  website: 'https://contoh.id',
}

/** What a field of codes with this name holds, where it is one of its codes. */
export const codes: Record<string, string> = {
  authorityBasis: 'position',
  endsBecause: 'term',
  code: 'not_found',
  kind: 'negotiation',
  role: 'officer',
  stage: 'P2',
  stages: 'P2',
  status: 'signed',
  type: 'pks',
  validity: 'in_force',
}

/** Fields that are null on most records, and so in examples. */
export const mostlyNull = new Set([
  'corruptedAt',
  'doneOn',
  'mergedIntoId',
  'parentId',
  'renewedById',
  'renewsId',
  'replacedById',
  'replacesId',
  'resolution',
  'resolvedOn',
  'statusReason',
  'succeededById',
  'succeededFrom',
  'successionBasis',
  'supersededOn',
  'suspendedOn',
  'suspensionReason',
  'terminatedOn',
  'terminationDocumentId',
  'terminationGround',
  'terminationReason',
])

/** What a number of this name is in an example; 1 where it does not matter. */
export const numbers: Record<string, number> = {
  ageDays: 12,
  amount: 250_000_000,
  assets: 1_200_000_000,
  beneficiaries: 40,
  beneficiariesWomen: 25,
  delivered: 3,
  percent: 25,
  quantity: 12,
  rating: 4,
  sampleSize: 25,
  score: 4,
  size: 204_800,
  status: 404,
  targetValue: 12,
  turnover: 900_000_000,
  value: 3,
  version: 3,
  workers: 140,
}

/** Ids by other names. */
const aliases: Record<string, string> = {
  agencyIds: 'agencyId',
  collaboratorIds: 'collaboratorId',
  leadAgencyId: 'agencyId',
  organizationId: 'agencyId',
}

/** The same id wherever the same thing is named. */
export function uuidOf(name: string): string {
  const digits = hash('sha1', aliases[name] ?? name, 'hex')
  return `0199e4c8-${digits.slice(0, 4)}-7${digits.slice(4, 7)}-9${digits.slice(7, 10)}-${digits.slice(10, 22)}`
}

const agency = { id: uuidOf('agencyId'), shortName: 'Dinas PPKUKM' }
const collaborator = { id: uuidOf('collaboratorId'), shortName: 'Shopee' }
const title = { id: 'Tidak ditemukan', en: 'Not found' }

/** The organization that a field of this name is likely about. */
const organizationOf = (field: string) => (/agenc|organization/i.test(field) ? agency : collaborator)

/** What a record of this name says, in a field of that name, which does not follow from its fields one by one. */
export const answers: Record<string, object | ((field: string) => object)> = {
  Agreement: { allowedActions: ['renew', 'suspend', 'terminate'], warnings: [] },
  Checklist: { turn: ['agency'] },
  CountedOrganization: organizationOf,
  Coverage: { gaps: ['P1', 'P3', 'P4', 'P6', 'P7'] },
  ImportFinding: {
    row: 7,
    code: 'no_date',
    message: '"31/02/2021" is no date there is; write it like 05/01/2021 or 5 Januari 2021.',
    candidates: [],
  },
  ImportReport: { dryRun: true, rows: 120, created: 0, signed: 0, unchanged: 0, agreements: [] },
  JwkSet: {
    keys: [
      {
        kty: 'EC',
        crv: 'P-256',
        x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
        y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
        kid: '2026-01',
        alg: 'ES256',
        use: 'sig',
      },
    ],
  },
  Me: {
    name: 'officer-ppkukm',
    organization: agency,
    operations: ['listAgreements', 'getAgreement', 'createAgreement'],
  },
  MeetingParticipant: { title: 'Kepala Seksi' },
  Organization: {
    id: collaborator.id,
    kind: 'company',
    sector: 'marketplace',
    status: 'active',
    warnings: [],
  },
  OrganizationRef: organizationOf,
  ProblemType: {
    title,
    advice: {
      id: 'Periksa alamat dan id-nya; data yang tidak boleh Anda lihat juga dijawab begini.',
      en: 'Check the address and the id; what you may not see is answered like this as well.',
    },
  },
  PublicAgreement: { id: uuidOf('agreementId') },
  Reference: { codes: { side: [{ code: 'region', label: { id: 'Daerah', en: 'Region' } }] } },
  Release: {
    ocid: 'jakpreneur-KS-2026-00001',
    id: 'KS-2026-00001-3',
    parties: [
      { id: agency.id, name: agency.shortName, roles: ['publicAuthority'] },
      { id: collaborator.id, name: collaborator.shortName, roles: ['collaborator'] },
    ],
    contracts: [
      {
        id: 'KS-2026-00001',
        title: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur',
        description: 'Perjanjian Kerja Sama (PKS)',
        status: 'active',
        statusDetails: 'Ditandatangani',
        period: { startDate: '2026-01-01T00:00:00+07:00', endDate: '2027-12-31T23:59:59+07:00' },
        dateSigned: '2026-01-01T00:00:00+07:00',
        items: [
          {
            id: 'P2',
            classification: { scheme: 'x_jakpreneurStage', id: 'P2', description: 'Pelatihan' },
          },
        ],
      },
    ],
  },
  ReleasePackage: {
    uri: '/v1/public/releases',
    publisher: { name: 'JakPreneur, Dinas PPKUKM Provinsi DKI Jakarta', uri: '/' },
    links: { next: '/v1/public/releases?cursor=WyJ1cGRhdGVk' },
  },
  ReleasePackageSchema: { title: 'JakPreneur release package', type: 'object' },
  Service: { name: 'JakPreneur Partnership Registry' },
  StageCoverage: { name: { id: 'Pelatihan', en: 'Training' }, covered: true },
}
