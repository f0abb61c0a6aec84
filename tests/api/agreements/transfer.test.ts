import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organizationId } from '../../../src/reference/organizations.ts'
import { moveMember, succeededAgency } from '../../support/actors.ts'
import {
  agreementIn,
  attach,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  signedAgreement,
  today,
  walk,
  type AgreementOptions,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { upload } from '../../support/documents.ts'
import { heldByEach } from '../../support/query-visibility.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  // The officer of an agency that has no part in anything here.
  await moveMember(t, 'officer-ppkukm-2', ids.dpmptsp)
})
afterAll(() => t.close())

const former = 'officer-ppkukm'
const next = 'officer-parekraf'
const third = 'officer-ppkukm-2'
const province = organizationId('Pemprov DKI Jakarta')
const legalBasis = 'Pergub DKI Jakarta 57 Tahun 2026'
const reason = 'Urusan pemasaran beralih.'
const given = { toAgencyId: ids.parekraf, from: '2026-05-02', legalBasis, reason }

const urlOf = ({ body }: TestResponse) => `/v1/agreements/${body.id}`
const read = async (of: TestResponse, by: AccountName = 'auditor', query = '') =>
  expectStatus(await t.as(by).get(`${urlOf(of)}${query}`), 200)
async function transfer(of: TestResponse, body: object = {}, by: AccountName = 'admin') {
  const { etag } = await read(of, by)
  return t.as(by).post(`${urlOf(of)}/transfer`, { ...given, ...body }, { etag })
}
/** An MoU that the province signs: the agency that leads it is no party. */
const mou = (options: AgreementOptions = {}) =>
  signedAgreement(t, { type: 'mou', title: 'Nota pemasaran', parties: [province, ids.shopee], ...options })
const organizationIds = ({ parties }: { parties: { organization: { id: string } }[] }) =>
  parties.map(({ organization }) => organization.id)

