import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, clock, ids, newAgreement, ownerRows, pointers } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = () => t.as('officer-ppkukm')
const create = (change: object = {}) => officer().post('/v1/agreements', { ...newAgreement(), ...change })

describe('POST /v1/agreements', () => {
  it('201: registers a draft with its parties in order', async () => {
    const response = await officer().post('/v1/agreements', {
      type: 'mou',
      title: '  Kesepakatan pemasaran  ',
      purpose: 'Naik kelas',
      stages: ['P5', 'P2'],
      effectiveFrom: '2026-07-01',
      effectiveUntil: '2027-06-30',
      parties: [{ organizationId: ids.ppkukm, documentNumber: '415.4/1' }, { organizationId: ids.shopee }],
    })
    expect(response).toMatchObject({
      status: 201,
      body: {
        type: 'mou',
        title: 'Kesepakatan pemasaran',
        purpose: 'Naik kelas',
        object: null,
        scope: null,
        stages: ['P5', 'P2'],
        effectiveFrom: '2026-07-01',
        effectiveUntil: '2027-06-30',
        leadAgency: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
        originCaseId: null,
        parties: [
          {
            position: 1,
            side: 'region',
            organization: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
            documentNumber: '415.4/1',
            signatoryName: null,
            signatoryTitle: null,
            authorityBasis: null,
            signedOn: null,
          },
          { position: 2, side: 'collaborator', organization: { id: ids.shopee, shortName: 'Shopee' } },
        ],
        status: 'draft',
        statusReason: null,
        validity: null,
        signedOn: null,
        terminatedOn: null,
        version: 1,
        allowedActions: ['patch', 'patch_party', 'patch_checklist', 'submit', 'cancel'],
      },
    })
    expect(response.body.registrationNumber).toMatch(/^KS-2026-\d{5}$/)
    expect(response.headers.location).toBe(`/v1/agreements/${response.body.id}`)
    const read = await officer().get(String(response.headers.location))
    expect(read.body).toEqual(response.body)
  })

  it('201: without parties; it stays in the hands of its lead agency', async () => {
    const created = await create({ parties: undefined })
    expect(created).toMatchObject({ status: 201, body: { parties: [] } })
    expect(created.body.allowedActions).toEqual([
      'patch',
      'patch_party',
      'patch_checklist',
      'submit',
      'cancel',
    ])
    const patched = await officer().patch(
      `/v1/agreements/${created.body.id}`,
      { title: 'Diubah' },
      { etag: created.etag },
    )
    expect(patched).toMatchObject({ status: 200, body: { title: 'Diubah' } })
  })

  it('201: a period of one day, and 29 February', async () => {
    expect(await create({ effectiveFrom: '2028-02-29', effectiveUntil: '2028-02-29' })).toMatchObject({
      status: 201,
      body: { effectiveFrom: '2028-02-29', effectiveUntil: '2028-02-29' },
    })
  })

  it('201: ids in upper case are the same ids', async () => {
    const response = await create({
      leadAgencyId: ids.ppkukm.toUpperCase(),
      parties: [{ organizationId: ids.shopee.toUpperCase() }],
    })
    expect(response).toMatchObject({ status: 201, body: { parties: [{ organization: { id: ids.shopee } }] } })
  })

  it('201: the registrar registers for the agency it names', async () => {
    const response = await t
      .as('admin')
      .post('/v1/agreements', { ...newAgreement(), leadAgencyId: ids.parekraf })
    expect(response).toMatchObject({ status: 201, body: { leadAgency: { shortName: 'Dinas Parekraf' } } })
  })

  it('leaves a trail without the people in it', async () => {
    const { body } = await create()
    const trail = await ownerRows(t, 'select * from audit_events where resource_id = $1', [body.id])
    expect(trail).toMatchObject([{ action: 'create', resource_type: 'agreement', actor_role: 'officer' }])
    expect(JSON.stringify(trail)).not.toContain('Penanda Tangan')
    expect(JSON.stringify(trail)).toContain('Pelatihan pemasaran daring')
  })

  it('422: the registrar must name the agency', async () => {
    const response = await t.as('admin').post('/v1/agreements', newAgreement())
    expect(response).toMatchObject({
      status: 422,
      body: { code: 'rule_violated', errors: [{ pointer: '/leadAgencyId', code: 'required' }] },
    })
  })

  it('422: names each party that is no organization, and a lead that is no agency', async () => {
    const response = await t.as('admin').post('/v1/agreements', {
      ...newAgreement(),
      leadAgencyId: ids.shopee,
      parties: [
        { organizationId: ids.unknown },
        { organizationId: ids.gojek },
        { organizationId: crypto.randomUUID() },
      ],
    })
    expect(response).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(response)).toEqual([
      '/parties/0/organizationId',
      '/parties/2/organizationId',
      '/leadAgencyId',
    ])
  })

  it.each([
    [
      'the last day before the first',
      { effectiveFrom: '2026-07-02', effectiveUntil: '2026-07-01' },
      '/effectiveUntil',
      'end_before_start',
    ],
    ['a year far off', { effectiveUntil: '9999-12-31' }, '/effectiveUntil', 'implausible_year'],
    ['a year long gone', { effectiveFrom: '1899-12-31' }, '/effectiveFrom', 'implausible_year'],
    ['a stage twice', { stages: ['P2', 'P2'] }, '/stages', 'repeated'],
    [
      'a party twice',
      { parties: [{ organizationId: ids.shopee }, { organizationId: ids.shopee }] },
      '/parties',
      'duplicate_party',
    ],
    [
      'a party twice, once in upper case',
      { parties: [{ organizationId: ids.shopee }, { organizationId: ids.shopee.toUpperCase() }] },
      '/parties',
      'duplicate_party',
    ],
  ])('422: %s', async (_, change, pointer, code) => {
    expect(await create(change)).toMatchObject({
      status: 422,
      body: { code: 'rule_violated', errors: [{ pointer, code }] },
    })
  })

  it('says what is wrong in the language of the reader', async () => {
    const wrong = { ...newAgreement(), effectiveFrom: '2026-07-02', effectiveUntil: '2026-07-01' }
    const indonesian = await officer().post('/v1/agreements', wrong)
    expect(indonesian.body.errors[0].message).toBe('Tanggal berakhir mendahului tanggal mulai.')
    expect(indonesian.headers['content-language']).toBe('id')
    const english = await officer().post('/v1/agreements', wrong, { headers: { 'accept-language': 'en' } })
    expect(english.body).toMatchObject({
      title: 'The input breaks a rule',
      errors: [{ message: 'The last day is before the first.' }],
    })
    expect(english.headers['content-language']).toBe('en')
  })

  it.each([
    ['no title', { title: undefined }, ['/title']],
    ['an empty title', { title: '   ' }, ['/title']],
    ['a title of 501 characters', { title: 'a'.repeat(501) }, ['/title']],
    ['a NUL byte', { title: 'a\u0000b' }, ['/title']],
    ['half of a surrogate pair', { purpose: 'a\ud800b' }, ['/purpose']],
    ['an unknown type', { type: 'treaty' }, ['/type']],
    ['an unknown stage', { stages: ['P2', 'P8'] }, ['/stages/1']],
    ['a day that is not there', { effectiveFrom: '2027-02-29', effectiveUntil: null }, ['/effectiveFrom']],
    [
      'a day with a time',
      { effectiveFrom: '2027-02-01T00:00:00Z', effectiveUntil: null },
      ['/effectiveFrom'],
    ],
    [
      "fields that are not the client's",
      { status: 'signed', registrationNumber: 'KS-1', version: 7 },
      ['/status', '/registrationNumber', '/version'],
    ],
    ['a party without its id', { parties: [{ documentNumber: '1' }] }, ['/parties/0/organizationId']],
    [
      '21 parties',
      { parties: Array.from({ length: 21 }, () => ({ organizationId: crypto.randomUUID() })) },
      ['/parties'],
    ],
    ['several at once', { title: 5, type: null, stages: 'P2' }, ['/type', '/title', '/stages']],
  ])('400: %s', async (_, change, expected) => {
    const response = await create(change)
    expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(pointers(response).toSorted()).toEqual(expected.toSorted())
  })

  it('403: an officer for another agency', async () => {
    expect(await create({ leadAgencyId: ids.parekraf })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
  })

  it.each(['reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)('403: %s', async (account) => {
    expect(await t.as(account).post('/v1/agreements', newAgreement())).toMatchObject({ status: 403 })
  })

  it('401: without a token', async () => {
    expect(await t.as().post('/v1/agreements', newAgreement())).toMatchObject({ status: 401 })
  })
})

describe('registration numbers', () => {
  it('have no gap after a creation that failed, and begin anew each year', async () => {
    let day = new Date('2026-12-31T16:00:00.000Z')
    const app = await startTestApp({ clock: () => day })
    try {
      const register = (title: string) =>
        app.as('officer-ppkukm').post('/v1/agreements', newAgreement({ title }))
      expect((await register('Pertama')).body.registrationNumber).toBe('KS-2026-00001')
      await asOwner(app, (owner) => owner.query(`alter table agreements add check (title <> 'Gagal')`))
      const failed = await Promise.all([register('Gagal'), register('Gagal'), register('Gagal')])
      expect(failed.map((each) => each.status)).toEqual([409, 409, 409])
      expect((await register('Kedua')).body.registrationNumber).toBe('KS-2026-00002')
      // Still 31 December in UTC, already 2027 in Jakarta.
      day = new Date('2026-12-31T17:00:00.000Z')
      expect((await register('Ketiga')).body.registrationNumber).toBe('KS-2027-00001')
    } finally {
      await app.close()
    }
  })
})
