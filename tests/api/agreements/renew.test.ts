import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementStatus } from '../../../src/agreements/lifecycle.ts'
import {
  agreementIn,
  attach,
  expectStatus,
  ids,
  noon,
  ownerRows,
  pointers,
  readyToSign,
  reasonCodes,
  renewedAgreement,
  reread,
  signedAgreement,
  today,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { expectUnchanged, itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
let now = noon(today)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
afterAll(() => t.close())

const period = { effectiveFrom: '2027-01-01', effectiveUntil: '2027-12-31' }
const renew = ({ body, etag }: TestResponse, content: object = period, by: AccountName = 'officer-ppkukm') =>
  t.as(by).post(`/v1/agreements/${body.id}/renew`, content, { etag })
const sign = ({ body, etag }: TestResponse, by: AccountName = 'officer-ppkukm') =>
  t.as(by).post(`/v1/agreements/${body.id}/sign`, undefined, { etag })
/** Does something on another day, at noon in Jakarta. */
async function on<T>(day: string, work: () => Promise<T>): Promise<T> {
  now = noon(day)
  try {
    return await work()
  } finally {
    now = noon(today)
  }
}
const statusOn = async ({ body }: TestResponse, day: string) => {
  const { status, validity } = (await t.as('auditor').get(`/v1/agreements/${body.id}?asOf=${day}`)).body
  return [status, validity]
}
const validityOn = async ({ body }: TestResponse, day: string) =>
  (await t.as('auditor').get(`/v1/agreements/${body.id}?asOf=${day}`)).body.validity

describe('POST /v1/agreements/{id}/renew', () => {
  it('201: a draft with the same content and parties, to be signed anew', async () => {
    const provisions = [{ organizationId: ids.shopee, kind: 'obligation', text: 'Melatih.', stage: 'P2' }]
    const draft = await agreementIn(t, 'draft', { purpose: 'Naik kelas' })
    const change = { provisions, funding: { source: 'apbd', amount: 5 }, unbudgeted: false }
    const filled = expectStatus(
      await t.as('admin').patch(`/v1/agreements/${draft.body.id}`, change, { etag: draft.etag }),
      200,
    )
    const old = expectStatus(await sign(await readyToSign(t, filled)), 200)
    const renewal = expectStatus(await renew(old), 201)
    expect(renewal.headers.location).toBe(`/v1/agreements/${renewal.body.id}`)
    const { type, title, purpose, stages, funding } = old.body
    expect(renewal.body).toMatchObject({ type, title, purpose, stages, funding, ...period })
    expect(renewal.body).toMatchObject({
      status: 'draft',
      version: 1,
      renewsId: old.body.id,
      renewedById: null,
      signedOn: null,
      originCaseId: null,
    })
    expect(renewal.body.registrationNumber).not.toBe(old.body.registrationNumber)
    // The parties sign anew, so no name is the one of a signature yet.
    const unsigned = old.body.provisions.map(({ organization, ...each }: { organization: object }) => ({
      ...each,
      id: expect.any(String),
      organization: { ...organization, nameAsSigned: null },
    }))
    expect(renewal.body.provisions).toEqual(unsigned)
    expect(renewal.body.parties).toMatchObject([
      {
        position: 1,
        organization: { id: ids.ppkukm },
        documentNumber: null,
        signatoryName: null,
        signedOn: null,
      },
      { position: 2, organization: { id: ids.shopee }, documentNumber: null },
    ])
    expect(
      (await t.as('auditor').get(`/v1/agreements/${renewal.body.id}/checklist`)).body.blocking,
    ).toContain('draft_agreement')
    expect((await reread(t, old)).body).toMatchObject({
      status: 'signed',
      renewedById: renewal.body.id,
      version: old.body.version + 1,
    })
  })

  it('201: with a title of its own; an expired one is renewed too', async () => {
    const expired = await signedAgreement(t, { effectiveFrom: '2025-01-01', effectiveUntil: '2025-12-31' })
    expect(await renew(expired, { ...period, title: 'Lanjutan' })).toMatchObject({
      status: 201,
      body: { title: 'Lanjutan' },
    })
  })

  it('201: with what a signed amendment changes, also from a day to come', async () => {
    const old = await signedAgreement(t)
    await amend(t, old, '2026-11-01', { stages: ['P7'] })
    const current = await reread(t, old)
    expect(current.body.stages).toEqual(['P2', 'P5'])
    expect((await renew(current)).body.stages).toEqual(['P7'])
  })

  it('409: where one is under way, until it is canceled', async () => {
    const old = await signedAgreement(t)
    const first = await renew(old)
    const again = await renew(await reread(t, old))
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', allowedActions: ['amend', 'correct', 'renew', 'suspend', 'terminate'] },
    })
    expect(again.body.reasons).toEqual([
      {
        code: 'renewal_under_way',
        message: `Perpanjangannya sudah diproses: ${first.body.registrationNumber}.`,
      },
    ])
    await t
      .as('officer-ppkukm')
      .post(`/v1/agreements/${first.body.id}/cancel`, { reason: 'Batal' }, { etag: first.etag })
    const before = await reread(t, old)
    expect(before.body.renewedById).toBeNull()
    expect(await renew(before)).toMatchObject({ status: 201 })
  })

  it('of ten at the same time one wins', async () => {
    const old = await signedAgreement(t)
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => renew(old)))).map(
      (each) => each.status,
    )
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(9)
    expect(await ownerRows(t, 'select 1 from agreements where renews_id = $1', [old.body.id])).toHaveLength(1)
  })

  it.each(['2025-12-31', '2026-01-01'])(
    '422: from %s, not after what it renews began',
    async (effectiveFrom) => {
      const old = await signedAgreement(t)
      expect(await renew(old, { ...period, effectiveFrom })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/effectiveFrom', code: 'not_after_renewed' }] },
      })
      await expectUnchanged(t, old)
    },
  )

  it.each([
    [{ ...period, effectiveUntil: '2026-12-31' }, 422, '/effectiveUntil'],
    [{ effectiveFrom: '2027-01-01' }, 422, '/effectiveUntil'],
    [{ ...period, stages: ['P1'] }, 400, '/stages'],
    [{ ...period, effectiveFrom: '2027-02-29' }, 400, '/effectiveFrom'],
  ])('%j: %i', async (body, status, pointer) => {
    const response = await renew(await signedAgreement(t), body)
    expect(response.status).toBe(status)
    expect(pointers(response)).toEqual([pointer])
  })

  it.each(['draft', 'suspended', 'terminated', 'superseded'] as AgreementStatus[])(
    '409: %s',
    async (status) => {
      const before = await agreementIn(t, status)
      expect(await renew(before)).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
      await expectUnchanged(t, before)
    },
  )

  itRefusesLikeEveryChange(() => t, {
    status: 'signed',
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) => client.post(`/v1/agreements/${body.id}/renew`, period, call),
  })
})

