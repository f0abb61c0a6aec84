import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementComments } from '../../../src/agreements/comments/tables.ts'
import { asActor, succeededAgency } from '../../support/actors.ts'
import {
  agreementIn,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  reasonCodes,
  signedAgreement,
} from '../../support/agreements.ts'
import { actOn, draftAmendment } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { heldByEach } from '../../support/query-visibility.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

/** What a statement is refused with that a role or a policy does not allow. */
const byPostgres = /Failed query|permission denied|row-level security/

const shared = { parties: [ids.ppkukm, ids.parekraf, ids.shopee, ids.gojek] }
const placeOf = ({ body }: TestResponse) =>
  'number' in body && 'agreementId' in body
    ? `/v1/agreements/${body.agreementId}/amendments/${body.number}`
    : `/v1/agreements/${body.id}`
const say = (on: TestResponse, by: AccountName, body: object) =>
  t.as(by).post(`${placeOf(on)}/comments`, body)
const said = async (on: TestResponse, by: AccountName, text: string, more: object = {}) =>
  expectStatus(await say(on, by, { text, ...more }), 201)
const textsFor = async (on: TestResponse, by: AccountName, query = '', service = t): Promise<string[]> =>
  expectStatus(await service.as(by).get(`${placeOf(on)}/comments${query}`), 200).body.data.map(
    (each: { text: string }) => each.text,
  )
const openFor = async (on: TestResponse, by: AccountName) =>
  (await t.as(by).get(placeOf(on))).body.openComments
const resolve = ({ body, etag }: TestResponse, by: AccountName, more: object = {}) =>
  t.as(by).post(`/v1/comments/${body.id}/resolve`, more, { etag })

describe('POST /v1/agreements/{id}/comments', () => {
  it.each([
    ['officer-ppkukm', ids.ppkukm, 'region'],
    ['officer-parekraf', ids.parekraf, 'region'],
    ['reviewer-hukum', undefined, 'region'],
    ['admin', null, 'region'],
    ['partner-shopee', ids.shopee, 'parties'],
  ] as const)(
    '201: by %s, for whom it is unless said otherwise',
    async (account, organizationId, audience) => {
      const agreement = await agreementIn(t, 'in_review', shared)
      const made = await said(agreement, account, 'Sebut kecamatan yang dilayani.', { field: 'scope' })
      const { body: me } = await t.as(account).get('/v1/me')
      expect(made.body).toMatchObject({
        agreementId: agreement.body.id,
        amendmentId: null,
        round: 1,
        field: 'scope',
        provisionId: null,
        provisionText: null,
        audience,
        text: 'Sebut kecamatan yang dilayani.',
        authorId: me.id,
        organization: organizationId === null ? null : { id: organizationId ?? me.organization.id },
        resolvedAt: null,
        resolvedBy: null,
        answer: null,
        version: 1,
        allowedActions: ['resolve'],
      })
      expect(made.headers['location']).toContain(`/v1/comments/${made.body.id}`)
      expect((await t.as(account).get(`/v1/comments/${made.body.id}`)).body).toEqual(made.body)
      const [event] = await ownerRows(
        t,
        `select action, changes from audit_events where resource_type = 'comment' and record_id = $1`,
        [agreement.body.id],
      )
      expect(event).toMatchObject({
        action: 'create',
        changes: { text: [null, 'Sebut kecamatan yang dilayani.'], audience: [null, audience] },
      })
    },
  )

  it('201: about a provision, which it quotes; no part is taken in the text and its version stays', async () => {
    const draft = await draftAgreement(t, shared)
    const provisions = [{ organizationId: ids.shopee, kind: 'obligation', text: 'Menyediakan pengajar.' }]
    const url = placeOf(draft)
    const { body, etag } = expectStatus(
      await t.as('officer-ppkukm').patch(url, { provisions }, { etag: draft.etag }),
      200,
    )
    const made = await said(draft, 'reviewer', 'Berapa pengajar?', { provisionId: body.provisions[0].id })
    expect(made.body).toMatchObject({
      round: null,
      field: null,
      provisionId: body.provisions[0].id,
      provisionText: 'Menyediakan pengajar.',
    })
    const again = [{ ...provisions[0], text: 'Menyediakan tiga pengajar.' }]
    const now = expectStatus(await t.as('officer-ppkukm').patch(url, { provisions: again }, { etag }), 200)
    expect(now.body).toMatchObject({ version: body.version + 1, openComments: 1 })
    expect((await t.as('reviewer').get(`/v1/comments/${made.body.id}`)).body.provisionText).toBe(
      'Menyediakan pengajar.',
    )
    const submitted = await t.as('officer-ppkukm').post(`${url}/submit`, undefined, { etag: now.etag })
    await ownerRows(t, `update checklist_items set status = 'waived' where agreement_id = $1`, [body.id])
    const seen = await t.as('reviewer').get(url)
    expect(expectStatus(submitted, 200).body.warnings).toContainEqual(
      expect.objectContaining({ code: 'open_comments' }),
    )
    expect(seen.body.allowedActions).toContain('approve')
    // Warned of, no block.
    const approved = await t.as('reviewer').post(`${url}/approve`, undefined, { etag: seen.etag })
    expect(expectStatus(approved, 200).body).toMatchObject({ status: 'ready_to_sign', openComments: 1 })
    expect(approved.body.warnings).toContainEqual(
      expect.objectContaining({ code: 'open_comments', text: expect.stringContaining('1') }),
    )
  })

  it.each([
    [{}, 400, '/text'],
    [{ text: ' ' }, 400, '/text'],
    [{ text: 'x'.repeat(4001) }, 400, '/text'],
    [{ text: 'a\u0000b' }, 400, '/text'],
    [{ text: 'a\u202eb' }, 400, '/text'],
    [{ text: 'a', field: 'horoscope' }, 400, '/field'],
    [{ text: 'a', audience: 'public' }, 400, '/audience'],
    [{ text: 'a', authorId: ids.unknown }, 400, '/authorId'],
    [{ text: 'a', field: 'scope', provisionId: ids.unknown }, 422, '/provisionId'],
    [{ text: 'a', provisionId: ids.unknown }, 422, '/provisionId'],
  ])('refuses %j', async (body, status, pointer) => {
    const draft = await draftAgreement(t)
    const refused = await say(draft, 'officer-ppkukm', body)
    expect([refused.status, pointers(refused)]).toEqual([status, [pointer]])
    expect(await openFor(draft, 'admin')).toBe(0)
  })

  it('422: a partner for the region; 403: who has no part; 404: what a partner does not see; 409: signed', async () => {
    const [draft, inReview] = [await draftAgreement(t), await agreementIn(t, 'in_review')]
    const forRegion = await say(inReview, 'partner-shopee', { text: 'a', audience: 'region' })
    expect(forRegion).toMatchObject({ status: 422, body: { errors: [{ code: 'parties_only' }] } })
    for (const account of ['officer-parekraf', 'auditor', 'integrator'] as const)
      expect(await say(inReview, account, { text: 'a' })).toMatchObject({ status: 403 })
    expect(await say(inReview, 'partner-gojek', { text: 'a' })).toMatchObject({ status: 404 })
    expect(await say(draft, 'partner-shopee', { text: 'a' })).toMatchObject({ status: 404 })
    for (const status of ['signed', 'cancelled'] as const) {
      const refused = await say(await agreementIn(t, status), 'officer-ppkukm', { text: 'a' })
      expect(refused).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
      expect(reasonCodes(refused)).toEqual(['not_before_signature'])
    }
  })
})

