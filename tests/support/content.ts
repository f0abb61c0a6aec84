import { getTableColumns } from 'drizzle-orm'
import { contentFields } from '../../src/agreements/content/content.ts'
import type { PlainField } from '../../src/agreements/content/fields.ts'
import { agreements } from '../../src/agreements/tables.ts'
import { attach, expectStatus, ids, newAgreement, readyToSign, signedAgreement } from './agreements.ts'
import type { TestApp, TestResponse } from './app.ts'

/** A value for every field of what an agreement says: none is null, none a default. One that is missing has no type. */
type Sample = Readonly<Record<Exclude<PlainField, 'parentId'> | 'funding', unknown>>

export const sample = {
  title: '[CONTOH] Semua isi',
  purpose: 'Naik kelas',
  object: 'Kelas daring',
  scope: 'Lima wilayah kota',
  stages: ['P3', 'P7'],
  effectiveFrom: '2026-02-01',
  term: 'auto_renewing',
  effectiveUntil: '2026-11-30',
  renewsEveryMonths: 24,
  funding: { source: 'shared', amount: 7_000_000, note: 'Setengah' },
  burdensPublic: true,
  unbudgeted: true,
  label: 'Perjanjian Kemitraan',
  background: 'Belum berjualan daring',
  location: ['Tebet', 'Koja'],
  legalBasis: ['UU Nomor 23 Tahun 2014', 'PP Nomor 28 Tahun 2018'],
  noticeDays: 45,
  cooperationKind: 'public_service',
  planReference: 'RKPD 2026',
  usesRegionalAsset: true,
  involvesGrant: true,
  disputeSettlement: 'Musyawarah, lalu BANI',
  sanctions: 'Teguran tertulis',
  languages: ['id', 'en'],
  prevailingLanguage: 'id',
  signingPlace: 'Balai Kota',
  signingMethod: 'ceremonial',
  numberOfOriginals: 3,
  dutyStamp: true,
} as const satisfies Sample

/** The same with another value in every field. */
export const changedSample = {
  title: '[CONTOH] Isi yang lain',
  purpose: 'Memperluas pasar',
  object: 'Etalase',
  scope: 'Kepulauan Seribu',
  stages: ['P2', 'P5'],
  effectiveFrom: '2026-03-01',
  term: 'fixed',
  effectiveUntil: '2027-10-31',
  renewsEveryMonths: null,
  funding: { source: 'apbd', amount: 9, note: 'Seluruhnya' },
  burdensPublic: false,
  unbudgeted: false,
  label: 'Kontrak Kerja Sama',
  background: 'Pasar yang sempit',
  location: ['DKI Jakarta'],
  legalBasis: ['Permendagri Nomor 25 Tahun 2020'],
  noticeDays: 90,
  cooperationKind: 'investment',
  planReference: 'RPJMD 2025-2029',
  usesRegionalAsset: false,
  involvesGrant: false,
  disputeSettlement: 'Pengadilan Negeri',
  sanctions: 'Denda',
  languages: ['id', 'ja'],
  prevailingLanguage: 'ja',
  signingPlace: 'Kantor Wali Kota',
  signingMethod: 'desk_to_desk',
  numberOfOriginals: 2,
  dutyStamp: false,
} as const satisfies Sample

/** The columns in which a row says nothing: null, or what PostgreSQL writes where nothing is given. */
export function emptyColumns(valueOf: (field: string) => unknown): string[] {
  const columns = getTableColumns(agreements)
  const nothing = (field: (typeof contentFields)[number]): unknown[] => [
    null,
    undefined,
    columns[field].default,
  ]
  return contentFields.filter((field) => nothing(field).includes(valueOf(field)))
}

/** Provisions of the first two parties, every field given. */
export const sampleProvisions = [
  { organizationId: ids.ppkukm, kind: 'obligation', text: 'Menyediakan ruang', stage: 'P3' },
  { organizationId: ids.shopee, kind: 'right', text: 'Memakai lambang', stage: 'P7' },
] as const

/** A signed agreement that says the sample, and the MoU it stands under. */
export async function signedSample(t: TestApp) {
  const mou = await signedAgreement(t, { type: 'mou' })
  const said = { ...sample, parentId: mou.body.id as string }
  const draft = expectStatus(
    await t
      .as('officer-ppkukm')
      .post('/v1/agreements', { ...newAgreement(), ...said, provisions: sampleProvisions }),
    201,
  )
  await attach(t, draft.body.id, 'dprd_approval')
  return { said, signed: await sign(t, await readyToSign(t, draft)) }
}

const sign = async (t: TestApp, { body, etag }: TestResponse) =>
  expectStatus(await t.as('officer-ppkukm').post(`/v1/agreements/${body.id}/sign`, undefined, { etag }), 200)
