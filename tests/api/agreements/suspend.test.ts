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
  reread,
  signedAgreement,
  today,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { expectUnchanged, itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
let now = noon(today)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
afterAll(() => t.close())

const reason = 'Menunggu hasil audit.'
const act = (
  action: string,
  { body, etag }: TestResponse,
  content?: unknown,
  by: AccountName = 'officer-ppkukm',
) => t.as(by).post(`/v1/agreements/${body.id}/${action}`, content, { etag })
const statusOn = async ({ body }: TestResponse, day: string) => {
  const { status, validity } = (await t.as('auditor').get(`/v1/agreements/${body.id}?asOf=${day}`)).body
  return [status, validity]
}
const validityOn = async ({ body }: TestResponse, day: string) =>
  (await t.as('auditor').get(`/v1/agreements/${body.id}?asOf=${day}`)).body.validity

/** Does something on another day, at noon in Jakarta. */
async function on<T>(day: string, work: () => Promise<T>): Promise<T> {
  now = noon(day)
  try {
    return await work()
  } finally {
    now = noon(today)
  }
}

describe('POST /v1/agreements/{id}/request-dprd', () => {
  it('200: waits for the DPRD, whose answer leads back to review, or is returned', async () => {
    const waiting = expectStatus(
      await act('request-dprd', await agreementIn(t, 'in_review'), undefined, 'reviewer'),
      200,
    )
    expect(waiting.body).toMatchObject({
      status: 'awaiting_dprd',
      allowedActions: ['patch_checklist', 'return', 'dprd_answered'],
    })
    expect(await act('approve', waiting, undefined, 'reviewer')).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['patch_checklist', 'return', 'dprd_answered'] },
    })
    const answered = expectStatus(await act('dprd-answered', waiting), 200)
    const approved = await act('approve', answered, undefined, 'reviewer')
    expect(approved).toMatchObject({ status: 200, body: { status: 'ready_to_sign' } })
    const returned = await act(
      'return',
      await agreementIn(t, 'awaiting_dprd'),
      { reason: 'Ditolak DPRD.' },
      'reviewer',
    )
    expect(returned).toMatchObject({ status: 200, body: { status: 'draft', statusReason: 'Ditolak DPRD.' } })
  })

  it.each(['draft', 'awaiting_dprd', 'ready_to_sign', 'signed', 'cancelled'] as const)(
    '409: %s',
    async (status) => {
      const before = await agreementIn(t, status)
      expect(await act('request-dprd', before, undefined, 'reviewer')).toMatchObject({
        status: 409,
        body: { code: 'invalid_transition' },
      })
      await expectUnchanged(t, before)
    },
  )

  itRefusesLikeEveryChange(() => t, {
    status: 'in_review',
    allowed: ['reviewer'],
    send: (client, { body }, call) => client.post(`/v1/agreements/${body.id}/request-dprd`, undefined, call),
  })
})

