import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, attach, clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { draftAmendment } from '../../support/amendments.ts'
import { at, decide, oldPaper, onPaper, record, recorded } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const [officer, second] = ['officer-ppkukm', 'officer-ppkukm-2'] as const
const get = async ({ body }: TestResponse, account: Parameters<TestApp['as']>[0] = officer) =>
  t.as(account).get(`/v1/agreements/${body.id}`)
const statuses = async ({ body }: TestResponse) => ({
  partner: (await t.as('partner-shopee').get(`/v1/agreements/${body.id}`)).status,
  stranger: (await t.as('partner-gojek').get(`/v1/agreements/${body.id}`)).status,
  other: (await t.as('officer-parekraf').get(`/v1/agreements/${body.id}`)).status,
  integrator: (await t.as('integrator').get(`/v1/agreements/${body.id}`)).status,
  public: (await t.as().get(`/v1/public/agreements/${body.id}`)).status,
})

describe('an agreement of 2017, entered in 2026', () => {
  it('is recorded with all that it says, read by its parties, and confirmed by a second person', async () => {
    const created = await recorded(t)
    const { parties, provisions: _, funding: __, ...said } = oldPaper
    expect(created.body).toMatchObject({
      ...said,
      status: 'signed',
      validity: 'expired',
      provenance: 'recorded',
      confirmation: 'unconfirmed',
      confirmedAt: null,
      signedOn: '2017-02-27',
      endsOn: '2020-02-29',
      funding: { source: 'apbd', amount: 250_000_000 },
      provisions: [{ kind: 'obligation', text: 'Menyediakan pelatih', organization: { id: ids.shopee } }],
      parties: parties.map(({ organizationId, ...party }) => ({
        ...party,
        organization: { id: organizationId },
      })),
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'ksdpk_pks_without_mou' })]),
      importId: null,
    })
    expect(await statuses(created)).toEqual({
      partner: 200,
      stranger: 404,
      other: 200,
      integrator: 404,
      public: 404,
    })
    expect((await get(created, 'partner-shopee')).body.confirmation).toBe('unconfirmed')
    expect((await get(created)).body.allowedActions).not.toContain('confirm')
    const own = await decide(t, officer, created, 'confirm')
    expect(own).toMatchObject({ status: 403, body: { code: 'self_approval' } })
    const scan = await attach(t, created.body.id, 'signed_agreement')
    const confirmed = expectStatus(
      await decide(t, second, created, 'confirm', { against: 'scan', documentId: scan }),
      200,
    )
    expect(confirmed.body).toMatchObject({
      confirmation: 'confirmed',
      confirmedAgainst: 'scan',
      confirmationDocumentId: scan,
      confirmationPlace: null,
      confirmedBy: (await t.as(second).get('/v1/me')).body.id,
      confirmedAt: expect.any(String),
      version: created.body.version + 1,
    })
    expect(confirmed.body.allowedActions).toEqual(expect.arrayContaining(['amend', 'correct', 'renew']))
    expect(confirmed.body.allowedActions).not.toContain('patch')
    expect(await statuses(created)).toMatchObject({ integrator: 200, public: 200 })
    const shown = await t.as().get(`/v1/public/agreements/${created.body.id}`)
    expect(shown.body).toMatchObject({ title: oldPaper.title, confirmation: 'confirmed' })
    const patched = await t
      .as(officer)
      .patch(`/v1/agreements/${created.body.id}`, { title: 'X' }, at(confirmed))
    expect(patched).toMatchObject({ status: 409, body: { code: 'not_editable' } })
    expect((await decide(t, second, confirmed, 'confirm')).status).toBe(409)
    expect((await decide(t, second, confirmed, 'discard')).status).toBe(409)
    const events = await t.as('auditor').get(`/v1/agreements/${created.body.id}/history`)
    expect(events.body.data.map((each: { action: string }) => each.action)).toEqual(
      expect.arrayContaining(['record_signed', 'confirm']),
    )
  })

  it('a misread one is changed until then, by whom does not confirm it; its first version says what it says', async () => {
    const created = await recorded(t)
    const url = `/v1/agreements/${created.body.id}`
    const { parties } = oldPaper
    const change = {
      title: '[CONTOH] Pendampingan pedagang pasar',
      effectiveUntil: '2022-02-28',
      parties: [
        parties[0],
        { ...parties[1], signedOn: '2017-03-05' },
        { organizationId: ids.gojek, signedOn: '2017-02-20' },
      ],
    }
    const refused = await t.as('officer-parekraf').patch(url, change, at(created))
    expect(refused.status).toBe(403)
    const patched = expectStatus(await t.as(second).patch(url, change, at(created)), 200)
    expect(patched.body).toMatchObject({
      title: change.title,
      signedOn: '2017-03-05',
      endsOn: '2022-02-28',
      confirmation: 'unconfirmed',
    })
    expect(patched.body.parties).toHaveLength(3)
    const { body } = await t.as(officer).get(`${url}/versions`)
    expect(body.data).toMatchObject([
      {
        number: 0,
        validFrom: '2017-03-01',
        title: change.title,
        effectiveUntil: '2022-02-28',
        parties: [{}, { signedOn: '2017-03-05' }, { organization: { id: ids.gojek, nameAsSigned: 'Gojek' } }],
      },
    ])
    for (const account of [officer, second] as const)
      expect((await decide(t, account, patched, 'confirm')).body.code).toBe('self_approval')
    expectStatus(await decide(t, 'admin', patched, 'confirm'), 200)
  })

  it.each([
    ['without a stage', { stages: [] }, [['/stages', 'no_stage']]],
    [
      'of one side, on no day and on a day to come',
      {
        provisions: [],
        parties: [
          { organizationId: ids.ppkukm, documentNumber: '1' },
          { organizationId: ids.parekraf, signedOn: '2027-01-01' },
        ],
      },
      [
        ['/parties', 'no_collaborator_party'],
        ['/parties/0/signedOn', 'not_signed_by_party'],
        ['/parties/1/signedOn', 'signed_in_future'],
      ],
    ],
  ])('422: %s, when it is recorded and when it is changed', async (_, change, expected) => {
    const created = await recorded(t)
    const changes = [
      await record(t, change),
      await t.as(officer).patch(`/v1/agreements/${created.body.id}`, change, at(created)),
    ]
    for (const { status, body } of changes) {
      expect([status, body.code]).toEqual([422, 'rule_violated'])
      expect(body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code])).toEqual(
        expected,
      )
    }
  })

  it.each([
    ['the first day', { effectiveFrom: undefined }, '/effectiveFrom'],
    ['the last day', { effectiveUntil: undefined }, '/effectiveUntil'],
  ])('422: without %s', async (_, change, pointer) => {
    const refused = await record(t, change)
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer, code: 'no_period' }] } })
  })

  it('numbers and signatories that the paper lacks are no error; a number used twice is warned of', async () => {
    const parties = oldPaper.parties.map(({ organizationId, signedOn }) => ({ organizationId, signedOn }))
    expectStatus(await record(t, { parties }), 201)
    const again = await recorded(t)
    expect(again.body.warnings).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'number_used_twice' })]),
    )
  })

  it('names its parent, the province signs an MoU that names no agency, and a PKS can stand under it', async () => {
    const mou = await recorded(t, {
      type: 'mou',
      provisions: [],
      parties: [{ organizationId: ids.shopee, signedOn: '2017-01-05' }],
    })
    expect(mou.body.parties).toMatchObject([
      { side: 'region', signedOn: '2017-01-05' },
      { organization: { id: ids.shopee } },
    ])
    const pks = await recorded(t, { parentId: mou.body.id })
    expect(pks.body.parentId).toBe(mou.body.id)
    const refused = await decide(t, officer, mou, 'discard')
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', reasons: [{ code: 'has_children' }] },
    })
  })

  it('what was signed after the day of the settings goes through review', async () => {
    const late = await startTestApp({ clock, settings: { importSignedUntil: '2017-02-25' } })
    const refused = await record(late)
    expect(refused.body.errors).toMatchObject([
      { pointer: '/parties/0/signedOn', code: 'signed_after_cutoff' },
    ])
    await late.close()
  })

  it('403: for another agency, and for who does not write agreements', async () => {
    expect((await record(t, { leadAgencyId: ids.parekraf })).status).toBe(403)
    expect((await record(t, { leadAgencyId: ids.parekraf }, 'admin')).status).toBe(201)
    expect((await record(t, {}, 'reviewer')).status).toBe(403)
  })
})

