import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '../../support/actors.ts'
import { expectStatus, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Viewer, type Client, type TestApp } from '../../support/app.ts'
import {
  act,
  each,
  finds,
  gojek,
  ids,
  logMeeting,
  nobody,
  openCase,
  parekraf,
  pointers,
  ppkukm,
  shopee,
  walk,
} from '../cases/examples.ts'

/** In Jakarta it is 10 March already, in UTC still the 9th. */
let t: TestApp
let officer: Client
beforeAll(async () => {
  t = await startTestApp({ clock: () => new Date('2026-03-09T17:30:00Z') })
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const urlOf = ({ id }: { id: string }) => `/v1/action-items/${id}`

/** Finalized minutes with these action items; the items as they are there. */
async function give(actionItems: object[], fields: object = {}, finalize = true) {
  const { body: opened } = await openCase(officer, { agencyIds: [parekraf], ...fields })
  const { body: logged } = await logMeeting(officer, opened.id, {
    participants: [],
    obstacles: [],
    actionItems,
  })
  const meeting = finalize ? (await act(officer, `/v1/meetings/${logged.id}`, 'finalize')).body : logged
  return { meeting, caseId: opened.id as string, items: meeting.actionItems as { id: string }[] }
}
const giveOne = async (fields: object = {}) => {
  const given = await give([{ description: 'Kirim jadwal', ownerOrganizationId: shopee, ...fields }])
  return { ...given, item: given.items[0]! }
}
const done = (client: Client, item: { id: string }, body: object = {}, etag?: string) =>
  etag === undefined
    ? act(client, urlOf(item), 'done', body)
    : client.post(`${urlOf(item)}/done`, body, { etag })

describe('GET /v1/action-items', () => {
  it('shows each with its case, meeting and owner', async () => {
    const { item, meeting, caseId } = await giveOne({ dueOn: '2026-03-12' })
    const read = expectStatus(await officer.get(urlOf(item)), 200)
    expect(read.body).toEqual({
      id: item.id,
      caseId,
      meetingId: meeting.id,
      description: 'Kirim jadwal',
      ownerOrganization: { id: shopee, shortName: 'Shopee', nameAsRecorded: 'Shopee' },
      dueOn: '2026-03-12',
      doneOn: null,
      status: 'open',
      overdue: false,
      version: 1,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      allowedActions: ['done'],
    })
    expect((await officer.get(`/v1/action-items?caseId=${caseId}`)).body.data).toEqual([read.body])
    expect((await officer.get(urlOf(item), { headers: { 'if-none-match': read.etag } })).status).toBe(304)
  })

  it.each([
    ['2026-03-09', true],
    ['2026-03-10', false],
    ['2026-03-11', false],
    [null, false],
  ])('due on %s: overdue %s, by the day in Jakarta', async (dueOn, overdue) => {
    const { item, caseId } = await giveOne({ dueOn })
    expect((await officer.get(urlOf(item))).body.overdue).toBe(overdue)
    const listed = async (query: string) =>
      ids(await officer.get(`/v1/action-items?caseId=${caseId}&${query}`))
    expect(await listed('overdue=true')).toEqual(overdue ? [item.id] : [])
    expect(await listed('overdue=false')).toEqual(overdue ? [] : [item.id])
  })

  it('finds by case, owner, done and overdue', async () => {
    const { item, caseId } = await giveOne({ dueOn: '2026-03-01' })
    const hits = [
      `caseId=${caseId}`,
      `ownerOrganizationId=${shopee}`,
      'done=false',
      'overdue=true',
      `done=false&overdue=true&caseId=${caseId}`,
    ]
    const misses = [`caseId=${nobody}`, `ownerOrganizationId=${ppkukm}`, 'done=true', 'overdue=false']
    expect(await finds(officer, '/v1/action-items', item.id, hits)).toEqual(each(hits, true))
    expect(await finds(officer, '/v1/action-items', item.id, misses)).toEqual(each(misses, false))
  })

  it('the first due first and those without a day last; the other way round, reversed', async () => {
    const days = ['2026-05-01', null, '2026-03-20', '2026-03-20', null]
    const { caseId } = await give(
      days.map((dueOn, n) => ({ description: `${n}`, ownerOrganizationId: ppkukm, dueOn })),
    )
    const inOrder = async (sort: string) => {
      const seen = await walk(officer, '/v1/action-items', `caseId=${caseId}&limit=2&sort=${sort}`)
      const all = (await officer.get(`/v1/action-items?caseId=${caseId}&limit=200`)).body.data
      return seen.map((id) => all.find((one: { id: string }) => one.id === id).dueOn)
    }
    expect(await inOrder('dueOn')).toEqual(['2026-03-20', '2026-03-20', '2026-05-01', null, null])
    expect(await inOrder('-dueOn')).toEqual([null, null, '2026-05-01', '2026-03-20', '2026-03-20'])
  })

  it('lists the items of a correction once it is finalized, instead of the original', async () => {
    const { item, meeting, caseId } = await giveOne()
    const listed = async () => ids(await officer.get(`/v1/action-items?caseId=${caseId}`))
    const { body: draft } = await act(officer, `/v1/meetings/${meeting.id}`, 'correct')
    expect(await listed()).toEqual([item.id])
    await act(officer, `/v1/meetings/${draft.id}`, 'finalize')
    expect(await listed()).toEqual([draft.actionItems[0].id])
    const superseded = await officer.get(urlOf(item))
    expect(superseded.body).toMatchObject({ status: 'superseded', allowedActions: [] })
    const refused = await done(officer, item, {}, superseded.etag)
    expect(refused).toMatchObject({ status: 409, body: { code: 'invalid_transition', allowedActions: [] } })
  })

  it('what is done while a correction is drafted is done in it as well', async () => {
    const { item, meeting, caseId } = await giveOne()
    const { body: draft } = await act(officer, `/v1/meetings/${meeting.id}`, 'correct')
    await done(officer, item, { doneOn: '2026-03-08' })
    await act(officer, `/v1/meetings/${draft.id}`, 'finalize')
    expect((await officer.get(`/v1/action-items?caseId=${caseId}`)).body.data).toMatchObject([
      { id: draft.actionItems[0].id, status: 'done', doneOn: '2026-03-08' },
    ])
  })

  it.each(['overdue=1', 'done=yes', 'ownerOrganizationId=x', 'sort=updatedAt', 'agencyId=x', 'cursor=AAAA'])(
    '400: %s',
    async (query) => {
      expect((await officer.get(`/v1/action-items?${query}`)).status).toBe(400)
    },
  )

  const readers: Record<Viewer, number> = {
    admin: 200,
    'officer-ppkukm': 200,
    'officer-parekraf': 200,
    reviewer: 200,
    auditor: 200,
    'partner-shopee': 200,
    'partner-gojek': 404,
    'partner-bankdki': 404,
    integrator: 403,
  }
  it.each(Object.entries(readers) as [AccountName, number][])('%s: %i', async (account, status) => {
    const { item, caseId } = await giveOne()
    expect((await t.as(account).get(urlOf(item))).status).toBe(status)
    const list = await t.as(account).get(`/v1/action-items?caseId=${caseId}`)
    expect(list.status === 200 ? list.body.data.length : list.status).toBe(
      status === 200 ? 1 : status === 404 ? 0 : 403,
    )
  })

  it('a collaborator sees none of drafts and internal meetings', async () => {
    const { items: inDraft } = await give([{ description: 'x', ownerOrganizationId: shopee }], {}, false)
    expect((await t.as('partner-shopee').get(urlOf(inDraft[0]!))).status).toBe(404)
    expect((await officer.get(urlOf(inDraft[0]!))).status).toBe(200)
  })
})

describe('POST /v1/action-items/{id}/done', () => {
  it('200 today or on the day that is said, also once the minutes are finalized', async () => {
    const { item } = await giveOne({ dueOn: '2026-03-01' })
    const finished = await done(officer, item)
    expect(finished.body).toMatchObject({
      status: 'done',
      doneOn: '2026-03-10',
      overdue: false,
      version: 2,
      allowedActions: [],
    })
    const other = await giveOne()
    expect((await done(officer, other.item, { doneOn: '2026-03-08' })).body.doneOn).toBe('2026-03-08')
    const trail = await ownerRows(
      t,
      'select action, (select name from accounts where id = account_id) account_name, changes from audit_events where resource_id = $1',
      [item.id],
    )
    expect(trail).toEqual([
      { action: 'done', account_name: 'officer-ppkukm', changes: { doneOn: [null, '2026-03-10'] } },
    ])
    const { data } = (await officer.get(`/v1/meetings?caseId=${other.caseId}`)).body
    expect(data[0].actionItems).toMatchObject([{ id: other.item.id, doneOn: '2026-03-08' }])
  })

  it('200 for another agency in the case, and for the collaborator that was to do it', async () => {
    const { item } = await giveOne()
    expect((await done(t.as('officer-parekraf'), item)).status).toBe(200)
    const own = await giveOne()
    expect((await t.as('partner-shopee').get(urlOf(own.item))).body.allowedActions).toEqual(['done'])
    expect((await done(t.as('partner-shopee'), own.item)).body).toMatchObject({
      status: 'done',
      allowedActions: [],
    })
  })

  it('403 for a collaborator where another was to do it, 404 where it sees nothing', async () => {
    const { items } = await give([{ description: 'x', ownerOrganizationId: ppkukm }], {
      collaboratorIds: [shopee, gojek],
    })
    const { etag, body } = await officer.get(urlOf(items[0]!))
    expect(body.allowedActions).toEqual(['done'])
    expect((await done(t.as('partner-shopee'), items[0]!, {}, etag)).status).toBe(403)
    expect((await done(t.as('partner-bankdki'), items[0]!, {}, etag)).status).toBe(404)
  })

  it.each(['admin', 'reviewer', 'auditor', 'integrator'] as const)('403: %s', async (account) => {
    const { item } = await giveOne()
    const { etag } = await officer.get(urlOf(item))
    expect((await done(t.as(account), item, {}, etag)).status).toBe(403)
  })

  it('403 for an agency that is not in the case', async () => {
    const { items } = await give([{ description: 'x', ownerOrganizationId: shopee }], { agencyIds: [] })
    const { etag } = await officer.get(urlOf(items[0]!))
    expect((await done(t.as('officer-parekraf'), items[0]!, {}, etag)).status).toBe(403)
  })

  it('409 where it is done already, and of several at once one does it', async () => {
    const { item } = await giveOne()
    const { etag } = await officer.get(urlOf(item))
    const answers = await Promise.all([1, 2, 3, 4].map(() => done(officer, item, {}, etag)))
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
    const now = await officer.get(urlOf(item))
    expect((await done(officer, item, {}, now.etag)).body).toMatchObject({
      code: 'invalid_transition',
      allowedActions: [],
    })
  })

  it('422 in the future by the day in Jakarta, 400 for no day, 404 for none, 428 without If-Match', async () => {
    const { item } = await giveOne()
    const { etag } = await officer.get(urlOf(item))
    const refused = await done(officer, item, { doneOn: '2026-03-11' }, etag)
    expect([refused.status, ...pointers(refused)]).toEqual([422, '/doneOn'])
    expect((await done(officer, item, { doneOn: '2026-02-30' }, etag)).status).toBe(400)
    expect((await done(officer, item, { done: true }, etag)).status).toBe(400)
    expect((await done(officer, { id: nobody }, {}, etag)).status).toBe(404)
    expect((await officer.post(`${urlOf(item)}/done`, {})).status).toBe(428)
  })
})

describe('action items, held by row-level security alone', () => {
  const finish = (account: AccountName, id: string) =>
    t.db.write(asActor(account), async ({ $client }) => {
      const { rowCount } = await $client.query(
        `update action_items set done_on = '2026-03-01' where id = $1`,
        [id],
      )
      return rowCount
    })

  it('a partner does its own and no other', async () => {
    const { items } = await give(
      [
        { description: 'a', ownerOrganizationId: shopee },
        { description: 'b', ownerOrganizationId: ppkukm },
      ],
      { agencyIds: [] },
    )
    const [own, others] = items as [{ id: string }, { id: string }]
    expect(await finish('partner-gojek', own.id)).toBe(0)
    expect(await finish('partner-shopee', others.id)).toBe(0)
    expect(await finish('partner-shopee', own.id)).toBe(1)
    expect(await finish('officer-parekraf', others.id)).toBe(0)
    expect(await finish('officer-ppkukm', others.id)).toBe(1)
    await expect(finish('auditor', own.id)).rejects.toThrow(/permission denied/)
  })

  it('nobody changes what it says', async () => {
    const { item } = await giveOne()
    for (const account of ['officer-ppkukm', 'partner-shopee', 'admin'] as const) {
      const change = t.db.write(asActor(account), ({ $client }) =>
        $client.query(`update action_items set description = 'x' where id = $1`, [item.id]),
      )
      await expect(change).rejects.toThrow(/permission denied/)
    }
  })
})