describe('POST /v1/agreements/{id}/suspend', () => {
  it('200: from today on it does not hold', async () => {
    const after = expectStatus(await act('suspend', await signedAgreement(t), { reason }), 200)
    expect(after.body).toMatchObject({
      status: 'suspended',
      statusReason: reason,
      suspensionReason: reason,
      suspendedOn: today,
      endsOn: '2026-12-31',
      endsBecause: 'term',
      validity: null,
      allowedActions: ['correct', 'resume', 'terminate'],
    })
    expect(await validityOn(after, '2026-06-14')).toBe('in_force')
    expect(await validityOn(after, '2026-06-15')).toBeNull()
    expect(await validityOn(after, '2026-12-31')).toBeNull()
    expect(await statusOn(after, '2026-06-14')).toEqual(['signed', 'in_force'])
    const [trail] = await ownerRows(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'suspend'`,
      [after.body.id],
    )
    expect(trail).toEqual({
      changes: { suspensionReason: [null, reason], suspendedOn: [null, today] },
    })
  })

  it('interrupts nothing once the term is over: it is expired, and can be extended', async () => {
    const after = expectStatus(await act('suspend', await signedAgreement(t), { reason }), 200)
    const days = ['2026-12-31', '2027-01-01', '2027-06-15']
    expect(await Promise.all(days.map((day) => statusOn(after, day)))).toEqual([
      ['suspended', null],
      ['signed', 'expired'],
      ['signed', 'expired'],
    ])
    const [last, first] = [
      await on('2026-12-31', () => reread(t, after)),
      await on('2027-01-01', () => reread(t, after)),
    ]
    expect(last.body.allowedActions).toEqual(['correct', 'resume', 'terminate'])
    expect(first.body.allowedActions).toEqual(['amend', 'correct', 'renew', 'resume', 'terminate'])
    expect(first.body).toMatchObject({ version: last.body.version, suspendedOn: today, statusReason: null })
    expect(first.etag).not.toBe(last.etag)
  })

  it('200: from a day to come it holds until the day before', async () => {
    const after = expectStatus(
      await act('suspend', await signedAgreement(t), { reason, suspendedOn: '2026-09-01' }),
      200,
    )
    expect(after.body).toMatchObject({
      status: 'signed',
      statusReason: null,
      suspendedOn: '2026-09-01',
      suspensionReason: reason,
      validity: 'in_force',
      allowedActions: ['amend', 'correct', 'renew', 'suspend', 'resume', 'terminate'],
    })
    expect(await statusOn(after, '2026-08-31')).toEqual(['signed', 'in_force'])
    expect(await statusOn(after, '2026-09-01')).toEqual(['suspended', null])
    const begun = await on('2026-09-01', () => reread(t, after))
    expect(begun.body).toMatchObject({
      status: 'suspended',
      statusReason: reason,
      version: after.body.version,
    })
    expect(begun.body.allowedActions).toEqual(['correct', 'resume', 'terminate'])
  })

  it.each([
    ['an earlier', '2026-08-01', ['2026-07-31', '2026-08-01']],
    ['a later', '2026-10-01', ['2026-09-30', '2026-10-01']],
  ])('200: while one is to come, from %s day: that day counts', async (_, suspendedOn, days) => {
    const first = await act('suspend', await signedAgreement(t), { reason, suspendedOn: '2026-09-01' })
    const moved = expectStatus(await act('suspend', first, { reason: 'Lain', suspendedOn }), 200)
    expect(moved.body).toMatchObject({ suspendedOn, suspensionReason: 'Lain' })
    expect(await Promise.all(days.map((day) => statusOn(moved, day)))).toEqual([
      ['signed', 'in_force'],
      ['suspended', null],
    ])
  })

  it('409: once the term is over, while it was not resumed', async () => {
    const suspended = await agreementIn(t, 'suspended')
    const again = await on('2027-01-01', () =>
      act('suspend', suspended, { reason, suspendedOn: '2026-12-01' }),
    )
    expect(again).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
  })

  it('leaves coverage and the lists of those days', async () => {
    const before = await signedAgreement(t, { parties: [ids.ppkukm, ids.bankDki], stages: ['P7'] })
    await act('suspend', before, { reason })
    const url = (day: string) => `collaboratorId=${ids.bankDki}&asOf=${day}`
    const counts = async (day: string) => [
      (await t.as('auditor').get(`/v1/agreements?${url(day)}&validity=in_force,expiring`)).body.data.length,
      (await t.as('auditor').get(`/v1/reports/coverage?${url(day)}`)).body.inForce.count,
    ]
    expect(await counts('2026-06-14')).toEqual([1, 1])
    expect(await counts('2026-06-15')).toEqual([0, 0])
  })

  it.each([
    ['2026-06-14', 'before_signature'],
    ['2027-01-01', 'after_end'],
  ])('422: on %s', async (suspendedOn, code) => {
    const before = await signedAgreement(t)
    expect(await act('suspend', before, { reason, suspendedOn })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/suspendedOn', code }] },
    })
    await expectUnchanged(t, before)
  })

  it.each([
    [{}, '/reason'],
    [{ reason, suspendedOn: null }, '/suspendedOn'],
    [{ reason, resumedOn: '2026-07-01' }, '/resumedOn'],
  ])('400: %j', async (body, pointer) => {
    const response = await act('suspend', await signedAgreement(t), body)
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual([pointer])
  })

  it.each([
    ['draft', ['patch', 'patch_party', 'patch_checklist', 'submit', 'cancel']],
    ['suspended', ['correct', 'resume', 'terminate']],
    ['terminated', ['correct']],
    ['superseded', ['correct']],
  ] as [AgreementStatus, string[]][])('409: %s', async (status, allowedActions) => {
    const before = await agreementIn(t, status)
    expect(await act('suspend', before, { reason })).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions },
    })
    await expectUnchanged(t, before)
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'signed',
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) => client.post(`/v1/agreements/${body.id}/suspend`, { reason }, call),
  })
})

describe('POST /v1/agreements/{id}/resume', () => {
  it('200: it holds again from that day on, and the days of the suspension stay', async () => {
    const suspended = await agreementIn(t, 'suspended')
    const resumed = await on('2026-07-01', () => act('resume', suspended))
    expect(resumed).toMatchObject({
      status: 200,
      body: { status: 'signed', statusReason: null, suspendedOn: null, validity: 'in_force' },
    })
    const days = ['2026-06-14', '2026-06-15', '2026-06-30', '2026-07-01']
    expect(await Promise.all(days.map((day) => validityOn(resumed, day)))).toEqual([
      'in_force',
      null,
      null,
      'in_force',
    ])
  })

  it('200: at the first instant of a day in Jakarta, while it is the day before in UTC', async () => {
    const suspended = await agreementIn(t, 'suspended')
    now = new Date('2026-06-30T17:00:00.000Z')
    const resumed = expectStatus(await act('resume', suspended), 200)
    now = noon(today)
    expect(await validityOn(resumed, '2026-06-30')).toBeNull()
    expect(await validityOn(resumed, '2026-07-01')).toBe('in_force')
  })

  it('keeps every suspension of an agreement, and forgets one that never began', async () => {
    const first = await agreementIn(t, 'suspended')
    const between = await on('2026-07-01', () => act('resume', first))
    const again = await on('2026-08-01', () => act('suspend', between, { reason }))
    const back = await on('2026-08-02', () => act('resume', again))
    const foreseen = await on('2026-08-03', () => act('suspend', back, { reason, suspendedOn: '2026-11-01' }))
    const last = await on('2026-08-04', () => act('resume', foreseen))
    const days = ['2026-06-20', '2026-07-31', '2026-08-01', '2026-08-02', '2026-09-01', '2026-11-01']
    expect(await Promise.all(days.map((day) => validityOn(last, day)))).toEqual([
      null,
      'in_force',
      null,
      'in_force',
      'in_force',
      'expiring',
    ])
  })

  it('200: a suspended agreement is terminated', async () => {
    const before = await agreementIn(t, 'suspended')
    await attach(t, before.body.id, 'termination')
    const after = await act('terminate', before, {
      ground: 'breach',
      reason: 'Selesai',
      terminatedOn: '2026-08-01',
    })
    expect(after).toMatchObject({
      status: 200,
      body: {
        status: 'suspended',
        statusReason: reason,
        terminationGround: 'breach',
        endsOn: '2026-07-31',
        endsBecause: 'termination',
        allowedActions: ['correct', 'resume', 'terminate', 'withdraw_termination'],
      },
    })
    expect(await statusOn(after, '2026-04-01')).toEqual(['signed', 'in_force'])
    expect(await statusOn(after, '2026-06-14')).toEqual(['signed', 'expiring'])
    expect(await statusOn(after, '2026-07-31')).toEqual(['suspended', null])
    expect(await statusOn(after, '2026-08-01')).toEqual(['terminated', null])
  })

  it.each(['draft', 'signed', 'terminated'] as const)('409: %s', async (status) => {
    const before = await agreementIn(t, status)
    expect(await act('resume', before)).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    await expectUnchanged(t, before)
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'suspended',
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) => client.post(`/v1/agreements/${body.id}/resume`, undefined, call),
  })
})
