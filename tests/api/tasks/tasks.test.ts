import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  attach,
  clock,
  completeFile,
  expectStatus,
  ids,
  newAgreement,
  signing,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { endTask, tasksOf, turnsOf, type Told } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const tasks = (account: AccountName, query?: string) => tasksOf(t, account, query)
const turnOf = (account: AccountName, recordId: string, kind?: string) => turnsOf(t, account, recordId, kind)
const kindsOf = async (account: AccountName, recordId: string) =>
  (await turnOf(account, recordId)).map(({ kind }) => kind).toSorted()

const newCase = async (content: object = {}) =>
  expectStatus(
    await t.as('officer-ppkukm').post('/v1/cases', {
      title: 'Kelas bersama',
      stages: ['P2'],
      collaboratorIds: [ids.shopee],
      ...content,
    }),
    201,
  )
const minutes = {
  kind: 'negotiation',
  mode: 'online',
  agenda: 'Penawaran kelas',
  startsAt: '2026-06-10T09:00:00+07:00',
  endsAt: '2026-06-10T11:00:00+07:00',
}
const log = async (caseId: string, content: object = {}, by: AccountName = 'officer-ppkukm') =>
  expectStatus(await t.as(by).post(`/v1/cases/${caseId}/meetings`, { ...minutes, ...content }), 201)
const end = (account: AccountName, task: Told, body: unknown, last: TestResponse) =>
  endTask(t, account, task, body, last)

describe('minutes', () => {
  it('are finalized by whoever opened the case, once the meeting was held', async () => {
    const opened = await newCase()
    const [held, planned] = [
      await log(opened.body.id),
      await log(opened.body.id, {
        startsAt: '2026-06-20T09:00:00+07:00',
        endsAt: '2026-06-20T11:00:00+07:00',
      }),
    ]
    const [task] = await turnOf('officer-ppkukm', held.body.id)
    expect(task).toMatchObject({
      kind: 'finalize_meeting',
      reason: 'responsible',
      since: '2026-06-10T04:00:00.000Z',
      due: null,
      operation: {
        operationId: 'finalizeMeeting',
        method: 'POST',
        path: `/v1/meetings/${held.body.id}/finalize`,
      },
    })
    expect(await turnOf('officer-ppkukm', planned.body.id)).toEqual([])
    for (const other of ['officer-ppkukm-2', 'officer-parekraf', 'reviewer', 'partner-shopee'] as const)
      expect(await turnOf(other, held.body.id)).toEqual([])
    expectStatus(await end('officer-ppkukm', task!, undefined, held), 200)
    expect(await turnOf('officer-ppkukm', held.body.id)).toEqual([])
  })

  it('are the turn of a supporting agency too, and of every officer where nobody carries the case', async () => {
    const opened = await newCase({ agencyIds: [ids.parekraf] })
    const held = await log(opened.body.id, {}, 'officer-parekraf')
    expect(await turnOf('officer-parekraf', held.body.id)).toMatchObject([{ reason: 'agency_takes_part' }])
    const cleared = await t.as('officer-ppkukm').get(`/v1/cases/${opened.body.id}`)
    expect(cleared.body.responsibleAccountIds).toHaveLength(1)
  })
})

describe('action items', () => {
  it('are the turn of their owner, the partner too, by their day, and only of minutes that stand', async () => {
    const opened = await newCase()
    const draft = await log(opened.body.id, {
      items: [{ side: 'collaborator', type: 'offer', stage: 'P2', description: 'Kelas' }],
      actionItems: [
        { description: 'Kirim draf', ownerOrganizationId: ids.shopee, dueOn: '2026-06-12' },
        { description: 'Siapkan ruang', ownerOrganizationId: ids.ppkukm },
      ],
    })
    const [theirs, ours] = draft.body.actionItems
    expect(await turnOf('partner-shopee', theirs.id)).toEqual([])
    expectStatus(
      await t
        .as('officer-ppkukm')
        .post(`/v1/meetings/${draft.body.id}/finalize`, undefined, { etag: draft.etag }),
      200,
    )
    const [task] = await turnOf('partner-shopee', theirs.id)
    expect(task).toMatchObject({ kind: 'do_action_item', reason: 'own_item', due: '2026-06-12' })
    expect(await turnOf('officer-ppkukm', theirs.id)).toEqual([])
    expect(await turnOf('officer-ppkukm', ours.id)).toMatchObject([{ kind: 'do_action_item', due: null }])
    expect(await turnOf('partner-gojek', theirs.id)).toEqual([])
    expect(
      (await tasks('partner-shopee', '&due[lte]=2026-06-11')).map(({ record }) => record.id),
    ).not.toContain(theirs.id)
    expect((await tasks('partner-shopee', '&due[lte]=2026-06-12')).map(({ record }) => record.id)).toContain(
      theirs.id,
    )
    const last = await t.as('partner-shopee').get(`/v1/action-items/${theirs.id}`)
    expectStatus(await end('partner-shopee', task!, {}, last), 200)
    expect(await turnOf('partner-shopee', theirs.id)).toEqual([])
  })
})