describe('who reads a comment', () => {
  it('the region all of them, partners those for the parties, held twice; each counts what it reads', async () => {
    const agreement = await agreementIn(t, 'in_review', shared)
    await said(agreement, 'reviewer', 'Nasihat hukum', { field: 'title' })
    await said(agreement, 'officer-ppkukm', 'Pertanyaan kepada mitra', { audience: 'parties' })
    await said(agreement, 'partner-shopee', 'Jawaban Shopee')
    const all = ['Nasihat hukum', 'Pertanyaan kepada mitra', 'Jawaban Shopee']
    await heldByEach(t, async (service) => {
      for (const account of ['admin', 'officer-parekraf', 'reviewer-hukum', 'auditor'] as const)
        expect(await textsFor(agreement, account, '', service)).toEqual(all)
      for (const account of ['partner-shopee', 'partner-gojek'] as const)
        expect(await textsFor(agreement, account, '', service)).toEqual(all.slice(1))
    })
    expect([
      await openFor(agreement, 'officer-ppkukm'),
      await openFor(agreement, 'partner-gojek'),
      (await t.as('partner-shopee').get('/v1/agreements?limit=200')).body.data.find(
        (each: { id: string }) => each.id === agreement.body.id,
      ).openComments,
    ]).toEqual([3, 2, 2])
    const [advice] = await ownerRows<{ id: string }>(t, `select id from comments where text = $1`, [
      'Nasihat hukum',
    ])
    for (const account of ['partner-shopee', 'partner-gojek', 'partner-bankdki'] as const)
      expect(await t.as(account).get(`/v1/comments/${advice!.id}`)).toMatchObject({ status: 404 })
    for (const [account, status] of [
      ['partner-bankdki', 404],
      ['integrator', 403],
    ] as const)
      expect((await t.as(account).get(`${placeOf(agreement)}/comments`)).status).toBe(status)
  })

  it('is told to no integrator and not to the public, by no count either', async () => {
    const signed = await signedAgreement(t)
    expect(await openFor(signed, 'integrator')).toBeNull()
    const open = await t.as().get(`/v1/public/agreements/${signed.body.id}`)
    expect(open.body).not.toHaveProperty('openComments')
  })

  it('what the region wrote for the parties on a draft is read once it was submitted', async () => {
    const draft = await draftAgreement(t)
    await said(draft, 'officer-ppkukm', 'Mohon diperiksa', { audience: 'parties' })
    expect((await t.as('partner-shopee').get(`${placeOf(draft)}/comments`)).status).toBe(404)
    await t.as('officer-ppkukm').post(`${placeOf(draft)}/submit`, undefined, { etag: draft.etag })
    expect(await textsFor(draft, 'partner-shopee')).toEqual(['Mohon diperiksa'])
  })

  it('by PostgreSQL a partner writes none for the region, nobody as another, and no comment is changed', async () => {
    const agreement = await agreementIn(t, 'in_review', shared)
    const made = await said(agreement, 'partner-shopee', 'Tetap')
    const row = { agreementId: agreement.body.id, text: 'x', authorId: made.body.authorId }
    const insert = (account: AccountName, values: object) =>
      t.db.write(asActor(account), (session) =>
        session.insert(agreementComments).values({ ...row, audience: 'parties', ...values }),
      )
    await expect(insert('partner-shopee', { audience: 'region' })).rejects.toThrow(byPostgres)
    await expect(insert('partner-shopee', { authorId: ids.unknown })).rejects.toThrow(byPostgres)
    await expect(insert('officer-ppkukm', {})).rejects.toThrow(byPostgres)
    await expect(
      t.db.write(asActor('partner-shopee'), (session) =>
        session.update(agreementComments).set({ text: 'Lain' }),
      ),
    ).rejects.toThrow(byPostgres)
    await expect(
      t.db.write(asActor('admin'), (session) => session.delete(agreementComments)),
    ).rejects.toThrow(byPostgres)
  })
})

