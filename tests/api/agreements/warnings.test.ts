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
  signing,
  terminatedFrom,
} from '../../support/agreements.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { warningCodes } from '../../../src/settings/warnings/warnings.ts'
import { organizationId } from '../../../src/reference/organizations.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { everyAccount } from '../../support/refusals.ts'

let t: TestApp
/** The signed MoU of the province's agency with Shopee that the PKS below stands under. */
let mou: TestResponse
beforeAll(async () => {
  t = await startTestApp({ clock })
  mou = await agreementIn(t, 'signed', { type: 'mou' })
})
afterAll(() => t.close())

const officer = () => t.as('officer-ppkukm')
let numbers = 0
/** What an agency signs a PKS with, under a number that it gave nothing else. */
const empowered = (organizationId: string) => ({
  organizationId,
  ...signing(`${(numbers += 1)}/TERSENDIRI/2026`),
  authorityBasis: 'power_of_attorney',
})
/** A PKS that there is nothing to look at in; then with one thing changed. */
const create = (change: object = {}, language = 'id') =>
  officer().post(
    '/v1/agreements',
    {
      ...newAgreement(),
      parentId: mou.body.id,
      parties: [empowered(ids.ppkukm), empowered(ids.shopee)],
      provisions: [
        { organizationId: ids.shopee, kind: 'obligation', text: 'Melatih' },
        { organizationId: ids.shopee, kind: 'right', text: 'Memakai logo' },
      ],
      disputeSettlement: 'Musyawarah.',
      sanctions: 'Teguran tertulis.',
      ...change,
    },
    { headers: { 'accept-language': language } },
  )
const newMou = (change: object = {}) =>
  create({ type: 'mou', parentId: null, parties: byPosition(), ...change })
const warned = ({ body }: TestResponse): string[] => body.warnings.map((each: { code: string }) => each.code)
const delegated = () => [empowered(ids.ppkukm), { ...empowered(ids.shopee), authorityBasis: 'position' }]
const byPosition = () => [{ ...empowered(ids.ppkukm), authorityBasis: 'position' }, empowered(ids.shopee)]

