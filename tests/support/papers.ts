import { expectStatus, ids } from './agreements.ts'
import type { AccountName, TestApp, TestResponse } from './app.ts'

/** A decision to withhold, as it is sent. */
export const withheld = {
  disclosure: 'withheld',
  ground: 'UU 14/2008 Pasal 17 huruf b',
  consequenceTest: 'Pembukaan tarif merugikan persaingan usaha.',
} as const

/** The registrar decides about the disclosure of an agreement, whatever was decided before. */
export async function decide(
  t: TestApp,
  agreementId: string,
  decision: object = { disclosure: 'open' },
): Promise<TestResponse> {
  const url = `/v1/agreements/${agreementId}/disclosure`
  const { etag } = await t.as('admin').get(url)
  return expectStatus(await t.as('admin').post(`${url}/decide`, decision, { etag }), 200)
}

/** What became of a signed paper, as it is sent. */
export const steps = {
  lend: { lentTo: 'Inspektorat Provinsi', on: '2026-05-04', note: 'Untuk pemeriksaan.' },
  return: { on: '2026-05-18' },
  lose: { on: '2026-06-02', note: 'Tidak ditemukan setelah pindah kantor.' },
  restate: {
    on: '2026-06-10',
    form: 'certified_copy',
    place: 'Biro Hukum',
    note: 'Salinan disahkan notaris.',
  },
} as const

/** Takes a step with a signed paper as it was last read. */
export const step = (
  t: TestApp,
  { body, etag }: TestResponse,
  action: keyof typeof steps,
  more: object = {},
  by: AccountName = 'officer-ppkukm',
) => t.as(by).post(`/v1/originals/${body.id}/${action}`, { ...steps[action], ...more }, { etag })

/** An original of an agreement that an organization holds since March 2026, and perhaps what became of it. */
export async function originalOf(
  t: TestApp,
  agreement: TestResponse,
  action?: keyof typeof steps,
  holderOrganizationId: string = ids.ppkukm,
): Promise<TestResponse> {
  const held = { form: 'original', holderOrganizationId, place: 'Depo Arsip, rak 4', on: '2026-03-02' }
  const url = `/v1/agreements/${agreement.body.id}/originals`
  const recorded = expectStatus(await t.as('officer-ppkukm').post(url, held), 201)
  return action ? expectStatus(await step(t, recorded, action), 200) : recorded
}

/** Money to the treasury, as it is sent. */
export const money = {
  kind: 'money_to_treasury',
  description: 'Bagi hasil triwulan I',
  value: 125_000_000,
  referenceNumber: 'STS 00123/2026',
  receivedOn: '2026-04-10',
} as const

/** Money that an agreement brought to the treasury. */
export const resultOf = async (t: TestApp, agreement: TestResponse, more: object = {}) =>
  expectStatus(
    await t.as('officer-ppkukm').post(`/v1/agreements/${agreement.body.id}/results`, {
      ...money,
      ...more,
    }),
    201,
  )
