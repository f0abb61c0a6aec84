import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows, pointers } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import { activityIn, answersTo, each, move, putInStatus, report, signedWithCommitment } from './examples.ts'

let t: TestApp
let url: string
beforeAll(async () => {
  t = await startTestApp({ clock })
  url = (await signedWithCommitment(t)).url
})
afterAll(() => t.close())

const others = ['admin', 'reviewer', 'auditor', 'integrator'] as const

describe('POST /v1/activities/{id}/submit, verify, reject', () => {
  it('is submitted by the partner and verified by an agency, and counts from then on', async () => {
    const { commitment, url: of } = await signedWithCommitment(t)
    const { body } = await report(t, of)
    const submitted = await move(t, 'partner-shopee', body.id, 'submit')
    expect(submitted).toMatchObject({
      status: 200,
      body: { status: 'submitted', version: 2, allowedActions: [] },
    })
    expect((await t.as('officer-ppkukm').get(`/v1/activities/${body.id}`)).body.allowedActions).toEqual([
      'verify',
      'reject',
    ])
    const verified = await move(t, 'officer-ppkukm', body.id, 'verify')
    expect(verified).toMatchObject({
      status: 200,
      body: { status: 'verified', version: 3, allowedActions: [] },
    })
    expect((await t.as('partner-shopee').get(`/v1/commitments/${commitment.body.id}`)).body).toMatchObject({
      delivered: 3,
      percent: 25,
    })
  })

  it('is rejected with a reason, mended and submitted again', async () => {
    const { body } = await activityIn(t, url, 'rejected')
    expect(body).toMatchObject({ status: 'rejected', statusReason: 'Daftar hadir belum ada.' })
    const again = await move(t, 'partner-shopee', body.id, 'submit')
    expect(again).toMatchObject({ status: 200, body: { status: 'submitted', statusReason: null } })
    expect((await move(t, 'officer-parekraf', body.id, 'verify')).body.status).toBe('verified')
  })

  it.each(['verify', 'reject'])(
    '403 self_approval: nobody may %s what they took part in, another officer may',
    async (action) => {
      const { url: own } = await signedWithCommitment(t, {}, { responsibleOrganizationId: ids.ppkukm })
      const { body } = await report(t, own, 'officer-ppkukm')
      // Another officer of the agency sends it in; who wrote it took part as well.
      expectStatus(await move(t, 'officer-ppkukm-2', body.id, 'submit'), 200)
      expect((await t.as('officer-ppkukm-2').get(`/v1/activities/${body.id}`)).body.allowedActions).toEqual(
        [],
      )
      const reason = action === 'reject' ? { reason: 'Tidak cocok.' } : undefined
      expect((await t.as('officer-ppkukm').get(`/v1/activities/${body.id}`)).body.allowedActions).toEqual([])
      expect(await move(t, 'officer-ppkukm', body.id, action, reason)).toMatchObject({
        status: 403,
        body: {
          code: 'self_approval',
          detail: 'Minta orang lain yang berwenang dan tidak turut mengerjakannya untuk memutuskan.',
        },
      })
      expect((await move(t, 'officer-parekraf', body.id, action, reason)).status).toBe(200)
    },
  )

  it('the registrar decides where every officer took part, and only then', async () => {
    const { url: own } = await signedWithCommitment(
      t,
      { parties: [ids.ppkukm, ids.shopee] },
      { responsibleOrganizationId: ids.ppkukm },
    )
    const { body } = await report(t, own, 'officer-ppkukm')
    expectStatus(await move(t, 'officer-ppkukm', body.id, 'submit'), 200)
    expect((await t.as('admin').get(`/v1/activities/${body.id}`)).body.allowedActions).toEqual([])
    expect((await move(t, 'admin', body.id, 'verify')).status).toBe(403)
    expectStatus(await move(t, 'officer-ppkukm-2', body.id, 'reject', { reason: 'Tanggal keliru.' }), 200)
    const { etag } = await t.as('officer-ppkukm-2').get(`/v1/activities/${body.id}`)
    const mended = await t.as('officer-ppkukm-2').patch(`/v1/activities/${body.id}`, { value: 4 }, { etag })
    expectStatus(mended, 200)
    expectStatus(await move(t, 'officer-ppkukm', body.id, 'submit'), 200)
    expect((await t.as('admin').get(`/v1/activities/${body.id}`)).body.allowedActions).toEqual([
      'verify',
      'reject',
    ])
    expect((await move(t, 'admin', body.id, 'verify')).body.status).toBe('verified')
  })

  it.each([
    ['submitted', 'submit'],
    ['verified', 'submit'],
    ['verified', 'verify'],
    ['verified', 'reject'],
    ['rejected', 'verify'],
    ['rejected', 'reject'],
  ] as const)('409 invalid_transition: %s, %s', async (status, action) => {
    const { body } = await activityIn(t, url, status)
    const response = await move(
      t,
      action === 'submit' ? 'partner-shopee' : 'officer-ppkukm',
      body.id,
      action,
      action === 'reject' ? { reason: 'x' } : undefined,
    )
    expect(response).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
  })

  it.each(['verify', 'reject'])(
    '409 invalid_transition: draft, %s by another officer of the agency',
    async (action) => {
      const { url: own } = await signedWithCommitment(t, {}, { responsibleOrganizationId: ids.ppkukm })
      const { body } = await report(t, own, 'officer-ppkukm')
      const reason = action === 'reject' ? { reason: 'x' } : undefined
      expect(await move(t, 'officer-ppkukm-2', body.id, action, reason)).toMatchObject({
        status: 409,
        body: { code: 'invalid_transition' },
      })
    },
  )

  it.each(['partner-shopee', 'partner-gojek', ...others] as const)(
    '403: %s decides nothing',
    async (account) => {
      const { body } = await activityIn(t, url, 'submitted')
      expect((await move(t, account, body.id, 'verify')).status).toBe(403)
      expect((await move(t, account, body.id, 'reject', { reason: 'x' })).status).toBe(403)
      expect((await t.as('auditor').get(`/v1/activities/${body.id}`)).body.status).toBe('submitted')
    },
  )

  it('submit: 403 to those who report nothing, 404 to another partner; an officer of another agency decides nothing', async () => {
    const alone = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    const { body } = await report(t, alone.url)
    const { etag } = await t.as('auditor').get(`/v1/activities/${body.id}`)
    const send = (client: Client) => client.post(`/v1/activities/${body.id}/submit`, undefined, { etag })
    expect(await answersTo(t, others, send)).toEqual(each(others, 403))
    expect((await move(t, 'officer-parekraf', body.id, 'submit')).status).toBe(404)
    expect((await move(t, 'partner-gojek', body.id, 'submit')).status).toBe(404)
    expectStatus(await move(t, 'partner-shopee', body.id, 'submit'), 200)
    expect((await move(t, 'officer-parekraf', body.id, 'verify')).status).toBe(403)
  })

  it('submit: 409 guard_not_met where the agreement turned out not to have been in force', async () => {
    const { agreement, url: of } = await signedWithCommitment(t)
    const { body } = await report(t, of)
    await putInStatus(t, agreement, 'terminated')
    expect(await move(t, 'partner-shopee', body.id, 'submit')).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', reasons: [{ code: 'not_in_force' }] },
    })
  })

  it.each(['submit', 'verify', 'reject'])(
    '%s: 428 without If-Match, 412 with an old one, 401 without a token, 404 for no activity',
    async (action) => {
      const { body, etag } = await activityIn(t, url, 'submitted')
      const at = `/v1/activities/${body.id}/${action}`
      const reason = action === 'reject' ? { reason: 'x' } : undefined
      const officer = t.as(action === 'submit' ? 'partner-shopee' : 'officer-ppkukm')
      expect((await officer.post(at, reason)).status).toBe(428)
      expect((await officer.post(at, reason, { etag: etag.replace('"2', '"1') })).status).toBe(412)
      expect((await t.as().post(at, reason, { etag })).status).toBe(401)
      expect((await officer.post(`/v1/activities/${ids.unknown}/${action}`, reason, { etag })).status).toBe(
        404,
      )
    },
  )

  it('reject: 400 without a reason', async () => {
    const { body } = await activityIn(t, url, 'submitted')
    expect(pointers(expectStatus(await move(t, 'officer-ppkukm', body.id, 'reject', {}), 400))).toEqual([
      '/reason',
    ])
  })

  it('of simultaneous decisions one wins', async () => {
    const { body, etag } = await activityIn(t, url, 'submitted')
    const decide = (account: AccountName, action: string) =>
      t
        .as(account)
        .post(`/v1/activities/${body.id}/${action}`, action === 'reject' ? { reason: 'x' } : undefined, {
          etag,
        })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        decide(index % 2 ? 'officer-ppkukm' : 'officer-parekraf', index % 3 ? 'verify' : 'reject'),
      ),
    )
    const statuses = answers.map((each) => each.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.every((status) => [200, 409, 412].includes(status))).toBe(true)
  })

  it('leaves a trail of who did what', async () => {
    const { body } = await activityIn(t, url, 'verified')
    const rows = await ownerRows<{ action: string; actor_role: string }>(
      t,
      `select action, actor_role from audit_events where resource_id = $1 and action <> 'read' order by id`,
      [body.id],
    )
    expect(rows).toEqual([
      { action: 'create', actor_role: 'partner' },
      { action: 'submit', actor_role: 'partner' },
      { action: 'verify', actor_role: 'officer' },
    ])
  })
})
