import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kecamatanNames } from '../../../src/reference/kecamatan.ts'
import { loadReferenceData } from '../../../src/reference/load.ts'
import { asOwner, expectStatus, ids, noon, pointers, today } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let t: TestApp
let now = today
beforeAll(async () => void (t = await startTestApp({ clock: () => noon(now) })))
afterAll(() => t.close())

const admin = () => t.as('admin')
const clinic = {
  stage: 'P6',
  agencyId: ids.parekraf,
  what: 'Klinik laporan keuangan keliling',
  channels: ['field', 'teleconference'],
  kecamatan: ['Tebet', 'Kalideres'],
  validFrom: '2026-03-02',
  validUntil: '2026-06-14',
  source: 'Laporan Dinas Parekraf triwulan I 2026',
}
const entered = async (more = {}) =>
  expectStatus(await admin().post('/v1/stage-deliveries', { ...clinic, ...more }), 201)
const listed = async (query: string) =>
  expectStatus(await t.as().get(`/v1/stage-deliveries?${query}`), 200).body.data as {
    id: string
    what: string
  }[]
const gapsOn = async (day: string, account: 'auditor' | 'partner-gojek' = 'auditor') =>
  expectStatus(await t.as(account).get(`/v1/reports/coverage?asOf=${day}`), 200).body.gaps
const coverageOf = async (stage: string, day: string) =>
  (await t.as('auditor').get(`/v1/reports/coverage?stage=${stage}&asOf=${day}`)).body.stages[0]

