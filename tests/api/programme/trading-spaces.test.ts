import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, clock, expectStatus, ids, pointers, terminatedFrom } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { register } from '../organizations/examples.ts'
import { merge, unmerge } from '../organizations/named.ts'
import { bazaar, registerSpace } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const url = (id: string) => `/v1/trading-spaces/${id}`
const namesIn = async (query: string, account: AccountName = 'auditor'): Promise<string[]> =>
  expectStatus(await t.as(account).get(`/v1/trading-spaces?${query}`), 200).body.data.map(
    (each: { name: string }) => each.name,
  )
const codesOf = ({ body }: TestResponse): string[] => body.warnings.map((each: { code: string }) => each.code)

describe('POST /v1/trading-spaces', () => {
  it('registers a place of the officer’s own agency, which everyone reads', async () => {
    const { body } = await registerSpace(t)
    const { operatorId: _, ...said } = bazaar
    expect(body).toMatchObject({
      ...said,
      agency: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
      operator: { id: ids.shopee, shortName: 'Shopee' },
      agreementId: null,
      version: 1,
      allowedActions: ['patch', 'remove'],
      warnings: [],
    })
    for (const account of ['admin', 'officer-parekraf', 'reviewer', 'auditor', 'integrator'] as const)
      expect(expectStatus(await t.as(account).get(url(body.id)), 200).body).toMatchObject({
        name: bazaar.name,
        operator: { shortName: 'Shopee' },
        allowedActions: account === 'admin' ? ['patch', 'remove'] : [],
      })
  })

  it('shows a partner no organization that it has not met', async () => {
    const { body } = await registerSpace(t, { operatorId: ids.bankDki })
    expect((await t.as('partner-gojek').get(url(body.id))).body).toMatchObject({
      name: bazaar.name,
      agency: { shortName: 'Dinas PPKUKM' },
      operator: null,
    })
    expect(await namesIn(`operatorId=${ids.bankDki}`, 'partner-gojek')).toEqual([])
    expect(await namesIn(`operatorId=${ids.bankDki}`)).toEqual([bazaar.name])
  })

  it('shows the agreement behind it to those who see that agreement, and to nobody else', async () => {
    const { body: draft } = await agreementIn(t, 'in_review')
    const { body } = await registerSpace(t, { agreementId: draft.id })
    const seenBy = async (account: AccountName) => (await t.as(account).get(url(body.id))).body.agreementId
    for (const account of ['admin', 'officer-parekraf', 'reviewer', 'auditor', 'partner-shopee'] as const)
      expect([account, await seenBy(account)]).toEqual([account, draft.id])
    for (const account of ['partner-gojek', 'integrator'] as const) {
      expect([account, await seenBy(account)]).toEqual([account, null])
      expect(await namesIn(`agreementId=${draft.id}`, account)).toEqual([])
      const { agreement } = (await t.as(account).get(`${url(body.id)}?expand=agreement`)).body
      expect(agreement).toBe(null)
    }
    expect(await namesIn(`agreementId=${draft.id}`, 'partner-shopee')).toEqual([bazaar.name])
    const expandedFor = await t.as('partner-shopee').get(`${url(body.id)}?expand=agreement`)
    expect(expandedFor.body.agreement).toMatchObject({ id: draft.id, status: 'in_review' })
    expect((await t.as().get(`/v1/public/trading-spaces/${body.id}`)).raw.body).not.toContain(draft.id)
    const history = await t.as('auditor').get(`/v1/agreements/${draft.id}/history`)
    expect(JSON.stringify(history.body)).not.toContain(body.id)
  })

  it('422: a place that contradicts itself, and ids of nothing, each at its field', async () => {
    const refused = await t.as('officer-ppkukm').post('/v1/trading-spaces', {
      ...bazaar,
      kind: 'online',
      openUntil: '2026-05-31',
      operatorId: ids.unknown,
      agreementId: ids.unknown,
    })
    expect(refused.status).toBe(422)
    expect(pointers(refused)).toEqual(['/kecamatan', '/openUntil', '/operatorId', '/agreementId'])
    const nowhere = await t.as('officer-ppkukm').post('/v1/trading-spaces', { ...bazaar, kecamatan: null })
    expect(pointers(expectStatus(nowhere, 422))).toEqual(['/kecamatan'])
    const ofNobody = await t.as('admin').post('/v1/trading-spaces', bazaar)
    expect(pointers(expectStatus(ofNobody, 422))).toEqual(['/agencyId'])
    const ofPartner = await t.as('admin').post('/v1/trading-spaces', { ...bazaar, agencyId: ids.shopee })
    expect(pointers(expectStatus(ofPartner, 422))).toEqual(['/agencyId'])
  })

  it('403: for another agency', async () => {
    const other = { ...bazaar, agencyId: ids.parekraf }
    expectStatus(await t.as('officer-ppkukm').post('/v1/trading-spaces', other), 403)
    expectStatus(await t.as('admin').post('/v1/trading-spaces', other), 201)
  })

  it('warns of what was forgotten, in the language asked for', async () => {
    const { body: over } = await terminatedFrom(t, '2026-06-15')
    const forgotten = {
      name: '[CONTOH] Bazar Cakung',
      kecamatan: 'Cakung',
      address: null,
      operatorId: null,
      openUntil: null,
      agreementId: over.id,
    }
    const registered = await registerSpace(t, forgotten)
    expect(codesOf(registered)).toEqual([
      'no_address',
      'no_operator',
      'bazaar_without_end',
      'agreement_not_in_force',
    ])
    const again = await registerSpace(t, { ...bazaar, name: '[CONTOH] Bazaar Cakung', kecamatan: 'Cakung' })
    expect(codesOf(again)).toEqual(['similar_name'])
    const past = await registerSpace(t, { kecamatan: 'Koja', openUntil: '2026-06-14' })
    expect(codesOf(past)).toEqual(['already_over'])
    const asked = { headers: { 'accept-language': 'en' } }
    expect((await t.as('auditor').get(url(past.body.id), asked)).body.warnings[0].text).toContain(
      'has passed',
    )
  })
})

