import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '../../../src/kernel/actor.ts'
import { targets } from '../../../src/programme/targets/tables.ts'
import { loadReferenceData } from '../../../src/reference/load.ts'
import { asOwner, clock, expectStatus, ids, pointers } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { csvRows, getAs, xlsxRows } from '../../support/exports.ts'
import { activityIn, refusedByDatabase, signedWithCommitment } from '../commitments/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const admin = () => t.as('admin')
const clinics = {
  description: '1.200 perempuan mengikuti klinik',
  value: 1200,
  unit: 'perempuan',
  measure: 'beneficiaries_women',
  stage: 'P6',
  periodFrom: '2026-01-05',
  periodUntil: '2026-06-10',
  source: 'Rencana kerja Dinas PPKUKM 2026',
}
const entered = async (more = {}) =>
  expectStatus(await admin().post('/v1/targets', { ...clinics, ...more }), 201)
const takenOut = async ({ body, etag }: Awaited<ReturnType<typeof entered>>) =>
  expectStatus(await admin().delete(`/v1/targets/${body.id}`, undefined, { etag }), 204)
const told = async (account: AccountName, query = '') =>
  expectStatus(await t.as(account).get(`/v1/targets?${query}`), 200).body.data as Record<string, unknown>[]

describe('targets of the programme', () => {
  it('are there from the start as the paper tells them, with period and unit only where it does', async () => {
    const rows = (await told('reviewer')).map(
      ({ value, unit, measure, stage, periodFrom, periodUntil, source }) => [
        value,
        unit,
        measure,
        stage,
        periodFrom,
        periodUntil,
        source,
      ],
    )
    const paper = (section: string) => `Katya & Saraswati (2021), ${section}`
    expect(rows).toHaveLength(2)
    expect(rows).toEqual(
      expect.arrayContaining([
        [200_000, 'wirausaha baru', 'beneficiaries_new', null, null, '2022-12-31', paper('Pendahuluan')],
        [250_000, null, 'beneficiaries', null, null, null, paper('3. Pendampingan (interview)')],
      ]),
    )
  })

  it('are entered, changed and taken out by the registrar, and the trail tells it', async () => {
    const made = await entered()
    expect(made.body).toMatchObject({ ...clinics, version: 1, result: { value: 0, basis: 'all' } })
    const { etag } = made
    const url = `/v1/targets/${made.body.id}`
    const patch = { value: 1500, stage: null, unit: null, measure: 'activities', periodUntil: '2026-12-31' }
    const changed = expectStatus(await admin().patch(url, patch, { etag }), 200)
    expect(changed.body).toMatchObject({ ...clinics, ...patch, version: 2 })
    expectStatus(await admin().patch(url, { value: 1 }, { etag }), 412)
    expectStatus(await admin().patch(url, { value: 1 }), 428)
    expectStatus(await admin().delete(url, undefined, { etag }), 412)
    expectStatus(await admin().delete(url, undefined, { etag: changed.etag }), 204)
    expectStatus(await admin().get(url), 404)
    const { body } = await admin().get(`/v1/audit-events?resourceId=${made.body.id}&sort=at`)
    type Event = { action: string; changes: { field: string; before: unknown; after: unknown }[] }
    const trail = body.data.map(({ action, changes }: Event) => [
      action,
      Object.fromEntries(changes.map(({ field, before, after }) => [field, [before, after]])),
    ])
    expect(trail).toEqual([
      ['create', expect.objectContaining({ value: [null, 1200], stage: [null, 'P6'] })],
      [
        'patch',
        {
          value: [1200, 1500],
          stage: ['P6', null],
          unit: ['perempuan', null],
          measure: ['beneficiaries_women', 'activities'],
          periodUntil: ['2026-06-10', '2026-12-31'],
        },
      ],
      ['remove', expect.objectContaining({ value: [1500, null], source: [clinics.source, null] })],
    ])
  })

  it('are entered once where the request is sent twice', async () => {
    const keyed = { headers: { 'idempotency-key': 'target-klinik-2026' } }
    const first = expectStatus(await admin().post('/v1/targets', clinics, keyed), 201)
    const again = expectStatus(await admin().post('/v1/targets', clinics, keyed), 201)
    expect(again.body.id).toBe(first.body.id)
    expect(await told('admin', 'stage=P6')).toHaveLength(1)
    await takenOut(first)
  })

  it('422: a period that ends before it begins, of what is entered and of what is changed', async () => {
    const refused = await admin().post('/v1/targets', { ...clinics, periodUntil: '2026-01-04' })
    expect(expectStatus(refused, 422).body.errors).toMatchObject([
      { pointer: '/periodUntil', code: 'end_before_start' },
    ])
    const made = await entered({ periodUntil: '2026-01-05' })
    const { etag } = made
    const moved = await admin().patch(`/v1/targets/${made.body.id}`, { periodFrom: '2026-01-06' }, { etag })
    expect(pointers(expectStatus(moved, 422))).toEqual(['/periodUntil'])
    await takenOut(made)
  })

  it('400: what is missing, of no list, or not counted', async () => {
    const refused = await admin().post('/v1/targets', {
      value: 0,
      measure: 'turnover',
      stage: 'P8',
      agency: 'x',
    })
    expect(pointers(expectStatus(refused, 400)).toSorted()).toEqual([
      '/agency',
      '/description',
      '/measure',
      '/source',
      '/stage',
      '/value',
    ])
  })

  it('are found by stage, measure and change', async () => {
    const made = await entered()
    const { id, updatedAt } = made.body
    const found = async (query: string) => (await told('officer-parekraf', query)).map((each) => each['id'])
    for (const query of [
      'stage=P6,P7',
      'measure=beneficiaries_women,activities',
      `updatedAt[gte]=${updatedAt}`,
    ])
      expect([query, await found(query)]).toEqual([query, [id]])
    for (const query of ['stage=P1', 'measure=activities', `updatedAt[gt]=${updatedAt}`])
      expect([query, await found(query)]).toEqual([query, []])
    await takenOut(made)
  })

  it('stay as the registrar left them when the service starts again', async () => {
    const [one, other] = await told('admin', 'sort=updatedAt')
    const at = async (row: Record<string, unknown>) => admin().get(`/v1/targets/${String(row['id'])}`)
    const kept = await at(one!)
    const gone = await at(other!)
    const url = `/v1/targets/${kept.body.id}`
    expectStatus(await admin().patch(url, { value: 201_000 }, { etag: kept.etag }), 200)
    await takenOut(gone)
    await asOwner(t, loadReferenceData)
    expect((await told('admin')).map(({ id, value }) => [id, value])).toEqual([[kept.body.id, 201_000]])
  })

  it('are read with an account, and the database alone refuses the public', async () => {
    expectStatus(await t.as().get('/v1/targets'), 401)
    await expect(
      t.db.read(publicActor, async (session) => session.select({ id: targets.id }).from(targets)),
    ).rejects.toMatchObject(refusedByDatabase)
  })
})

