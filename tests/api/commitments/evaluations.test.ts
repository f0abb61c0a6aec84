import { eq } from 'drizzle-orm'
import { ofOrganization } from '../../../src/kernel/actor.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementStatuses, concludedStatuses } from '../../../src/agreements/lifecycle.ts'
import { evaluations } from '../../../src/commitments/tables.ts'
import { withoutQueryVisibility } from '../../support/query-visibility.ts'
import { demoAccounts } from '../../../src/demo/accounts.ts'
import { clock, expectStatus, ids, ownerRows, pointers, walk } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import { answersTo, draft, each, putInStatus, refusedByDatabase, signedWithCommitment } from './examples.ts'

let t: TestApp
let url: string
const judged = (content: object = {}) => ({
  periodFrom: '2026-01-01',
  periodUntil: '2026-05-31',
  rating: 4,
  recommendation: 'extend',
  note: 'Kelas berjalan sesuai rencana.',
  ...content,
})
const evaluate = async (account: AccountName, at = url) =>
  expectStatus(await t.as(account).post(at, judged()), 201)

/** Who evaluates, and as whom. */
const evaluators = [
  ['officer-ppkukm', 'agency', 'Dinas PPKUKM'],
  ['officer-parekraf', 'agency', 'Dinas Parekraf'],
  ['partner-shopee', 'collaborator', 'Shopee'],
  ['admin', 'bureau', null],
] as const
const others = ['reviewer', 'auditor', 'integrator'] as const

beforeAll(async () => {
  t = await startTestApp({ clock })
  url = `${(await signedWithCommitment(t)).agreementUrl}/evaluations`
})
afterAll(() => t.close())

describe('POST /v1/agreements/{id}/evaluations', () => {
  it.each(evaluators)('201: %s evaluates as %s, %s', async (account, evaluator, shortName) => {
    const made = await evaluate(account)
    expect(made.body).toMatchObject({ ...judged(), evaluator, version: 1, allowedActions: ['patch'] })
    expect(made.body.organization?.shortName ?? null).toBe(shortName)
    expect(made.headers['location']).toBe(`/v1/evaluations/${made.body.id}`)
    const read = await t.as(account).get(`/v1/evaluations/${made.body.id}`)
    expect(read.body).toEqual(made.body)
    expect(read.etag).toBe(made.etag)
  })

  it.each([
    [{ periodUntil: '2026-06-16' }, 'in_future'],
    [{ periodFrom: '2026-06-01' }, 'end_before_start'],
  ])('422: %j', async (content, code) => {
    expect(await t.as('admin').post(url, judged(content))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/periodUntil', code }] },
    })
  })

  it.each([
    [{ rating: 0 }, '/rating'],
    [{ rating: 6 }, '/rating'],
    [{ rating: 3.5 }, '/rating'],
    [{ recommendation: 'renew' }, '/recommendation'],
    [{ evaluator: 'bureau' }, '/evaluator'],
    [{ organizationId: ids.gojek }, '/organizationId'],
  ])('400: %j', async (content, pointer) => {
    expect(pointers(expectStatus(await t.as('partner-shopee').post(url, judged(content)), 400))).toEqual([
      pointer,
    ])
  })

  it.each(agreementStatuses.filter((status) => !(concludedStatuses as readonly string[]).includes(status)))(
    '409 guard_not_met: %s',
    async (status) => {
      const agreement = await draft(t)
      if (status !== 'draft') await putInStatus(t, agreement, status)
      expect(
        await t.as('officer-ppkukm').post(`/v1/agreements/${agreement.body.id}/evaluations`, judged()),
      ).toMatchObject({
        status: 409,
        body: { code: 'guard_not_met', reasons: [{ code: 'agreement_not_signed' }] },
      })
    },
  )

  it.each(others)('403: %s', async (account) => {
    expect((await t.as(account).post(url, judged())).status).toBe(403)
  })

  it('403: an officer of another agency; 404: another partner, no such agreement; 401: without a token', async () => {
    const alone = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    expect((await t.as('officer-parekraf').post(`${alone.agreementUrl}/evaluations`, judged())).status).toBe(
      403,
    )
    expect((await t.as('partner-gojek').post(url, judged())).status).toBe(404)
    expect((await t.as('admin').post(`/v1/agreements/${ids.unknown}/evaluations`, judged())).status).toBe(404)
    expect((await t.as().post(url, judged())).status).toBe(401)
  })
})

