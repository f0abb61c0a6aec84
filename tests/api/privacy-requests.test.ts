import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, pointers } from '../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { csvRows, getAs } from '../support/exports.ts'
import { movableClock } from './accounts/people.ts'

const dataProtectionOfficer = 'Pejabat Pelindungan Data, pdp@contoh.go.id'
const begin = '2026-06-15T05:00:00.000Z'
const hour = 60 * 60
let t: TestApp
const { clock, pass } = movableClock(begin)
beforeAll(async () => void (t = await startTestApp({ clock, settings: { dataProtectionOfficer } })))
afterAll(() => t.close())

const person = { subjectName: 'Ratna Contoh Sari', subjectEmail: 'ratna@contoh.id' }
const asked = {
  kind: 'access',
  ...person,
  asked: 'Salinan data saya.',
  receivedAt: '2026-06-15T09:30:00+07:00',
}
const register = async (more: object = {}) =>
  expectStatus(await t.as('admin').post('/v1/privacy-requests', { ...asked, ...more }), 201)
const decide = ({ body, etag }: TestResponse, action: string, answer = 'Sudah dilakukan.') =>
  t.as('admin').post(`/v1/privacy-requests/${body.id}/${action}`, { answer }, { etag })

describe('what a person asks about their data', () => {
  it('is due 3×24 hours after it was received, and late from then on until it is decided', async () => {
    const received = await register()
    expect(received.body).toMatchObject({
      ...person,
      subjectContact: null,
      receivedAt: '2026-06-15T02:30:00.000Z',
      dueAt: '2026-06-18T02:30:00.000Z',
      status: 'received',
      late: false,
      answer: null,
      allowedActions: ['patch', 'answer', 'refuse', 'withdraw'],
    })
    const other = await register({ receivedAt: '2026-06-12T12:00:00+07:00' })
    expect(other.body).toMatchObject({ dueAt: begin, late: false })
    pass(1)
    const url = `/v1/privacy-requests/${other.body.id}`
    expect((await t.as('auditor').get(url)).body).toMatchObject({ late: true, allowedActions: [] })
    const due = `/v1/privacy-requests?status=received&dueAt[lte]=${begin}`
    expect((await t.as('auditor').get(due)).body.data).toMatchObject([{ id: other.body.id }])
    const answered = expectStatus(await decide(received, 'answer', 'Salinan diserahkan.'), 200)
    expect(answered.body).toMatchObject({
      status: 'answered',
      answer: 'Salinan diserahkan.',
      allowedActions: [],
    })
    expect(expectStatus(await decide(other, 'refuse'), 200).body).toMatchObject({
      status: 'refused',
      late: true,
    })
    pass(100 * hour)
    const later = await t.as('auditor').get(`/v1/privacy-requests/${received.body.id}`)
    expect(later.body).toMatchObject({ late: false, decidedAt: expect.any(String) })
  })

  it('is changed until it is decided, and decided once', async () => {
    const received = await register()
    const url = `/v1/privacy-requests/${received.body.id}`
    const patched = expectStatus(
      await t
        .as('admin')
        .patch(url, { kind: 'correction', subjectContact: 'Loket' }, { etag: received.etag }),
      200,
    )
    expect(patched.body).toMatchObject({ kind: 'correction', subjectContact: 'Loket', version: 2 })
    expect(await decide(received, 'withdraw')).toMatchObject({ status: 412 })
    const done = expectStatus(await decide(patched, 'withdraw'), 200)
    expect(await decide(done, 'answer')).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    expect(await t.as('admin').patch(url, { asked: 'x' }, { etag: done.etag })).toMatchObject({
      status: 409,
      body: { code: 'not_editable' },
    })
  })

  it('a stop or a restriction holds until it is lifted, an access is over with its answer', async () => {
    for (const kind of ['stop', 'restriction']) {
      const granted = expectStatus(await decide(await register({ kind }), 'answer'), 200)
      expect(granted.body.allowedActions).toEqual(['lift'])
      const lifted = expectStatus(await decide(granted, 'lift', 'Sengketa selesai.'), 200)
      expect(lifted.body).toMatchObject({ status: 'lifted', decidedAt: granted.body.decidedAt })
    }
    const answered = expectStatus(await decide(await register(), 'answer'), 200)
    expect(await decide(answered, 'lift')).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition' },
    })
  })

  it('422: received in the future', async () => {
    const refused = await t
      .as('admin')
      .post('/v1/privacy-requests', { ...asked, receivedAt: '2027-01-01T00:00:00Z' })
    expect(refused.status).toBe(422)
    expect(pointers(refused)).toEqual(['/receivedAt'])
  })

  it('the trail says that it was registered and decided, and names nobody', async () => {
    const { body } = expectStatus(await decide(await register(), 'answer'), 200)
    const trail = await t.as('auditor').get(`/v1/audit-events?resourceId=${body.id}`)
    const actions = trail.body.data.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(expect.arrayContaining(['create', 'answer']))
    expect(trail.raw.body).not.toMatch(/Ratna|ratna@/)
  })

  it('is a file for the auditor', async () => {
    await register({ subjectContact: 'Loket lima' })
    const rows = csvRows(await getAs(t, 'auditor', '/v1/privacy-requests', 'csv'))
    expect(
      rows.some(
        (row) => row['Alamat jawaban'] === 'Loket lima' && row['Jenis'] === 'Akses dan jejak pemrosesan',
      ),
    ).toBe(true)
  })
})