describe('PATCH and DELETE /v1/trading-spaces/{id}', () => {
  it('change and remove a place of one’s own agency, and the trail tells of it', async () => {
    const officer = t.as('officer-ppkukm')
    const { body, etag } = await registerSpace(t, { kecamatan: 'Gambir' })
    const change = { capacity: 60, linesOfBusiness: ['fashion'], operatorId: ids.gojek, openUntil: null }
    const changed = expectStatus(await officer.patch(url(body.id), change, { etag }), 200)
    expect(changed.body).toMatchObject({
      capacity: 60,
      linesOfBusiness: ['fashion'],
      operator: { shortName: 'Gojek' },
      openUntil: null,
      version: 2,
    })
    expectStatus(await officer.patch(url(body.id), change, { etag }), 412)
    expectStatus(await t.as('officer-parekraf').patch(url(body.id), change, { etag: changed.etag }), 403)
    expectStatus(await t.as('officer-parekraf').delete(url(body.id), undefined, { etag: changed.etag }), 403)
    const toOther = await officer.patch(url(body.id), { agencyId: ids.parekraf }, { etag: changed.etag })
    expectStatus(toOther, 403)
    const elsewhere = await officer.patch(url(body.id), { kind: 'online' }, { etag: changed.etag })
    expect(pointers(expectStatus(elsewhere, 422))).toEqual(['/kecamatan'])
    expectStatus(await officer.delete(url(body.id), undefined, { etag: changed.etag }), 204)
    expectStatus(await officer.get(url(body.id)), 404)
    const { data } = (await t.as('auditor').get(`/v1/audit-events?resourceId=${body.id}&sort=at`)).body
    expect(data.map((each: { action: string }) => each.action)).toEqual(['create', 'patch', 'remove'])
    expect(data[1].changes).toContainEqual({ field: 'operatorId', before: ids.shopee, after: ids.gojek })
  })

  it('the registrar gives one to another agency, whose officers then keep it', async () => {
    const { body, etag } = await registerSpace(t, { kecamatan: 'Senen' })
    const given = expectStatus(
      await t.as('admin').patch(url(body.id), { agencyId: ids.parekraf }, { etag }),
      200,
    )
    expect(given.body.agency.shortName).toBe('Dinas Parekraf')
    expectStatus(await t.as('officer-ppkukm').patch(url(body.id), { capacity: 5 }, { etag: given.etag }), 403)
    expectStatus(
      await t.as('officer-parekraf').patch(url(body.id), { capacity: 5 }, { etag: given.etag }),
      200,
    )
  })
})

describe('GET /v1/trading-spaces', () => {
  it('finds by every filter', async () => {
    const name = '[CONTOH] Sentra Kriya Kemayoran'
    const { body } = await registerSpace(t, {
      kind: 'permanent',
      name,
      kecamatan: 'Kemayoran',
      address: 'Jalan Bungur 7',
      linesOfBusiness: ['services'],
      operatorId: ids.dpmptsp,
      openFrom: null,
      openUntil: '2026-12-31',
    })
    const found = [
      'kind=permanent',
      'kecamatan=Kemayoran',
      'area=31.71&kind=permanent',
      'lineOfBusiness=services,other',
      `operatorId=${ids.dpmptsp}`,
      'openOn=2026-12-31&kecamatan=Kemayoran,Gambir',
      `updatedAt[gte]=${body.updatedAt}&kecamatan=Kemayoran`,
      'q=bungur',
      'q=kemayoran&snippets=true',
    ]
    for (const query of found) expect([query, await namesIn(query)]).toEqual([query, [name]])
    const missed = [
      'openOn=2027-01-01',
      'kind=online',
      'area=31.75',
      'lineOfBusiness=fashion',
      'q=sentra+tebet',
    ]
    for (const query of missed) expect([query, await namesIn(query)]).not.toEqual([query, [name]])
    expect(await namesIn(`agencyId=${ids.ppkukm}&kecamatan=Kemayoran`)).toEqual([name])
    expect(await namesIn(`agencyId=${ids.dpmptsp}`)).toEqual([])
    const after = `updatedAt[gt]=${body.updatedAt}&kecamatan=Kemayoran`
    expect(await namesIn(after)).toEqual([])
  })
})