describe('beside a target', () => {
  const resultsOf = async (account: AccountName, made: readonly { body: { id: string } }[]) => {
    const rows = await told(account)
    return made.map(({ body }) => rows.find(({ id }) => id === body.id)!['result'])
  }

  it('stands what was verified in its period, of its stage, as the reader may see it', async () => {
    const shopee = await signedWithCommitment(t, { stages: ['P2'] })
    const parties = [ids.ppkukm, ids.gojek]
    const gojek = await signedWithCommitment(
      t,
      { stages: ['P6'], parties },
      { stage: 'P6', responsibleOrganizationId: ids.gojek },
    )
    const counts = (beneficiaries: number, women: number, news: number, up: number) => ({
      beneficiaries,
      beneficiariesWomen: women,
      beneficiariesNew: news,
      beneficiariesMovingUp: up,
      beneficiariesByLine: {},
    })
    const on = (heldOn: string) => ({ heldOn, ...counts(10, 4, 3, 2) })
    await activityIn(t, shopee.url, 'verified')
    await activityIn(t, shopee.url, 'verified', on('2026-01-05'))
    await activityIn(t, shopee.url, 'verified', on('2026-06-11'))
    await activityIn(t, shopee.url, 'submitted')
    await activityIn(t, shopee.url, 'rejected')
    const last = { heldOn: '2026-06-10', ...counts(5, 1, 2, 1) }
    await activityIn(t, gojek.url, 'verified', last, 'partner-gojek')

    const measures = ['beneficiaries', 'beneficiaries_women', 'beneficiaries_new', 'beneficiaries_moving_up']
    const whole = []
    for (const measure of [...measures, 'activities']) whole.push(await entered({ measure, stage: null }))
    const values = (basis: string, ...all: number[]) => all.map((value) => ({ value, basis }))
    expect(await resultsOf('auditor', whole)).toEqual(values('all', 55, 32, 23, 10, 3))
    expect(await resultsOf('officer-parekraf', whole)).toEqual(values('all', 55, 32, 23, 10, 3))
    expect(await resultsOf('partner-shopee', whole)).toEqual(values('own', 50, 31, 21, 9, 2))
    expect(await resultsOf('partner-gojek', whole)).toEqual(values('own', 5, 1, 2, 1, 1))
    expect(await resultsOf('integrator', whole)).toEqual(values('open', 55, 32, 23, 10, 3))

    const ofStage = [await entered({ stage: 'P2' }), await entered(), await entered({ stage: 'P7' })]
    expect(await resultsOf('auditor', ofStage)).toEqual(values('all', 31, 1, 0))
    const open = [
      await entered({ stage: null, periodUntil: null }),
      await entered({ stage: null, periodFrom: null, periodUntil: '2026-01-05' }),
    ]
    expect(await resultsOf('auditor', open)).toEqual(values('all', 36, 4))
  })

  it('as a file too, with what it was counted of', async () => {
    const csv = csvRows(await getAs(t, 'partner-gojek', '/v1/targets?measure=activities', 'csv'))
    expect(csv).toHaveLength(1)
    expect(csv[0]).toMatchObject({
      Target: clinics.description,
      Nilai: '1200',
      Satuan: 'perempuan',
      'Diukur dengan': 'Kegiatan',
      'Realisasi terverifikasi': '1',
      'Dihitung dari': 'Hanya naskah organisasi Anda',
      Sumber: clinics.source,
    })
    const sheet = await xlsxRows(await getAs(t, 'auditor', '/v1/targets?stage=P2', 'xlsx'))
    expect(sheet.map((row) => row['Diukur dengan'])).toEqual(['Penerima manfaat perempuan'])
  })
})
