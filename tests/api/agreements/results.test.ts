import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { resultOf } from '../../support/papers.ts'

let t: TestApp
let signed: TestResponse
const officer = () => t.as('officer-ppkukm')
const url = () => `/v1/agreements/${signed.body.id}/results`
const money = {
  kind: 'money_to_treasury',
  description: 'Bagi hasil',
  value: 9_007_199_254_740_991,
  referenceNumber: 'STS 7/2026',
  receivedOn: '2026-06-15',
  note: 'Sesuai berita acara.',
}

beforeAll(async () => {
  t = await startTestApp({ clock })
  signed = await agreementIn(t, 'signed')
})
afterAll(() => t.close())

describe('POST /v1/agreements/{id}/results', () => {
  it('201: money to the treasury, with its receipt, without an amendment', async () => {
    const agreement = await agreementIn(t, 'signed')
    const made = expectStatus(await officer().post(`/v1/agreements/${agreement.body.id}/results`, money), 201)
    expect(made.body).toMatchObject({
      ...money,
      agreementId: agreement.body.id,
      allowedActions: ['patch', 'remove'],
    })
    expect((await officer().get(`/v1/results/${made.body.id}`)).body).toEqual(made.body)
    const { etag } = await officer().get(`/v1/agreements/${agreement.body.id}`)
    expect(etag).toBe(agreement.etag)
  })

  it.each(['draft', 'in_review', 'ready_to_sign', 'cancelled'] as const)(
    '409 guard_not_met: %s',
    async (status) => {
      const { body } = await agreementIn(t, status)
      expect(await officer().post(`/v1/agreements/${body.id}/results`, money)).toMatchObject({
        status: 409,
        body: { reasons: [{ code: 'agreement_not_signed' }] },
      })
    },
  )

  it.each(['suspended', 'terminated', 'superseded'] as const)('201: %s', async (status) => {
    const { body } = await agreementIn(t, status)
    expectStatus(await officer().post(`/v1/agreements/${body.id}/results`, money), 201)
  })

  it.each([
    [{ value: null }, '/value', 'required'],
    [{ receivedOn: '2026-06-16' }, '/receivedOn', 'in_future'],
  ])('422: %j', async (more, pointer, code) => {
    expect(await officer().post(url(), { ...money, ...more })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, code }] },
    })
  })
})

describe('PATCH and DELETE /v1/results/{id}', () => {
  it('corrects it, holds it to the rules, and takes it out; the trail keeps it', async () => {
    const made = await resultOf(t, signed)
    const address = `/v1/results/${made.body.id}`
    expectStatus(await officer().patch(address, { value: null }, { etag: made.etag }), 422)
    const patched = expectStatus(
      await officer().patch(
        address,
        { kind: 'goods', value: null, description: 'Laptop' },
        { etag: made.etag },
      ),
      200,
    )
    expect(patched.body).toMatchObject({ kind: 'goods', value: null, description: 'Laptop' })
    expectStatus(await officer().delete(address, undefined, { etag: made.etag }), 412)
    expectStatus(await officer().delete(address, undefined, { etag: patched.etag }), 204)
    expectStatus(await officer().get(address), 404)
    const { body } = await t.as('auditor').get(`/v1/audit-events?resourceId=${made.body.id}&action=remove`)
    expect(body.data[0].changes).toContainEqual({ field: 'description', before: 'Laptop', after: null })
  })
})

describe('their sums', () => {
  it('are in the report, by kind, for the readers of the agreements, and in its file', async () => {
    const own = await startTestApp({ clock })
    try {
      const agreement = await agreementIn(own, 'signed')
      await resultOf(own, agreement)
      await resultOf(own, agreement, { value: 25_000_001, receivedOn: '2026-05-01' })
      await resultOf(own, agreement, { kind: 'goods', value: null, receivedOn: '2026-05-02' })
      await resultOf(own, agreement, { value: 7, receivedOn: '2025-12-31' })
      const path = `/v1/reports/results?from=2026-01-01&to=2026-12-31&agencyId=${ids.ppkukm}`
      const { body } = expectStatus(await own.as('auditor').get(path), 200)
      const { kinds } = body
      expect(kinds).toMatchObject([
        { kind: 'money_to_treasury', count: 2, value: 150_000_001, withoutValue: 0 },
        { kind: 'goods', count: 1, value: 0, withoutValue: 1 },
        { kind: 'other', count: 0, value: 0, withoutValue: 0 },
      ])
      const listed = await own.as('auditor').get(`${kinds[0].href}&count=exact`)
      expect(listed.body.page.total).toBe(2)
      const [row] = csvRows(await getAs(own, 'auditor', path, 'csv'))
      expect(row).toMatchObject({ Jenis: 'Uang ke kas daerah', Jumlah: '2', 'Nilai (Rp)': '150000001' })
      const ofOther = await own.as('partner-gojek').get('/v1/reports/results')
      expect(ofOther.body.kinds.map((each: { count: number }) => each.count)).toEqual([0, 0, 0])
    } finally {
      await own.close()
    }
  })
})
