import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  attach,
  agreementIn,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  pointers,
} from '../../support/agreements.ts'
import { organizationId } from '../../../src/reference/organizations.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { everyAccount } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = () => t.as('officer-ppkukm')
const create = (change: object, language = 'id') =>
  officer().post(
    '/v1/agreements',
    { ...newAgreement(), ...change },
    { headers: { 'accept-language': language } },
  )
const warned = ({ body }: TestResponse): string[] => body.warnings.map((each: { code: string }) => each.code)
const delegated = [
  { organizationId: ids.ppkukm, authorityBasis: 'power_of_attorney' },
  { organizationId: ids.shopee, authorityBasis: 'position' },
]

describe('warnings in the answer to a change', () => {
  it('say what to look at, in the language of the reader, and refuse nothing', async () => {
    const indonesian = expectStatus(await create({ effectiveUntil: '2031-01-01' }), 201)
    expect(indonesian.body.warnings).toEqual([
      {
        code: 'public_service_over_5_years',
        text: 'Masa berlaku lebih dari 60 bulan: untuk pelayanan publik ada ketentuan tersendiri.',
        source: 'PP 28/2018, Permendagri 22/2020',
        certainty: 'source',
      },
    ])
    const english = await create({ effectiveUntil: '2031-01-01' }, 'en')
    expect(english.body.warnings[0].text).toBe(
      'The period is longer than 60 months: for public services special rules apply.',
    )
    expect(warned(await create({ effectiveUntil: '2030-12-31' }))).toEqual([])
  })

  it('of a PKS that reaches beyond its MoU', async () => {
    const mou = await draftAgreement(t, { type: 'mou' })
    expect(warned(await create({ parentId: mou.body.id }))).toEqual([])
    const pks = await create({ parentId: mou.body.id, effectiveUntil: '2027-01-01' })
    expect(warned(pks)).toEqual(['pks_outside_parent_period'])
    const shortened = await officer().patch(
      `/v1/agreements/${pks.body.id}`,
      { effectiveUntil: '2026-12-31' },
      { etag: pks.etag },
    )
    expect(warned(shortened)).toEqual([])
  })

  it('of an MoU that the region delegates, from the draft to the signature', async () => {
    expect(warned(await create({ type: 'mou', parties: delegated }))).toEqual(['mou_delegated'])
    expect(warned(await create({ parties: delegated }))).toEqual([])
    const ready = await agreementIn(t, 'ready_to_sign', { type: 'mou' })
    const url = `/v1/agreements/${ready.body.id}`
    const party = { authorityBasis: 'power_of_attorney' }
    const patched = await officer().patch(`${url}/parties/${ready.body.parties[0].id}`, party, {
      etag: ready.etag,
    })
    expect(warned(patched)).toEqual(['mou_delegated'])
    await attach(t, ready.body.id, 'power_of_attorney')
    expect(warned(await officer().post(`${url}/sign`, undefined, { etag: patched.etag }))).toEqual([
      'mou_delegated',
    ])
  })

  it('of a type that the regime of the collaborators does not have', async () => {
    const parties = [{ organizationId: ids.ppkukm }, { organizationId: organizationId('Bank Indonesia') }]
    expect(warned(await create({ parties }))).toEqual(['regime_mismatch'])
    expect(warned(await create({ parties, type: 'nota_kesepakatan' }))).toEqual([])
    expect(warned(await create({ type: 'rencana_kerja' }))).toEqual(['regime_mismatch'])
    // Of two regimes, and of none, there is no advice.
    expect(warned(await create({ parties: [...parties, { organizationId: ids.shopee }] }))).toEqual([])
    expect(warned(await create({ parties: [] }))).toEqual([])
  })

  it('are in answers to submission and approval, and in no other answer', async () => {
    const before = await agreementIn(t, 'draft', { effectiveUntil: '2040-01-01' })
    const url = `/v1/agreements/${before.body.id}`
    await ownerRows(t, `update checklist_items set status = 'waived' where agreement_id = $1`, [
      before.body.id,
    ])
    const submitted = await officer().post(`${url}/submit`, undefined, { etag: before.etag })
    const approved = await t.as('reviewer').post(`${url}/approve`, undefined, { etag: submitted.etag })
    expect([warned(submitted), warned(approved)]).toEqual([
      ['public_service_over_5_years'],
      ['public_service_over_5_years'],
    ])
    expect((await officer().get(url)).body).not.toHaveProperty('warnings')
    expect((await officer().get('/v1/agreements')).body.data[0]).not.toHaveProperty('warnings')
  })
})