describe('GET /v1/agreements/{id}/comments', () => {
  it('filters and sorts, and comes as a file', async () => {
    const agreement = await agreementIn(t, 'in_review', shared)
    const first = await said(agreement, 'reviewer', 'Satu', { field: 'title' })
    await said(agreement, 'partner-gojek', 'Dua', { field: 'funding' })
    expectStatus(await resolve(first, 'reviewer', { answer: 'Sudah.' }), 200)
    const { etag } = await t.as('reviewer').get(placeOf(agreement))
    const reason = { reason: 'Perjelas.' }
    const returned = await t.as('reviewer').post(`${placeOf(agreement)}/return`, reason, { etag })
    await t
      .as('officer-ppkukm')
      .post(`${placeOf(agreement)}/submit`, undefined, { etag: expectStatus(returned, 200).etag })
    await said(agreement, 'officer-ppkukm', 'Tiga')
    const by = (query: string) => textsFor(agreement, 'auditor', `?${query}`)
    expect(await by('open=true')).toEqual(['Dua', 'Tiga'])
    expect(await by('open=false')).toEqual(['Satu'])
    expect(await by('round=2')).toEqual(['Tiga'])
    expect(await by('field=title,funding')).toEqual(['Satu', 'Dua'])
    expect(await by('audience=region&sort=-createdAt')).toEqual(['Tiga', 'Satu'])
    expect(await by('updatedAt[gt]=2199-01-01T00:00:00Z')).toEqual([])
    expect(await by('limit=1&count=exact')).toEqual(['Satu'])
    const csv = await getAs(t, 'auditor', `${placeOf(agreement)}/comments`, 'csv')
    expect(csvRows(csv).map((row) => row['Komentar'])).toEqual(['Satu', 'Dua', 'Tiga'])
  })
})