describe('warnings in the answer to a change', () => {
  it('say what to look at, in the language of the reader, and refuse nothing', async () => {
    expect(warned(await create())).toEqual([])
    const indonesian = expectStatus(await create({ effectiveUntil: '2031-01-01', parentId: null }), 201)
    expect(indonesian.body.warnings).toEqual([
      {
        code: 'ksdpk_pks_without_mou',
        text: 'PKS dengan pihak ketiga (KSDPK) mengikuti Kesepakatan Bersama, yang belum disebut sebagai naskah induknya.',
        source: 'PP 28/2018 pasal 19 ayat (1)',
        certainty: 'text',
      },
      {
        code: 'public_service_over_5_years',
        text: 'Masa berlaku lebih dari 60 bulan: untuk pelayanan publik ada ketentuan tersendiri.',
        source: 'PP 28/2018, Permendagri 22/2020',
        certainty: 'source',
      },
    ])
    const english = await create({ effectiveUntil: '2031-01-01', cooperationKind: 'public_service' }, 'en')
    expect(english.body.warnings.at(-1).text).toBe(
      'The period is longer than 60 months: for public services special rules apply.',
    )
  })

  it('of a PKS that reaches beyond its MoU', async () => {
    const pks = await create({ effectiveUntil: '2027-01-01' })
    expect(warned(pks)).toEqual(['pks_outside_parent_period'])
    const shortened = await officer().patch(
      `/v1/agreements/${pks.body.id}`,
      { effectiveUntil: '2026-12-31' },
      { etag: pks.etag },
    )
    expect(warned(shortened)).toEqual([])
  })

  it('of a parent that is not signed, has other parties, or is over while its PKS runs', async () => {
    const draft = await draftAgreement(t, { type: 'mou' })
    expect(warned(await create({ parentId: draft.body.id }))).toEqual(['parent_unsigned'])
    const others = await agreementIn(t, 'signed', { type: 'mou', parties: [ids.ppkukm, ids.gojek] })
    expect(warned(await create({ parentId: others.body.id }))).toEqual(['parent_other_parties'])
    const ended = await terminatedFrom(t, '2026-06-15', { type: 'mou' })
    const pks = await create({ parentId: ended.body.id })
    expect(warned(pks)).toEqual(['parent_over'])
    // On the day before the MoU was not over.
    const url = `/v1/agreements/${pks.body.id}`
    expect(warned(await officer().get(`${url}?asOf=2026-06-14`))).toEqual([])
    expect(warned(await officer().get(`${url}?asOf=2026-06-15`))).toEqual(['parent_over'])
  })

  it('of what an officer forgets: commitments, a stage of theirs, a period that is over', async () => {
    const pks = await create(
      { effectiveFrom: '2025-01-01', effectiveUntil: '2025-12-31', parentId: null },
      'en',
    )
    expect(warned(pks)).toEqual(['ksdpk_pks_without_mou', 'period_already_over'])
    const url = `/v1/agreements/${pks.body.id}`
    const submitted = await officer().post(`${url}/submit`, {}, { etag: pks.etag })
    expect(warned(expectStatus(submitted, 200))).toEqual([
      'ksdpk_pks_without_mou',
      'period_already_over',
      'pks_without_commitments',
    ])
    const returned = await t
      .as('reviewer')
      .post(`${url}/return`, { reason: 'Belum' }, { etag: submitted.etag })
    expect(warned(expectStatus(returned, 200))).not.toContain('pks_without_commitments')
    const commitment = { description: 'Pinjaman', stage: 'P7', responsibleOrganizationId: ids.shopee }
    expectStatus(await officer().post(`${url}/commitments`, commitment), 201)
    const read = await t.as('officer-ppkukm').get(url, { headers: { 'accept-language': 'en' } })
    const stage = read.body.warnings.find(
      ({ code }: { code: string }) => code === 'commitment_stage_not_in_agreement',
    )
    expect(stage.text).toBe(
      'A commitment names a stage that the agreement does not: P7. Add the stage, or correct the commitment.',
    )
  })

  it('of a period that is over only before the signature: what was signed has ended', async () => {
    const over = { effectiveFrom: '2025-01-01', effectiveUntil: '2025-12-31' }
    const signed = await agreementIn(t, 'signed', over)
    expect(signed.body.validity).toBe('expired')
    expect(warned(signed)).not.toContain('period_already_over')
    expect(warned(await agreementIn(t, 'in_review', over))).toContain('period_already_over')
  })

  it('of a PKS that an agency signs by position, or that lacks what law demands', async () => {
    expect(warned(await create({ parties: byPosition() }))).toEqual(['pks_signed_by_position'])
    const empty = await create({ provisions: [], disputeSettlement: null, sanctions: null }, 'en')
    expect(empty.body.warnings).toMatchObject([
      {
        code: 'pks_lacks_content',
        text: 'The PKS lacks what is demanded of it: rights and obligations, the settlement of disputes, sanctions.',
        source: 'UU 23/2014 pasal 366 ayat (2); PP 28/2018 pasal 19 ayat (2)',
        certainty: 'text',
      },
    ])
    const termless = await create({ effectiveUntil: null }, 'en')
    expect(termless.body.warnings[0].text).toBe('The PKS lacks what is demanded of it: the term.')
    expect(warned(await newMou({ provisions: [], sanctions: null }))).toEqual([])
  })

  it('of cooperation with a foreign body beyond five years, and of a grant', async () => {
    const [prospera] = await ownerRows<{ id: string }>(
      t,
      `insert into organizations (id, legal_name, short_name, kind, sector, status)
       values (gen_random_uuid(), '[CONTOH] Lembaga Luar', '[CONTOH] Luar', 'foreign_body', 'development_partner', 'active')
       returning id`,
    )
    const parties = () => [{ ...empowered(ids.ppkukm), authorityBasis: 'position' }, empowered(prospera!.id)]
    const abroad = { parties: parties(), provisions: [], cooperationKind: 'other' }
    expect(warned(await newMou({ ...abroad, effectiveUntil: '2030-12-31' }))).toEqual([])
    expect(warned(await newMou({ ...abroad, parties: parties(), effectiveUntil: '2031-01-01' }))).toEqual([
      'foreign_over_5_years',
    ])
    expect(warned(await create({ involvesGrant: true }))).toEqual(['involves_grant'])
  })

  it('of a burden that the DPRD approves before the PKS, where it is not a condition as of a PKS', async () => {
    for (const burden of [{ burdensPublic: true }, { unbudgeted: true }])
      expect(warned(await newMou(burden)), JSON.stringify(burden)).toEqual(['dprd_before_pks'])
    expect(warned(await create({ burdensPublic: true, unbudgeted: true }))).toEqual([])
  })

  it('of a number that the same party gave another document; blanks and capitals make no other', async () => {
    const given = '77 / Pks / 2026'
    const first = expectStatus(
      await create({ parties: [{ ...empowered(ids.ppkukm), documentNumber: given }, empowered(ids.shopee)] }),
      201,
    )
    expect(warned(first)).toEqual([])
    // Another party may have it, and the same one again as long as it keeps its own row.
    const other = [empowered(ids.ppkukm), { ...empowered(ids.shopee), documentNumber: given }]
    expect(warned(await create({ parties: other }))).toEqual([])
    const url = `/v1/agreements/${first.body.id}`
    const again = [{ ...empowered(ids.ppkukm), documentNumber: '77/pks/2026' }, empowered(ids.shopee)]
    const second = await create({ parties: again }, 'en')
    expect(second.body.warnings).toMatchObject([
      {
        code: 'number_used_twice',
        text: 'The same party has given the same number to another document: 77/pks/2026.',
      },
    ])
    expect(warned(await officer().get(url))).toEqual(['number_used_twice'])
    const reason = { reason: 'Dobel.' }
    const cancelled = await officer().post(`/v1/agreements/${second.body.id}/cancel`, reason, {
      etag: second.etag,
    })
    expect([cancelled.status, warned(cancelled)]).toEqual([200, []])
    expect(warned(await officer().get(url))).toEqual([])
  })

  it('of a number that the same party gave an amendment', async () => {
    const signed = await agreementIn(t, 'signed', { type: 'mou' })
    await ownerRows(
      t,
      `insert into amendments (id, agreement_id, number, reason, changes, effective_from, status, signatures)
       values (gen_random_uuid(), $1, 1, 'Perpanjangan', '{}', '2026-09-01', 'draft',
         jsonb_build_array(jsonb_build_object('partyId', $2::uuid, 'documentNumber', 'ADD / 9', 'signedOn', '2026-06-01')))`,
      [signed.body.id, signed.body.parties[0].id],
    )
    const numbered = (organization: number) =>
      [ids.ppkukm, ids.shopee].map((id, at) => ({
        ...empowered(id),
        ...(at === organization && { documentNumber: 'add/9' }),
      }))
    expect(warned(await create({ parties: numbered(0) }))).toEqual(['number_used_twice'])
    expect(warned(await create({ parties: numbered(1) }))).toEqual([])
  })

  it('of an MoU that the region delegates, from the draft to the signature', async () => {
    expect(warned(await newMou({ parties: byPosition() }))).toEqual([])
    expect(warned(await newMou({ parties: delegated() }))).toEqual(['mou_delegated'])
    expect(warned(await create({ parties: delegated() }))).toEqual([])
    const ready = await agreementIn(t, 'ready_to_sign', { type: 'mou' })
    const url = `/v1/agreements/${ready.body.id}`
    const party = { authorityBasis: 'power_of_attorney', documentNumber: 'X/1' }
    const patched = await officer().patch(`${url}/parties/${ready.body.parties[0].id}`, party, {
      etag: ready.etag,
    })
    expect(warned(patched)).toContain('mou_delegated')
    await attach(t, ready.body.id, 'power_of_attorney')
    expect(warned(await officer().post(`${url}/sign`, undefined, { etag: patched.etag }))).toContain(
      'mou_delegated',
    )
  })

  it('of a type that the regime of the collaborators does not have', async () => {
    const central = organizationId('Bank Indonesia')
    const none = { provisions: [], parentId: null, sanctions: null }
    const of = (...organizations: string[]) => ({ ...none, parties: organizations.map(empowered) })
    const mismatch = async (change: object) => warned(await create(change)).includes('regime_mismatch')
    expect(await mismatch(of(ids.ppkukm, central))).toBe(true)
    expect(await mismatch({ ...of(ids.ppkukm, central), type: 'nota_kesepakatan' })).toBe(false)
    expect(await mismatch({ ...of(ids.ppkukm, ids.shopee), type: 'rencana_kerja' })).toBe(true)
    // Of two regimes, and of none, there is no advice.
    expect(await mismatch(of(ids.ppkukm, central, ids.shopee))).toBe(false)
    expect(await mismatch({ ...none, parties: [] })).toBe(false)
  })
})

