import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import { digits, newCollaborator, register } from './examples.ts'

let t: TestApp
let admin: Client
let officer: Client
beforeAll(async () => {
  t = await startTestApp()
  admin = t.as('admin')
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const codes = ({ body }: { body: { errors: { code: string }[] } }) => body.errors.map((each) => each.code)

describe('POST /v1/collaborators', () => {
  it('201: with numbers, aliases and parent, as it is then read', async () => {
    const nib = digits(13)
    const created = await register(officer, {
      aliases: ['Nama Lain'],
      parentId: ids.bankDki,
      identifiers: [
        { scheme: 'X-NIB', value: ` ${nib.slice(0, 4)}-${nib.slice(4)} `, validFrom: '2024-01-01' },
        { scheme: 'X-OTHER', value: 'AHU  1' },
      ],
    })
    expect(created.body).toMatchObject({
      status: 'prospective',
      parentId: ids.bankDki,
      mergedIntoId: null,
      aliases: ['Nama Lain'],
      identifiers: [
        { scheme: 'X-NIB', value: nib, validFrom: '2024-01-01', validUntil: null },
        { scheme: 'X-OTHER', value: 'AHU 1', validFrom: null, validUntil: null },
      ],
      version: 1,
      allowedActions: [],
    })
    expect(created.body).not.toHaveProperty('warnings')
    const read = await officer.get(created.headers['location'] as string)
    expect(read.body).toEqual(created.body)
    const [listed] = (await officer.get(`/v1/collaborators?q=${created.body.shortName}`)).body.data
    expect(listed).toEqual(created.body)
  })

  it('409 already_exists: names who has the number, in either form of an NPWP', async () => {
    const npwp = digits(15)
    const first = await register(admin, { identifiers: [{ scheme: 'ID-DJP', value: npwp }] })
    for (const value of [npwp, `0${npwp}`, npwp.replace(/(.{2})/, '$1.')]) {
      const refused = await officer.post(
        '/v1/collaborators',
        newCollaborator({ identifiers: [{ scheme: 'ID-DJP', value }] }),
      )
      expect(refused).toMatchObject({
        status: 409,
        body: {
          code: 'already_exists',
          detail: expect.stringContaining(first.body.shortName),
          conflictsWith: {
            id: first.body.id,
            name: first.body.shortName,
            location: `/v1/collaborators/${first.body.id}`,
          },
        },
      })
    }
    const other = newCollaborator({ identifiers: [{ scheme: 'X-OTHER', value: npwp }] })
    expect((await officer.post('/v1/collaborators', other)).status).toBe(201)
  })

  it('409 already_exists: names who has the legal name, in any letters, an agency too', async () => {
    const first = await register(admin)
    const same = newCollaborator({ legalName: first.body.legalName.toUpperCase() })
    expect((await officer.post('/v1/collaborators', same)).body.conflictsWith.id).toBe(first.body.id)
    const agency = (await admin.get(`/v1/agencies/${ids.dpmptsp}`)).body
    const refused = await officer.post('/v1/collaborators', newCollaborator({ legalName: agency.legalName }))
    expect(refused.body.conflictsWith).toEqual({
      id: agency.id,
      name: 'DPMPTSP',
      location: `/v1/agencies/${agency.id}`,
    })
  })

  it('409: of ten that register the same number at once, nine are told who came first', async () => {
    const identifiers = [{ scheme: 'X-NIB', value: digits(13) }]
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => officer.post('/v1/collaborators', newCollaborator({ identifiers }))),
    )
    const [first, ...more] = answers.filter((each) => each.status === 201)
    expect(more).toEqual([])
    const refused = answers.filter((each) => each.status === 409)
    expect(refused.map((each) => each.body.conflictsWith.id)).toEqual(Array(9).fill(first!.body.id))
  })

  it('warns of a name like one that is registered, and registers it all the same', async () => {
    const created = await register(officer, {
      legalName: 'PT Shopee Internasional Indonesia',
      shortName: 'Shoppee',
    })
    expect(created.body.warnings).toEqual([
      {
        code: 'similar_name',
        text: expect.stringContaining('Shopee'),
        source: expect.any(String),
        records: [{ id: ids.shopee, shortName: 'Shopee' }],
      },
    ])
    const english = await officer.post(
      '/v1/collaborators',
      newCollaborator({ aliases: ['Kerja sama Gojek', 'Gojek '] }),
      {
        headers: { 'accept-language': 'en' },
      },
    )
    expect(english.body.warnings[0]).toMatchObject({
      text: expect.stringMatching(/^Its name/),
      records: [{ id: ids.gojek }],
    })
    expect((await officer.get(`/v1/collaborators/${created.body.id}`)).body).not.toHaveProperty('warnings')
  })

  it('422: names each number that is none', async () => {
    const refused = await officer.post(
      '/v1/collaborators',
      newCollaborator({
        kind: 'individual',
        identifiers: [
          { scheme: 'ID-DJP', value: '123' },
          { scheme: 'ID-DJP', value: '3171234567890001' },
          { scheme: 'X-NIB', value: digits(13), validFrom: '2026-02-01', validUntil: '2026-01-31' },
        ],
      }),
    )
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(refused)).toEqual([
      '/identifiers/0/value',
      '/identifiers/1/value',
      '/identifiers/2/validUntil',
    ])
    expect(codes(refused)).toEqual(['invalid_identifier', 'nik_not_recorded', 'end_before_start'])
  })

  it('422: a parent that is none', async () => {
    const refused = await officer.post('/v1/collaborators', newCollaborator({ parentId: ids.unknown }))
    expect([refused.status, ...pointers(refused), ...codes(refused)]).toEqual([
      422,
      '/parentId',
      'unknown_organization',
    ])
  })

  it.each([
    ['an agency', { kind: 'agency' }],
    ['a scheme that is none', { identifiers: [{ scheme: 'ID-NIB', value: '1' }] }],
    ['an email that is none', { contacts: [{ name: 'A', email: 'a@' }] }],
    ['a phone that is none', { contacts: [{ name: 'A', phone: 'call me' }] }],
    ['a NIK field', { contacts: [{ name: 'A', nik: '3171234567890001' }] }],
    ['a status', { status: 'active' }],
    [
      'too many numbers',
      { identifiers: Array.from({ length: 21 }, () => ({ scheme: 'X-OTHER', value: '1' })) },
    ],
  ])('400: %s', async (_, fields) => {
    expect((await admin.post('/v1/collaborators', newCollaborator(fields))).status).toBe(400)
  })

  it.each(['reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)('403: %s', async (account) => {
    expect((await t.as(account).post('/v1/collaborators', newCollaborator())).status).toBe(403)
  })
})

