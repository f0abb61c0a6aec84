import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, pointers } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const admin = () => t.as('admin')
const entered = async (day: string, more = {}) =>
  expectStatus(
    await admin().post('/v1/holidays', {
      day,
      name: 'Libur contoh',
      kind: 'national',
      source: 'Keppres contoh',
      ...more,
    }),
    201,
  )
const fullOn = async (after: string, days: number) =>
  expectStatus(await t.as('partner-shopee').get(`/v1/working-days?after=${after}&days=${days}`), 200).body

describe('holidays', () => {
  it('of 2026 are there from the start, each with the decree that says so', async () => {
    const { body } = expectStatus(
      await t.as().get('/v1/holidays?day[gte]=2026-01-01&day[lte]=2026-12-31&count=exact'),
      200,
    )
    expect(body.page.total).toBe(25)
    expect(body.data[0]).toMatchObject({
      day: '2026-01-01',
      name: 'Tahun Baru 2026 Masehi',
      kind: 'national',
      source: 'SKB Tiga Menteri Nomor 1497, 2, dan 5 Tahun 2025',
    })
    const leave = expectStatus(await admin().get('/v1/holidays?kind=collective_leave&sort=-day'), 200)
    expect(leave.body.data.map((each: { day: string }) => each.day)).toEqual([
      '2026-12-24',
      '2026-05-28',
      '2026-05-15',
      '2026-03-24',
      '2026-03-23',
      '2026-03-20',
      '2026-03-18',
      '2026-02-16',
    ])
  })

  it('are entered, moved and taken out by the registrar, and counted as they then are', async () => {
    expect((await fullOn('2031-05-01', 5)).day).toBe('2031-05-08')
    const holiday = await entered('2031-05-06')
    expect(await fullOn('2031-05-01', 5)).toMatchObject({
      day: '2031-05-09',
      holidays: [{ day: '2031-05-06', name: 'Libur contoh' }],
    })
    const { id } = holiday.body
    const moved = expectStatus(
      await admin().patch(`/v1/holidays/${id}`, { day: '2031-05-10' }, { etag: holiday.etag }),
      200,
    )
    expect((await fullOn('2031-05-01', 5)).day).toBe('2031-05-08')
    expectStatus(await admin().delete(`/v1/holidays/${id}`, undefined, { etag: holiday.etag }), 412)
    expectStatus(await admin().delete(`/v1/holidays/${id}`, undefined, { etag: moved.etag }), 204)
    expectStatus(await admin().get(`/v1/holidays/${id}`), 404)
    const { body } = expectStatus(await admin().get(`/v1/audit-events?resourceId=${id}`), 200)
    expect(body.data.map((each: { action: string }) => each.action).toSorted()).toEqual([
      'create',
      'patch',
      'remove',
    ])
    const removed = body.data.find((each: { action: string }) => each.action === 'remove')
    expect(removed.changes).toContainEqual({ field: 'day', before: '2031-05-10', after: null })
  })

  it('are one a day', async () => {
    const first = await entered('2032-01-01')
    const taken = { name: 'Lagi', kind: 'national', source: 'Keppres contoh' }
    const again = expectStatus(await admin().post('/v1/holidays', { day: '2032-01-01', ...taken }), 409)
    expect(again.body.code).toBe('already_exists')
    const other = await entered('2032-01-02', { kind: 'collective_leave' })
    const moved = await admin().patch(
      `/v1/holidays/${other.body.id}`,
      { day: '2032-01-01' },
      { etag: other.etag },
    )
    expect(expectStatus(moved, 409).body.code).toBe('already_exists')
    expect((await admin().get(`/v1/holidays/${first.body.id}`)).body).toEqual(first.body)
  })

  it('need a day, a name, a kind and a source', async () => {
    const refused = expectStatus(
      await admin().post('/v1/holidays', { day: '31-02-2027', kind: 'party' }),
      400,
    )
    expect(pointers(refused)).toEqual(['/day', '/name', '/kind', '/source'])
  })
})