describe('warnings on reading', () => {
  const flawed = { effectiveUntil: '2031-01-01', involvesGrant: true, sanctions: null, parentId: null }
  const expected = [
    'involves_grant',
    'ksdpk_pks_without_mou',
    'pks_lacks_content',
    'public_service_over_5_years',
  ]

  it.each(['admin', 'officer-ppkukm', 'officer-parekraf', 'reviewer', 'auditor'] as const)(
    'are told to %s, of one and in lists alike, in the language of the reader',
    async (account) => {
      const { body } = expectStatus(await create(flawed), 201)
      const headers = { 'accept-language': 'en' }
      const read = await t.as(account).get(`/v1/agreements/${body.id}`, { headers })
      expect(warned(read)).toEqual(expected)
      expect(read.body.warnings[0].text).toContain('Involves a grant')
      const list = await t.as(account).get('/v1/agreements?sort=-createdAt&limit=5', { headers })
      const listed = list.body.data.find(({ id }: { id: string }) => id === body.id)
      expect(listed.warnings).toEqual(read.body.warnings)
      expect(listed).not.toHaveProperty('provisionKinds')
    },
  )

  it('are told to no partner and no integrator', async () => {
    const signed = await agreementIn(t, 'signed')
    for (const account of ['partner-shopee', 'integrator'] as const) {
      expect((await t.as(account).get(`/v1/agreements/${signed.body.id}`)).body).not.toHaveProperty(
        'warnings',
      )
      const { data } = (await t.as(account).get('/v1/agreements')).body
      expect(data.length).toBeGreaterThan(0)
      for (const each of data) expect(each).not.toHaveProperty('warnings')
    }
  })

  it('stand in the file of the list by their codes', async () => {
    const { body } = expectStatus(await create(flawed), 201)
    const rows = csvRows(await getAs(t, 'officer-ppkukm', '/v1/agreements', 'csv'))
    const row = rows.find(({ ID }) => ID === body.id)!
    expect(row['Peringatan']).toBe(expected.join('; '))
  })

  it('are in answers to submission and approval', async () => {
    const before = await agreementIn(t, 'draft', { effectiveUntil: '2040-01-01' })
    const url = `/v1/agreements/${before.body.id}`
    await ownerRows(t, `update checklist_items set status = 'waived' where agreement_id = $1`, [
      before.body.id,
    ])
    const submitted = await officer().post(`${url}/submit`, undefined, { etag: before.etag })
    const approved = await t.as('reviewer').post(`${url}/approve`, undefined, { etag: submitted.etag })
    for (const answer of [submitted, approved])
      expect(warned(answer)).toEqual(warned(await officer().get(url)))
    expect(warned(approved)).toContain('public_service_over_5_years')
  })

  it('follow the rules as they are switched', async () => {
    const { body } = expectStatus(await create(flawed), 201)
    const before = await officer().get(`/v1/agreements/${body.id}`)
    await ownerRows(t, `update warning_rules set enabled = false where code = 'involves_grant'`)
    expect(warned(await officer().get(`/v1/agreements/${body.id}`))).toEqual(expected.slice(1))
    await ownerRows(t, `update warning_rules set enabled = true where code = 'involves_grant'`)
    expect((await officer().get(`/v1/agreements/${body.id}`)).etag).toBe(before.etag)
  })
})

