import { expectStatus, ids } from '../../support/agreements.ts'
import type { AccountName, TestApp, TestResponse } from '../../support/app.ts'
import { upload } from '../../support/documents.ts'

/** A proposal with a value in every field. */
export const newProposal = (fields: object = {}) => ({
  agencyId: ids.ppkukm,
  title: 'Etalase daring untuk UMKM binaan',
  object: 'Kelas berjualan daring dan etalase khusus.',
  stages: ['P2', 'P5'],
  items: [
    { type: 'offer', description: 'Kelas berjualan', stage: 'P2', quantity: 12, unit: 'kelas' },
    { type: 'need', description: 'Daftar UMKM', stage: null, quantity: null, unit: null },
  ],
  letterNumber: '012/SHP/XI/2026',
  letterDate: '2026-06-10',
  ...fields,
})

/** Proposes a case; fails the test where that is refused. */
export const propose = async (
  t: TestApp,
  fields: object = {},
  by: AccountName = 'partner-shopee',
): Promise<TestResponse> => expectStatus(await t.as(by).post('/v1/proposals', newProposal(fields)), 201)

/** Uploads a file of the proposal. */
export const attachTo = (
  t: TestApp,
  { body }: TestResponse,
  kind = 'offer_letter',
  by: AccountName = 'partner-shopee',
) => upload(t, by, { kind, proposalId: body.id })

/** Does an action on a proposal as it was last read. */
export const answer = (
  t: TestApp,
  { body, etag }: TestResponse,
  action: string,
  by: AccountName,
  content?: object,
) => t.as(by).post(`/v1/proposals/${body.id}/${action}`, content, { etag })
