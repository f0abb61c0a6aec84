import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExamples } from '../../src/demo/load-examples.ts'
import { knownOrganizations } from '../../src/reference/organizations.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

describe('the examples of the demo', () => {
  let t: TestApp
  const asOf = { asOf: '2026-11-24', today: '2026-11-24', withinDays: 90 }
  const clock = () => new Date('2026-11-24T02:00:00Z')
  const list = async (path: string) => (await t.as('auditor').get(path)).body.data

  beforeAll(async () => {
    t = await startTestApp({ clock })
    await loadExamples({ db: t.db, files: t.app.files, clock, asOf })
  })
  afterAll(() => t.close())

  it('name nobody real: every collaborator in them is invented, and marked', async () => {
    const real = new Set(
      knownOrganizations
        .filter(({ kind }) => kind !== 'agency' && kind !== 'province')
        .map((each) => each.shortName),
    )
    const records = [...(await list('/v1/agreements?limit=200')), ...(await list('/v1/cases?limit=200'))]
    expect(records.length).toBeGreaterThan(10)
    for (const { title, parties, collaborators } of records) {
      expect(title).toMatch(/^\[CONTOH\] /)
      const names = (parties ?? collaborators).flatMap(
        (each: { organization?: object }) => each.organization ?? each,
      )
      for (const { shortName } of names) expect(real).not.toContain(shortName)
    }
    const { body } = await t.as('auditor').get('/v1/reports/performance')
    const rated = body.collaborators.map(
      ({ collaborator }: { collaborator: { shortName: string } }) => collaborator.shortName,
    )
    expect(rated.length).toBeGreaterThan(0)
    for (const name of rated) expect(name).toMatch(/^\[CONTOH\] /)
  })

  it('show what the registry answers best', async () => {
    expect(await list('/v1/agreements?validity=expiring')).toHaveLength(1)
    expect(await list('/v1/agreements?status=in_review')).toHaveLength(1)
    expect(await list('/v1/obstacles?status=open')).toMatchObject([{ category: 'budget', blocking: true }])
    expect((await list('/v1/action-items?overdue=true')).length).toBeGreaterThan(0)
    expect(await list('/v1/activities?status=submitted')).toHaveLength(1)
    const [scored] = await list('/v1/cases?q=pembukuan')
    const { body } = await t.as('auditor').get(`/v1/cases/${scored.id}/process`)
    const trust = body.indicators.find((each: { indicator: string }) => each.indicator === 'trustBuilding')
    const months = trust.points.map(({ date }: { date: string }) => date.slice(0, 7))
    expect(new Set(months).size).toBeGreaterThan(3)
  })

  it('show an addendum that somebody else approved, of invented organizations alone, and what it extended', async () => {
    const agreements = await list('/v1/agreements?limit=200')
    const amended = []
    for (const agreement of agreements) {
      const amendments = await list(`/v1/agreements/${agreement.id}/amendments`)
      amended.push(...amendments.map((amendment: object) => ({ agreement, amendment })))
    }
    expect(amended).toHaveLength(1)
    const [{ agreement, amendment }] = amended
    expect(agreement.title).toMatch(/^\[CONTOH\] .*PT Contoh Antar/)
    expect(amendment).toMatchObject({
      number: 1,
      reason: expect.stringMatching(/^\[CONTOH\] /),
      status: 'signed',
      holdsFrom: '2026-11-09',
      signedOn: '2026-11-04',
    })
    expect(amendment.signatures).toHaveLength(2)
    for (const { documentNumber } of amendment.signatures) expect(documentNumber).toMatch(/^\[CONTOH\] /)
    const files = await list(`/v1/documents?agreementId=${agreement.id}&kind=signed_amendment`)
    expect(files).toMatchObject([{ fileName: 'contoh.pdf' }])
    const { endsOn } = (await t.as('auditor').get(`/v1/agreements/${agreement.id}?asOf=2026-11-08`)).body
    expect([endsOn, agreement.endsOn]).toEqual(['2028-11-05', '2028-11-05'])
    const { data } = (
      await t.as('auditor').get(`/v1/audit-events?resourceType=amendment&resourceId=${amendment.id}`)
    ).body
    const by = (wanted: string) =>
      data.find(({ action }: { action: string }) => action === wanted).accountName
    expect([by('submit'), by('approve')]).toEqual(['officer-ppkukm', 'reviewer'])
  })

  it('follow the advice of the registry: an MoU and a PKS with a company, sinergi with a state university', async () => {
    const agreements = await list('/v1/agreements?limit=200')
    const typesWith = (name: string) =>
      agreements
        .filter(({ title }: { title: string }) => title.includes(name))
        .map(({ type }: { type: string }) => type)
        .toSorted()
    expect(typesWith('PT Contoh Niaga')).toEqual(['mou', 'pks'])
    const mou = agreements.find(({ type }: { type: string }) => type === 'mou')
    expect(
      mou.parties.map((each: { organization: { shortName: string } }) => each.organization.shortName),
    ).toEqual(['Pemprov DKI Jakarta', expect.stringMatching(/^\[CONTOH\] /)])
    expect(typesWith('Universitas Contoh')).toEqual(['nota_kesepakatan', 'rencana_kerja'])
  })

  it('count credit in businesses that got it, not in classes', async () => {
    const units = (await list('/v1/commitments?stage=P7')).map(({ unit }: { unit: string }) => unit)
    expect(units).toEqual(['usaha', 'usaha'])
  })

  it('are loaded once', async () => {
    await loadExamples({ db: t.db, files: t.app.files, clock, asOf })
    expect((await t.as('auditor').get('/v1/cases?count=exact')).body.page.total).toBe(7)
  })
})
