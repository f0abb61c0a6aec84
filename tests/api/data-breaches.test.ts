import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, pointers } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { movableClock } from './accounts/people.ts'

let t: TestApp
const { clock, pass } = movableClock('2026-06-15T05:00:00.000Z')
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const breach = {
  what: 'Daftar kontak.',
  how: 'Salah alamat.',
  occurredAt: '2026-06-14T20:00:00+07:00',
  discoveredAt: '2026-06-15T11:00:00+07:00',
  affectedPeople: 12,
}
const record = (more: object = {}) => t.as('admin').post('/v1/data-breaches', { ...breach, ...more })
const told = (to: string, sentAt: string) => ({ to, recipient: `Surat kepada ${to}`, sentAt })

describe('a failure to protect personal data', () => {
  it('owes notices to the persons and the authority within 3×24 hours, and is late where one is not out', async () => {
    const made = expectStatus(await record(), 201)
    expect(made.body).toMatchObject({
      occurredAt: '2026-06-14T13:00:00.000Z',
      discoveredAt: '2026-06-15T04:00:00.000Z',
      dueAt: '2026-06-18T04:00:00.000Z',
      recovery: null,
      notices: [],
      noticesOwed: ['subjects', 'authority'],
      late: false,
    })
    pass(48 * 60 * 60)
    const url = `/v1/data-breaches/${made.body.id}`
    const first = [told('authority', '2026-06-16T03:00:00.000Z')]
    const patch = { recovery: 'Berkas dihapus penerima.', notices: first }
    const one = expectStatus(await t.as('admin').patch(url, patch, { etag: made.etag }), 200)
    expect(one.body).toMatchObject({ ...patch, noticesOwed: ['subjects'], late: false })
    pass(24 * 60 * 60)
    expect((await t.as('auditor').get(url)).body.late).toBe(true)
    const both = [...first, told('subjects', '2026-06-18T04:00:00.000Z')]
    const done = expectStatus(await t.as('admin').patch(url, { notices: both }, { etag: one.etag }), 200)
    expect(done.body).toMatchObject({ noticesOwed: [], late: false })
    const afterwards = [...first, told('subjects', '2026-06-18T04:00:01.000Z')]
    const late = expectStatus(
      await t.as('admin').patch(url, { notices: afterwards }, { etag: done.etag }),
      200,
    )
    expect(late.body).toMatchObject({ noticesOwed: [], late: true })
    expect((await t.as('auditor').get('/v1/data-breaches')).body.data).toMatchObject([{ id: made.body.id }])
  })

  it('422: discovered or told in the future, or before it happened', async () => {
    const future = '2027-01-01T00:00:00.000Z'
    expect(pointers(await record({ discoveredAt: future }))).toEqual(['/discoveredAt'])
    expect(pointers(await record({ occurredAt: '2026-06-15T11:00:01+07:00' }))).toEqual(['/occurredAt'])
    expect(pointers(await record({ notices: [told('public', future)] }))).toEqual(['/notices/0/sentAt'])
  })
})