describe('POST /v1/comments/{id}/resolve', () => {
  it('200: by its author or a colleague, with what came of it; once', async () => {
    const agreement = await agreementIn(t, 'in_review', shared)
    const made = await said(agreement, 'officer-ppkukm', 'Berapa peserta?', { audience: 'parties' })
    const answer = 'Empat puluh setiap angkatan.'
    const resolved = expectStatus(await resolve(made, 'officer-ppkukm-2', { answer }), 200)
    const { body: colleague } = await t.as('officer-ppkukm-2').get('/v1/me')
    expect(resolved.body).toMatchObject({
      text: 'Berapa peserta?',
      resolvedBy: colleague.id,
      answer,
      version: 2,
      allowedActions: [],
    })
    expect(resolved.body.resolvedAt).not.toBeNull()
    expect(await openFor(agreement, 'partner-shopee')).toBe(0)
    expect(await resolve(made, 'officer-ppkukm')).toMatchObject({ status: 412 })
    expect(await resolve(resolved, 'officer-ppkukm')).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition' },
    })
  })

  it('403: whoever did not ask, also the registrar and the lead agency; 404: who does not read it', async () => {
    const agreement = await agreementIn(t, 'in_review', shared)
    const made = await said(agreement, 'partner-shopee', 'Kapan mulai?')
    for (const account of ['admin', 'officer-ppkukm', 'reviewer', 'partner-gojek', 'auditor'] as const)
      expect(await resolve(made, account)).toMatchObject({ status: 403 })
    const own = await said(agreement, 'reviewer', 'Nasihat')
    expect(await resolve(own, 'partner-shopee')).toMatchObject({ status: 404 })
    expect(await resolve(own, 'officer-ppkukm')).toMatchObject({ status: 403 })
    expect((await t.as('officer-ppkukm').get(`/v1/comments/${own.body.id}`)).body.allowedActions).toEqual([])
  })

  it('200: by the registrar once nobody of them is left', async () => {
    const agreement = await agreementIn(t, 'in_review', { parties: [ids.ppkukm, ids.bankDki] })
    const made = await said(agreement, 'partner-bankdki', 'Siapa penandatangannya?')
    await ownerRows(t, `update memberships set valid_until = valid_from - 1 where organization_id = $1`, [
      ids.bankDki,
    ])
    const seen = await t.as('admin').get(`/v1/comments/${made.body.id}`)
    expect(seen.body.allowedActions).toEqual(['resolve'])
    expect(await resolve(made, 'admin', { answer: 'Mitra tidak lagi mempunyai akun.' })).toMatchObject({
      status: 200,
    })
  })

  it('200: by the agency that took the place of theirs, and not by the registrar', async () => {
    const made = await said(await draftAgreement(t), 'officer-ppkukm', 'Siapa yang menjawab?')
    const before = await succeededAgency(t, ids.ppkukm, '2026-02-01')
    await ownerRows(t, 'update comments set organization_id = $2 where id = $1', [made.body.id, before])
    expect(await resolve(made, 'admin')).toMatchObject({ status: 403 })
    expect(await resolve(made, 'officer-ppkukm')).toMatchObject({ status: 200 })
  })

  it('428 without If-Match; 404 for what is none', async () => {
    const made = await said(await draftAgreement(t), 'officer-ppkukm', 'x')
    const url = `/v1/comments/${made.body.id}/resolve`
    expect(await t.as('officer-ppkukm').post(url, {})).toMatchObject({ status: 428 })
    const nowhere = { ...made, body: { id: ids.unknown } }
    expect(await resolve(nowhere, 'officer-ppkukm')).toMatchObject({ status: 404 })
  })
})

describe('comments on an amendment', () => {
  it('are its own: partners read and write them from its first submission on', async () => {
    const agreement = await signedAgreement(t, shared)
    const draft = await draftAmendment(t, agreement, '2026-09-01', { effectiveUntil: '2027-12-31' })
    await said(draft, 'officer-parekraf', 'Untuk pihak', { audience: 'parties', field: 'effectiveUntil' })
    expect(await say(draft, 'partner-shopee', { text: 'a' })).toMatchObject({ status: 404 })
    const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
    const made = await said(submitted, 'partner-shopee', 'Setuju sampai 2027')
    expect(made.body).toMatchObject({ amendmentId: draft.body.id, round: 1 })
    expect(await textsFor(submitted, 'partner-gojek')).toEqual(['Untuk pihak', 'Setuju sampai 2027'])
    expect(await textsFor(agreement, 'admin')).toEqual([])
    expect([await openFor(submitted, 'auditor'), await openFor(agreement, 'auditor')]).toEqual([2, 0])
    const { body } = await t.as('reviewer').get(placeOf(submitted))
    expect(body.warnings.map((each: { code: string }) => each.code)).toContain('open_comments')
    const { body: signed } = await t.as('reviewer').get(placeOf(agreement))
    expect(signed.warnings.map((each: { code: string }) => each.code)).not.toContain('open_comments')
    const cancelled = await actOn(t, submitted, 'cancel', 'officer-ppkukm', { reason: 'Batal.' })
    expect(await say(expectStatus(cancelled, 200), 'officer-ppkukm', { text: 'a' })).toMatchObject({
      status: 409,
    })
  })
})
