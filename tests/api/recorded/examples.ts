import { expectStatus, ids } from '../../support/agreements.ts'
import type { AccountName, TestApp, TestResponse } from '../../support/app.ts'

/** A PKS of 2017 as its paper has it: entered nine years after it was signed. */
export const oldPaper = {
  type: 'pks',
  label: 'Perjanjian Kerja Sama',
  title: '[CONTOH] Pelatihan pedagang pasar',
  purpose: 'Pelatihan',
  stages: ['P2', 'P5'],
  effectiveFrom: '2017-03-01',
  effectiveUntil: '2020-02-29',
  disputeSettlement: 'Musyawarah',
  sanctions: 'Teguran',
  funding: { source: 'apbd', amount: 250_000_000 },
  provisions: [{ organizationId: ids.shopee, kind: 'obligation', text: 'Menyediakan pelatih' }],
  parties: [
    {
      organizationId: ids.ppkukm,
      documentNumber: '415.4/7/PKS/2017',
      signatoryName: 'Contoh Kepala Lama',
      signatoryTitle: 'Kepala Dinas',
      authorityBasis: 'position',
      signedOn: '2017-02-27',
    },
    { organizationId: ids.shopee, documentNumber: '08/SHP/2017', signedOn: '2017-02-24' },
  ],
}

export const record = (t: TestApp, change: object = {}, account: AccountName = 'officer-ppkukm') =>
  t.as(account).post('/v1/agreements/record-signed', { ...oldPaper, ...change })

export const recorded = async (t: TestApp, change: object = {}, account: AccountName = 'officer-ppkukm') =>
  expectStatus(await record(t, change, account), 201)

export const onPaper = { against: 'paper', place: 'Arsip Bagian Hukum, boks 12' }

export const decide = (
  t: TestApp,
  account: AccountName | undefined,
  { body, etag }: TestResponse,
  action: 'confirm' | 'discard',
  said: object = action === 'confirm' ? onPaper : { reason: 'Tercatat dua kali.' },
): Promise<TestResponse> => t.as(account).post(`/v1/agreements/${body.id}/${action}`, said, { etag })

/** As it was read, for a change of it. */
export const at = ({ etag }: TestResponse) => ({ etag })