describe('PATCH /v1/evaluations/{id}', () => {
  const everyone = ['admin', 'officer-ppkukm', 'officer-parekraf', 'partner-shopee', ...others] as const

  it.each(evaluators)('only %s changes its own', async (author) => {
    const { body, etag } = await evaluate(author)
    const rest = everyone.filter((account) => account !== author)
    const send = (client: Client) => client.patch(`/v1/evaluations/${body.id}`, { rating: 1 }, { etag })
    expect(await answersTo(t, rest, send)).toEqual(each(rest, 403))
    const changed = await t
      .as(author)
      .patch(`/v1/evaluations/${body.id}`, { rating: 5, note: null }, { etag })
    expect(changed).toMatchObject({
      status: 200,
      body: { rating: 5, note: null, recommendation: 'extend', version: 2 },
    })
  })

  it('404: another partner; 422, 412, 428; with a trail', async () => {
    const { body, etag } = await evaluate('partner-shopee')
    const at = `/v1/evaluations/${body.id}`
    const partner = t.as('partner-shopee')
    expect((await t.as('partner-gojek').patch(at, { rating: 1 }, { etag })).status).toBe(404)
    expect(
      pointers(expectStatus(await partner.patch(at, { periodFrom: '2026-06-01' }, { etag }), 422)),
    ).toEqual(['/periodUntil'])
    expectStatus(await partner.patch(at, { recommendation: 'expand' }, { etag }), 200)
    expect((await partner.patch(at, { rating: 1 }, { etag })).status).toBe(412)
    expect((await partner.patch(at, { rating: 1 })).status).toBe(428)
    const rows = await ownerRows<{ action: string }>(
      t,
      `select action from audit_events where resource_id = $1 and action <> 'read' order by id`,
      [body.id],
    )
    expect(rows.map((row) => row.action)).toEqual(['create', 'patch'])
  })
})

describe('GET /v1/agreements/{id}/evaluations', () => {
  it('to those who take part and those who oversee; 403 to officers outside it and integrators, 404 to other partners', async () => {
    const { agreementUrl } = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    const at = `${agreementUrl}/evaluations`
    for (const account of ['officer-ppkukm', 'partner-shopee', 'admin'] as const) await evaluate(account, at)
    const [first] = (await t.as('auditor').get(at)).body.data
    const one = `/v1/evaluations/${first.id}`
    const insiders = ['admin', 'officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee'] as const
    for (const account of insiders) expect((await t.as(account).get(at)).body.data).toHaveLength(3)
    expect(await answersTo(t, insiders, (client) => client.get(one))).toEqual(each(insiders, 200))
    expect((await t.as('officer-parekraf').get(at)).status).toBe(403)
    expect((await t.as('officer-parekraf').get(one)).status).toBe(404)
    expect((await t.as('partner-gojek').get(at)).status).toBe(404)
    expect((await t.as('partner-gojek').get(one)).status).toBe(404)
    expect((await t.as('integrator').get(at)).status).toBe(403)
    expect((await t.as().get(at)).status).toBe(401)
    const restore = withoutQueryVisibility()
    try {
      for (const account of ['officer-parekraf', 'partner-gojek'] as const)
        expect((await t.as(account).get(one)).status).toBe(404)
    } finally {
      restore()
    }
  })

  it('is walked in both orders', async () => {
    const { agreementUrl } = await signedWithCommitment(t)
    const at = `${agreementUrl}/evaluations`
    for (const periodFrom of ['2026-02-01', '2026-01-01', '2026-03-01'])
      expectStatus(await t.as('admin').post(at, judged({ periodFrom })), 201)
    const forward = await walk(t, 'auditor', `${at}?limit=1&sort=periodFrom`)
    expect(forward.map((each) => each.periodFrom)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    expect(await walk(t, 'auditor', `${at}?limit=2`)).toEqual(forward.toReversed())
  })
})

describe('row-level security alone', () => {
  it('lets nobody evaluate as another', async () => {
    const { body } = await evaluate('officer-ppkukm')
    const row = { agreementId: body.agreementId, ...judged(), recommendation: 'stop' } as const
    const insert = (
      account: AccountName,
      values: Pick<typeof evaluations.$inferInsert, 'evaluator' | 'organizationId'>,
    ) => {
      const { id, role, organizationId } = demoAccounts[account]!
      return t.db.write(
        { role, accountId: id, accountName: account, ...ofOrganization(organizationId) },
        async (session) => {
          await session.insert(evaluations).values({ ...row, ...values })
        },
      )
    }
    await expect(
      insert('partner-shopee', { evaluator: 'agency', organizationId: ids.ppkukm }),
    ).rejects.toMatchObject(refusedByDatabase)
    await expect(
      insert('partner-shopee', { evaluator: 'collaborator', organizationId: ids.gojek }),
    ).rejects.toMatchObject(refusedByDatabase)
    await expect(
      insert('partner-gojek', { evaluator: 'collaborator', organizationId: ids.gojek }),
    ).rejects.toMatchObject(refusedByDatabase)
    await expect(
      insert('officer-parekraf', { evaluator: 'agency', organizationId: ids.ppkukm }),
    ).rejects.toMatchObject(refusedByDatabase)
    await expect(insert('admin', { evaluator: 'agency', organizationId: ids.ppkukm })).rejects.toMatchObject(
      refusedByDatabase,
    )
    const { id, role, organizationId } = demoAccounts['officer-parekraf']!
    const changed = await t.db.write(
      { role, accountId: id, accountName: 'x', ...ofOrganization(organizationId) },
      (session) =>
        session
          .update(evaluations)
          .set({ rating: 1 })
          .where(eq(evaluations.id, body.id))
          .returning({ id: evaluations.id }),
    )
    expect(changed).toEqual([])
  })
})