describe('the signature of a renewal', () => {
  it('ends what it renews the day before it begins, which keeps its actions until then', async () => {
    const { old, renewal } = await renewedAgreement(t)
    expect(old.body).toMatchObject({
      status: 'signed',
      supersededOn: '2027-01-01',
      endsOn: '2026-12-31',
      endsBecause: 'renewal',
      renewedById: renewal.body.id,
      allowedActions: ['amend', 'correct', 'renew', 'suspend', 'terminate'],
    })
    const [last, first] = [
      await on('2026-12-31', () => reread(t, old)),
      await on('2027-01-01', () => reread(t, old)),
    ]
    expect(last.body).toMatchObject({ status: 'signed', allowedActions: old.body.allowedActions })
    expect(first.body).toMatchObject({
      status: 'superseded',
      allowedActions: ['correct'],
      version: old.body.version,
    })
    expect(first.etag).not.toBe(last.etag)
    const days = ['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01']
    expect(await Promise.all(days.map((day) => validityOn(old, day)))).toEqual(['expiring', null, null, null])
    expect(await Promise.all(days.map((day) => validityOn(renewal, day)))).toEqual([
      'not_yet_effective',
      'in_force',
      'expiring',
      'expired',
    ])
    const trail = await ownerRows(
      t,
      `select action, changes from audit_events where resource_id = $1 and action <> 'read' order by id`,
      [old.body.id],
    )
    expect(trail.at(-1)).toEqual({
      action: 'supersede',
      changes: { supersededOn: [null, '2027-01-01'] },
    })
  })

  it('long after the end of what it renews: expired until it begins, then superseded', async () => {
    const past = { effectiveFrom: '2025-01-01', effectiveUntil: '2025-12-31' }
    const { old } = await renewedAgreement(t, past, '2026-03-01')
    expect(old.body).toMatchObject({ status: 'superseded', endsOn: '2025-12-31', endsBecause: 'term' })
    const days = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01']
    expect(await Promise.all(days.map((day) => statusOn(old, day)))).toEqual([
      ['signed', 'expiring'],
      ['signed', 'expired'],
      ['signed', 'expired'],
      ['superseded', null],
    ])
  })

  it('takes over on the day where the periods overlap, and coverage counts one', async () => {
    const old = await signedAgreement(t, { parties: [ids.ppkukm, ids.gojek], stages: ['P5'] })
    const draft = expectStatus(
      await renew(old, { effectiveFrom: '2026-10-01', effectiveUntil: '2027-09-30' }),
      201,
    )
    const renewal = expectStatus(await sign(await readyToSign(t, draft)), 200)
    expect(await validityOn(old, '2026-07-01')).toBe('in_force')
    expect([await validityOn(old, '2026-09-30'), await validityOn(old, '2026-10-01')]).toEqual([
      'expiring',
      null,
    ])
    expect(await validityOn(renewal, '2026-10-01')).toBe('in_force')
    for (const day of ['2026-09-30', '2026-10-01']) {
      const { body } = await t
        .as('auditor')
        .get(`/v1/reports/coverage?collaboratorId=${ids.gojek}&asOf=${day}`)
      expect(body.inForce.count).toBe(1)
    }
  })

  it('409: while what it renews is suspended; one that was terminated stays so', async () => {
    const old = await signedAgreement(t)
    const ready = await readyToSign(t, expectStatus(await renew(old), 201))
    const fresh = await reread(t, old)
    const url = `/v1/agreements/${old.body.id}`
    const suspended = expectStatus(
      await t.as('admin').post(`${url}/suspend`, { reason: 'Audit' }, { etag: fresh.etag }),
      200,
    )
    const refused = await sign(ready)
    expect(reasonCodes(refused)).toEqual(['renewed_is_suspended'])
    await expectUnchanged(t, ready)
    await attach(t, old.body.id, 'termination')
    const terminated = { ground: 'purpose_reached', reason: 'Selesai', terminatedOn: today }
    expectStatus(await t.as('admin').post(`${url}/terminate`, terminated, { etag: suspended.etag }), 200)
    expect(await sign(ready)).toMatchObject({ status: 200 })
    expect((await reread(t, old)).body).toMatchObject({ status: 'terminated', supersededOn: null })
  })

  it('409: where its period was moved before that of what it renews', async () => {
    const draft = expectStatus(await renew(await signedAgreement(t)), 201)
    const moved = await t
      .as('admin')
      .patch(`/v1/agreements/${draft.body.id}`, { effectiveFrom: '2026-01-01' }, { etag: draft.etag })
    expect(reasonCodes(await sign(await readyToSign(t, moved)))).toEqual(['not_after_renewed'])
  })

  it('403: by an agency that joined only the renewal, and nothing of it stays', async () => {
    const draft = expectStatus(await renew(await signedAgreement(t)), 201)
    const parties = [ids.ppkukm, ids.parekraf, ids.shopee].map((organizationId) => ({ organizationId }))
    const joined = await t
      .as('admin')
      .patch(`/v1/agreements/${draft.body.id}`, { parties }, { etag: draft.etag })
    const ready = await readyToSign(t, joined)
    expect(await sign(ready, 'officer-parekraf')).toMatchObject({ status: 403 })
    await expectUnchanged(t, ready)
    expect(await sign(ready)).toMatchObject({ status: 200 })
  })

  it('shows each of the two only to those who may see the other', async () => {
    const old = await signedAgreement(t)
    const draft = expectStatus(await renew(old), 201)
    for (const account of ['partner-shopee', 'integrator'] as const) {
      expect((await t.as(account).get(`/v1/agreements/${old.body.id}`)).body.renewedById).toBeNull()
    }
    const renewal = expectStatus(await sign(await readyToSign(t, draft)), 200)
    for (const account of ['partner-shopee', 'integrator'] as const) {
      expect((await t.as(account).get(`/v1/agreements/${old.body.id}`)).body.renewedById).toBe(
        renewal.body.id,
      )
      expect((await t.as(account).get(`/v1/agreements/${renewal.body.id}`)).body.renewsId).toBe(old.body.id)
    }
  })
})

