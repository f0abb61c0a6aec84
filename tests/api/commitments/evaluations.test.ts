import { eq } from 'drizzle-orm'
import { asActor } from '../../support/actors.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementStatuses, concludedStatuses } from '../../../src/agreements/lifecycle.ts'
import { evaluations } from '../../../src/commitments/evaluations/tables.ts'
import { heldByEach } from '../../support/query-visibility.ts'
import {
  clock,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  signedAgreement,
  walk,
} from '../../support/agreements.ts'
import {
  startTestApp,
  type AccountName,
  type Client,
  type TestApp,
  type TestResponse,
} from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'
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
/** The bureau always names whom it judges. */
const naming = (account: AccountName) => (account === 'admin' ? { evaluatedOrganizationId: ids.shopee } : {})
const evaluate = async (account: AccountName, at = url) =>
  expectStatus(await t.as(account).post(at, judged(naming(account))), 201)
/** An agreement of its own, signed, in which nobody was judged yet. */
const another = async (parties = [ids.ppkukm, ids.parekraf, ids.shopee]) =>
  `${(await signedWithCommitment(t, { parties })).agreementUrl}/evaluations`

/** Who evaluates, and as whom. */
const evaluators = [
  ['officer-ppkukm', 'agency', 'Dinas PPKUKM', 'Shopee'],
  ['officer-parekraf', 'agency', 'Dinas Parekraf', 'Shopee'],
  ['partner-shopee', 'collaborator', 'Shopee', 'Dinas PPKUKM'],
  ['admin', 'bureau', null, 'Shopee'],
] as const
const others = ['reviewer', 'auditor', 'integrator'] as const

beforeAll(async () => {
  t = await startTestApp({ clock })
  url = `${(await signedWithCommitment(t)).agreementUrl}/evaluations`
})
afterAll(() => t.close())