describe('what the registry holds on a person', () => {
  it('is every mention, with who did what to it, for whom, and whom to turn to', async () => {
    const url = `/v1/collaborators/${ids.shopee}`
    const { etag } = await t.as('admin').get(url)
    const contacts = [{ name: 'Ratna Contoh Sari', email: 'ratna@contoh.id' }]
    expectStatus(await t.as('admin').patch(url, { contacts }, { etag }), 200)
    expectStatus(await t.as('auditor').get(url), 200)
    const { body } = await register()
    const held = expectStatus(await t.as('admin').get(`/v1/privacy-requests/${body.id}/holdings`), 200)
    expect(held.headers['cache-control']).toBe('no-store')
    expect(held.body).toMatchObject({
      privacyRequestId: body.id,
      dataProtectionOfficer,
      people: [
        { kind: 'contact', name: 'Ratna Contoh Sari', email: 'ratna@contoh.id', recordId: ids.shopee },
      ],
      complete: true,
      processingComplete: true,
    })
    expect(held.body.processing.slice(0, 2)).toMatchObject([
      {
        action: 'read',
        role: 'auditor',
        recordType: 'organization',
        recordId: ids.shopee,
        fields: ['contacts'],
      },
      { action: 'patch', role: 'admin', organization: null, fields: ['contacts'] },
    ])
    const read = await t.as('auditor').get('/v1/audit-events?action=read&limit=1&sort=-at')
    expect(read.body.data[0]).toMatchObject({ operationId: 'getPrivacyHoldings' })
  })

  it('an erasure says for which request it is made; 422 for one that there is not', async () => {
    const { body } = await register({ kind: 'erasure' })
    const { people } = (await t.as('admin').get(`/v1/privacy-requests/${body.id}/holdings`)).body
    const items = people.map(({ kind, id }: { kind: string; id: string }) => ({ kind, id }))
    const erase = (privacyRequestId: string) =>
      t.as('admin').post('/v1/personal-data/erase', { reason: 'Permintaan', items, privacyRequestId })
    expect(pointers(await erase(ids.unknown))).toEqual(['/privacyRequestId'])
    expect(expectStatus(await erase(body.id), 200).body.erased).toEqual(items)
    const trail = await t.as('auditor').get(`/v1/audit-events?action=erase&limit=1&sort=-at`)
    expect(trail.body.data[0].changes).toContainEqual(
      expect.objectContaining({ field: 'privacyRequestId', after: body.id }),
    )
  })
})
