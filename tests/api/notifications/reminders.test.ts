import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remindOfEnds } from '../../../src/notifications/remind.ts'
import type { Notification } from '../../../src/notifications/schemas.ts'
import {
  agreementIn,
  clock,
  expectStatus,
  ids,
  ownerRows,
  renewedAgreement,
  signedAgreement,
  terminatedFrom,
  today,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'

const url = '/v1/me/notifications'
let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

/** What the account was told of the agreement, the newest first. */
async function told(agreementId: string, account: AccountName = 'officer-ppkukm'): Promise<Notification[]> {
  const { body } = expectStatus(await t.as(account).get(`${url}?limit=200`), 200)
  return body.data.filter((each: Notification) => each.agreementId === agreementId)
}
/** The thresholds that the account was told of, with the day of each. */
const thresholds = async (agreementId: string, account?: AccountName) =>
  (await told(agreementId, account)).map(({ dueOn, daysBefore }) => `${daysBefore} before ${dueOn}`)

describe('a reminder of what ends', () => {
  it('comes at 180, 90, 30 and 7 days, once each, however often it is looked for', async () => {
    const { body } = await signedAgreement(t, { title: 'Kelas batik', effectiveUntil: '2027-03-31' })
    const days = [
      '2026-10-01',
      '2026-10-02',
      '2026-12-30',
      '2026-12-31',
      '2027-03-01',
      '2027-03-02',
      '2027-03-24',
      '2027-03-31',
      '2027-04-01',
    ]
    const seen: Record<string, number> = {}
    for (const day of days) {
      await remindOfEnds(t.db, day)
      await remindOfEnds(t.db, day)
      seen[day] = (await told(body.id)).length
    }
    expect(seen).toEqual({
      '2026-10-01': 0,
      '2026-10-02': 1,
      '2026-12-30': 1,
      '2026-12-31': 2,
      '2027-03-01': 3,
      '2027-03-02': 3,
      '2027-03-24': 4,
      '2027-03-31': 4,
      '2027-04-01': 4,
    })
    expect((await thresholds(body.id)).toSorted()).toEqual(
      ['180', '30', '7', '90'].map((each) => `${each} before 2027-03-31`),
    )
  })

  it('says in both languages what ends and when', async () => {
    const { body } = await signedAgreement(t, { title: 'Kelas tenun', effectiveUntil: '2026-08-31' })
    await remindOfEnds(t.db, today)
    expect(await told(body.id)).toMatchObject([
      {
        kind: 'agreement_ends',
        registrationNumber: body.registrationNumber,
        dueOn: '2026-08-31',
        daysBefore: 90,
        readAt: null,
        text: {
          id: `${body.registrationNumber} “Kelas tenun” berakhir pada 31 Agustus 2026: perpanjang, perbarui, atau biarkan berakhir.`,
          en: `${body.registrationNumber} “Kelas tenun” ends on 31 August 2026: extend it, renew it, or let it end.`,
        },
      },
    ])
  })

  it('of the nearest threshold alone comes after runs that were missed', async () => {
    const { body } = await signedAgreement(t, { effectiveUntil: '2026-12-31' })
    await remindOfEnds(t.db, '2026-12-11')
    expect(await thresholds(body.id)).toEqual(['30 before 2026-12-31'])
  })

  it('comes once from instances that look at the same time', async () => {
    const { body } = await signedAgreement(t, { effectiveUntil: '2026-11-20' })
    const runs = await Promise.all([1, 2, 3, 4].map(() => remindOfEnds(t.db, '2026-08-28')))
    expect(await thresholds(body.id)).toEqual(['90 before 2026-11-20'])
    expect(runs.filter((made) => made > 0)).toHaveLength(1)
  })

  it('comes again, for the new last day, after an extension', async () => {
    const agreement = await signedAgreement(t, { effectiveUntil: '2026-07-10' })
    await remindOfEnds(t.db, today)
    await amend(t, agreement, today, { effectiveUntil: '2027-02-28' })
    await remindOfEnds(t.db, '2026-06-20')
    expect(await thresholds(agreement.body.id)).toEqual(['30 before 2026-07-10'])
    await remindOfEnds(t.db, '2027-02-25')
    expect((await thresholds(agreement.body.id)).toSorted()).toEqual([
      '30 before 2026-07-10',
      '7 before 2027-02-28',
    ])
  })

  it('does not come of what is renewed, terminated, not signed, or decided otherwise', async () => {
    const { old, renewal } = await renewedAgreement(t, { effectiveUntil: '2026-12-31' })
    const terminated = await terminatedFrom(t, '2026-07-01', { effectiveUntil: '2026-12-31' })
    const draft = await agreementIn(t, 'ready_to_sign', { effectiveUntil: '2026-07-31' })
    const endless = await signedAgreement(t, { term: 'open_ended', effectiveUntil: null })
    const underWay = await signedAgreement(t, { effectiveUntil: '2026-12-31' })
    const period = { effectiveFrom: '2027-01-01', effectiveUntil: '2027-12-31' }
    expectStatus(
      await t
        .as('officer-ppkukm')
        .post(`/v1/agreements/${underWay.body.id}/renew`, period, { etag: underWay.etag }),
      201,
    )
    for (const day of [today, '2026-12-28']) await remindOfEnds(t.db, day)
    for (const { body } of [old, renewal, terminated, draft, endless, underWay])
      expect(await thresholds(body.id)).toEqual([])
  })

  it('comes before notice is due of a term that renews itself', async () => {
    const { body } = await signedAgreement(t, {
      term: 'auto_renewing',
      effectiveUntil: '2026-12-31',
      renewsEveryMonths: 12,
      noticeDays: 60,
    })
    await remindOfEnds(t.db, '2026-10-20')
    const { noticeDueOn } = expectStatus(
      await t.as('officer-ppkukm').get(`/v1/agreements/${body.id}?asOf=2026-10-20`),
      200,
    ).body
    expect(await told(body.id)).toMatchObject([{ kind: 'notice_due', dueOn: noticeDueOn, daysBefore: 30 }])
  })
})

describe('the thresholds of a type', () => {
  it('are the registrar’s to change, in any order, and none tells of nothing', async () => {
    const url = '/v1/reminder-rules/rencana_kerja'
    const admin = t.as('admin')
    const first = expectStatus(await admin.get(url), 200)
    expect(first.body).toMatchObject({ agreementType: 'rencana_kerja', daysBefore: [180, 90, 30, 7] })
    const { etag } = expectStatus(
      await admin.patch(url, { daysBefore: [14, 200, 14] }, { etag: first.etag }),
      200,
    )
    expectStatus(await admin.patch(url, { daysBefore: [1] }, { etag: first.etag }), 412)
    const { body } = await signedAgreement(t, { type: 'rencana_kerja', effectiveUntil: '2026-12-31' })
    for (const day of ['2026-06-13', '2026-06-14', '2026-12-01', '2026-12-17']) await remindOfEnds(t.db, day)
    expect((await thresholds(body.id)).toSorted()).toEqual(['14 before 2026-12-31', '200 before 2026-12-31'])
    const emptied = expectStatus(await admin.patch(url, { daysBefore: [] }, { etag }), 200)
    const other = await signedAgreement(t, { type: 'rencana_kerja', effectiveUntil: '2026-12-30' })
    await remindOfEnds(t.db, '2026-12-29')
    expect(await thresholds(other.body.id)).toEqual([])
    expect(emptied.body).toMatchObject({ daysBefore: [], version: 3 })
    const [trail] = (await admin.get('/v1/audit-events?resourceType=reminder_rule&sort=at&limit=1')).body.data
    expect(trail).toMatchObject({
      action: 'patch',
      changes: [{ field: 'daysBefore', before: [180, 90, 30, 7], after: [200, 14] }],
    })
  })
})

describe('who is reminded', () => {
  it('is who is responsible; every officer of the lead agency where nobody of them is left', async () => {
    const { body } = await signedAgreement(t, { effectiveUntil: '2026-12-31' })
    const account = body.responsibleAccountIds[0]
    await remindOfEnds(t.db, '2026-07-15')
    expect(await thresholds(body.id)).toEqual(['180 before 2026-12-31'])
    expect(await thresholds(body.id, 'officer-ppkukm-2')).toEqual([])
    await ownerRows(t, `update memberships set valid_until = '2026-09-30' where account_id = $1`, [account])
    await remindOfEnds(t.db, '2026-10-15')
    expect(await thresholds(body.id, 'officer-ppkukm-2')).toEqual(['90 before 2026-12-31'])
    expect(await thresholds(body.id, 'officer-parekraf')).toEqual([])
    await ownerRows(t, `update memberships set valid_until = null where account_id = $1`, [account])
    expect(await thresholds(body.id)).toEqual(['180 before 2026-12-31'])
  })

  it('is nobody whose account is disabled', async () => {
    const { body } = await signedAgreement(t, {
      by: 'officer-parekraf',
      leadAgencyId: ids.parekraf,
      parties: [ids.parekraf, ids.gojek],
      effectiveUntil: '2026-12-31',
    })
    const disable = (status: string) =>
      ownerRows(t, `update accounts set status = $1 where id = $2`, [status, body.responsibleAccountIds[0]])
    await disable('disabled')
    await remindOfEnds(t.db, '2026-07-15')
    await disable('active')
    expect(await thresholds(body.id, 'officer-parekraf')).toEqual([])
  })
})

describe('a list of notifications', () => {
  it('is marked one by one, or up to the newest that was seen', async () => {
    const officer = t.as('officer-ppkukm')
    const unread = async () =>
      expectStatus(await officer.get(`${url}?unread=true&count=exact`), 200).body.page.total
    const [newest, older] = expectStatus(await officer.get(url), 200).body.data
    const before = await unread()
    for (const _ of [1, 2]) expectStatus(await officer.post(`${url}/${older.id}/read`), 204)
    expect(await unread()).toBe(before - 1)
    const { body } = expectStatus(await officer.get(`${url}?unread=false`), 200)
    expect(body.data).toMatchObject([{ id: older.id, version: 2, readAt: expect.any(String) }])
    const later = await signedAgreement(t, { effectiveUntil: '2026-07-20' })
    expectStatus(await officer.post(`${url}/read`, { until: newest.createdAt }), 204)
    expect(await unread()).toBe(0)
    await remindOfEnds(t.db, '2026-06-16')
    expectStatus(await officer.post(`${url}/read`, { until: newest.createdAt }), 204)
    expect(await unread()).toBeGreaterThan(0)
    expect(await told(later.body.id)).toMatchObject([{ readAt: null }])
  })

  it('is its reader’s alone, and marks nobody else’s', async () => {
    const [{ id, readAt }] = expectStatus(await t.as('officer-ppkukm').get(`${url}?unread=true`), 200).body
      .data
    expect(readAt).toBeNull()
    for (const account of ['admin', 'officer-ppkukm-2', 'auditor'] as const) {
      expectStatus(await t.as(account).post(`${url}/${id}/read`), 404)
      expectStatus(await t.as(account).post(`${url}/read`, { until: '2030-01-01T00:00:00Z' }), 204)
    }
    const again = expectStatus(await t.as('officer-ppkukm').get(`${url}?unread=true`), 200)
    expect(again.body.data[0]).toMatchObject({ id, readAt: null })
    expectStatus(await t.as('integrator').get(url), 403)
    expectStatus(await t.as().get(url), 401)
  })
})
