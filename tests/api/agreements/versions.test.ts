import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  attach,
  draftAgreement,
  expectStatus,
  ids,
  noon,
  readyToSign,
  reread,
  signedAgreement,
  today,
  walk,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
let now = noon(today)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
afterAll(() => t.close())

const at = async ({ body }: TestResponse, day: string, account: AccountName = 'auditor') =>
  expectStatus(await t.as(account).get(`/v1/agreements/${body.id}?asOf=${day}`), 200).body
const versionsOf = ({ body }: TestResponse, account: AccountName = 'auditor') =>
  walk(t, account, `/v1/agreements/${body.id}/versions?limit=1`)

describe('GET /v1/agreements/{id}?asOf=', () => {
  it('answers with the content in force on that day, field by field', async () => {
    const draft = await draftAgreement(t, { purpose: 'Naik kelas' })
    const funding = { source: 'apbd', amount: 5, note: null }
    const filled = await t
      .as('admin')
      .patch(`/v1/agreements/${draft.body.id}`, { funding }, { etag: draft.etag })
    const ready = await readyToSign(t, filled)
    const agreement = expectStatus(
      await t.as('admin').post(`/v1/agreements/${ready.body.id}/sign`, undefined, { etag: ready.etag }),
      200,
    )
    const changes = {
      title: 'Pelatihan dan permodalan',
      purpose: null,
      object: 'Kredit',
      scope: 'Jakarta',
      stages: ['P7', 'P2'],
      effectiveUntil: '2028-02-29',
      funding: { source: 'shared', amount: 7, note: 'Setengah' },
    }
    await amend(t, agreement, '2026-09-01', changes)
    const before = {
      title: draft.body.title,
      purpose: 'Naik kelas',
      object: null,
      scope: null,
      stages: ['P2', 'P5'],
      effectiveUntil: '2026-12-31',
      funding,
    }
    expect(await at(agreement, '2026-08-31')).toMatchObject(before)
    expect(await at(agreement, '2020-01-01')).toMatchObject({ ...before, validity: 'not_yet_effective' })
    expect(await at(agreement, '2026-09-01')).toMatchObject(changes)
    expect((await t.as('auditor').get(`/v1/agreements/${agreement.body.id}`)).body).toMatchObject(before)
    now = noon('2026-09-01')
    expect((await t.as('auditor').get(`/v1/agreements/${agreement.body.id}`)).body).toMatchObject(changes)
    now = noon(today)
  })

  it('leaves funding out of every version for an integrator', async () => {
    const agreement = await signedAgreement(t)
    await amend(t, agreement, '2026-09-01', { funding: { source: 'apbd' }, title: 'Baru' })
    for (const day of ['2026-08-31', '2026-09-01'])
      expect(await at(agreement, day, 'integrator')).not.toHaveProperty('funding')
    expect([
      (await at(agreement, '2026-08-31', 'integrator')).title,
      (await at(agreement, '2026-09-01', 'integrator')).title,
    ]).toEqual([agreement.body.title, 'Baru'])
    expect(JSON.stringify(await versionsOf(agreement, 'integrator'))).not.toContain('funding')
  })

  it('keeps what an amendment does not change, over several amendments', async () => {
    const agreement = await signedAgreement(t)
    await amend(t, agreement, '2026-07-01', { effectiveUntil: '2027-06-30' })
    await amend(t, agreement, '2026-07-01', { stages: ['P7'] })
    await amend(t, agreement, '2027-01-01', { title: 'Ketiga', effectiveUntil: '2027-12-31' })
    const seen = async (day: string) => {
      const { title, stages, effectiveUntil } = await at(agreement, day)
      return [title === 'Ketiga', stages.join(), effectiveUntil]
    }
    expect(await seen('2026-06-30')).toEqual([false, 'P2,P5', '2026-12-31'])
    expect(await seen('2026-07-01')).toEqual([false, 'P7', '2027-06-30'])
    expect(await seen('2026-12-31')).toEqual([false, 'P7', '2027-06-30'])
    expect(await seen('2027-01-01')).toEqual([true, 'P7', '2027-12-31'])
  })
})