describe('POST /v1/agreements/{id}/transfer: an agency is split and an MoU of the province goes with the other part', () => {
  it('200: the other agency leads and acts; the former one reads and may not act; a third one sees no history', async () => {
    const signed = await mou()
    expectStatus(await upload(t, former, { agreementId: signed.body.id, kind: 'other' }), 201)
    expectStatus(
      await t.as(former).post(`${urlOf(signed)}/evaluations`, {
        evaluatedOrganizationId: ids.shopee,
        periodFrom: '2026-02-01',
        periodUntil: '2026-04-30',
        rating: 2,
        recommendation: 'revise',
      }),
      201,
    )
    expect((await read(signed, 'admin')).body.allowedActions).toContain('transfer')
    expect((await read(signed, former)).body.allowedActions).not.toContain('transfer')
    const { body: kept } = await read(signed)

    const moved = expectStatus(await transfer(signed), 200)
    expect(moved.body).toMatchObject({
      version: signed.body.version + 1,
      status: 'signed',
      leadAgency: { id: ids.parekraf, shortName: 'Dinas Parekraf', nameAsSigned: 'Dinas Parekraf' },
      formerLeads: [
        {
          agency: { id: ids.ppkukm, shortName: 'Dinas PPKUKM', nameAsSigned: 'Dinas PPKUKM' },
          until: '2026-05-02',
          legalBasis,
          reason,
        },
      ],
    })
    // What was signed says what it said.
    expect(moved.body.parties).toEqual(kept.parties)
    const [version] = await walk(t, former, `${urlOf(signed)}/versions`)
    expect(version).toMatchObject({ leadAgency: { id: ids.ppkukm, nameAsSigned: 'Dinas PPKUKM' } })

    expect((await read(signed, next)).body.allowedActions).toEqual(
      expect.arrayContaining(['amend', 'renew', 'suspend', 'terminate']),
    )
    expect((await read(signed, former)).body.allowedActions).toEqual([])
    const suspend = async (by: AccountName) =>
      t
        .as(by)
        .post(`${urlOf(signed)}/suspend`, { reason: 'Diaudit.' }, { etag: (await read(signed, by)).etag })
    expect((await suspend(former)).status).toBe(403)
    const note = { agreementId: signed.body.id, kind: 'other' }
    expect((await upload(t, former, note)).status).toBe(403)
    expectStatus(await upload(t, next, note), 201)
    expectStatus(await suspend(next), 200)

    await heldByEach(t, async (service) => {
      for (const by of [former, next] as const) {
        const { body } = expectStatus(await service.as(by).get(`${urlOf(signed)}/history?limit=200`), 200)
        const actions = body.data.map(({ action }: { action: string }) => action)
        expect(actions).toEqual(expect.arrayContaining(['create', 'transfer', 'suspend']))
        const event = body.data.find(({ action }: { action: string }) => action === 'transfer')
        expect(event.changes).toEqual(
          expect.arrayContaining([
            { field: 'leadAgencyId', before: ids.ppkukm, after: ids.parekraf },
            { field: 'from', before: null, after: '2026-05-02' },
            { field: 'legalBasis', before: null, after: legalBasis },
            { field: 'reason', before: null, after: reason },
          ]),
        )
        const files = await service.as(by).get(`/v1/documents?agreementId=${signed.body.id}`)
        expect(expectStatus(files, 200).body.data).toHaveLength(3)
        const judged = await service.as(by).get(`${urlOf(signed)}/evaluations`)
        expect(expectStatus(judged, 200).body.data).toHaveLength(1)
      }
      expect((await service.as(third).get(`${urlOf(signed)}/history`)).status).toBe(403)
      expect((await service.as(third).get(`${urlOf(signed)}/evaluations`)).status).toBe(403)
      const files = await service.as(third).get(`/v1/documents?agreementId=${signed.body.id}`)
      expect(expectStatus(files, 200).body.data).toEqual([])
    })
  })

  it('lists and reports find it by either, `asOf` names who led on the day, and nobody carries it', async () => {
    const total = async (query: string) =>
      (await t.as('admin').get(`/v1/agreements?${query}&count=exact`)).body.page.total as number
    const covered = async (agency: string) => {
      const { body } = await t.as('admin').get(`/v1/reports/coverage?agencyId=${agency}`)
      return body.inForce.count as number
    }
    const signed = await mou()
    const before = {
      former: await total(`agencyId=${ids.ppkukm}`),
      next: await total(`agencyId=${ids.parekraf}`),
      covered: [await covered(ids.ppkukm), await covered(ids.parekraf)],
      nobodys: await total('responsible=none'),
    }
    expectStatus(await transfer(signed), 200)
    expect(await total(`agencyId=${ids.ppkukm}`)).toBe(before.former)
    expect(await total(`agencyId=${ids.parekraf}`)).toBe(before.next + 1)
    expect([await covered(ids.ppkukm), await covered(ids.parekraf)]).toEqual([
      before.covered[0],
      before.covered[1]! + 1,
    ])
    expect(await total('responsible=none')).toBe(before.nobodys + 1)
    const { body: coverage } = await t.as('admin').get('/v1/reports/coverage?stage=P2')
    for (const { id, count } of coverage.stages[0].agencies.filter((each: { id: string }) =>
      [ids.ppkukm, ids.parekraf].some((agency) => agency === each.id),
    ))
      expect(count).toBe(await total(`agencyId=${id}&stage=P2&validity=in_force,expiring`))
    for (const by of ['auditor', 'partner-shopee', 'integrator'] as const) {
      const leadOn = async (day: string) => (await read(signed, by, `?asOf=${day}`)).body.leadAgency.id
      expect([await leadOn('2026-05-01'), await leadOn('2026-05-02')]).toEqual([ids.ppkukm, ids.parekraf])
    }
    expect((await read(signed, 'integrator')).body.formerLeads).toBeUndefined()
    const take = { fromAccountId: null, toEmail: 'officer-parekraf@example.org' }
    const taken = expectStatus(await t.as(next).post('/v1/hand-overs', take), 200)
    expect(taken.body.agreementIds).toContain(signed.body.id)
  })

  it('a second transfer begins on the day of the first or later; who led in between is kept', async () => {
    const signed = await mou()
    expectStatus(await transfer(signed), 200)
    expect(await transfer(signed, { toAgencyId: ids.dpmptsp, from: '2026-05-01' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/from', code: 'led_by_another' }] },
    })
    expectStatus(await transfer(signed, { toAgencyId: ids.dpmptsp, from: today }), 200)
    const leadOn = async (day: string) => (await read(signed, 'auditor', `?asOf=${day}`)).body.leadAgency.id
    expect([await leadOn('2026-05-01'), await leadOn('2026-06-14'), await leadOn(today)]).toEqual([
      ids.ppkukm,
      ids.parekraf,
      ids.dpmptsp,
    ])
    for (const by of [former, next] as const)
      expect((await t.as(by).get(`${urlOf(signed)}/history`)).status).toBe(200)
  })
})

describe('what the former lead signed or was to sign', () => {
  it('a signed party stays; the other agency amends beside it', async () => {
    const signed = await signedAgreement(t, { effectiveFrom: '2026-02-01' })
    const { body: kept } = await read(signed)
    const moved = expectStatus(await transfer(signed), 200)
    expect(moved.body.parties).toEqual(kept.parties)
    expect((await read(signed, former)).body.allowedActions).toEqual([])
    const drafted = { reason: 'Kesepakatan', effectiveFrom: '2026-08-01', changes: { title: 'Milik siapa' } }
    const draft = (by: AccountName) => t.as(by).post(`${urlOf(signed)}/amendments`, drafted)
    expect((await draft(former)).status).toBe(403)
    await amend(t, signed, '2026-07-01', { title: 'Pemasaran baru' })
    expectStatus(await draft(next), 201)
    // A renewal is signed by who leads now.
    const period = { effectiveFrom: '2027-01-01', effectiveUntil: '2027-12-31' }
    const { etag } = await read(signed, next)
    const renewal = expectStatus(await t.as(next).post(`${urlOf(signed)}/renew`, period, { etag }), 201)
    expect(renewal.body.leadAgency.id).toBe(ids.parekraf)
    expect(organizationIds(renewal.body)).toEqual([ids.parekraf, ids.shopee])
    const days = ['2026-05-01', '2026-05-02', '2026-07-01']
    const said = await Promise.all(
      days.map(async (day) => (await read(signed, 'auditor', `?asOf=${day}`)).body),
    )
    expect(said.map(({ title, leadAgency }) => [title, leadAgency.id])).toEqual([
      ['Pelatihan pemasaran daring', ids.ppkukm],
      ['Pelatihan pemasaran daring', ids.parekraf],
      ['Pemasaran baru', ids.parekraf],
    ])
  })

  it('an unsigned draft gets the other agency in its place, with its provisions and commitments', async () => {
    const draft = await draftAgreement(t, {
      parties: [ids.ppkukm, ids.shopee],
      title: 'Pelatihan pengemasan',
    })
    const provisions = [
      { organizationId: ids.ppkukm, kind: 'obligation', text: 'Menyediakan ruang', stage: 'P2' },
    ]
    const unsigned = await t.as(former).patch(
      urlOf(draft),
      {
        provisions,
        parties: draft.body.parties.map(
          ({ organization, documentNumber }: { organization: { id: string }; documentNumber: string }) => ({
            organizationId: organization.id,
            documentNumber,
          }),
        ),
      },
      { etag: draft.etag },
    )
    expectStatus(unsigned, 200)
    const promise = { stage: 'P2', description: 'Kelas', targetValue: 7, unit: 'kelas' }
    expectStatus(
      await t.as(former).post(`${urlOf(draft)}/commitments`, {
        ...promise,
        responsibleOrganizationId: ids.ppkukm,
      }),
      201,
    )
    const moved = expectStatus(await transfer(draft), 200)
    expect(organizationIds(moved.body)).toEqual([ids.parekraf, ids.shopee])
    expect(moved.body).toMatchObject({
      leadAgency: { id: ids.parekraf, nameAsSigned: null },
      parties: [{ documentNumber: null }, { documentNumber: '2/PKS/2026' }],
      provisions: [{ organization: { id: ids.parekraf }, text: 'Menyediakan ruang' }],
    })
    const { body } = await t.as(next).get(`${urlOf(draft)}/commitments`)
    expect(body.data[0].responsibleOrganization.id).toBe(ids.parekraf)
    const etag = moved.etag
    expect((await t.as(former).patch(urlOf(draft), { title: 'Kami' }, { etag })).status).toBe(403)
    expectStatus(await t.as(next).patch(urlOf(draft), { title: 'Kami' }, { etag }), 200)
    expect((await t.as(former).get(`${urlOf(draft)}/history`)).status).toBe(200)
    expect((await t.as(third).get(`${urlOf(draft)}/history`)).status).toBe(403)
  })

  it('a row that the former lead signed already stays in an unsigned text', async () => {
    const ready = await agreementIn(t, 'ready_to_sign')
    const moved = expectStatus(await transfer(ready), 200)
    expect(moved.body).toMatchObject({ status: 'ready_to_sign', leadAgency: { id: ids.parekraf } })
    expect(organizationIds(moved.body)).toEqual([ids.ppkukm, ids.shopee])
    await attach(t, ready.body.id, 'signed_agreement')
    const signed = await t.as(next).post(`${urlOf(ready)}/sign`, undefined, { etag: moved.etag })
    expect(expectStatus(signed, 200).body.status).toBe('signed')
  })
})

describe('what is refused', () => {
  it.each([
    ['the present lead', { toAgencyId: ids.ppkukm }, '/toAgencyId', 'leads_already'],
    ['a collaborator', { toAgencyId: ids.shopee }, '/toAgencyId', expect.any(String)],
    ['a day to come', { from: '2026-06-16' }, '/from', 'day_to_come'],
  ])('422: %s', async (_, body, pointer, code) => {
    expect(await transfer(await draftAgreement(t), body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, code }] },
    })
  })

  it('422: an agency that was succeeded takes nothing over', async () => {
    const toAgencyId = await succeededAgency(t, ids.dpmptsp, '2026-01-01')
    expect(await transfer(await draftAgreement(t), { toAgencyId })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/toAgencyId', code: 'agency_succeeded' }] },
    })
  })

  it('403: its own officer, the reviewer; 409: a canceled agreement; 412: an old version', async () => {
    const draft = await draftAgreement(t)
    for (const by of [former, 'reviewer'] as const) expect((await transfer(draft, {}, by)).status).toBe(403)
    const { etag } = expectStatus(
      await t.as(former).patch(urlOf(draft), { title: 'Baru' }, { etag: draft.etag }),
      200,
    )
    const call = (read: string | undefined) =>
      t.as('admin').post(`${urlOf(draft)}/transfer`, given, { etag: read })
    expect((await call(draft.etag)).status).toBe(412)
    expect((await call(etag)).status).toBe(200)
    expect(await transfer(await agreementIn(t, 'cancelled'))).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition' },
    })
  })
})