describe('POST /v1/agencies', () => {
  const agency = () => ({ ...newCollaborator(), kind: undefined, sector: undefined })

  it('201 for the registrar, active at once', async () => {
    const created = await admin.post('/v1/agencies', { ...agency(), parentId: ids.ppkukm })
    expect(created).toMatchObject({
      status: 201,
      body: {
        kind: 'agency',
        status: 'active',
        parentId: ids.ppkukm,
        contacts: [],
        allowedActions: ['patch', 'merge', 'succeed'],
      },
    })
  })

  it.each(['officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      expect((await t.as(account).post('/v1/agencies', agency())).status).toBe(403)
    },
  )
})

describe('PATCH /v1/collaborators/{id}', () => {
  it('replaces lists whole, keeps what is not given, and writes it to the trail', async () => {
    const nib = digits(13)
    const { body, etag } = await register(admin, {
      identifiers: [{ scheme: 'X-NIB', value: nib }],
      aliases: ['A'],
    })
    const url = `/v1/collaborators/${body.id}`
    const renamed = await admin.patch(url, { shortName: 'Baru' }, { etag })
    expect(renamed.body).toMatchObject({
      shortName: 'Baru',
      aliases: ['A'],
      identifiers: [{ value: nib }],
      version: 2,
    })
    const replaced = await admin.patch(
      url,
      { identifiers: [{ scheme: 'X-OTHER', value: 'x' }] },
      { etag: renamed.etag },
    )
    expect(replaced.body.identifiers).toEqual([
      { scheme: 'X-OTHER', value: 'x', validFrom: null, validUntil: null },
    ])
    expect(
      expectStatus(await register(officer, { identifiers: [{ scheme: 'X-NIB', value: nib }] }), 201),
    ).toBeDefined()
    const back = await admin.patch(
      url,
      { identifiers: [{ scheme: 'X-NIB', value: nib }] },
      { etag: replaced.etag },
    )
    expect(back).toMatchObject({
      status: 409,
      body: { code: 'already_exists', conflictsWith: { id: expect.any(String) } },
    })
  })

  it.each([
    ['Shopee Indonesia', 'Shopee'],
    ['PT Shopee, Tbk.', 'Shopee'],
    ['Go-Jek', 'Gojek'],
    ['GO JEK', 'Gojek'],
    ['OJK Regional 1', 'OJK'],
    ['Grab Indonesia', 'Grab'],
  ])('warns of %s as of %s, whose words it holds', async (shortName, known) => {
    const { body } = await register(admin, { shortName })
    expect(body.warnings).toMatchObject([{ code: 'similar_name' }])
    expect(body.warnings[0].records.map((each: { shortName: string }) => each.shortName)).toContain(known)
  })

  it('warns of a new name like another’s, never of its own', async () => {
    const { body, etag } = await register(admin)
    const url = `/v1/collaborators/${body.id}`
    const renamed = await admin.patch(url, { shortName: 'Shoppee' }, { etag })
    expect(renamed).toMatchObject({ status: 200, body: { warnings: [{ code: 'similar_name' }] } })
    const records = renamed.body.warnings[0].records.map((each: { id: string }) => each.id)
    expect(records).toContain(ids.shopee)
    expect(records).not.toContain(body.id)
    const own = await admin.patch(url, { legalName: body.legalName, website: null }, { etag: renamed.etag })
    expect(own.status).toBe(200)
    expect(own.body.warnings ?? []).not.toContainEqual(
      expect.objectContaining({ records: [expect.objectContaining({ id: body.id })] }),
    )
    const plain = await admin.patch(url, { sector: 'banking' }, { etag: own.etag })
    expect(plain.body).toMatchObject({ sector: 'banking' })
    expect(plain.body.warnings).toBeUndefined()
  })

  it('may keep its own number and name', async () => {
    const fields = { identifiers: [{ scheme: 'ID-DJP', value: digits(15) }] }
    const { body, etag } = await register(admin, fields)
    const again = await admin.patch(
      `/v1/collaborators/${body.id}`,
      { ...fields, legalName: body.legalName },
      { etag },
    )
    expect(again.status).toBe(200)
  })

  it('422: no circle of parents, however long', async () => {
    const a = await register(admin)
    const b = await register(admin, { parentId: a.body.id })
    const c = await register(admin, { parentId: b.body.id })
    for (const parentId of [a.body.id, b.body.id, c.body.id]) {
      const refused = await admin.patch(`/v1/collaborators/${a.body.id}`, { parentId }, { etag: a.etag })
      expect([refused.status, ...codes(refused)]).toEqual([422, 'parent_cycle'])
    }
    const moved = await admin.patch(`/v1/collaborators/${c.body.id}`, { parentId: null }, { etag: c.etag })
    expect(moved.body.parentId).toBeNull()
    expect(
      (await admin.patch(`/v1/collaborators/${a.body.id}`, { parentId: c.body.id }, { etag: a.etag })).status,
    ).toBe(200)
  })

  it('status: inactive and back to what its agreements say', async () => {
    const { body, etag } = await register(admin)
    const url = `/v1/collaborators/${body.id}`
    const early = await admin.patch(url, { status: 'active' }, { etag })
    expect([early.status, ...codes(early)]).toEqual([422, 'no_signed_agreement'])
    expect((await admin.patch(url, { status: 'merged' }, { etag })).status).toBe(400)
    const inactive = await admin.patch(url, { status: 'inactive' }, { etag })
    expect(inactive.body.status).toBe('inactive')
    expect((await admin.patch(url, { status: 'prospective' }, { etag: inactive.etag })).body.status).toBe(
      'prospective',
    )
    const agreement = await draftAgreement(t, { parties: [ids.ppkukm, body.id] })
    await ownerRows(t, `update agreements set status = 'signed' where id = $1`, [agreement.body.id])
    const active = await admin.get(url)
    expect(active.body.status).toBe('active')
    const late = await admin.patch(url, { status: 'prospective' }, { etag: active.etag })
    expect([late.status, ...codes(late)]).toEqual([422, 'has_signed_agreement'])
  })

  it('404 where it is an agency or none, 412 and 428 without the last ETag', async () => {
    const { body, etag } = await register(admin)
    expect((await admin.patch(`/v1/agencies/${body.id}`, { shortName: 'x' }, { etag })).status).toBe(404)
    expect((await admin.patch(`/v1/collaborators/${ids.ppkukm}`, { shortName: 'x' }, { etag })).status).toBe(
      404,
    )
    const url = `/v1/collaborators/${body.id}`
    expect((await admin.patch(url, { shortName: 'x' })).status).toBe(428)
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((shortName) => admin.patch(url, { shortName }, { etag })),
    )
    expect(answers.map((each) => each.status).toSorted((x, y) => x - y)).toEqual([200, 412, 412])
  })

  it.each(['officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      const { etag } = await admin.get(`/v1/collaborators/${ids.shopee}`)
      expect(
        (await t.as(account).patch(`/v1/collaborators/${ids.shopee}`, { shortName: 'x' }, { etag })).status,
      ).toBe(403)
    },
  )
})

