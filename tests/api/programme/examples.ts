import { expectStatus, ids } from '../../support/agreements.ts'
import type { AccountName, TestApp } from '../../support/app.ts'

/** A bazaar that names no other record. */
export const spaceWithoutOperator = {
  kind: 'bazaar',
  name: '[CONTOH] Bazar Tebet',
  kecamatan: 'Tebet',
  address: 'Jalan Contoh 10, Tebet',
  capacity: 40,
  linesOfBusiness: ['crafts', 'culinary'],
  openFrom: '2026-06-01',
  openUntil: '2026-06-30',
  source: 'Pengumuman contoh Nomor 3',
}

/** The same with a value in every field that it takes without another record. */
export const bazaar = { ...spaceWithoutOperator, operatorId: ids.shopee }

/** Registers a trading space; its answer. */
export const registerSpace = async (t: TestApp, more: object = {}, by: AccountName = 'officer-ppkukm') =>
  expectStatus(await t.as(by).post('/v1/trading-spaces', { ...bazaar, ...more }), 201)

/** What a business says, and who it is. */
export const opinion = {
  theme: 'access',
  text: 'Pelatihannya membantu, tetapi jadwalnya bertabrakan dengan jam buka warung.',
  senderName: 'Ibu Contoh',
  senderContact: 'warung@contoh.id',
}

/** Sends feedback without an account; its answer. */
export const send = async (t: TestApp, about: object) =>
  expectStatus(await t.as().post('/v1/public/feedback', { ...opinion, ...about }), 201)

/** Sends feedback, which the registrar publishes for Dinas PPKUKM to answer; the record as the registrar has it. */
export async function publishedFeedback(
  t: TestApp,
  publication: object = {},
  about: object = { stage: 'P2' },
) {
  const admin = t.as('admin')
  const url = `/v1/feedback/${(await send(t, about)).body.id}`
  const { etag } = await admin.get(url)
  const body = { agencyId: ids.ppkukm, ...publication }
  return expectStatus(await admin.post(`${url}/publish`, body, { etag }), 200).body
}