describe('/v1/warning-rules', () => {
  const ruleOf = async (code: string) =>
    expectStatus(await t.as('admin').get(`/v1/warning-rules/${code}`), 200)
  const patch = async (code: string, body: unknown) =>
    t.as('admin').patch(`/v1/warning-rules/${code}`, body, { etag: (await ruleOf(code)).etag })

  it('200: every rule with its source and how sure it is', async () => {
    const { body } = await t.as('integrator').get('/v1/warning-rules?count=exact')
    expect(body.page.total).toBe(warningCodes.length)
    expect(body.data.find((each: { code: string }) => each.code === 'mou_over_12_months')).toMatchObject({
      enabled: false,
      threshold: 12,
      certainty: 'unsure',
      allowedActions: [],
      text: { en: 'The period of the MoU is longer than {threshold} months.' },
    })
  })

  it('200: switched on, with another threshold, and off again', async () => {
    const year = () => ({ parties: byPosition(), effectiveFrom: '2026-01-01', effectiveUntil: '2026-12-31' })
    expect(warned(await newMou(year()))).toEqual([])
    expect(await patch('mou_over_12_months', { enabled: true, threshold: 6 })).toMatchObject({
      status: 200,
      body: { enabled: true, threshold: 6, version: 2 },
    })
    expect((await newMou(year())).body.warnings).toMatchObject([
      { code: 'mou_over_12_months', text: 'Masa berlaku Kesepakatan Bersama lebih dari 6 bulan.' },
    ])
    await patch('mou_over_12_months', { enabled: false })
    expect(warned(await newMou(year()))).toEqual([])
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
