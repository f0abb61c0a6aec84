import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attach, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { item, movingClock, Partnership } from '../../support/partnership.ts'

/**
 * Two agencies, each with a partner. In the second quarter one agreement is concluded, delivered and evaluated, and the
 * other ends; what happens after it changes nothing of its report.
 */
describe('the periodic report of a quarter', () => {
  const { clock, setDay } = movingClock('2026-01-12')
  const quarter = 'from=2026-04-01&to=2026-06-30'
  let t: TestApp
  let p: Partnership
  let begun: string
  let over: string
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-01-12', setDay)
  })
  afterAll(() => t.close())

  const report = (account: AccountName, query = '') =>
    p.read(`/v1/reports/periodic?${quarter}${query}`, account)
  const idsIn = ({ agreements }: { agreements: { id: string }[] }) => agreements.map(({ id }) => id)

  it('one agreement stands since January', async () => {
    const drafted = await t.as('officer-parekraf').post('/v1/agreements', {
      type: 'pks',
      title: 'Etalase kriya',
      stages: ['P5'],
      effectiveFrom: '2026-01-15',
      effectiveUntil: '2026-12-31',
      funding: { source: 'apbd', amount: 40_000_000 },
      parties: [ids.parekraf, ids.gojek].map((organizationId) => ({ organizationId })),
    })
    over = expectStatus(drafted, 201).body.id
    await p.sign('officer-parekraf', over, 'ETALASE')
  })

  it('another is concluded in April, after an obstacle', async () => {
    p.becomes('2026-04-02')
    const opened = await t.as('officer-ppkukm').post('/v1/cases', {
      title: 'Kelas kriya',
      object: 'Kelas kriya bagi pemula',
      stages: ['P3'],
      collaboratorIds: [ids.shopee],
    })
    const caseUrl = `/v1/cases/${expectStatus(opened, 201).body.id}`
    await p.minutes('officer-ppkukm', caseUrl, {
      items: [item('Sesi mentor kriya', ids.shopee), item('Ruang', ids.ppkukm, { agreed: false })],
      obstacles: [{ category: 'budget', description: 'Belum masuk DPA', blocking: false }],
    })
    await p.act('officer-ppkukm', caseUrl, 'offer')
    await p.act('officer-ppkukm', caseUrl, 'agree')
    begun = (await p.act('officer-ppkukm', caseUrl, 'promote', { type: 'pks' }, 201)).body.id
    await p.patch('officer-ppkukm', `/v1/agreements/${begun}`, {
      background: 'Pengrajin belum berjualan daring',
      purpose: 'Pengrajin berjualan sendiri',
      scope: 'Empat belas sesi di Jakarta Selatan',
      effectiveFrom: '2026-04-10',
      effectiveUntil: '2027-04-09',
      funding: { source: 'shared', amount: 125_000_000 },
    })
    p.becomes('2026-04-09')
    await p.sign('officer-ppkukm', begun)
  })

  it('the first ends in May, the second is delivered and evaluated', async () => {
    p.becomes('2026-05-04')
    await attach(t, over, 'termination')
    await p.act('officer-parekraf', `/v1/agreements/${over}`, 'terminate', {
      ground: 'agreed',
      reason: 'Selesai lebih awal.',
      terminatedOn: '2026-05-04',
    })
    p.becomes('2026-05-20')
    const [{ id }] = (await p.read(`/v1/agreements/${begun}/commitments`)).data
    await p.deliver('partner-shopee', 'officer-ppkukm-2', id, 5)
    p.becomes('2026-06-30')
    const judged = {
      periodFrom: '2026-04-10',
      periodUntil: '2026-06-29',
      rating: 4,
      recommendation: 'expand',
      note: 'Peserta bertambah.',
    }
    expectStatus(await t.as('officer-ppkukm').post(`/v1/agreements/${begun}/evaluations`, judged), 201)
    p.becomes('2026-07-06')
    await p.deliver('partner-shopee', 'officer-ppkukm-2', id, 3)
    await p.patch('admin', `/v1/collaborators/${ids.shopee}`, { shortName: 'Shopee Nusantara' })
  })

  it('tells the agency what was concluded, section by section', async () => {
    const { totals, agreements, partial, complete } = await report('auditor', `&agencyId=${ids.ppkukm}`)
    expect([partial, complete]).toEqual([false, true])
    expect(totals).toMatchObject({
      concluded: { count: 1, unconfirmed: 0, funding: 125_000_000 },
      inForce: { count: 1, funding: 125_000_000 },
      ended: { count: 0, funding: 0 },
      results: {
        activities: 1,
        beneficiaries: 31,
        beneficiariesNew: 12,
        beneficiariesByLine: { culinary: 0, fashion: 0, crafts: 20, services: 7, other: 0 },
      },
    })
    expect(agreements).toHaveLength(1)
    expect(agreements[0]).toMatchObject({
      id: begun,
      title: 'Kelas kriya',
      background: 'Pengrajin belum berjualan daring',
      purpose: 'Pengrajin berjualan sendiri',
      scope: 'Empat belas sesi di Jakarta Selatan',
      status: 'signed',
      concluded: true,
      inForce: true,
      ended: false,
      overFrom: '2027-04-10',
      targets: [
        { targetValue: 14, unit: 'sesi', delivered: 5, deliveredInPeriod: 5, percent: 35.7, overdue: false },
      ],
      results: {
        activities: { count: 1 },
        delivered: [{ unit: 'sesi', value: 5 }],
        kecamatan: ['Kebayoran Baru'],
      },
      beneficiaries: { beneficiaries: 31, beneficiariesWomen: 19, beneficiariesMovingUp: 5 },
      funding: { source: 'shared', amount: 125_000_000 },
      obstacles: [{ category: 'budget', description: 'Belum masuk DPA', resolvedOn: null }],
      analysis: {
        commitmentCount: 1,
        percent: 35.7,
        evaluations: [
          { evaluator: 'agency', rating: 4, recommendation: 'expand', note: 'Peserta bertambah.' },
        ],
      },
      followUp: { recommendations: ['expand'], openObstacles: 1, overdueCommitments: 0 },
    })
    const shopee = agreements[0].parties.find((each: { side: string }) => each.side === 'collaborator')
    expect(shopee.organization).toMatchObject({ nameAsSigned: 'Shopee', shortName: 'Shopee Nusantara' })
    expect(JSON.stringify(agreements)).not.toContain('Penanda Tangan')
  })

  it('tells the other agency and its partner what ended', async () => {
    for (const query of [`&agencyId=${ids.parekraf}`, `&collaboratorId=${ids.gojek}`]) {
      const { totals, agreements } = await report('auditor', query)
      expect(totals).toMatchObject({
        concluded: { count: 0 },
        inForce: { count: 0 },
        ended: { count: 1, funding: 40_000_000 },
        results: { activities: 0, beneficiaries: 0 },
      })
      expect(agreements).toMatchObject([
        { id: over, status: 'terminated', ended: true, overFrom: '2026-05-04', targets: [], obstacles: [] },
      ])
    }
  })

  it('gives each reader what it may see, and says when that is a part', async () => {
    for (const [account, seen, partial] of [
      ['auditor', [over, begun], false],
      ['reviewer', [over, begun], false],
      ['officer-parekraf', [over, begun], false],
      ['partner-shopee', [begun], true],
      ['partner-gojek', [over], true],
      ['partner-bankdki', [], true],
    ] as const) {
      const answer = await report(account)
      expect([account, idsIn(answer), answer.partial]).toEqual([account, seen, partial])
    }
    for (const account of ['integrator', undefined] as const)
      expect((await t.as(account).get(`/v1/reports/periodic?${quarter}`)).status).toBe(account ? 403 : 401)
    const ofOther = await report('partner-gojek', `&collaboratorId=${ids.shopee}`)
    expect([ofOther.agreements, ofOther.totals.concluded.count]).toEqual([[], 0])
    const toOfficer = (await report('officer-parekraf', `&agencyId=${ids.ppkukm}`)).agreements[0]
    expect(toOfficer.analysis).toMatchObject({ percent: 35.7, evaluations: [] })
    const toPartner = (await report('partner-shopee')).agreements[0]
    expect([toPartner.analysis.evaluations.length, toPartner.funding.amount]).toEqual([1, 125_000_000])
  })

  it('is the same after what happens later, and the next quarter has it', async () => {
    const before = await report('auditor')
    p.becomes('2026-07-20')
    await attach(t, begun, 'termination')
    await p.act('officer-ppkukm', `/v1/agreements/${begun}`, 'terminate', {
      ground: 'purpose_reached',
      reason: 'Tujuan tercapai.',
      terminatedOn: '2026-07-20',
    })
    expect(await report('auditor')).toEqual(before)
    const next = await p.read('/v1/reports/periodic?from=2026-07-01&to=2026-09-30')
    expect(next.agreements).toMatchObject([
      { id: begun, concluded: false, ended: true, targets: [{ delivered: 8, deliveredInPeriod: 3 }] },
    ])
    expect(next.totals).toMatchObject({ ended: { count: 1 }, results: { activities: 1 } })
  })

  it('is a table too, and refuses a period that ends before it begins', async () => {
    const [row] = csvRows(
      await getAs(t, 'officer-ppkukm', `/v1/reports/periodic?${quarter}&collaboratorId=${ids.shopee}`, 'csv'),
    )
    expect(row).toMatchObject({
      'Latar belakang': 'Pengrajin belum berjualan daring',
      'Sasaran dan capaian': 'Sesi mentor kriya: 5 dari 14 sesi',
      Kecamatan: 'Kebayoran Baru',
      Pemula: '12',
      Kriya: '20',
      'Pembiayaan (Rp)': '125000000',
      'Tindak lanjut': 'Diperluas',
      'Disepakati pada masa ini': 'Ya',
    })
    const backwards = await t.as('auditor').get('/v1/reports/periodic?from=2026-05-02&to=2026-05-01')
    expect(backwards).toMatchObject({ status: 400, body: { errors: [{ pointer: '?to' }] } })
  })
})
