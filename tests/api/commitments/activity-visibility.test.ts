import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '../../support/actors.ts'
import { activities } from '../../../src/commitments/activities/tables.ts'
import { withoutQueryVisibility } from '../../support/query-visibility.ts'
import { demoAccounts } from '../../../src/demo/accounts.ts'
import { clock, expectStatus, ids, ownerRows, walk } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { activityIn, readers, refusedByDatabase, signedWithCommitment } from './examples.ts'

const statuses = ['draft', 'submitted', 'verified', 'rejected'] as const
let t: TestApp
/** The same records, where row-level security is alone. */
let alone: TestApp
let mine: Awaited<ReturnType<typeof signedWithCommitment>>
const made: Record<string, string> = {}

beforeAll(async () => {
  t = await startTestApp({ clock })
  alone = await withoutQueryVisibility(t)
  mine = await signedWithCommitment(t)
  for (const [index, status] of statuses.entries()) {
    made[status] = (await activityIn(t, mine.url, status, { heldOn: `2026-05-0${index + 1}` })).body.id
  }
})
afterAll(async () => {
  await alone.close()
  await t.close()
})

const both = () => [`${mine.url}/activities`, `${mine.agreementUrl}/activities`]
const found = async (account: AccountName, url: string, service = t) =>
  expectStatus(await service.as(account).get(url), 200).body.data.map(
    (each: { status: string }) => each.status,
  )

describe('GET /v1/commitments/{id}/activities and /v1/agreements/{id}/activities', () => {
  it.each(readers)('all of them, the latest first: %s', async (account) => {
    // A draft is read by the organization that reports it, and by those who oversee.
    const seesDrafts = ['admin', 'auditor', 'partner-shopee'].includes(account)
    const seen = statuses.filter((status) => seesDrafts || status !== 'draft')
    for (const service of [t, alone])
      for (const url of both()) expect(await found(account, url, service)).toEqual(seen.toReversed())
  })

  it('filters by status and day, and walks in both orders', async () => {
    for (const url of both()) {
      expect(await found('auditor', `${url}?status=submitted,verified`)).toEqual(['verified', 'submitted'])
      expect(await found('auditor', `${url}?heldOn[gte]=2026-05-02&heldOn[lte]=2026-05-03`)).toEqual([
        'verified',
        'submitted',
      ])
      const forward = await walk(t, 'auditor', `${url}?limit=1&sort=heldOn`)
      const backward = await walk(t, 'auditor', `${url}?limit=3`)
      expect(forward.map((each) => each.status)).toEqual([...statuses])
      expect(backward).toEqual(forward.toReversed())
      const counted = await t.as('auditor').get(`${url}?count=exact&limit=1`)
      expect(counted.body.page.total).toBe(4)
      expect(counted.headers['link']).toContain('rel="next"')
    }
  })

  it.each(['limit=0', 'sort=value', 'cursor=x', 'status=done', 'heldOn[gte]=x', 'kelurahan=Gambir'])(
    '400: %s',
    async (query) => {
      for (const url of both()) expect((await t.as('auditor').get(`${url}?${query}`)).status).toBe(400)
    },
  )

  it('an integrator reads what was verified, by agreement, without what was written about it', async () => {
    expect(await t.as('integrator').get(`${mine.url}/activities`)).toMatchObject({ status: 403 })
    const { body } = expectStatus(
      await t.as('integrator').get(`${mine.agreementUrl}/activities?count=exact`),
      200,
    )
    expect(body.page.total).toBe(1)
    expect(body.data).toMatchObject([
      {
        id: made['verified'],
        stage: 'P2',
        unit: 'kelas',
        value: 3,
        beneficiaries: 40,
        beneficiariesWomen: 27,
        kecamatan: 'Tanah Abang',
      },
    ])
    expect(body.data[0]).toMatchObject({
      commitmentId: null,
      note: null,
      statusReason: null,
      evidenceDocumentId: null,
      allowedActions: [],
    })
    const read = await Promise.all(
      statuses.map((status) => t.as('integrator').get(`/v1/activities/${made[status]}`)),
    )
    expect(read.map((answer) => answer.status)).toEqual(
      statuses.map((status) => (status === 'verified' ? 200 : 404)),
    )
    expect(await found('integrator', `${mine.agreementUrl}/activities?status=draft`)).toEqual([])
  })

  it.each(['officer-ppkukm', 'reviewer', 'auditor'] as const)(
    'the history tells of a draft those who read it: %s',
    async (account) => {
      // A reviewer follows what came to review.
      await ownerRows(t, 'update agreements set submitted_by = $2 where id = $1', [
        mine.agreement.body.id,
        demoAccounts['officer-ppkukm']!.id,
      ])
      const seen = statuses.filter((status) => account === 'auditor' || status !== 'draft')
      for (const service of [t, alone]) {
        const history = `${mine.agreementUrl}/history?limit=200`
        const { body } = expectStatus(await service.as(account).get(history), 200)
        const told = statuses.filter((status) =>
          body.data.some((each: { resourceId: string }) => each.resourceId === made[status]),
        )
        expect(told).toEqual(seen)
      }
    },
  )

  it('404: another partner, for the lists and for each; no such record; 401: without a token', async () => {
    for (const url of [...both(), ...statuses.map((status) => `/v1/activities/${made[status]}`)]) {
      expect(await t.as('partner-gojek').get(url)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      })
      expect((await t.as().get(url)).status).toBe(401)
    }
    for (const kind of ['commitments', 'agreements'])
      expect((await t.as('auditor').get(`/v1/${kind}/${ids.unknown}/activities`)).status).toBe(404)
    expect((await t.as('auditor').get(`/v1/activities/${ids.unknown}`)).status).toBe(404)
  })
})

describe('row-level security alone', () => {
  const set = (account: AccountName, status: string, values: Partial<typeof activities.$inferInsert>) =>
    t.db.write(asActor(account), (session) =>
      session
        .update(activities)
        .set(values)
        .where(eq(activities.id, made[status]!))
        .returning({ id: activities.id }),
    )

  it('shows each reader what the queries do', async () => {
    expect(await alone.as('partner-gojek').get(`/v1/activities/${made['verified']}`)).toMatchObject({
      status: 404,
    })
    expect((await alone.as('integrator').get(`/v1/activities/${made['draft']}`)).status).toBe(404)
    expect(await found('integrator', `${mine.agreementUrl}/activities`, alone)).toEqual(['verified'])
  })

  it('lets no partner decide, nor touch what was decided or is another’s', async () => {
    await expect(set('partner-shopee', 'draft', { status: 'verified' })).rejects.toMatchObject(
      refusedByDatabase,
    )
    expect(await set('partner-shopee', 'submitted', { value: 9 })).toEqual([])
    expect(await set('partner-shopee', 'verified', { value: 9 })).toEqual([])
    expect(await set('partner-gojek', 'draft', { value: 9 })).toEqual([])
    const rows = await ownerRows<{ value: number }>(
      t,
      'select value from activities where agreement_id = $1',
      [mine.agreement.body.id],
    )
    expect(rows.map((row) => row.value)).toEqual([3, 3, 3, 3])
  })

  it('lets an officer of another agency change nothing', async () => {
    const alone = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    made['alone'] = (await activityIn(t, alone.url, 'submitted')).body.id
    expect(await set('officer-parekraf', 'alone', { status: 'verified' })).toEqual([])
  })

  it('keeps notes from the integrators’ role', async () => {
    await expect(
      t.db.read(asActor('integrator'), (session) =>
        session.select({ note: activities.note }).from(activities),
      ),
    ).rejects.toMatchObject(refusedByDatabase)
  })
})
