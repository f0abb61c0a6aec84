import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { importFile, paper } from '../../support/imports.ts'
import { at, decide, onPaper } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const [officer, second] = ['officer-ppkukm', 'officer-ppkukm-2'] as const
const get = (url: string, account: AccountName | undefined = officer) => t.as(account).get(url)

/** A list that was imported: its record, and its agreements. */
async function imported(numbers: readonly string[], account: AccountName = officer) {
  const rows = numbers.map((number) => paper(number))
  const { body } = expectStatus(await importFile(t, account, rows), 200)
  const agreements = await Promise.all(
    body.agreements.map(({ id }: { id: string }) => get(`/v1/agreements/${id}`)),
  )
  return { rows, url: `/v1/imports/${body.importId}`, agreements: agreements as TestResponse[] }
}

describe('an import of three', () => {
  it('one is edited, one discarded, then the whole confirmed by a second person', async () => {
    const { rows, url, agreements } = await imported(['1/PKS', '2/PKS', '3/PKS'])
    const [first, other, third] = agreements as [TestResponse, TestResponse, TestResponse]
    const before = expectStatus(await get(url), 200)
    expect(before.body).toMatchObject({ unconfirmed: 3, confirmed: 0, discarded: 0 })
    expect(before.body.allowedActions).toEqual(['discard'])
    expect(first.body).toMatchObject({ confirmation: 'unconfirmed', provenance: 'imported' })
    expect((await t.as().get(`/v1/public/agreements/${first.body.id}`)).status).toBe(404)
    const change = { title: '[CONTOH] Judul yang benar', stages: ['P7'] }
    expectStatus(await t.as(officer).patch(`/v1/agreements/${first.body.id}`, change, at(first)), 200)
    expectStatus(await decide(t, officer, other, 'discard'), 200)
    const own = await t.as(officer).post(`${url}/confirm`, onPaper, at(await get(url)))
    expect(own).toMatchObject({ status: 403, body: { code: 'self_approval' } })
    const unread = await t.as(second).post(`${url}/confirm`, onPaper, at(before))
    expect(unread.status).toBe(412)
    const read = await get(url, second)
    expect(read.body.allowedActions).toEqual(['confirm', 'discard'])
    const confirmed = expectStatus(await t.as(second).post(`${url}/confirm`, onPaper, at(read)), 200)
    expect(confirmed.body).toMatchObject({ unconfirmed: 0, confirmed: 2, discarded: 1, allowedActions: [] })
    expect((await get(`/v1/agreements/${third.body.id}`)).body).toMatchObject({
      confirmation: 'confirmed',
      confirmedAgainst: 'paper',
      confirmationPlace: onPaper.place,
      confirmedBy: (await get('/v1/me', second)).body.id,
      version: third.body.version + 1,
    })
    const shown = await t.as().get(`/v1/public/agreements/${first.body.id}`)
    expect(shown.body).toMatchObject({ ...change, confirmation: 'confirmed' })
    expect((await t.as().get(`/v1/public/agreements/${other.body.id}`)).status).toBe(404)
    // What was discarded does not come back with the same file.
    const again = expectStatus(await importFile(t, officer, rows), 200)
    expect(again.body).toMatchObject({ importId: read.body.id, created: 0, unchanged: 3 })
    const events = await t.as('auditor').get(`/v1/audit-events?resourceId=${third.body.id}`)
    expect(events.body.data.map((each: { action: string }) => each.action)).toContain('confirm')
  })

  it('is confirmed in parts, and by nobody of what they changed themselves', async () => {
    const { url, agreements } = await imported(['11/PKS', '12/PKS'])
    const [first, other] = agreements as [TestResponse, TestResponse]
    expectStatus(
      await t.as(second).patch(`/v1/agreements/${first.body.id}`, { title: '[CONTOH] Lain' }, at(first)),
      200,
    )
    const whole = await t.as(second).post(`${url}/confirm`, onPaper, at(await get(url)))
    expect(whole).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', reasons: [{ code: 'took_part' }] },
    })
    expect(whole.body.reasons[0].message).toContain(first.body.registrationNumber)
    const part = { ...onPaper, agreementIds: [other.body.id] }
    expectStatus(await t.as(second).post(`${url}/confirm`, part, at(await get(url))), 200)
    const twice = await t.as('admin').post(`${url}/confirm`, part, at(await get(url)))
    expect(twice).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/agreementIds/0', code: 'not_unconfirmed' }] },
    })
    const rest = expectStatus(await t.as('admin').post(`${url}/confirm`, onPaper, at(await get(url))), 200)
    expect(rest.body).toMatchObject({ unconfirmed: 0, confirmed: 2 })
  })

  it('discarded as a whole it can be imported again', async () => {
    const { rows, url, agreements } = await imported(['21/PKS', '22/PKS'])
    const reason = { reason: 'Tanggalnya terbaca terbalik.' }
    const discarded = expectStatus(
      await t.as(officer).post(`${url}/discard`, reason, at(await get(url))),
      200,
    )
    expect(discarded.body).toMatchObject({ unconfirmed: 0, discarded: 2, allowedActions: [] })
    expect((await get(`/v1/agreements/${agreements[0]!.body.id}`)).body).toMatchObject({
      status: 'cancelled',
      statusReason: reason.reason,
      confirmation: 'discarded',
    })
    const again = expectStatus(await importFile(t, officer, rows), 200)
    expect(again.body).toMatchObject({ created: 2, unchanged: 0 })
    expect(`/v1/imports/${again.body.importId}`).not.toBe(url)
  })

  it('a row that was discarded comes back only with other content', async () => {
    const { agreements } = await imported(['51/PKS', '52/PKS'])
    expectStatus(await decide(t, officer, agreements[0]!, 'discard'), 200)
    const right = paper('51/PKS', { Tentang: '[CONTOH] Judul yang benar' })
    const again = expectStatus(await importFile(t, officer, [right, paper('52/PKS')]), 200)
    expect(again.body).toMatchObject({ created: 1, unchanged: 1 })
    const same = expectStatus(await importFile(t, officer, [paper('52/PKS'), right]), 200)
    expect(same.body).toMatchObject({ created: 0, unchanged: 2 })
  })

  it('what stands on one keeps the whole from being discarded, named', async () => {
    const { url, agreements } = await imported(['31/PKS', '32/PKS'])
    const [, other] = agreements as [TestResponse, TestResponse]
    const renewal = { effectiveFrom: '2027-01-01', effectiveUntil: '2028-12-31' }
    expectStatus(await t.as(officer).post(`/v1/agreements/${other.body.id}/renew`, renewal, at(other)), 201)
    const refused = await t.as(officer).post(`${url}/discard`, { reason: 'Keliru.' }, at(await get(url)))
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', reasons: [{ code: 'has_renewal' }] },
    })
    expect(refused.body.reasons[0].message).toContain(other.body.registrationNumber)
  })

  it('another agency neither sees nor decides on it', async () => {
    const { url } = await imported(['41/PKS'])
    const read = await get(url)
    expect((await t.as('officer-parekraf').post(`${url}/confirm`, onPaper, at(read))).status).toBe(404)
    expect((await t.as('reviewer').post(`${url}/confirm`, onPaper, at(read))).status).toBe(403)
    const forOther = expectStatus(
      await importFile(t, 'admin', [paper('42/PKS')], { leadAgencyId: ids.ppkukm }),
      200,
    )
    const other = `/v1/imports/${forOther.body.importId}`
    expect((await t.as('admin').post(`${other}/confirm`, onPaper, at(await get(other)))).body.code).toBe(
      'self_approval',
    )
    expectStatus(await t.as(officer).post(`${other}/confirm`, onPaper, at(await get(other))), 200)
  })
})
