import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, clock, ids, ownerRows, signedAgreement, walk } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
const made: Record<string, string> = {}
beforeAll(async () => {
  t = await startTestApp({ clock })
  for (const status of [
    'draft',
    'in_review',
    'ready_to_sign',
    'signed',
    'terminated',
    'cancelled',
  ] as const) {
    made[status] = (await agreementIn(t, status, { purpose: 'Maksud yang tidak diumumkan' })).body.id
  }
  made['other'] = (
    await signedAgreement(t, {
      type: 'mou',
      stages: ['P7'],
      parties: [ids.ppkukm, ids.bankDki],
      effectiveUntil: '2026-07-31',
    })
  ).body.id
})
afterAll(() => t.close())

const url = '/v1/public/agreements'
const list = async (query = '') => (await t.as().get(`${url}${query}`)).body
const names = (rows: { id: string }[]) =>
  rows.map((row) => Object.keys(made).find((name) => made[name] === row.id) ?? row.id).toSorted()

describe('GET /v1/public/agreements', () => {
  it('200: without a token, what was signed and nothing else', async () => {
    const body = await list('?count=exact')
    expect(names(body.data)).toEqual(['other', 'signed', 'terminated'])
    expect(body.page).toEqual({ nextCursor: null, hasMore: false, total: 3 })
  })

  it('names existence, parties, stages and dates, what is disclosed, and no field more', async () => {
    const body = await list()
    for (const row of body.data) {
      expect(row.disclosed).toBeNull()
      expect(Object.keys(row).toSorted()).toEqual(
        [
          'id',
          'registrationNumber',
          'type',
          'title',
          'stages',
          'effectiveFrom',
          'term',
          'effectiveUntil',
          'renewsEveryMonths',
          'noticeDays',
          'noticeDueOn',
          'status',
          'validity',
          'signedOn',
          'signedFileSha256',
          'terminatedOn',
          'disclosure',
          'disclosed',
          'confirmation',
          'endsOn',
          'endsBecause',
          'parties',
          'version',
          'updatedAt',
        ].toSorted(),
      )
      for (const party of row.parties) {
        expect(Object.keys(party).toSorted()).toEqual(['organization', 'position', 'side'])
        expect(Object.keys(party.organization).toSorted()).toEqual(['id', 'nameAsSigned', 'shortName'])
      }
    }
    expect(JSON.stringify(body)).not.toMatch(/Penanda Tangan|Maksud|PKS\/2026|mengundurkan/)
  })

  it('200: one of them; 404: any other, as for an id that nothing has', async () => {
    const one = await t.as().get(`${url}/${made['signed']}`)
    expect(one).toMatchObject({
      status: 200,
      body: { title: 'Pelatihan pemasaran daring', validity: 'in_force', signedOn: '2026-06-15' },
    })
    expect((await list()).data.find((row: { id: string }) => row.id === made['signed'])).toEqual(one.body)
    for (const name of ['draft', 'in_review', 'ready_to_sign', 'cancelled']) {
      expect(await t.as().get(`${url}/${made[name]}`), name).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      })
    }
    expect(await t.as().get(`${url}/${ids.unknown}`)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    })
    expect(await t.as().get(`${url}/x`)).toMatchObject({ status: 400 })
  })

  it('says the validity on the day asked for', async () => {
    const on = async (day: string) => (await t.as().get(`${url}/${made['signed']}?asOf=${day}`)).body.validity
    expect(await on('2025-12-31')).toBe('not_yet_effective')
    expect(await on('2026-12-31')).toBe('expiring')
    expect(await on('2027-01-01')).toBe('expired')
    expect((await t.as().get(`${url}/${made['terminated']}?asOf=2026-10-01`)).body.validity).toBeNull()
  })

  it.each([
    ['?stage=P7', ['other']],
    ['?q=maksud', []],
    ['?q=shoppe', ['signed', 'terminated']],
    ['?type=mou', ['other']],
    [`?collaboratorId=${ids.shopee}`, ['signed', 'terminated']],
    [`?agencyId=${ids.ppkukm}`, ['other', 'signed', 'terminated']],
    ['?validity=expiring', ['other']],
    ['?validity=in_force,expiring&asOf=2026-10-01', ['signed']],
  ])('%s', async (query, expected) => {
    expect(names((await list(query)).data)).toEqual(expected)
  })

  it.each(['updatedAt', '-updatedAt', 'effectiveUntil', '-effectiveUntil'])(
    'sort=%s is walked',
    async (sort) => {
      const rows = await walk(t, undefined, `${url}?sort=${sort}&limit=1`)
      expect(names(rows)).toEqual(['other', 'signed', 'terminated'])
      const keys = rows.map((row) => `${row[sort.replace('-', '')]} ${row.id}`)
      expect(keys).toEqual(sort.startsWith('-') ? keys.toSorted().toReversed() : keys.toSorted())
    },
  )

  it('an end that is open comes after every other', async () => {
    const ended = `update agreements set effective_until = $2 where id = $1`
    await ownerRows(t, ended, [made['other'], null])
    for (const [sort, place] of [
      ['effectiveUntil', 2],
      ['-effectiveUntil', 0],
    ] as const) {
      const rows = await walk(t, undefined, `${url}?sort=${sort}&limit=1`)
      expect(names(rows)).toEqual(['other', 'signed', 'terminated'])
      expect(rows[place]).toMatchObject({ id: made['other'], effectiveUntil: null })
    }
    await ownerRows(t, ended, [made['other'], '2026-07-31'])
  })

  it.each([
    'status=draft',
    'leadAgencyId=x',
    'sort=createdAt',
    'updatedAt[gt]=2026-01-01T00:00:00Z',
    'limit=500',
    'cursor=x',
  ])('400: %s', async (query) => {
    expect((await t.as().get(`${url}?${query}`)).status).toBe(400)
  })

  it('shows no more to who brings a token, good or bad', async () => {
    const anyone = await list()
    expect((await t.as('admin').get(url)).body).toEqual(anyone)
    expect((await t.as().get(url, { headers: { authorization: 'Bearer nonsense' } })).body).toEqual(anyone)
  })

  it('there is nothing to write', async () => {
    for (const client of [t.as(), t.as('admin')]) {
      expect(await client.post(url, {})).toMatchObject({ status: 405 })
      expect(await client.patch(`${url}/${made['signed']}`, {})).toMatchObject({ status: 405 })
    }
  })
})