describe('an agreement on its way', () => {
  it('is the turn of its officer, then of the reviewers, then of the parties, then of its officer', async () => {
    const draft = expectStatus(
      await t.as('officer-ppkukm').post('/v1/agreements', {
        ...newAgreement(),
        parties: [
          { organizationId: ids.ppkukm },
          { organizationId: ids.parekraf },
          { organizationId: ids.shopee },
        ],
      }),
      201,
    )
    const { id } = draft.body
    const url = `/v1/agreements/${id}`
    const open = await t.as('officer-ppkukm').get(`${url}/checklist`)
    const ours = open.body.items.filter(
      ({ owner, status, applies }: Record<string, unknown>) =>
        owner === 'agency' && status === 'open' && applies,
    )
    expect(await kindsOf('officer-ppkukm', id)).toEqual([
      ...ours.map(() => 'decide_checklist_item'),
      'submit_agreement',
    ])
    expect(await kindsOf('officer-ppkukm-2', id)).toEqual([])
    expect(await kindsOf('partner-shopee', id)).toEqual([])
    await completeFile(t, id)
    expect(await kindsOf('officer-ppkukm', id)).toEqual(['submit_agreement'])
    const submitted = expectStatus(
      await t.as('officer-ppkukm').post(`${url}/submit`, undefined, { etag: draft.etag }),
      200,
    )
    expect(await kindsOf('officer-ppkukm', id)).toEqual([])
    const [review] = await turnOf('reviewer', id)
    expect(review).toMatchObject({
      kind: 'approve_agreement',
      operation: { operationId: 'approveAgreement' },
    })
    const approved = expectStatus(await end('reviewer', review!, undefined, submitted), 200)
    expect(await kindsOf('reviewer', id)).toEqual([])
    expect(await turnOf('partner-shopee', id)).toMatchObject([{ kind: 'fill_in_party', reason: 'own_party' }])
    expect(await turnOf('officer-parekraf', id)).toMatchObject([
      { kind: 'fill_in_party', reason: 'own_party' },
    ])
    expect(await kindsOf('officer-ppkukm', id)).toEqual(['fill_in_party', 'fill_in_party', 'fill_in_party'])
    let last = approved
    for (const party of draft.body.parties) {
      const by = party.organization.id === ids.shopee ? 'partner-shopee' : 'officer-ppkukm'
      const task = (await turnOf(by, id)).find(({ operation }) => operation.path.endsWith(party.id))
      const read = await t.as(by).get(url)
      last = expectStatus(await end(by, task!, signing(`${party.position}/P`), read), 200)
    }
    expect(await kindsOf('partner-shopee', id)).toEqual([])
    const [sign] = await turnOf('officer-ppkukm', id)
    expect(sign).toMatchObject({ kind: 'sign_agreement', reason: 'responsible' })
    await attach(t, id, 'signed_agreement')
    expectStatus(await end('officer-ppkukm', sign!, undefined, await t.as('officer-ppkukm').get(url)), 200)
    expect(await kindsOf('officer-ppkukm', id)).toEqual([])
    expect(last.body.id).toBe(id)
  })

  it('is not the turn of a reviewer who took part, and of an officer again once it is returned', async () => {
    const reviewed = await agreementIn(t, 'in_review')
    const { id } = reviewed.body
    const returned = await t
      .as('reviewer')
      .post(`/v1/agreements/${id}/return`, { reason: 'Perbaiki.' }, { etag: reviewed.etag })
    expectStatus(returned, 200)
    expect(await kindsOf('officer-ppkukm', id)).toEqual(['submit_agreement'])
    expect(await kindsOf('reviewer', id)).toEqual([])
  })

  it('ends soon: of who carries it, until a renewal is under way', async () => {
    const signed = await agreementIn(t, 'signed', { effectiveUntil: '2026-08-31' })
    const { id } = signed.body
    expect(await turnOf('officer-ppkukm', id)).toMatchObject([
      { kind: 'decide_on_end', due: '2026-08-31', since: '2026-06-01T17:00:00.000Z' },
    ])
    const later = await agreementIn(t, 'signed', { effectiveUntil: '2026-09-14' })
    expect(await turnOf('officer-ppkukm', later.body.id)).toEqual([])
    const period = { effectiveFrom: '2026-09-01', effectiveUntil: '2027-08-31' }
    expectStatus(
      await t.as('officer-ppkukm').post(`/v1/agreements/${id}/renew`, period, { etag: signed.etag }),
      201,
    )
    expect(await turnOf('officer-ppkukm', id)).toEqual([])
  })
})

describe('the list', () => {
  it('pages by since and by due, counts, takes kinds, and is a file', async () => {
    const whole = await tasks('officer-ppkukm')
    expect(whole.length).toBeGreaterThan(4)
    expect(whole.map(({ since }) => since)).toEqual(whole.map(({ since }) => since).toSorted())
    const walked: string[] = []
    for (let next: string | null = '/v1/me/tasks?limit=2&sort=due&count=exact'; next !== null;) {
      const { body }: TestResponse = expectStatus(await t.as('officer-ppkukm').get(next), 200)
      expect(body.page.total).toBe(whole.length)
      walked.push(...body.data.map(({ id }: { id: string }) => id))
      next =
        body.page.nextCursor && `/v1/me/tasks?limit=2&sort=due&count=exact&cursor=${body.page.nextCursor}`
    }
    expect(walked.toSorted()).toEqual(whole.map(({ id }) => id).toSorted())
    const drafts = await tasks('officer-ppkukm', '&kind=submit_agreement')
    expect(new Set(drafts.map(({ kind }) => kind))).toEqual(new Set(['submit_agreement']))
    const file = await t.as('officer-ppkukm').get('/v1/me/tasks', { headers: { accept: 'text/csv' } })
    expect(file.raw.payload).toContain('Lengkapi dan ajukan draf naskah')
  })

  it('is empty for the auditor, and not for programs', async () => {
    expect(await tasks('auditor')).toEqual([])
    expect(await t.as('integrator').get('/v1/me/tasks')).toMatchObject({ status: 403 })
    expect(await t.as().get('/v1/me/tasks')).toMatchObject({ status: 401 })
  })
})
