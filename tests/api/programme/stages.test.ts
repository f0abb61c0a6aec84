import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, clock, expectStatus, ids, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { openCase } from '../cases/examples.ts'

let t: TestApp
let person = ''
beforeAll(async () => {
  t = await startTestApp({ clock })
  await signedAgreement(t, { stages: ['P2', 'P5'], parties: [ids.ppkukm, ids.shopee] })
  await signedAgreement(t, { stages: ['P2'], parties: [ids.ppkukm, ids.gojek], effectiveUntil: '2026-06-14' })
  await agreementIn(t, 'in_review', { stages: ['P7'], parties: [ids.ppkukm, ids.gojek] })
  const { body } = expectStatus(
    await t.as('admin').post('/v1/collaborators', {
      legalName: 'Siti Contoh Perorangan',
      shortName: 'Siti Contoh',
      kind: 'individual',
      sector: 'other',
    }),
    201,
  )
  person = body.id
  await signedAgreement(t, { stages: ['P6'], parties: [ids.ppkukm, person] })
  await openCase(t.as('officer-ppkukm'))
})
afterAll(() => t.close())

type Stage = {
  code: string
  covered: boolean
  agreements: { count: number; href: string }
  cases: { count: number; href: string } | null
  verifiedActivities: number | null
  deliveries: { agency: { shortName: string } }[]
  support: { organization: string; section: string; what: { id: string; en: string } }[]
}
const get = async (account: AccountName | undefined, url: string) =>
  expectStatus(await t.as(account).get(url), 200).body
const stagesOf = async (account: AccountName, query = ''): Promise<Stage[]> =>
  (await get(account, `/v1/stages${query}`)).stages
const counts = (stages: Stage[]) =>
  Object.fromEntries(stages.flatMap(({ code, agreements: { count } }) => (count > 0 ? [[code, count]] : [])))

describe('GET /v1/stages', () => {
  it('has each stage with its agreements, cases, deliveries, and who supports it by the paper', async () => {
    const stages = await stagesOf('auditor')
    expect(stages.map(({ code }) => code)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'])
    expect(counts(stages)).toEqual({ P2: 1, P5: 1, P6: 1 })
    expect(stages.filter(({ covered }) => !covered).map(({ code }) => code)).toEqual(['P7'])
    const p7 = stages[6]!
    expect(p7).toMatchObject({ name: { id: 'Permodalan' }, basis: 'all', asOf: '2026-06-15', deliveries: [] })
    expect(p7.support.map(({ organization }) => organization).toSorted()).toEqual([
      'Bank DKI',
      'Investree',
      'KoinWorks',
      'OJK',
    ])
    expect(stages[5]!.support).toEqual([
      {
        organization: 'Bank Indonesia',
        side: 'collaborator',
        stage: 'P6',
        what: {
          id: 'edukasi laporan keuangan serta peluang pemasaran di luar negeri',
          en: 'education on financial reports and on marketing abroad',
        },
        section: '6. Pelaporan Keuangan',
      },
    ])
    expect(stages[3]!.deliveries.map(({ agency }) => agency.shortName)).toEqual(['DPMPTSP'])
    for (const { agreements, cases } of stages)
      for (const { href, count } of [agreements, cases!])
        expect((await get('auditor', `${href}&count=exact`)).page.total, href).toBe(count)
  })

  it('counts on the day, and what the reader may see', async () => {
    expect(counts(await stagesOf('auditor', '?asOf=2026-06-14'))).toEqual({ P2: 2, P5: 1, P6: 1 })
    expect(counts(await stagesOf('partner-gojek'))).toEqual({})
    expect(counts(await stagesOf('integrator'))).toEqual({ P2: 1, P5: 1, P6: 1 })
    const [p1] = await stagesOf('integrator')
    expect(p1).toMatchObject({ cases: null, verifiedActivities: null, basis: 'open' })
    const [own] = await stagesOf('partner-gojek')
    expect(own).toMatchObject({ cases: { count: 0 }, verifiedActivities: 0, basis: 'own' })
  })

  it('one of them is the same; another is none', async () => {
    expect(await get('auditor', '/v1/stages/P5')).toEqual((await stagesOf('auditor'))[4])
    expect((await t.as('auditor').get('/v1/stages/P8')).status).toBe(400)
  })

  it('its agreements are those of the list, by the same filters but the stage', async () => {
    for (const account of ['auditor', 'partner-gojek', 'integrator'] as const)
      expect((await get(account, '/v1/stages/P2/agreements?count=exact&sort=createdAt')).data).toEqual(
        (await get(account, '/v1/agreements?stage=P2&count=exact&sort=createdAt')).data,
      )
    const { data } = await get('auditor', `/v1/stages/P2/agreements?collaboratorId=${ids.gojek}`)
    expect(data).toHaveLength(1)
    expect((await t.as('auditor').get('/v1/stages/P2/agreements?stage=P5')).status).toBe(400)
  })
})

describe('GET /v1/programme', () => {
  it('says who leads, who runs it, on what basis, and the whole support matrix, without a token', async () => {
    const body = await get(undefined, '/v1/programme')
    expect(body.leading).toMatchObject({ shortName: 'Dinas PPKUKM', confidence: 'paper' })
    expect(body.agencies.map(({ shortName }: { shortName: string }) => shortName)).not.toContain(
      'Biro Perekonomian dan Keuangan',
    )
    expect(body.legalBasis.map(({ title }: { title: string }) => /\d+ Tahun \d+/.exec(title)![0])).toEqual([
      '102 Tahun 2018',
      '2 Tahun 2020',
    ])
    expect(body.support).toHaveLength(20)
    expect(body.support.at(-1)).toMatchObject({ organization: 'Prospera', stage: null })
    expect(body).toEqual(await get('partner-shopee', '/v1/programme'))
  })
})

describe('GET /v1/public/stages and /v1/public/coverage', () => {
  it.each([undefined, 'partner-gojek', 'auditor'] as const)('say the same to %s', async (account) => {
    const { stages, basis } = await get(account, '/v1/public/stages')
    expect(basis).toBe('open')
    expect(counts(stages)).toEqual({ P2: 1, P5: 1, P6: 1 })
    expect(Object.keys(stages[0])).not.toContain('cases')
    for (const { agreements } of stages)
      expect((await get(account, `${agreements.href}&count=exact`)).page.total).toBe(agreements.count)
    const coverage = await get(account, '/v1/public/coverage')
    expect(coverage).toMatchObject({ basis: 'open', gaps: ['P7'], inForce: { count: 2 } })
    const [, p2] = coverage.stages
    expect(p2.collaborators.map(({ shortName }: { shortName: string }) => shortName)).toEqual(['Shopee'])
    for (const { href } of p2.collaborators) expect((await get(account, href)).data).toHaveLength(1)
  })

  it('name no person, who counts with the agreement', async () => {
    const { stages } = await get(undefined, '/v1/public/coverage')
    expect(stages[5]).toMatchObject({ stage: 'P6', count: 1, collaborators: [], collaboratorCount: 0 })
    const whole = JSON.stringify([stages, await get(undefined, '/v1/public/stages')])
    expect(whole).not.toContain('Siti')
    expect(whole).not.toContain(person)
    const told = (await get('auditor', '/v1/reports/coverage')).stages[5]
    expect(told.collaborators.map(({ id }: { id: string }) => id)).toEqual([person])
  })
})