describe('/v1/warning-rules', () => {
  const ruleOf = async (code: string) =>
    expectStatus(await t.as('admin').get(`/v1/warning-rules/${code}`), 200)
  const patch = async (code: string, body: unknown) =>
    t.as('admin').patch(`/v1/warning-rules/${code}`, body, { etag: (await ruleOf(code)).etag })

  it('200: every rule with its source and how sure it is', async () => {
    const { body } = await t.as('integrator').get('/v1/warning-rules?count=exact')
    expect(body.page.total).toBe(5)
    expect(body.data.find((each: { code: string }) => each.code === 'mou_over_12_months')).toMatchObject({
      enabled: false,
      threshold: 12,
      certainty: 'unsure',
      allowedActions: [],
      text: { en: 'The period of the MoU is longer than {threshold} months.' },
    })
  })

  it('200: switched on, with another threshold, and off again', async () => {
    const mou = { type: 'mou', effectiveFrom: '2026-01-01', effectiveUntil: '2026-12-31' }
    expect(warned(await create(mou))).toEqual([])
    expect(await patch('mou_over_12_months', { enabled: true, threshold: 6 })).toMatchObject({
      status: 200,
      body: { enabled: true, threshold: 6, version: 2 },
    })
    expect((await create(mou)).body.warnings).toMatchObject([
      { code: 'mou_over_12_months', text: 'Masa berlaku Kesepakatan Bersama lebih dari 6 bulan.' },
    ])
    await patch('mou_over_12_months', { enabled: false })
    expect(warned(await create(mou))).toEqual([])
    const [trail] = await ownerRows(
      t,
      `select changes from audit_events where resource_type = 'warning_rule' order by id limit 1`,
    )
    expect(trail).toEqual({ changes: { enabled: [false, true], threshold: [12, 6] } })
  })

  it('422: a threshold where the rule has none', async () => {
    const response = await patch('mou_delegated', { threshold: 3 })
    expect(response).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/threshold', code: 'no_threshold' }] },
    })
  })

  it.each([
    [{ threshold: 0 }, '/threshold'],
    [{ threshold: 1.5 }, '/threshold'],
    [{ threshold: null }, '/threshold'],
    [{ enabled: 'yes' }, '/enabled'],
    [{ source: 'me' }, '/source'],
  ])('400: %j', async (body, pointer) => {
    const response = await patch('public_service_over_5_years', body)
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual([pointer])
  })

  it('400: no such code; 412: a stale ETag; 428: none', async () => {
    expect(await t.as('admin').get('/v1/warning-rules/horoscope')).toMatchObject({ status: 400 })
    const url = '/v1/warning-rules/mou_delegated'
    expect(await t.as('admin').patch(url, { enabled: false }, { etag: '"9-AbCdEfGhIjKl"' })).toMatchObject({
      status: 412,
    })
    expect(await t.as('admin').patch(url, { enabled: false })).toMatchObject({ status: 428 })
  })

  it.each(everyAccount)('%s: reads; only the registrar writes', async (account) => {
    expect((await t.as(account).get('/v1/warning-rules')).status).toBe(200)
    if (account === 'admin') return
    const { etag } = await ruleOf('mou_delegated')
    expect(
      await t.as(account).patch('/v1/warning-rules/mou_delegated', { enabled: false }, { etag }),
    ).toMatchObject({ status: 403 })
  })

  it('401: without a token', async () => {
    expect(await t.as().get('/v1/warning-rules')).toMatchObject({ status: 401 })
  })
})