describe('POST /v1/agreements/{id}/evaluations', () => {
  it.each(evaluators)('201: %s evaluates as %s, %s, and judges %s', async (account, evaluator, by, whom) => {
    const made = await evaluate(account)
    expect(made.body).toMatchObject({ ...judged(), evaluator, version: 1, allowedActions: ['patch'] })
    expect(made.body.organization?.shortName ?? null).toBe(by)
    expect(made.body).toMatchObject({ evaluatedOrganization: { shortName: whom }, counts: true })
    expect(made.headers['location']).toBe(`/v1/evaluations/${made.body.id}`)
    const read = await t.as(account).get(`/v1/evaluations/${made.body.id}`)
    expect(read.body).toEqual(made.body)
    expect(read.etag).toBe(made.etag)
  })

  it('201: says the criteria that were judged, which a change merges, and columns show', async () => {
    const at = await another()
    const criteria = { timeliness: 5, contribution: 4, papers: 1, relevance: 3 }
    const made = expectStatus(await t.as('officer-ppkukm').post(at, judged({ criteria })), 201)
    expect(made.body.criteria).toEqual(criteria)
    const one = `/v1/evaluations/${made.body.id}`
    const change = { criteria: { timeliness: 2, papers: null, reporting: 4 } }
    const patched = expectStatus(await t.as('officer-ppkukm').patch(one, change, { etag: made.etag }), 200)
    expect(patched.body.criteria).toEqual({ timeliness: 2, contribution: 4, relevance: 3, reporting: 4 })
    expect(patched.body.rating).toBe(4)
    expect((await t.as('partner-shopee').get(one)).body.criteria).toEqual(patched.body.criteria)
    expect(csvRows(await getAs(t, 'officer-ppkukm', at, 'csv'))[0]).toMatchObject({
      'Ketepatan waktu': '2',
      'Kontribusi sesuai kesepakatan': '4',
      'Kelengkapan dokumen': '',
      'Pelaporan berkala': '4',
    })
    const none = expectStatus(await t.as('officer-parekraf').post(at, judged()), 201)
    expect(none.body.criteria).toEqual({})
  })

  it.each([{ timeliness: 0 }, { relevance: 6 }, { indicators: 2.5 }, { luck: 3 }])(
    '400: criteria %j',
    async (criteria) => {
      expect((await t.as('officer-ppkukm').post(url, judged({ criteria }))).status).toBe(400)
    },
  )

  it.each([
    [{ periodUntil: '2026-06-16' }, 'in_future'],
    [{ periodFrom: '2026-06-01' }, 'end_before_start'],
  ])('422: %j', async (content, code) => {
    expect(await t.as('admin').post(url, judged({ ...naming('admin'), ...content }))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/periodUntil', code }] },
    })
  })

  it('422: a period wholly before the agreement begins, or after it ended; by PATCH too, if it changes', async () => {
    const ended = { effectiveFrom: '2026-02-01', effectiveUntil: '2026-05-31', signedOn: '2026-01-15' }
    const { body } = await signedAgreement(t, ended)
    const at = `/v1/agreements/${body.id}/evaluations`
    const early = { periodFrom: '2026-01-01', periodUntil: '2026-01-31' }
    const late = { periodFrom: '2026-06-01', periodUntil: '2026-06-14' }
    const told = ({ status, body: { errors } }: TestResponse) => [status, errors[0].pointer, errors[0].code]
    const refusedEarly = [422, '/periodUntil', 'before_agreement']
    const refusedLate = [422, '/periodFrom', 'after_agreement']
    const officer = t.as('officer-ppkukm')
    expect(told(await officer.post(at, judged(early)))).toEqual(refusedEarly)
    expect(told(await officer.post(at, judged(late)))).toEqual(refusedLate)
    // It may reach beyond either end.
    const across = { periodFrom: early.periodFrom, periodUntil: late.periodUntil }
    const made = expectStatus(await officer.post(at, judged(across)), 201)
    const own = `/v1/evaluations/${made.body.id}`
    expect(told(await officer.patch(own, early, { etag: made.etag }))).toEqual(refusedEarly)
    expect(told(await officer.patch(own, late, { etag: made.etag }))).toEqual(refusedLate)
    // One from before this was asked keeps its period while something else of it changes.
    await ownerRows(t, `update evaluations set period_until = '2026-01-31' where id = $1`, [made.body.id])
    expect(await officer.patch(own, { rating: 2 }, { etag: made.etag })).toMatchObject({ status: 200 })
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

  it.each([
    ['admin', [ids.ppkukm, ids.shopee], {}, 'evaluated_needed'],
    ['officer-ppkukm', [ids.ppkukm, ids.shopee, ids.gojek], {}, 'evaluated_needed'],
    ['officer-ppkukm', [ids.ppkukm, ids.shopee], { evaluatedOrganizationId: ids.gojek }, 'not_evaluable'],
    ['officer-ppkukm', [ids.ppkukm, ids.shopee], { evaluatedOrganizationId: ids.ppkukm }, 'not_evaluable'],
    ['partner-shopee', [ids.ppkukm, ids.shopee], { evaluatedOrganizationId: ids.shopee }, 'not_evaluable'],
  ] as const)(
    '422 for %s in %j, %j: %s, naming who can be meant',
    async (account, parties, content, code) => {
      const at = await another([...parties])
      const [error] = expectStatus(await t.as(account).post(at, judged(content)), 422).body.errors
      expect(error).toMatchObject({ pointer: '/evaluatedOrganizationId', code })
      expect(error.message).toMatch(/Shopee|Dinas PPKUKM/)
    },
  )

  it('409 already_exists: a second by the same evaluator of the same organization and days, naming the first', async () => {
    const at = await another([ids.ppkukm, ids.shopee, ids.gojek])
    const post = (content: object) =>
      t.as('officer-ppkukm').post(at, judged({ evaluatedOrganizationId: ids.shopee, ...content }))
    const first = expectStatus(await post({}), 201)
    expect(await post({ periodFrom: '2026-05-31', periodUntil: '2026-06-10' })).toMatchObject({
      status: 409,
      body: {
        code: 'already_exists',
        conflictsWith: { id: first.body.id, location: `/v1/evaluations/${first.body.id}` },
      },
    })
    expectStatus(await post({ periodFrom: '2026-06-01', periodUntil: '2026-06-10' }), 201)
    expectStatus(await post({ evaluatedOrganizationId: ids.gojek }), 201)
    expectStatus(await t.as('admin').post(at, judged(naming('admin'))), 201)
    const second = `/v1/evaluations/${(await t.as('officer-ppkukm').get(`${at}?sort=-periodFrom`)).body.data[0].id}`
    const { etag } = await t.as('officer-ppkukm').get(second)
    expect(await t.as('officer-ppkukm').patch(second, { periodFrom: '2026-05-01' }, { etag })).toMatchObject({
      status: 409,
      body: { conflictsWith: { id: first.body.id } },
    })
  })

  it('of two sent at the same moment one is kept', async () => {
    const at = await another()
    const sent = await Promise.all(
      Array.from({ length: 6 }, () => t.as('admin').post(at, judged(naming('admin')))),
    )
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409, 409])
  })

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
    const { body, etag } = await evaluate(author, await another())
    const outsiders = { 'partner-shopee': body.evaluatedOrganization.shortName === 'Shopee' ? 403 : 404 }
    const rest = everyone.filter((account) => account !== author)
    const send = (client: Client) => client.patch(`/v1/evaluations/${body.id}`, { rating: 1 }, { etag })
    const answers = { ...each(rest, 403), ...(rest.includes('partner-shopee') ? outsiders : {}) }
    expect(await answersTo(t, rest, send)).toEqual(answers)
    const changed = await t
      .as(author)
      .patch(`/v1/evaluations/${body.id}`, { rating: 5, note: null }, { etag })
    expect(changed).toMatchObject({
      status: 200,
      body: { rating: 5, note: null, recommendation: 'extend', version: 2 },
    })
  })

  it('404: another partner; 422, 412, 428; with a trail', async () => {
    const { body, etag } = await evaluate('partner-shopee', await another())
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
    expect((await t.as('partner-gojek').get(at)).status).toBe(404)
    expect((await t.as('integrator').get(at)).status).toBe(403)
    expect((await t.as().get(at)).status).toBe(401)
    await heldByEach(t, async (service) => {
      for (const account of ['officer-parekraf', 'partner-gojek'] as const)
        expect((await service.as(account).get(one)).status).toBe(404)
    })
  })

  it('is walked in both orders', async () => {
    const { agreementUrl } = await signedWithCommitment(t)
    const at = `${agreementUrl}/evaluations`
    for (const month of ['02', '01', '03']) {
      const period = { periodFrom: `2026-${month}-01`, periodUntil: `2026-${month}-28` }
      expectStatus(await t.as('admin').post(at, judged({ ...naming('admin'), ...period })), 201)
    }
    const forward = await walk(t, 'auditor', `${at}?limit=1&sort=periodFrom`)
    expect(forward.map((each) => each.periodFrom)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    expect(await walk(t, 'auditor', `${at}?limit=2`)).toEqual(forward.toReversed())
  })
})

