import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOn, amend, approveAmendment, readyAmendment, signAmendment } from '../../support/amendments.ts'
import {
  agreedCase,
  clock,
  expectStatus,
  ids,
  ownerRows,
  promote,
  readyToSign,
  signedAgreement,
} from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { activityIn, commit, delivered, draft, move, report } from '../commitments/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const read = async (url: string) => expectStatus(await t.as('partner-shopee').get(url), 200).body

/** A signed agreement that commits to classes and to stalls. */
async function signedWithTwo() {
  const drafted = await draft(t)
  const classes = await commit(t, drafted, { dueOn: '2026-05-31' })
  const stalls = await commit(t, drafted, {
    description: 'Etalase',
    stage: 'P5',
    targetValue: 4,
    unit: 'etalase',
  })
  const ready = await readyToSign(t, drafted)
  const agreement = expectStatus(
    await t
      .as('officer-ppkukm')
      .post(`/v1/agreements/${ready.body.id}/sign`, undefined, { etag: ready.etag }),
    200,
  )
  const url = `/v1/agreements/${agreement.body.id}`
  return { agreement, url, classes: classes.body.id as string, stalls: stalls.body.id as string }
}

const errors = ({ body }: TestResponse) =>
  body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code])

describe('an amendment of the commitments', () => {
  it('adds, changes and drops them from its first day on; each day is answered as it was', async () => {
    const { agreement, url, classes, stalls } = await signedWithTwo()
    const signed = await amend(t, agreement, '2026-07-01', {
      stages: ['P2', 'P5', 'P7'],
      commitments: {
        add: [{ description: 'Kredit mikro', stage: 'P7', targetValue: 50, unit: 'usaha' }],
        change: [{ id: classes, targetValue: 20, dueOn: null, responsibleOrganizationId: ids.parekraf }],
        drop: [stalls],
      },
    })
    const { id: credit } = signed.body.changes.commitments.add[0]
    const told = async (day?: string) =>
      (await read(`${url}/commitments${day ? `?asOf=${day}` : ''}`)).data.map(
        (each: Record<string, unknown>) => [each['id'], each['targetValue']],
      )
    const before = [
      [classes, 12],
      [stalls, 4],
    ]
    expect(await told()).toEqual(before)
    expect(await told('2026-06-30')).toEqual(before)
    expect(await told('2020-02-29')).toEqual(before)
    const after = [
      [classes, 20],
      [credit, 50],
    ]
    expect(await told('2026-07-01')).toEqual(after)
    expect(await told('2027-12-31')).toEqual(after)
    expect((await read(`${url}?asOf=2026-06-30`)).stages).toEqual(['P2', 'P5'])
    expect((await read(`${url}?asOf=2026-07-01`)).stages).toEqual(['P2', 'P5', 'P7'])

    expect(await read(`/v1/commitments/${classes}`)).toMatchObject({
      targetValue: 12,
      dueOn: '2026-05-31',
      overdue: true,
      responsibleOrganization: { shortName: 'Shopee' },
      version: 2,
    })
    expect(await read(`/v1/commitments/${classes}?asOf=2026-07-01`)).toMatchObject({
      targetValue: 20,
      dueOn: null,
      overdue: false,
      unit: 'kelas',
      responsibleOrganization: { shortName: 'Dinas Parekraf' },
    })
    expect(await read(`/v1/commitments/${credit}`)).toMatchObject({
      validFrom: '2026-07-01',
      droppedFrom: null,
      stage: 'P7',
    })
    expect(await read(`/v1/commitments/${stalls}?asOf=2027-01-01`)).toMatchObject({
      validFrom: null,
      droppedFrom: '2026-07-01',
      description: 'Etalase',
    })
  })

  it('keeps every content it had, also where two amendments begin on one day', async () => {
    const { agreement, classes } = await signedWithTwo()
    const target = async (day: string) => (await read(`/v1/commitments/${classes}?asOf=${day}`)).targetValue
    for (const [from, targetValue] of [
      ['2026-08-01', 20],
      ['2026-08-01', 25],
      ['2026-09-01', 30],
    ] as const)
      await amend(t, agreement, from, { commitments: { change: [{ id: classes, targetValue }] } })
    const days = ['2026-07-31', '2026-08-01', '2026-08-31', '2026-09-01']
    expect(await Promise.all(days.map(target))).toEqual([12, 25, 25, 30])
  })

  it('changes nothing while it is a draft, nor once it is canceled', async () => {
    const { agreement, url, classes, stalls } = await signedWithTwo()
    const drafted = await readyAmendment(t, agreement, '2026-06-01', { commitments: { drop: [stalls] } })
    const listed = async () => (await read(`${url}/commitments`)).data.map((each: { id: string }) => each.id)
    expect(drafted.body.changes).toEqual({ commitments: { add: [], change: [], drop: [stalls] } })
    expect(await listed()).toEqual([classes, stalls])
    const { number } = drafted.body
    expectStatus(
      await t
        .as('admin')
        .post(`${url}/amendments/${number}/cancel`, { reason: 'Batal' }, { etag: drafted.etag }),
      200,
    )
    expect(await listed()).toEqual([classes, stalls])
  })

  it('leaves what was delivered where it is; progress asks no more of what was dropped', async () => {
    const { agreement, url, classes, stalls } = await signedWithTwo()
    const day = { heldOn: '2026-06-15', value: 3, beneficiaries: 40, beneficiariesWomen: 27 }
    const activity = await activityIn(t, `/v1/commitments/${classes}`, 'verified', day)
    await activityIn(t, `/v1/commitments/${stalls}`, 'verified', { ...day, value: 1 })
    await amend(t, agreement, '2026-07-01', { commitments: { drop: [classes] } })
    const progress = async (asOf: string) => (await read(`${url}/progress?asOf=${asOf}`)).total
    expect(await progress('2026-06-14')).toMatchObject({ commitmentCount: 2, activityCount: 0, percent: 0 })
    expect(await progress('2026-06-15')).toMatchObject({
      commitmentCount: 2,
      overdueCount: 1,
      activityCount: 2,
      percent: 25,
      beneficiaries: 80,
    })
    expect(await progress('2026-07-01')).toMatchObject({
      commitmentCount: 1,
      overdueCount: 0,
      activityCount: 2,
      percent: 25,
      beneficiaries: 80,
      beneficiariesWomen: 54,
    })
    expect((await read(`${url}/progress?asOf=2026-07-01`)).commitments).toMatchObject([
      { id: classes, droppedFrom: '2026-07-01', delivered: 3, overdue: false },
      { id: stalls, droppedFrom: null, delivered: 1 },
    ])
    expect(await read(`/v1/activities/${activity.body.id}`)).toMatchObject({ commitmentId: classes })
  })

  it('takes reports of days on which the commitment held, and no others', async () => {
    const { agreement, stalls } = await signedWithTwo()
    const early = await report(t, `/v1/commitments/${stalls}`, 'partner-shopee', { heldOn: '2026-06-10' })
    const signed = await amend(t, agreement, '2026-06-10', {
      commitments: { add: [{ description: 'Kredit' }], drop: [stalls] },
    })
    const { id: credit } = signed.body.changes.commitments.add[0]
    const tell = (id: string, heldOn: string) =>
      t.as('partner-shopee').post(`/v1/commitments/${id}/activities`, delivered({ heldOn }))
    expect((await tell(stalls, '2026-06-09')).status).toBe(201)
    expect((await tell(credit, '2026-06-10')).status).toBe(201)
    for (const refused of [await tell(stalls, '2026-06-10'), await tell(credit, '2026-06-09')]) {
      expect(refused.status).toBe(422)
      expect(errors(refused)).toEqual([['/heldOn', 'commitment_not_in_force']])
    }
    expect(await move(t, 'partner-shopee', early.body.id, 'submit')).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'commitment_not_in_force' }] },
    })
  })

  it('names an item that was agreed on since, so that the chain begins at the table', async () => {
    const opened = await agreedCase(t)
    const promoted = expectStatus(await promote(t, opened), 201)
    const [carried] = (await t.as('officer-ppkukm').get(`/v1/agreements/${promoted.body.id}/commitments`))
      .body.data
    const dated = await t
      .as('officer-ppkukm')
      .patch(
        `/v1/agreements/${promoted.body.id}`,
        { effectiveFrom: '2026-01-01', effectiveUntil: '2026-12-31' },
        { etag: promoted.etag },
      )
    const ready = await readyToSign(t, dated)
    const agreement = expectStatus(
      await t.as('admin').post(`/v1/agreements/${ready.body.id}/sign`, undefined, { etag: ready.etag }),
      200,
    )
    const { meetingItemId } = carried
    const signed = await amend(t, agreement, '2026-07-01', {
      commitments: {
        add: [{ description: 'Kelas lanjutan', meetingItemId }],
        change: [{ id: carried.id, targetValue: 6 }],
      },
    })
    const added = signed.body.changes.commitments.add[0].id
    const lineage = await read(`/v1/agreements/${agreement.body.id}/lineage`)
    expect(lineage.commitments).toMatchObject([
      { id: carried.id, meetingItemId, targetValue: 6, validFrom: null, droppedFrom: null },
      { id: added, meetingItemId, validFrom: '2026-07-01' },
    ])
    expect(lineage.agreements[0].amendments).toMatchObject([
      { number: 1, commitments: { added: [added], changed: [carried.id], dropped: [] } },
    ])
    const foreign = await agreedCase(t)
    const other = await promote(t, foreign)
    const [item] = (await t.as('admin').get(`/v1/agreements/${other.body.id}/commitments`)).body.data
    const refused = await t.as('admin').post(`/v1/agreements/${agreement.body.id}/amendments`, {
      reason: 'Kesepakatan',
      effectiveFrom: '2026-08-01',
      changes: { commitments: { add: [{ description: 'Lain', meetingItemId: item.meetingItemId }] } },
    })
    expect(errors(refused)).toEqual([['/changes/commitments/add/0/meetingItemId', 'not_agreed_item']])
  })

  it('is in the trail of each commitment', async () => {
    const { agreement, classes, stalls } = await signedWithTwo()
    await amend(t, agreement, '2026-07-01', {
      commitments: { change: [{ id: classes, targetValue: 20 }], drop: [stalls] },
    })
    const trail = await ownerRows(
      t,
      `select action, changes from audit_events where resource_id = any($1) and action <> 'create' order by id`,
      [[classes, stalls]],
    )
    expect(trail).toEqual([
      { action: 'amend', changes: { targetValue: [12, 20], amendedFrom: [null, '2026-07-01'] } },
      { action: 'drop', changes: { droppedFrom: [null, '2026-07-01'] } },
    ])
  })
})

