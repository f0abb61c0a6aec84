import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const newCase = { title: 'Kelas kemasan', stages: ['P2'], collaboratorIds: [ids.shopee] }
const stale = '"77-AbCdEfGhIjKl"'

/** Changes what was read, as somebody whose If-Match says this. */
const retitled = (read: TestResponse, etag: string, title: string) =>
  t.as('officer-ppkukm').patch(`/v1/cases/${read.body.id}`, { title }, { etag })

describe('If-Match', () => {
  let read: TestResponse
  beforeAll(
    async () => void (read = expectStatus(await t.as('officer-ppkukm').post('/v1/cases', newCase), 201)),
  )

  it.each([
    ['a list of others', () => `${stale}, "78-AbCdEfGhIjKl"`],
    ['its own ETag, weakly', () => `W/${read.etag}`],
    ['its own ETag weakly, beside another', () => `${stale}, W/${read.etag}`],
  ])('%s: 412, and nothing changes', async (_, etag) => {
    expectStatus(await retitled(read, etag(), 'Kelas foto'), 412)
    expect((await t.as('officer-ppkukm').get(`/v1/cases/${read.body.id}`)).body.title).toBe('Kelas kemasan')
  })

  it('its own ETag among others, then any version', async () => {
    const changed = expectStatus(await retitled(read, `${stale} ,${read.etag}`, 'Kelas foto'), 200)
    expect(changed.body).toMatchObject({ title: 'Kelas foto', version: read.body.version + 1 })
    expectStatus(await retitled(read, read.etag, 'Kelas label'), 412)
    const again = expectStatus(await retitled(read, '*', 'Kelas label'), 200)
    expect(again.body).toMatchObject({ title: 'Kelas label', version: read.body.version + 2 })
  })

  it('any version of what there is not: 404', async () => {
    const nothing = { ...read, body: { id: ids.unknown } }
    expectStatus(await retitled(nothing, '*', 'Kelas foto'), 404)
  })

  it('a rule that is compared as it is written takes any version, and no other', async () => {
    const url = '/v1/reminder-rules/rencana_kerja'
    const patch = (etag: string, days: number[]) => t.as('admin').patch(url, { daysBefore: days }, { etag })
    expectStatus(await patch(`${stale}, ${stale}`, [120, 45]), 412)
    expect(expectStatus(await patch('*', [120, 45]), 200).body.daysBefore).toEqual([120, 45])
  })
})
