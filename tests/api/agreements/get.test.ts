import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, attach, ids, noon, signedAgreement, today } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let t: TestApp
let now = noon(today)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
afterAll(() => t.close())

const auditor = () => t.as('auditor')

describe('GET /v1/agreements/{id}', () => {
  it('200: parties in order, with the people for those who may see them', async () => {
    const { body } = await signedAgreement(t)
    const seen = await auditor().get(`/v1/agreements/${body.id}`)
    expect(seen.body.parties).toMatchObject([
      {
        position: 1,
        side: 'region',
        organization: { shortName: 'Dinas PPKUKM' },
        signatoryName: 'Penanda Tangan 1/PKS/2026',
      },
      { position: 2, side: 'collaborator', organization: { shortName: 'Shopee' }, signatoryTitle: 'Kepala' },
    ])
    expect(seen.body.allowedActions).toEqual([])
  })

  it('404: an id that nothing has; 400: what is no id', async () => {
    expect(await auditor().get(`/v1/agreements/${ids.unknown}`)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    })
    expect(await auditor().get('/v1/agreements/KS-2026-00001')).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ pointer: '?id' }] },
    })
  })

  it('200: an id in upper case is the same id', async () => {
    const { body } = await signedAgreement(t)
    expect((await auditor().get(`/v1/agreements/${body.id.toUpperCase()}`)).body.id).toBe(body.id)
  })

  it.each([
    ['an unknown parameter', 'include=parties', '?include'],
    ['an expansion that it does not offer', 'expand=parties', '?expand.0'],
    ['a day that is not there', 'asOf=2027-02-29', '?asOf'],
    ['no day', 'asOf=', '?asOf'],
    ['two days', 'asOf=2026-01-01&asOf=2026-01-02', '?asOf'],
  ])('400: %s', async (_, query, pointer) => {
    const { body } = await signedAgreement(t)
    const response = await auditor().get(`/v1/agreements/${body.id}?${query}`)
    expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request', errors: [{ pointer }] } })
  })
})

describe('validity, on the day asked for', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '2025-12-31', 'not_yet_effective'],
    ['2026-01-01', '2026-12-31', '2026-01-01', 'in_force'],
    ['2026-01-01', '2026-12-31', '2026-10-01', 'in_force'],
    ['2026-01-01', '2026-12-31', '2026-10-02', 'expiring'],
    ['2026-01-01', '2026-12-31', '2026-12-31', 'expiring'],
    ['2026-01-01', '2026-12-31', '2027-01-01', 'expired'],
    ['2027-03-01', '2028-02-29', '2028-02-29', 'expiring'],
    ['2027-03-01', '2028-02-29', '2028-03-01', 'expired'],
    ['2028-02-29', '2029-02-28', '2028-02-28', 'not_yet_effective'],
    ['2028-02-29', '2029-02-28', '2028-02-29', 'in_force'],
    ['2026-07-01', '2026-07-01', '2026-06-30', 'not_yet_effective'],
    ['2026-07-01', '2026-07-01', '2026-07-01', 'expiring'],
    ['2026-07-01', '2026-07-01', '2026-07-02', 'expired'],
  ])('from %s until %s, on %s: %s', async (effectiveFrom, effectiveUntil, day, validity) => {
    const { body } = await signedAgreement(t, { effectiveFrom, effectiveUntil })
    expect((await auditor().get(`/v1/agreements/${body.id}?asOf=${day}`)).body.validity).toBe(validity)
    const found = await auditor().get(`/v1/agreements?validity=${validity}&asOf=${day}&limit=200`)
    expect(found.body.data.map((each: { id: string }) => each.id)).toContain(body.id)
    const others = ['not_yet_effective', 'in_force', 'expiring', 'expired'].filter(
      (each) => each !== validity,
    )
    const rest = await auditor().get(`/v1/agreements?validity=${others.join(',')}&asOf=${day}&limit=200`)
    expect(rest.body.data.map((each: { id: string }) => each.id)).not.toContain(body.id)
  })

  it.each(['draft', 'in_review', 'ready_to_sign', 'cancelled'] as const)('%s: none', async (status) => {
    expect((await agreementIn(t, status)).body.validity).toBeNull()
  })
})

describe('validity, today', () => {
  it.each([
    ['the last millisecond of its last day in Jakarta', '2026-12-31T16:59:59.999Z', 'expiring'],
    ['midnight after it, while it is still its last day in UTC', '2026-12-31T17:00:00.000Z', 'expired'],
    ['the day before its first', '2025-12-31T16:59:59.999Z', 'not_yet_effective'],
    ['the first instant of its first day in Jakarta', '2025-12-31T17:00:00.000Z', 'in_force'],
    ['the last instant before it is expiring', '2026-10-01T16:59:59.999Z', 'in_force'],
    ['the first instant of the 90 days before its end', '2026-10-01T17:00:00.000Z', 'expiring'],
  ])('%s: %s', async (_, instant, validity) => {
    now = noon(today)
    const { body } = await signedAgreement(t)
    now = new Date(instant)
    expect((await auditor().get(`/v1/agreements/${body.id}`)).body.validity).toBe(validity)
    now = noon(today)
  })
})

describe('ETag', () => {
  it('304: as long as nothing changed', async () => {
    const { body } = await signedAgreement(t)
    const url = `/v1/agreements/${body.id}`
    const { etag } = await auditor().get(url)
    for (const given of [etag, `W/${etag}`, `"0-x", ${etag}`, '*']) {
      const again = await auditor().get(url, { headers: { 'if-none-match': given } })
      expect(again.status).toBe(304)
      expect(again.raw.body).toBe('')
      expect(again.etag).toBe(etag)
    }
    expect((await auditor().get(url, { headers: { 'if-none-match': '"0-AbCdEfGhIjKl"' } })).status).toBe(200)
  })

  it('changes when the validity does, though the version stays, and still serves for a change', async () => {
    const { body } = await signedAgreement(t)
    const url = `/v1/agreements/${body.id}`
    const before = await t.as('admin').get(url)
    now = new Date('2026-12-31T17:00:00.000Z')
    const after = await t.as('admin').get(url, { headers: { 'if-none-match': before.etag } })
    now = noon(today)
    expect(after).toMatchObject({ status: 200, body: { validity: 'expired', version: before.body.version } })
    expect(after.etag).not.toBe(before.etag)
    await attach(t, body.id, 'termination')
    const terminated = await t
      .as('admin')
      .post(
        `${url}/terminate`,
        { ground: 'agreed', reason: 'Selesai', terminatedOn: '2026-12-31' },
        { etag: before.etag },
      )
    expect(terminated.status).toBe(200)
  })

  it('differs by the day asked for and by what the reader may see, and is on no list and no problem', async () => {
    const { body } = await signedAgreement(t)
    const url = `/v1/agreements/${body.id}`
    const etags = await Promise.all([
      auditor().get(url),
      auditor().get(`${url}?asOf=2030-01-01`),
      t.as('integrator').get(url),
    ])
    expect(new Set(etags.map((each) => each.etag)).size).toBe(3)
    expect((await auditor().get('/v1/agreements')).headers.etag).toBeUndefined()
    expect((await auditor().get(`/v1/agreements/${ids.unknown}`)).headers.etag).toBeUndefined()
  })
})
