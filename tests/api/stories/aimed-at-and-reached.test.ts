import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { movingClock, Partnership } from '../../support/partnership.ts'

/** The registrar enters what a year aims at; only what was delivered in it and verified by another stands beside it. */
describe('a target of a year, and what was reached of it', () => {
  const { clock, setDay } = movingClock('2026-01-12')
  let t: TestApp
  let p: Partnership
  let target: string
  let commitment: string
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-01-12', setDay)
  })
  afterAll(() => t.close())

  const reached = async (account: AccountName = 'officer-parekraf') => (await p.read(target, account)).result

  it('is entered from the plan of the agency, and nothing was reached yet', async () => {
    const aimed = await t.as('admin').post('/v1/targets', {
      description: '60 wirausaha pemula mengikuti kelas kriya',
      value: 60,
      unit: 'wirausaha pemula',
      measure: 'beneficiaries_new',
      stage: 'P3',
      periodFrom: '2026-01-01',
      periodUntil: '2026-12-31',
      source: 'Rencana kerja Dinas PPKUKM 2026',
    })
    target = `/v1/targets/${expectStatus(aimed, 201).body.id}`
    expect(await reached()).toEqual({ value: 0, basis: 'all' })
  })

  it('what a partner reports counts once another has verified it', async () => {
    const drafted = await t.as('officer-ppkukm').post('/v1/agreements', {
      type: 'pks',
      title: 'Kelas kriya',
      stages: ['P3'],
      effectiveFrom: '2026-01-15',
      effectiveUntil: '2027-06-30',
      parties: [ids.ppkukm, ids.shopee].map((organizationId) => ({ organizationId })),
    })
    const url = `/v1/agreements/${expectStatus(drafted, 201).body.id}`
    const promised = await t.as('officer-ppkukm').post(`${url}/commitments`, {
      stage: 'P3',
      description: 'Kelas kriya',
      targetValue: 20,
      unit: 'kelas',
      responsibleOrganizationId: ids.shopee,
    })
    commitment = expectStatus(promised, 201).body.id
    await p.sign('officer-ppkukm', drafted.body.id)
    p.becomes('2026-03-10')
    const unverified = { heldOn: p.day, value: 1, beneficiaries: 9, beneficiariesNew: 9 }
    const told = await t.as('partner-shopee').post(`/v1/commitments/${commitment}/activities`, unverified)
    await p.act('partner-shopee', `/v1/activities/${expectStatus(told, 201).body.id}`, 'submit')
    expect(await reached()).toMatchObject({ value: 0 })
    await p.act('officer-ppkukm-2', `/v1/activities/${told.body.id}`, 'verify')
    expect(await reached()).toMatchObject({ value: 9 })
    await p.deliver('partner-shopee', 'officer-ppkukm-2', commitment, 2)
    expect(await reached()).toEqual({ value: 21, basis: 'all' })
  })

  it('each reads it of what it may see, and is told whether that is a part', async () => {
    expect(await reached('partner-shopee')).toEqual({ value: 21, basis: 'own' })
    expect(await reached('partner-gojek')).toEqual({ value: 0, basis: 'own' })
    expect(await reached('integrator')).toEqual({ value: 21, basis: 'open' })
  })

  it('what is delivered in the next year is of the next target', async () => {
    p.becomes('2027-01-04')
    await p.deliver('partner-shopee', 'officer-ppkukm-2', commitment, 2)
    expect(await reached()).toMatchObject({ value: 21 })
    await p.patch('admin', target, { periodUntil: '2027-01-04' })
    expect(await reached()).toMatchObject({ value: 33 })
  })
})