describe('validity by the version of the day', () => {
  const validities = async (agreement: TestResponse, days: string[]) =>
    Promise.all(days.map(async (day) => (await at(agreement, day)).validity))

  it('of an agreement that was extended: no longer expiring from its signature on', async () => {
    const agreement = await signedAgreement(t, { effectiveUntil: '2026-07-31' })
    await amend(t, agreement, '2026-07-15', { effectiveUntil: '2027-07-31' })
    expect(
      await validities(agreement, ['2026-07-14', '2026-07-15', '2026-08-01', '2027-07-31', '2027-08-01']),
    ).toEqual(['in_force', 'in_force', 'in_force', 'expiring', 'expired'])
    const before = await at(agreement, '2026-07-14')
    expect(before).toMatchObject({ effectiveUntil: '2026-07-31', endsOn: '2027-07-31', endsBecause: 'term' })
  })

  it('of one that was shortened', async () => {
    const agreement = await signedAgreement(t)
    await amend(t, agreement, '2026-07-01', { effectiveUntil: '2026-07-01' })
    expect(await validities(agreement, ['2026-04-01', '2026-06-30', '2026-07-01', '2026-07-02'])).toEqual([
      'in_force',
      'expiring',
      'expiring',
      'expired',
    ])
  })

  it('is what lists filter by and coverage counts', async () => {
    const agreement = await signedAgreement(t, {
      parties: [ids.ppkukm, ids.bankDki],
      stages: ['P6'],
      effectiveUntil: '2026-07-31',
    })
    await amend(t, agreement, '2026-07-31', {
      effectiveUntil: '2027-07-31',
      title: 'Diperpanjang',
      stages: ['P6', 'P7'],
    })
    const listed = async (query: string, account?: AccountName) => {
      const url = `/v1/${account ? '' : 'public/'}agreements?collaboratorId=${ids.bankDki}&count=exact&${query}`
      const { body } = expectStatus(await t.as(account).get(url), 200)
      expect(body.page.total).toBe(body.data.length)
      return body.data.map((each: { title: string; effectiveUntil: string; stages: string[] }) => [
        each.title,
        each.effectiveUntil,
        each.stages.join(),
      ])
    }
    const [before, after] = [
      [agreement.body.title, '2026-07-31', 'P6'],
      ['Diperpanjang', '2027-07-31', 'P6,P7'],
    ]
    for (const account of ['auditor', 'integrator', 'partner-bankdki', undefined] as const) {
      expect(await listed('asOf=2026-07-30&validity=expiring', account)).toEqual([])
      expect(await listed('asOf=2026-07-30&validity=in_force', account)).toEqual([before])
      expect(await listed('asOf=2026-07-31&validity=in_force', account)).toEqual([after])
      expect(await listed('asOf=2027-08-01&validity=expired', account)).toEqual([after])
      expect(await listed('asOf=2026-07-30&stage=P7,P1', account)).toEqual([])
      expect(await listed('asOf=2026-07-30&stage=P6', account)).toEqual([before])
      expect(await listed('asOf=2026-07-31&stage=P7', account)).toEqual([after])
    }
    const covered = async (day: string) => {
      const { body } = await t
        .as('auditor')
        .get(`/v1/reports/coverage?collaboratorId=${ids.bankDki}&asOf=${day}`)
      return [body.inForce.count, body.stages.filter((each: { covered: boolean }) => each.covered).length]
    }
    expect([await covered('2026-07-30'), await covered('2026-07-31'), await covered('2027-08-01')]).toEqual([
      [1, 1],
      [1, 2],
      [0, 0],
    ])
  })

  it('does not lose or repeat a row of a list that is sorted by the end', async () => {
    const made: string[] = []
    for (const end of ['2026-08-01', '2026-09-01', '2026-10-01']) {
      const agreement = await signedAgreement(t, { parties: [ids.ppkukm, ids.gojek], effectiveUntil: end })
      await amend(t, agreement, '2026-07-15', { effectiveUntil: end.replace('2026', '2028') })
      made.unshift(agreement.body.id)
    }
    const rows = await walk(
      t,
      'auditor',
      `/v1/agreements?collaboratorId=${ids.gojek}&sort=-effectiveUntil&asOf=2026-07-01&limit=1`,
    )
    expect(rows.map((row) => row.id)).toEqual(made)
    expect(rows[0].effectiveUntil).toBe('2026-10-01')
  })

  it('lets a termination and a suspension reach into the time an amendment added', async () => {
    const agreement = await signedAgreement(t)
    await amend(t, agreement, '2026-12-01', { effectiveUntil: '2027-12-31' })
    const current = await reread(t, agreement)
    const end = { ground: 'agreed', reason: 'Selesai', terminatedOn: '2027-06-01' }
    await attach(t, agreement.body.id, 'termination')
    expectStatus(
      await t.as('admin').post(`/v1/agreements/${agreement.body.id}/terminate`, end, { etag: current.etag }),
      200,
    )
    expect(await validities(agreement, ['2027-03-01', '2027-05-31', '2027-06-01'])).toEqual([
      'in_force',
      'expiring',
      null,
    ])
  })
})

describe('GET /v1/agreements/{id}/versions', () => {
  it('200: one at signature, one more for each amendment', async () => {
    const agreement = await signedAgreement(t)
    const amendment = await amend(t, agreement, '2026-09-01', { title: 'Baru' })
    const versions = await versionsOf(agreement)
    expect(versions).toMatchObject([
      {
        number: 0,
        amendmentId: null,
        validFrom: '2026-01-01',
        title: agreement.body.title,
        stages: ['P2', 'P5'],
        funding: null,
      },
      {
        number: 1,
        amendmentId: amendment.body.id,
        validFrom: '2026-09-01',
        title: 'Baru',
        effectiveFrom: '2026-01-01',
        effectiveUntil: '2026-12-31',
      },
    ])
    expect((await versionsOf(agreement, 'integrator'))[1]).toMatchObject({
      number: 1,
      amendmentId: null,
      title: 'Baru',
    })
  })

  it('begins on the day of the signature where that is before the first day', async () => {
    const agreement = await signedAgreement(t, { effectiveFrom: '2026-08-01' })
    expect(await versionsOf(agreement)).toMatchObject([{ number: 0, validFrom: today }])
    await amend(t, agreement, '2026-07-01', { title: 'Sebelum berlaku' })
    expect((await at(agreement, '2026-08-01')).title).toBe('Sebelum berlaku')
  })

  it('200: none of what is not signed; 404: not visible; 401: no one', async () => {
    const draft = await draftAgreement(t)
    expect(await versionsOf(draft)).toEqual([])
    const url = `/v1/agreements/${draft.body.id}/versions`
    expect(await t.as('integrator').get(url)).toMatchObject({ status: 404 })
    expect(await t.as('partner-shopee').get(url)).toMatchObject({ status: 404 })
    expect(await t.as().get(url)).toMatchObject({ status: 401 })
  })
})