describe('until it is confirmed', () => {
  it('is discarded with a reason, seen by nobody outside, and found by it', async () => {
    const created = await recorded(t)
    const discarded = expectStatus(await decide(t, officer, created, 'discard'), 200)
    expect(discarded.body).toMatchObject({
      status: 'cancelled',
      statusReason: 'Tercatat dua kali.',
      confirmation: 'discarded',
      allowedActions: [],
    })
    expect(await statuses(created)).toEqual({
      partner: 404,
      stranger: 404,
      other: 200,
      integrator: 404,
      public: 404,
    })
  })

  it('can be amended and renewed, and is then corrected, not changed, nor discarded', async () => {
    const created = await recorded(t, { effectiveFrom: '2025-03-01', effectiveUntil: '2027-02-28' })
    const amendment = await draftAmendment(t, created, '2026-09-01', { effectiveUntil: '2028-02-28' })
    expect(amendment.body.status).toBe('draft')
    const refused = await decide(t, officer, await get(created), 'discard')
    expect(refused).toMatchObject({ status: 409, body: { reasons: [{ code: 'has_amendments' }] } })
    const renewal = { effectiveFrom: '2027-03-01', effectiveUntil: '2029-02-28' }
    const current = await get(created)
    expectStatus(
      await t.as(officer).post(`/v1/agreements/${created.body.id}/renew`, renewal, at(current)),
      201,
    )
    const still = await decide(t, officer, await get(created), 'discard')
    expect(still.body.reasons.map((each: { code: string }) => each.code)).toEqual([
      'has_renewal',
      'has_amendments',
    ])
  })

  it('412: on what was changed since it was read; 422: neither a scan nor a place, a scan of another', async () => {
    const created = await recorded(t)
    const url = `/v1/agreements/${created.body.id}`
    expectStatus(await t.as(officer).patch(url, { title: '[CONTOH] Lain' }, at(created)), 200)
    expect((await decide(t, second, created, 'confirm')).status).toBe(412)
    const current = await get(created, second)
    const bare = await decide(t, second, current, 'confirm', { against: 'paper' })
    expect(bare).toMatchObject({ status: 422, body: { errors: [{ pointer: '/place' }] } })
    const other = await attach(t, (await agreementIn(t, 'draft')).body.id, 'other')
    const wrong = await decide(t, second, current, 'confirm', { against: 'scan', documentId: other })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/documentId' }] } })
    expectStatus(await decide(t, second, current, 'confirm', onPaper), 200)
  })

  it('lists are narrowed to it, searches of others do not find it', async () => {
    const created = await recorded(t, { title: '[CONTOH] Kelas anyaman bambu' })
    const found = async (account: Parameters<TestApp['as']>[0], url: string) =>
      expectStatus(await t.as(account).get(url), 200).body.data.map((each: { id: string }) => each.id)
    const q = 'q=anyaman%20bambu'
    expect(await found(officer, `/v1/agreements?${q}&unconfirmed=true`)).toEqual([created.body.id])
    expect(await found(officer, `/v1/agreements?${q}&unconfirmed=false`)).toEqual([])
    expect(await found('integrator', `/v1/agreements?${q}`)).toEqual([])
    expect(await found(undefined, `/v1/public/agreements?${q}`)).toEqual([])
    expect(await found(officer, `/v1/agreements?${q}&provenance=recorded`)).toEqual([created.body.id])
    expectStatus(await decide(t, second, created, 'confirm'), 200)
    expect(await found('integrator', `/v1/agreements?${q}`)).toEqual([created.body.id])
    expect(await found(undefined, `/v1/public/agreements?${q}`)).toEqual([created.body.id])
  })
})
