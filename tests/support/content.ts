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
  effectiveUntil: '2026-11-30',
  funding: { source: 'shared', amount: 7_000_000, note: 'Setengah' },
  burdensPublic: true,
  unbudgeted: true,
} as const satisfies Sample

/** The same with another value in every field. */
export const changedSample = {
  title: '[CONTOH] Isi yang lain',
  purpose: 'Memperluas pasar',
  object: 'Etalase',
  scope: 'Kepulauan Seribu',
  stages: ['P2', 'P5'],
  effectiveFrom: '2026-03-01',
  effectiveUntil: '2027-10-31',
  funding: { source: 'apbd', amount: 9, note: 'Seluruhnya' },
  burdensPublic: false,
  unbudgeted: false,
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