describe('a renewal that is terminated by its first day', () => {
  const act = (action: string, { body, etag }: TestResponse, content?: object) =>
    t.as('officer-ppkukm').post(`/v1/agreements/${body.id}/${action}`, content, { etag })
  const terminate = async (agreement: TestResponse, terminatedOn: string) => {
    await attach(t, agreement.body.id, 'termination')
    return expectStatus(
      await act('terminate', agreement, { ground: 'agreed', reason: 'Batal', terminatedOn }),
      200,
    )
  }
  /** How many renewals the map counts of its partner, and whether the list has it as one. */
  const counted = async ({ body }: TestResponse) => {
    const { id } = body.parties[1].organization
    const map = expectStatus(await t.as('auditor').get(`/v1/collaborators/${id}/performance`), 200)
    const { count, href } = map.body.evidence.renewals
    const listed = expectStatus(await t.as('auditor').get(`${href}&limit=200`), 200).body.data
    expect(listed).toHaveLength(count)
    return listed.some((each: { id: string }) => each.id === body.id)
  }
  const renewing = async ({ body }: TestResponse) => {
    const { body: found } = await t
      .as('auditor')
      .get(`/v1/reports/expiring?asOf=2026-12-01&collaboratorId=${body.parties[1].organization.id}`)
    const listed = found.agreements.map((each: { id: string }) => each.id).includes(body.id)
    const { data } = (await t.as('auditor').get(`/v1/agreements?renewed=true&limit=200`)).body
    return [listed, data.some((each: { id: string }) => each.id === body.id)]
  }

  it.each(['2026-09-01', '2027-01-01'])(
    'on %s: what it renews is as it was, and is to be renewed again',
    async (day) => {
      const { old, renewal } = await renewedAgreement(t)
      expect(await renewing(old)).toEqual([false, true])
      expect(await counted(renewal)).toBe(true)
      const ended = await terminate(renewal, day)
      const again = await reread(t, old)
      expect(again.body).toMatchObject({
        status: 'signed',
        supersededOn: null,
        renewedById: null,
        endsOn: '2026-12-31',
        endsBecause: 'term',
        version: old.body.version + 1,
      })
      expect(await statusOn(old, '2027-01-01')).toEqual(['signed', 'expired'])
      expect(await statusOn(ended, '2027-01-01')).toEqual(['terminated', null])
      expect(await renewing(old)).toEqual([true, false])
      expect(await counted(renewal)).toBe(false)
      const trail = await ownerRows(
        t,
        `select action, changes from audit_events where resource_id = $1 and changes ? 'supersededOn' order by id`,
        [old.body.id],
      )
      expect(trail.at(-1)).toEqual({ action: 'reinstate', changes: { supersededOn: ['2027-01-01', null] } })
      const second = await readyToSign(t, expectStatus(await renew(again), 201))
      expectStatus(await sign(second), 200)
      expect((await reread(t, old)).body).toMatchObject({
        supersededOn: '2027-01-01',
        renewedById: second.body.id,
      })
    },
  )

  it('on a later day it took over', async () => {
    const { old, renewal } = await renewedAgreement(t)
    await terminate(renewal, '2027-01-02')
    expect((await reread(t, old)).body).toMatchObject({
      supersededOn: '2027-01-01',
      renewedById: renewal.body.id,
    })
  })

  it('takes over again where the termination is withdrawn or moved, unless another renewal was made', async () => {
    const { old, renewal } = await renewedAgreement(t)
    const ended = await terminate(renewal, '2026-09-01')
    const back = expectStatus(await act('withdraw-termination', ended), 200)
    expect((await reread(t, old)).body).toMatchObject({ supersededOn: '2027-01-01' })
    const moved = await terminate(await terminate(back, '2026-10-01'), '2027-06-01')
    expect((await reread(t, old)).body).toMatchObject({ supersededOn: '2027-01-01' })
    const last = await terminate(moved, '2026-11-01')
    const second = expectStatus(await renew(await reread(t, old)), 201)
    const refused = await act('withdraw-termination', last)
    expect(reasonCodes(refused)).toEqual(['renewal_under_way'])
    await expectUnchanged(t, last)
    expectStatus(await act('cancel', second, { reason: 'Batal' }), 200)
    expectStatus(await act('withdraw-termination', last), 200)
    expect((await reread(t, old)).body).toMatchObject({ supersededOn: '2027-01-01' })
  })

  it('leaves a declared termination of the old one as it is', async () => {
    const { old, renewal } = await renewedAgreement(t)
    const declared = await terminate(old, '2026-09-01')
    expect(declared.body).toMatchObject({ endsOn: '2026-08-31', endsBecause: 'termination' })
    expect(await statusOn(old, '2027-06-01')).toEqual(['terminated', null])
    await terminate(renewal, '2026-09-01')
    expect((await reread(t, old)).body).toMatchObject({ terminatedOn: '2026-09-01', supersededOn: null })
  })
})