describe('GET /v1/collaborators', () => {
  const everyone: AccountName[] = [
    'admin',
    'officer-ppkukm',
    'reviewer',
    'auditor',
    'partner-gojek',
    'integrator',
  ]
  it.each(everyone)('%s finds by part of a name, kind and sector', async (account) => {
    const { body } = expectStatus(
      await t.as(account).get('/v1/collaborators?q=gojk&kind=company&sector=ride_hailing'),
      200,
    )
    expect(body.data.map((each: { id: string }) => each.id)).toContain(ids.gojek)
  })

  it('a partner finds itself, and others once it deals with them', async () => {
    const seen = async () => {
      const { body } = expectStatus(await t.as('partner-bankdki').get('/v1/collaborators?count=exact'), 200)
      expect(body.page.total).toBe(body.data.length)
      return body.data.map((each: { id: string }) => each.id).toSorted()
    }
    expect(await seen()).toEqual([ids.bankDki])
    const parties = [ids.ppkukm, ids.bankDki, ids.gojek]
    await draftAgreement(t, { by: 'officer-ppkukm', parties })
    expect(await seen()).toEqual([ids.bankDki])
    await agreementIn(t, 'in_review', { by: 'officer-ppkukm', parties })
    expect(await seen()).toEqual([ids.bankDki, ids.gojek].toSorted())
  })

  it('401 without a token', async () => {
    expect((await t.as().get('/v1/collaborators')).status).toBe(401)
  })
})
