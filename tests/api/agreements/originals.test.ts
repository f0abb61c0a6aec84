import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, clock, expectStatus, ids, pointers } from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { upload } from '../../support/documents.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { originalOf, step, steps } from '../../support/papers.ts'

let t: TestApp
let signed: TestResponse
const officer = () => t.as('officer-ppkukm')
const url = () => `/v1/agreements/${signed.body.id}/originals`
const held = { form: 'original', holderOrganizationId: ids.ppkukm, place: 'Depo Arsip', on: '2026-03-02' }

beforeAll(async () => {
  t = await startTestApp({ clock })
  signed = await agreementIn(t, 'signed')
})
afterAll(() => t.close())

describe('a lost original that is restated', () => {
  it('keeps who held it, to whom it was lent, when it was lost, and what stands in its place', async () => {
    let last = await originalOf(t, signed)
    expect(last.body).toMatchObject({
      form: 'original',
      holderOrganization: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
      holderName: null,
      status: 'held',
      since: '2026-03-02',
      allowedActions: ['patch', 'lend', 'lose'],
    })
    last = expectStatus(await step(t, last, 'lend'), 200)
    expect(last.body).toMatchObject({ status: 'lent', lentTo: 'Inspektorat Provinsi', since: '2026-05-04' })
    last = expectStatus(await step(t, last, 'return', { place: 'Depo Arsip, rak 9' }), 200)
    expect(last.body).toMatchObject({ status: 'held', lentTo: null, place: 'Depo Arsip, rak 9' })
    last = expectStatus(await step(t, last, 'lose'), 200)
    expect(last.body).toMatchObject({ status: 'lost', form: 'original', allowedActions: ['restate'] })
    const missing = expectStatus(await t.as('auditor').get('/v1/originals?status=lost'), 200)
    expect(missing.body.data.map((each: { id: string }) => each.id)).toEqual([last.body.id])
    last = expectStatus(await step(t, last, 'restate'), 200)
    expect(last.body).toMatchObject({ status: 'held', form: 'certified_copy', place: 'Biro Hukum' })

    const by = (await officer().get('/v1/me')).body.id
    const recorded = { recordedBy: by, recordedAt: clock().toISOString() }
    const depot = { form: 'original', place: 'Depo Arsip, rak 4', lentTo: null, note: null, ...recorded }
    expect(last.body.history).toEqual([
      { ...depot, status: 'held', on: '2026-03-02' },
      { ...depot, ...steps.lend, status: 'lent' },
      { ...depot, status: 'held', on: '2026-05-18', place: 'Depo Arsip, rak 9' },
      { ...depot, ...steps.lose, status: 'lost', place: 'Depo Arsip, rak 9' },
      { ...depot, ...steps.restate, status: 'held' },
    ])
    expect((await officer().get(`/v1/originals/${last.body.id}`)).body).toEqual(last.body)
    const trail = expectStatus(await t.as('auditor').get(`/v1/audit-events?resourceId=${last.body.id}`), 200)
    expect(trail.body.data.map((each: { action: string }) => each.action).toSorted()).toEqual([
      'create',
      'lend',
      'lose',
      'restate',
      'return',
    ])
    expect(JSON.stringify(trail.body)).not.toContain('Inspektorat Provinsi')
  })

  it('is no amendment: the agreement stays as it was read', async () => {
    const other = await agreementIn(t, 'signed')
    await originalOf(t, other, 'lose')
    const { body, etag } = await officer().get(`/v1/agreements/${other.body.id}`)
    expect([body, etag]).toEqual([other.body, other.etag])
  })
})

describe('POST /v1/agreements/{id}/originals', () => {
  it('201: in the hands of somebody who is not registered, once the text is ready to sign', async () => {
    const ready = await agreementIn(t, 'ready_to_sign')
    const { holderOrganizationId: _, ...other } = held
    const made = expectStatus(
      await officer().post(`/v1/agreements/${ready.body.id}/originals`, {
        ...other,
        holderName: 'Notaris Contoh',
        note: 'Dititipkan.',
      }),
      201,
    )
    expect(made.body).toMatchObject({ holderOrganization: null, holderName: 'Notaris Contoh' })
    const [row] = csvRows(
      await getAs(t, 'officer-ppkukm', `/v1/agreements/${ready.body.id}/originals`, 'csv'),
    )
    expect(row).toMatchObject({
      Bentuk: 'Naskah asli',
      'Pemegang lain': 'Notaris Contoh',
      Status: 'Disimpan',
      Riwayat: '2026-03-02, Disimpan, Naskah asli, Depo Arsip, Dititipkan.',
    })
  })

  it.each(['draft', 'in_review', 'cancelled'] as const)('409 guard_not_met: %s', async (status) => {
    const { body } = await agreementIn(t, status)
    expect(await officer().post(`/v1/agreements/${body.id}/originals`, held)).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', reasons: [{ code: 'text_not_approved' }] },
    })
  })

  it.each([
    [{ on: '2026-06-16' }, '/on', 'in_future'],
    [{ holderOrganizationId: ids.unknown }, '/holderOrganizationId', 'unknown_organization'],
    [{ holderOrganizationId: null }, '/holderOrganizationId', 'required'],
    [{ holderName: 'Notaris Contoh' }, '/holderName', 'one_holder'],
  ])('422: %j', async (more, pointer, code) => {
    expect(await officer().post(url(), { ...held, ...more })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, code }] },
    })
  })

  it('400: what is none of its fields', async () => {
    const refused = await officer().post(url(), { ...held, status: 'lost' })
    expect(pointers(expectStatus(refused, 400))).toEqual(['/status'])
  })
})

describe('PATCH and actions on /v1/originals/{id}', () => {
  it('412, 409 and 422: stale, out of turn, before the last step', async () => {
    const original = await originalOf(t, signed)
    const lent = expectStatus(await step(t, original, 'lend'), 200)
    expectStatus(await step(t, original, 'lose'), 412)
    expect(await step(t, lent, 'restate')).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['patch', 'return', 'lose'] },
    })
    expect(await step(t, lent, 'return', { on: '2026-05-03' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/on', code: 'before_last_step' }] },
    })
  })

  it('hands it over, and leaves it with one holder', async () => {
    const original = await originalOf(t, signed)
    const patch = (body: object, etag = original.etag) =>
      officer().patch(`/v1/originals/${original.body.id}`, body, { etag })
    expect(await patch({ holderName: 'Notaris Contoh' })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'one_holder' }] },
    })
    const handed = expectStatus(
      await patch({ holderOrganizationId: ids.shopee, place: 'Kantor Shopee' }),
      200,
    )
    expect(handed.body).toMatchObject({ holderOrganization: { id: ids.shopee }, place: 'Kantor Shopee' })
    const found = await t.as('reviewer').get(`/v1/originals?holderOrganizationId=${ids.shopee}&form=original`)
    expect(found.body.data).toHaveLength(1)
  })
})

describe('a document', () => {
  it('tells a certified copy from the signed file', async () => {
    const copy = await upload(t, 'officer-ppkukm', {
      kind: 'certified_copy',
      agreementId: signed.body.id,
    })
    expect(expectStatus(copy, 201).body.kind).toBe('certified_copy')
    const { body } = await officer().get(
      `/v1/documents?agreementId=${signed.body.id}&kind=certified_copy&count=exact`,
    )
    expect(body.page.total).toBe(1)
  })
})