describe('GET /v1/public/trading-spaces', () => {
  it('says where they are and when they are open, and no more', async () => {
    const { body } = await registerSpace(t, { kecamatan: 'Menteng' })
    const { data } = expectStatus(await t.as().get('/v1/public/trading-spaces?kecamatan=Menteng'), 200).body
    const { operatorId: _, ...said } = bazaar
    expect(data).toEqual([
      {
        ...said,
        id: body.id,
        kecamatan: 'Menteng',
        agency: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
        operator: { id: ids.shopee, shortName: 'Shopee' },
        version: 1,
        updatedAt: body.updatedAt,
      },
    ])
    const { etag } = expectStatus(await t.as().get(`/v1/public/trading-spaces/${body.id}`), 200)
    expectStatus(
      await t.as().get(`/v1/public/trading-spaces/${body.id}`, { headers: { 'if-none-match': etag } }),
      304,
    )
    expectStatus(await t.as().get(`/v1/public/trading-spaces/${ids.unknown}`), 404)
    expectStatus(await t.as().get(`/v1/public/trading-spaces?operatorId=${ids.shopee}`), 400)
  })
})

describe('GET /v1/reports/trading-spaces', () => {
  const report = async (query: string, account: AccountName = 'auditor') =>
    expectStatus(await t.as(account).get(`/v1/reports/trading-spaces?${query}`), 200).body

  it('counts what is open on the day by kecamatan and area, and names those without', async () => {
    const own = { kecamatan: 'Kepulauan Seribu Utara', openFrom: '2028-03-01', openUntil: '2028-03-02' }
    await registerSpace(t, { ...own, capacity: 7 })
    await registerSpace(t, { ...own, name: '[CONTOH] Pasar Pulau', capacity: null })
    const online = { kind: 'online', kecamatan: null, openFrom: '2028-03-01', openUntil: '2028-03-02' }
    await registerSpace(t, { ...online, name: '[CONTOH] Etalase' })
    const open = await report('asOf=2028-03-02&kind=bazaar,online')
    expect(open.kecamatan).toHaveLength(44)
    expect(open.kecamatan.find((each: { code: string }) => each.code === '31.01.01')).toEqual({
      code: '31.01.01',
      name: 'Kepulauan Seribu Utara',
      area: '31.01',
      count: 2,
      capacity: 7,
      href: expect.stringContaining('kecamatan=Kepulauan+Seribu+Utara'),
    })
    expect(open.areas[0]).toMatchObject({ code: '31.01', name: 'Kepulauan Seribu', count: 2, capacity: 7 })
    expect(open.online).toMatchObject({ count: 1, capacity: 40 })
    expect(open.areasWithout).not.toContain('Kepulauan Seribu')
    expect(open.kecamatanWithout).not.toContain('Kepulauan Seribu Utara')
    expect(open.kecamatanWithout).toContain('Kepulauan Seribu Selatan')
    const closed = await report('asOf=2028-03-03')
    expect(closed.areasWithout).toContain('Kepulauan Seribu')
    expect(closed.asOf).toBe('2028-03-03')
    const forFashion = await report('asOf=2028-03-02&lineOfBusiness=fashion')
    expect(forFashion.kecamatanWithout).toContain('Kepulauan Seribu Utara')
    const ofOthers = await report(`asOf=2028-03-02&agencyId=${ids.dpmptsp}`)
    expect(ofOthers.kecamatanWithout).toHaveLength(44)
  })

  it('every figure is what its list counts', async () => {
    const { areas, kecamatan, online } = await report('')
    const some = [online, ...areas, ...kecamatan.filter((each: { count: number }) => each.count > 0)]
    expect(some.length).toBeGreaterThan(8)
    for (const { href, count } of some) {
      const list = expectStatus(await t.as('auditor').get(`${href}&count=exact`), 200)
      expect([href, list.body.page.total]).toEqual([href, count])
    }
  })
})

describe('merging an operator', () => {
  it('moves its places, tells their history, and moves them back', async () => {
    const admin = t.as('admin')
    const { body: loser } = await register(admin)
    const { body } = await registerSpace(t, { operatorId: loser.id, kecamatan: 'Koja' })
    expectStatus(await merge(t, loser.id, ids.gojek), 200)
    expect((await admin.get(url(body.id))).body).toMatchObject({ operator: { id: ids.gojek }, version: 2 })
    const { data } = (await t.as('auditor').get(`/v1/audit-events?resourceId=${body.id}&sort=-at`)).body
    expect(data[0]).toMatchObject({ action: 'redirect_organization', resourceType: 'trading_space' })
    const named = await t.as('officer-ppkukm').post('/v1/trading-spaces', { ...bazaar, operatorId: loser.id })
    expect(pointers(expectStatus(named, 422))).toEqual(['/operatorId'])
    expectStatus(await unmerge(t, loser.id), 200)
    expect((await admin.get(url(body.id))).body).toMatchObject({ operator: { id: loser.id }, version: 3 })
  })
})
