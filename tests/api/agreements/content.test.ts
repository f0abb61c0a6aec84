import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofOrganization } from '../../../src/kernel/actor.ts'
import {
  agreementIn,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  newAgreement,
  pointers,
  reread,
  signedAgreement,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = () => t.as('officer-ppkukm')
const create = (change: object) => officer().post('/v1/agreements', { ...newAgreement(), ...change })
const patch = ({ body, etag }: TestResponse, change: unknown, by: AccountName = 'officer-ppkukm') =>
  t.as(by).patch(`/v1/agreements/${body.id}`, change, { etag })
const errors = ({ body }: TestResponse) =>
  body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code])

const right = { organizationId: ids.ppkukm, kind: 'right', text: 'Menerima laporan triwulanan.' }
const duty = {
  organizationId: ids.shopee,
  kind: 'obligation',
  text: 'Menyelenggarakan 12 kelas daring.',
  stage: 'P2',
}
const funding = { source: 'shared', amount: 250_000_000, note: 'Konsumsi dari APBD.' }

describe('provisions', () => {
  it('201: rights and obligations of the parties, in order', async () => {
    const created = expectStatus(await create({ provisions: [right, duty] }), 201)
    expect(created.body.provisions).toEqual([
      {
        id: expect.any(String),
        organization: { id: ids.ppkukm, shortName: 'Dinas PPKUKM', nameAsSigned: null },
        kind: 'right',
        text: right.text,
        stage: null,
      },
      {
        id: expect.any(String),
        organization: { id: ids.shopee, shortName: 'Shopee', nameAsSigned: null },
        kind: 'obligation',
        text: duty.text,
        stage: 'P2',
      },
    ])
  })

  it('200: replaced as a whole, and kept where they are not given', async () => {
    const created = await create({ provisions: [right, duty] })
    const titled = await patch(created, { title: 'Lain' })
    expect(titled.body.provisions).toEqual(created.body.provisions)
    const replaced = await patch(titled, { provisions: [duty] })
    expect(replaced.body.provisions).toHaveLength(1)
    expect((await patch(replaced, { provisions: [] })).body.provisions).toEqual([])
  })

  it('422: of an organization that is no party, before or after a change of the parties', async () => {
    const stranger = { ...right, organizationId: ids.gojek }
    expect(errors(await create({ provisions: [right, stranger] }))).toEqual([
      ['/provisions/1/organizationId', 'provision_without_party'],
    ])
    const created = await create({ provisions: [right, duty] })
    const parties = [{ organizationId: ids.ppkukm }, { organizationId: ids.gojek }]
    expect(errors(await patch(created, { parties }))).toEqual([['/parties', 'provision_without_party']])
    expect(await patch(created, { parties, provisions: [right, stranger] })).toMatchObject({ status: 200 })
  })

  it('200: with the type and the parties in one change, another agency left out; 403: by that agency', async () => {
    const created = await create({
      parties: [
        { organizationId: ids.ppkukm },
        { organizationId: ids.parekraf },
        { organizationId: ids.shopee },
      ],
    })
    const parties = [{ organizationId: ids.ppkukm }, { organizationId: ids.shopee }]
    const change = { type: 'mou', parties, provisions: [duty] }
    expect(await patch(created, change, 'officer-parekraf')).toMatchObject({ status: 403 })
    expect(await patch(created, change)).toMatchObject({
      status: 200,
      body: { provisions: [{ text: duty.text }], parties: [{}, {}] },
    })
  })

  it.each([
    [{ ...right, kind: 'wish' }, '/provisions/0/kind'],
    [{ ...right, text: '' }, '/provisions/0/text'],
    [{ ...right, stage: 'P8' }, '/provisions/0/stage'],
    [{ ...right, position: 1 }, '/provisions/0/position'],
  ])('400: %j', async (provision, pointer) => {
    const response = await create({ provisions: [provision] })
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual([pointer])
  })
})

describe('funding', () => {
  it('201, and 200 by merge patch: what is given replaces, null empties', async () => {
    const created = expectStatus(await create({ funding }), 201)
    expect(created.body.funding).toEqual(funding)
    const smaller = await patch(created, { funding: { amount: 0 } })
    expect(smaller.body.funding).toEqual({ ...funding, amount: 0 })
    const none = await patch(smaller, { funding: { source: 'none', amount: null, note: null } })
    expect(none.body.funding).toEqual({ source: 'none', amount: null, note: null })
    const emptied = await patch(none, { funding: null })
    expect(emptied.body.funding).toBeNull()
    expect(errors(await patch(emptied, { funding: { amount: 5 } }))).toEqual([
      ['/funding/source', 'required'],
    ])
    expect(errors(await patch(emptied, { funding: { source: 'none', amount: 5 } }))).toEqual([
      ['/funding/amount', 'amount_without_source'],
    ])
  })

  it.each([
    [{ source: 'none', amount: 1 }, 422, '/funding/amount'],
    [{ amount: 1 }, 400, '/funding/source'],
    [{ source: 'loan' }, 400, '/funding/source'],
    [{ source: 'apbd', amount: -1 }, 400, '/funding/amount'],
    [{ source: 'apbd', amount: 0.5 }, 400, '/funding/amount'],
    [{ source: 'apbd', currency: 'USD' }, 400, '/funding/currency'],
  ])('%j: %i', async (wrong, status, pointer) => {
    const response = await create({ funding: wrong })
    expect(response.status).toBe(status)
    expect(pointers(response)).toEqual([pointer])
  })

  it('holds a trillion rupiah to the last one', async () => {
    const amount = 999_999_999_999_999
    expect((await create({ funding: { source: 'apbd', amount } })).body.funding.amount).toBe(amount)
  })
})