describe('an evaluation of another partner of the same agreement', () => {
  it('is not read, also by PostgreSQL alone; of oneself it is, whoever gave it', async () => {
    const at = await another([ids.ppkukm, ids.shopee, ids.gojek])
    const made = async (account: AccountName, evaluatedOrganizationId: string) =>
      expectStatus(await t.as(account).post(at, judged({ evaluatedOrganizationId })), 201).body.id
    const ofShopee: string = await made('officer-ppkukm', ids.shopee)
    const ofGojek: string = await made('officer-ppkukm', ids.gojek)
    const byShopee: string = await made('partner-shopee', ids.gojek)
    await heldByEach(t, async (service) => {
      const read = async (account: AccountName) =>
        (await service.as(account).get(at)).body.data.map(({ id }: { id: string }) => id).toSorted()
      expect(await read('partner-shopee')).toEqual([ofShopee, byShopee].toSorted())
      expect(await read('partner-gojek')).toEqual([ofGojek, byShopee].toSorted())
      expect((await service.as('partner-gojek').get(`/v1/evaluations/${ofShopee}`)).status).toBe(404)
    })
  })
})

describe('an evaluation from before it had to be said whom it judges', () => {
  it('does not count, until its evaluator says so, once', async () => {
    const at = await another([ids.ppkukm, ids.shopee, ids.gojek])
    const { body } = await evaluate('admin', at)
    await ownerRows(t, 'update evaluations set evaluated_organization_id = null where id = $1', [body.id])
    const one = `/v1/evaluations/${body.id}`
    const old = await t.as('admin').get(one)
    expect(old.body).toMatchObject({ evaluatedOrganization: null, counts: false })
    const said = await t.as('admin').patch(one, { evaluatedOrganizationId: ids.gojek }, { etag: old.etag })
    expect(said.body).toMatchObject({ evaluatedOrganization: { shortName: 'Gojek' }, counts: true })
    const again = await t.as('admin').patch(one, { evaluatedOrganizationId: ids.shopee }, { etag: said.etag })
    expect(again).toMatchObject({ status: 422, body: { errors: [{ code: 'already_said' }] } })
  })
})

describe('row-level security alone', () => {
  it('lets nobody evaluate as another', async () => {
    const { body } = await evaluate('officer-ppkukm', await another())
    const row = { agreementId: body.agreementId, ...judged(), recommendation: 'stop' } as const
    const insert = (
      account: AccountName,
      values: Pick<typeof evaluations.$inferInsert, 'evaluator' | 'organizationId'>,
    ) => {
      return t.db.write(asActor(account), async (session) => {
        await session.insert(evaluations).values({ ...row, ...values })
      })
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
    const changed = await t.db.write(asActor('officer-parekraf'), (session) =>
      session
        .update(evaluations)
        .set({ rating: 1 })
        .where(eq(evaluations.id, body.id))
        .returning({ id: evaluations.id }),
    )
    expect(changed).toEqual([])
  })
})
