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