describe('parentId', () => {
  it('201: a PKS under its MoU, a Rencana Kerja under its Nota Kesepakatan', async () => {
    const mou = await draftAgreement(t, { type: 'mou' })
    const nota = await draftAgreement(t, { type: 'nota_kesepakatan' })
    expect((await create({ parentId: mou.body.id })).body.parentId).toBe(mou.body.id)
    expect((await create({ type: 'rencana_kerja', parentId: nota.body.id })).body.parentId).toBe(nota.body.id)
  })

  it('422: under another type, under a canceled one, under none that is there', async () => {
    const [mou, pks] = [await draftAgreement(t, { type: 'mou' }), await draftAgreement(t)]
    const cancelled = await agreementIn(t, 'cancelled', { type: 'mou' })
    expect(errors(await create({ parentId: pks.body.id }))).toEqual([['/parentId', 'wrong_parent_type']])
    expect(errors(await create({ type: 'mou', parentId: mou.body.id }))).toEqual([
      ['/parentId', 'wrong_parent_type'],
    ])
    expect(errors(await create({ type: 'rencana_kerja', parentId: mou.body.id }))).toEqual([
      ['/parentId', 'wrong_parent_type'],
    ])
    expect(errors(await create({ parentId: cancelled.body.id }))).toEqual([['/parentId', 'parent_cancelled']])
    expect(errors(await create({ parentId: ids.unknown }))).toEqual([['/parentId', 'unknown_agreement']])
    const child = await create({ parentId: mou.body.id })
    expect(errors(await patch(child, { type: 'mou' }))).toEqual([['/parentId', 'wrong_parent_type']])
    expect(await patch(child, { type: 'mou', parentId: null })).toMatchObject({
      status: 200,
      body: { parentId: null },
    })
  })

  it('is not told to a partner or an integrator who may not see the parent', async () => {
    const mou = await agreementIn(t, 'in_review', { type: 'mou', parties: [ids.ppkukm, ids.gojek] })
    const child = expectStatus(await patch(await draftAgreement(t), { parentId: mou.body.id }), 200)
    expectStatus(
      await officer().post(`/v1/agreements/${child.body.id}/submit`, undefined, { etag: child.etag }),
      200,
    )
    expect((await t.as('partner-shopee').get(`/v1/agreements/${child.body.id}`)).body.parentId).toBeNull()
    expect((await t.as('auditor').get(`/v1/agreements/${child.body.id}`)).body.parentId).toBe(mou.body.id)
  })
})

describe('who sees what was negotiated', () => {
  it('every account but the integrator, and not the public', async () => {
    const draft = expectStatus(
      await patch(await draftAgreement(t), { provisions: [right, duty], funding }),
      200,
    )
    const signed = await signedAgreement(t)
    for (const account of ['admin', 'officer-parekraf', 'reviewer', 'auditor'] as const) {
      const { body } = await t.as(account).get(`/v1/agreements/${draft.body.id}`)
      expect(body).toMatchObject({ funding, provisions: [{}, {}] })
    }
    expect((await t.as('partner-shopee').get(`/v1/agreements/${signed.body.id}`)).body).toMatchObject({
      funding: null,
      provisions: [],
    })
    for (const account of ['integrator', undefined] as const) {
      const url = account ? '/v1/agreements' : '/v1/public/agreements'
      for (const { body } of [
        await t.as(account).get(`${url}/${signed.body.id}`),
        await t.as(account).get(url),
      ]) {
        expect(JSON.stringify(body)).not.toMatch(/funding|provisions/)
      }
    }
  })

  it('nor do their roles in the database', async () => {
    for (const role of ['integrator', 'public'] as const) {
      const actor = { role, accountId: null, accountName: null, ...ofOrganization(null) }
      for (const statement of [
        'select funding_amount from agreements',
        'select funding_amount from agreement_versions',
        'select 1 from provisions',
      ]) {
        await expect(t.db.read(actor, (session) => session.execute(statement))).rejects.toMatchObject({
          cause: { code: '42501' },
        })
      }
    }
  })

  it('says whether the DPRD has to approve', async () => {
    const created = await create({ burdensPublic: true, unbudgeted: true })
    expect((await reread(t, created)).body).toMatchObject({
      burdensPublic: true,
      unbudgeted: true,
      funding: null,
    })
    expect((await create({})).body).toMatchObject({ burdensPublic: false, unbudgeted: false })
  })
})