describe('what an amendment of the commitments refuses', () => {
  const send = (url: string, commitments: object, effectiveFrom = '2026-06-01') =>
    t.as('admin').post(`${url}/amendments`, { reason: 'x', effectiveFrom, changes: { commitments } })

  it('422: commitments it does not have, or no longer, and what is no party', async () => {
    const { agreement, url, classes, stalls } = await signedWithTwo()
    const other = await signedWithTwo()
    await amend(t, agreement, '2026-06-01', { commitments: { drop: [stalls] } })
    const refused = await send(url, {
      add: [{ description: 'Kelas', responsibleOrganizationId: ids.gojek }],
      change: [
        { id: other.classes, unit: 'x' },
        { id: classes, responsibleOrganizationId: ids.gojek },
      ],
      drop: [stalls],
    })
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(errors(refused)).toEqual([
      ['/changes/commitments/add/0/responsibleOrganizationId', 'not_a_party'],
      ['/changes/commitments/change/0/id', 'unknown_commitment'],
      ['/changes/commitments/change/1/responsibleOrganizationId', 'not_a_party'],
      ['/changes/commitments/drop/0', 'unknown_commitment'],
    ])
  })

  it.each([
    [{}, '/changes/commitments', 'nothing_changed'],
    [{ add: [], drop: [] }, '/changes/commitments', 'nothing_changed'],
    [{ change: [{ id: ids.unknown }] }, '/changes/commitments/change/0', 'nothing_changed'],
    [{ drop: [ids.unknown, ids.unknown] }, '/changes/commitments', 'duplicate_commitment'],
    [
      { change: [{ id: ids.unknown, unit: 'x' }], drop: [ids.unknown] },
      '/changes/commitments',
      'duplicate_commitment',
    ],
  ])('422: %j', async (commitments, pointer, code) => {
    const { body } = await signedAgreement(t)
    const refused = await send(`/v1/agreements/${body.id}`, commitments)
    expect(refused.status).toBe(422)
    expect(errors(refused)).toEqual([[pointer, code]])
  })

  it('422 at the draft, 409 at the signature: what was delivered keeps measure and commitment', async () => {
    const { agreement, url, classes } = await signedWithTwo()
    const drafted = await readyAmendment(t, agreement, '2026-05-20', { commitments: { drop: [classes] } })
    await activityIn(t, `/v1/commitments/${classes}`, 'submitted', { heldOn: '2026-05-20' })
    const late = await signAmendment(t, agreement, drafted)
    expect(late).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(late.body.reasons).toEqual([
      {
        code: 'delivered_since',
        message: 'Sudah ada realisasi pada 2026-05-20; komitmen hanya dapat dihentikan sesudahnya.',
      },
    ])
    const amendmentUrl = `${url}/amendments/${drafted.body.number}`
    const returned = expectStatus(await actOn(t, drafted, 'return', 'reviewer', { reason: 'Tanggal' }), 200)
    const patched = (changes: object) =>
      t.as('admin').patch(amendmentUrl, { changes }, { etag: returned.etag })
    const measured = await patched({ commitments: { change: [{ id: classes, unit: 'sesi' }] } })
    expect(errors(measured)).toEqual([['/changes/commitments/change/0/unit', 'measure_in_use']])
    const moved = await t
      .as('admin')
      .patch(amendmentUrl, { effectiveFrom: '2026-05-21' }, { etag: returned.etag })
    expect(await signAmendment(t, agreement, await approveAmendment(t, moved))).toMatchObject({ status: 200 })
  })

  it('403: an officer of another agency and the partner, whose organizations are parties or not', async () => {
    const { body } = await signedAgreement(t)
    for (const account of ['officer-parekraf', 'partner-shopee', 'reviewer', 'integrator'] as const) {
      const content = {
        reason: 'x',
        effectiveFrom: '2026-07-01',
        changes: { commitments: { add: [{ description: 'Kelas' }] } },
      }
      expect(await t.as(account).post(`/v1/agreements/${body.id}/amendments`, content)).toMatchObject({
        status: 403,
      })
    }
  })
})