describe('what the region delivers itself', () => {
  it('is there from the start as the paper tells it, each with its section, without a first day', async () => {
    const rows = (await t.as().get('/v1/stage-deliveries?count=exact')).body
    expect(rows.page.total).toBe(6)
    type Told = Record<'stage' | 'source', string> &
      Record<'channels' | 'kecamatan', string[]> & {
        agency: { shortName: string }
        validFrom: string | null
      }
    const told = rows.data.map(({ stage, agency, channels, kecamatan, validFrom, source }: Told) => [
      stage,
      agency.shortName,
      channels.join(' '),
      kecamatan.length,
      validFrom,
      source,
    ])
    const paper = (section: string) => `Katya & Saraswati (2021), ${section}`
    expect(told.toSorted()).toEqual([
      ['P1', 'Pemprov DKI Jakarta', 'website application office', 44, null, paper('1. Pendaftaran')],
      ['P2', 'Dinas PPKUKM', 'teleconference', 0, null, paper('2. Pelatihan')],
      ['P3', 'Pemprov DKI Jakarta', 'office field', 44, null, paper('1. Pendaftaran, 3. Pendampingan')],
      ['P4', 'DPMPTSP', 'office', 0, null, paper('4. Perizinan')],
      ['P5', 'BPPBJ', 'application', 0, null, paper('5. Pemasaran')],
      ['P5', 'Pemprov DKI Jakarta', 'field', 0, null, paper('5. Pemasaran')],
    ])
  })

  it('is entered, changed, ended and taken out by the registrar, and the trail tells it', async () => {
    const made = await entered({ validUntil: undefined })
    expect(made.body).toMatchObject({
      stage: 'P6',
      what: clinic.what,
      channels: clinic.channels,
      kecamatan: clinic.kecamatan,
      validFrom: '2026-03-02',
      validUntil: null,
      source: clinic.source,
      version: 1,
      agency: {
        id: ids.parekraf,
        shortName: 'Dinas Parekraf',
      },
    })
    expect(made.body).not.toHaveProperty('agencyId')
    const { id } = made.body
    const { etag } = made
    const url = `/v1/stage-deliveries/${id}`
    const ended = expectStatus(
      await admin().patch(
        url,
        { validUntil: '2026-12-31', agencyId: ids.dpmptsp, kecamatan: ['Cakung'] },
        { etag },
      ),
      200,
    )
    expect(ended.body).toMatchObject({
      validUntil: '2026-12-31',
      agency: { id: ids.dpmptsp },
      kecamatan: ['Cakung'],
      version: 2,
    })
    expectStatus(await admin().delete(url, undefined, { etag }), 412)
    expectStatus(await admin().delete(url, undefined, { etag: ended.etag }), 204)
    expectStatus(await admin().get(url), 404)
    const { body } = await admin().get(`/v1/audit-events?resourceId=${id}&sort=at`)
    type Event = { action: string; changes: { field: string; before: unknown; after: unknown }[] }
    const told = body.data.map(({ action, changes }: Event) => [
      action,
      Object.fromEntries(changes.map(({ field, before, after }) => [field, [before, after]])),
    ])
    expect(told).toEqual([
      ['create', expect.objectContaining({ agencyId: [null, ids.parekraf], stage: [null, 'P6'] })],
      [
        'patch',
        {
          validUntil: [null, '2026-12-31'],
          agencyId: [ids.parekraf, ids.dpmptsp],
          kecamatan: [['Tebet', 'Kalideres'], ['Cakung']],
        },
      ],
      ['remove', expect.objectContaining({ agencyId: [ids.dpmptsp, null], source: [clinic.source, null] })],
    ])
  })

  it('422: by whom and on which days, naming the field', async () => {
    const refused = async (more: object) => {
      const answer = expectStatus(await admin().post('/v1/stage-deliveries', { ...clinic, ...more }), 422)
      return answer.body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`)
    }
    expect(await refused({ agencyId: ids.shopee })).toEqual(['/agencyId unknown_agency'])
    expect(await refused({ agencyId: ids.unknown })).toEqual(['/agencyId unknown_agency'])
    expect(await refused({ validFrom: '2026-06-15' })).toEqual(['/validUntil end_before_start'])
    const made = await entered()
    const { etag } = made
    const url = `/v1/stage-deliveries/${made.body.id}`
    const moved = await admin().patch(url, { validFrom: '2026-06-15' }, { etag })
    expect(pointers(expectStatus(moved, 422))).toEqual(['/validUntil'])
    expectStatus(await admin().delete(url, undefined, { etag }), 204)
  })

  it('400: what is missing or of no list', async () => {
    const refused = await admin().post('/v1/stage-deliveries', {
      stage: 'P8',
      channels: [],
      kecamatan: ['Depok'],
      agency: 'Dinas',
    })
    expect(pointers(expectStatus(refused, 400)).toSorted()).toEqual([
      '/agency',
      '/agencyId',
      '/channels',
      '/kecamatan/0',
      '/source',
      '/stage',
      '/what',
    ])
  })

  it('is found by stage, agency, way, place and day', async () => {
    const { id } = (await entered()).body
    const found = async (query: string) => (await listed(query)).some((each) => each.id === id)
    for (const query of [
      'stage=P6,P7',
      `agencyId=${ids.parekraf}`,
      'channel=field,website',
      'kecamatan=Tebet',
      'on=2026-03-02',
      'on=2026-06-14',
    ])
      expect([query, await found(query)]).toEqual([query, true])
    for (const query of [
      'stage=P1',
      `agencyId=${ids.ppkukm}`,
      'channel=website',
      'kecamatan=Cakung',
      'on=2026-03-01',
      'on=2026-06-15',
    ])
      expect([query, await found(query)]).toEqual([query, false])
    const { body, etag } = await admin().get(`/v1/stage-deliveries/${id}`)
    expect((await listed(`updatedAt[gt]=${body.updatedAt}`)).length).toBe(0)
    expect((await listed(`updatedAt[gte]=${body.updatedAt}`)).map((each) => each.id)).toEqual([id])
    expectStatus(await admin().delete(`/v1/stage-deliveries/${id}`, undefined, { etag }), 204)
  })

  it('is no gap on its days, and one the day after its last, for who sees everything and who sees a part', async () => {
    for (const account of ['auditor', 'partner-gojek'] as const)
      expect(await gapsOn('2026-06-14', account)).toEqual(['P6', 'P7'])
    const { body, etag } = await entered()
    for (const account of ['auditor', 'partner-gojek'] as const) {
      expect(await gapsOn('2026-03-01', account)).toEqual(['P6', 'P7'])
      expect(await gapsOn('2026-03-02', account)).toEqual(['P7'])
      expect(await gapsOn('2026-06-14', account)).toEqual(['P7'])
      expect(await gapsOn('2026-06-15', account)).toEqual(['P6', 'P7'])
    }
    expect((await coverageOf('P6', '2026-06-14')).deliveries).toEqual([
      {
        id: body.id,
        agency: {
          id: ids.parekraf,
          shortName: 'Dinas Parekraf',
        },
        what: clinic.what,
        channels: clinic.channels,
        kecamatan: clinic.kecamatan,
        validFrom: '2026-03-02',
        validUntil: '2026-06-14',
        source: clinic.source,
      },
    ])
    const svg = async (day: string) =>
      (await t.as('auditor').get(`/v1/reports/coverage.svg?asOf=${day}&stage=P6`)).raw.body
    expect(await svg('2026-06-14')).toContain('Dinas Parekraf (Klinik laporan keuangan keliling)')
    expect(await svg('2026-06-14')).not.toContain('>CELAH<')
    expect(await svg('2026-06-15')).toContain('>CELAH<')
    expectStatus(await admin().delete(`/v1/stage-deliveries/${body.id}`, undefined, { etag }), 204)
  })

  it('what was taken out stays out when the service starts again, and what was changed stays so', async () => {
    const [licenses] = await listed('stage=P4')
    const url = `/v1/stage-deliveries/${licenses!.id}`
    const [registration] = await listed('stage=P1')
    const changed = `/v1/stage-deliveries/${registration!.id}`
    expectStatus(
      await admin().patch(
        changed,
        { what: 'Pendaftaran daring' },
        { etag: (await admin().get(changed)).etag },
      ),
      200,
    )
    expectStatus(await admin().delete(url, undefined, { etag: (await admin().get(url)).etag }), 204)
    await asOwner(t, async (owner) => {
      await owner.query('set role registry_maintenance')
      await loadReferenceData(owner)
    })
    expect(await listed('stage=P4')).toEqual([])
    expect((await listed('stage=P1')).map(({ what }) => what)).toEqual(['Pendaftaran daring'])
    expect((await listed('stage=P1'))[0]).toMatchObject({ kecamatan: kecamatanNames })
  })

  it('a successor delivers it from its day on, and both find it; a merge moves it, an unmerge back', async () => {
    const delivery = (await entered({ stage: 'P7', validFrom: null, validUntil: null })).body
    const url = `/v1/stage-deliveries/${delivery.id}`
    const agency = `/v1/agencies/${ids.parekraf}`
    const who = async (day: string) => (await coverageOf('P7', day)).deliveries[0].agency.id
    const merge = async (verb: string, body?: object) =>
      expectStatus(
        await admin().post(`${agency}/${verb}`, body, { etag: (await admin().get(agency)).etag }),
        200,
      )

    await merge('merge', { intoId: ids.dpmptsp })
    expect((await admin().get(url)).body).toMatchObject({ agency: { id: ids.dpmptsp }, version: 2 })
    await merge('unmerge')
    expect((await admin().get(url)).body).toMatchObject({ agency: { id: ids.parekraf }, version: 3 })
    const { body } = await admin().get(`/v1/audit-events?resourceId=${delivery.id}&sort=at`)
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual([
      'create',
      'redirect_organization',
      'redirect_organization',
    ])

    await merge('succeed', {
      succeededById: ids.ppkukm,
      succeededFrom: '2026-07-01',
      successionBasis: 'Pergub contoh',
    })
    now = '2026-07-01'
    expect([await who('2026-06-30'), await who('2026-07-01')]).toEqual([ids.parekraf, ids.ppkukm])
    for (const id of [ids.parekraf, ids.ppkukm])
      expect((await listed(`stage=P7&agencyId=${id}`)).map((each) => each.id)).toEqual([delivery.id])
    const matrix = (await t.as('auditor').get('/v1/reports/coverage/matrix')).body
    const of = (id: string) =>
      matrix.agencies.find((each: { agency: { id: string } }) => each.agency.id === id)
    expect(of(ids.ppkukm).delivers).toEqual(['P2', 'P7'])
    expect(matrix.gaps).toEqual(['P4', 'P6'])
    const again = await admin().post('/v1/stage-deliveries', { ...clinic, validUntil: null })
    expect(expectStatus(again, 422).body.errors[0].code).toBe('agency_succeeded')
    now = today
  })

  it('row-level security and privileges alone let nobody but the registrar write', async () => {
    const refused = await asOwner(t, async (owner) => {
      const answers: string[] = []
      for (const role of ['officer', 'reviewer', 'auditor', 'partner', 'integrator', 'public']) {
        await owner.query(`set role registry_${role}`)
        const { rows } = await owner.query('select count(*)::int > 0 as seen from stage_deliveries')
        const written = await owner.query('delete from stage_deliveries').catch((error: Error) => error)
        answers.push(`${rows[0].seen} ${written instanceof Error ? written.message : 'written'}`)
        await owner.query('reset role')
      }
      return answers
    })
    expect(new Set(refused)).toEqual(new Set(['true permission denied for table stage_deliveries']))
  })
})
