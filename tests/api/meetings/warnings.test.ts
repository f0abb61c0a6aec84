import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { act, openCase } from '../cases/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const officer = () => t.as('officer-ppkukm')
const bare = {
  kind: 'negotiation',
  mode: 'in_person',
  agenda: 'Penawaran',
  startsAt: '2026-03-03T09:00:00+07:00',
  endsAt: '2026-03-03T11:00:00+07:00',
}
const whole = {
  ...bare,
  venue: 'Ruang rapat',
  participants: [{ organizationId: ids.ppkukm, name: 'Contoh Petugas' }],
}
const codes = (body: { warnings?: { code: string }[] }) => body.warnings?.map(({ code }) => code)

describe('warnings of a meeting', () => {
  it('say what was forgotten, when it is logged and when it is read, until it is mended', async () => {
    const opened = await openCase(officer(), { stages: ['P2'] })
    const items = [{ side: 'region', type: 'need', stage: 'P7', description: 'Modal' }]
    const url = `/v1/cases/${opened.body.id}/meetings`
    const logged = expectStatus(await officer().post(url, { ...bare, items }), 201)
    const every = ['meeting_stage_not_in_case', 'meeting_without_participants', 'meeting_without_venue']
    expect(codes(logged.body)).toEqual(every)
    const address = `/v1/meetings/${logged.body.id}`
    const read = await officer().get(address, { headers: { 'accept-language': 'en' } })
    expect(codes(read.body)).toEqual(every)
    expect(read.body.warnings[0].text).toContain('P7. Add it to the case')
    const mended = { venue: 'Ruang rapat', participants: whole.participants, items: [] }
    const changed = expectStatus(await officer().patch(address, mended, { etag: logged.etag }), 200)
    expect(codes(changed.body)).toEqual([])
    const finalized = await act(officer(), address, 'finalize')
    expect(codes(finalized.body)).toEqual([])
  })

  it('name the same meeting twice, until one draft is discarded; a correction is no second one', async () => {
    const opened = await openCase(officer(), { stages: ['P2'] })
    const url = `/v1/cases/${opened.body.id}/meetings`
    const first = expectStatus(await officer().post(url, whole), 201)
    expect(codes(first.body)).toEqual([])
    const second = expectStatus(await officer().post(url, whole), 201)
    expect(codes(second.body)).toEqual(['meeting_logged_twice'])
    const address = `/v1/meetings/${first.body.id}`
    expect(codes((await officer().get(address)).body)).toEqual(['meeting_logged_twice'])
    const gone = await act(officer(), `/v1/meetings/${second.body.id}`, 'discard', { reason: 'Ganda' })
    expect(codes(gone.body)).toEqual([])
    await act(officer(), address, 'finalize')
    const { etag } = await officer().get(address)
    const corrected = expectStatus(await officer().post(`${address}/correct`, {}, { etag }), 201)
    expect(codes(corrected.body)).toEqual([])
    expect(codes((await officer().get(address)).body)).toEqual([])
  })

  it('are for the region: not for collaborators, nor for officers who do not see who took part', async () => {
    const opened = await openCase(officer(), { stages: ['P2'] })
    const logged = expectStatus(await officer().post(`/v1/cases/${opened.body.id}/meetings`, bare), 201)
    const address = `/v1/meetings/${logged.body.id}`
    await act(officer(), address, 'finalize')
    for (const account of ['admin', 'reviewer', 'auditor', 'officer-ppkukm'] as AccountName[])
      expect(codes((await t.as(account).get(address)).body)).toEqual([
        'meeting_without_participants',
        'meeting_without_venue',
      ])
    for (const account of ['officer-parekraf', 'partner-shopee'] as AccountName[])
      expect(expectStatus(await t.as(account).get(address), 200).body).not.toHaveProperty('warnings')
  })

  it('can be switched off by the registrar', async () => {
    const rule = '/v1/warning-rules/meeting_without_venue'
    const { etag } = await t.as('admin').get(rule)
    expectStatus(await t.as('admin').patch(rule, { enabled: false }, { etag }), 200)
    const opened = await openCase(officer(), { stages: ['P2'] })
    const logged = expectStatus(await officer().post(`/v1/cases/${opened.body.id}/meetings`, bare), 201)
    expect(codes(logged.body)).toEqual(['meeting_without_participants'])
  })
})
