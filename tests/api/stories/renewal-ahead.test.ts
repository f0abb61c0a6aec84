import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, newAgreement } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { movingClock, Partnership } from '../../support/partnership.ts'

/** Nothing is said before its day: the old PKS lives on under a renewal that was signed more than a year ahead. */
describe('a renewal signed a year ahead', () => {
  const { clock, setDay } = movingClock('2026-01-12')
  let t: TestApp
  let p: Partnership
  let [old, renewal] = ['', '']
  let commitment = ''
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-01-12', setDay)
  })
  afterAll(() => t.close())

  const url = (id: string) => `/v1/agreements/${id}`
  const stateOf = async (id: string, day = '') => {
    const { status, validity } = await p.read(`${url(id)}${day && `?asOf=${day}`}`)
    return [status, validity]
  }
  const listed = async (query: string) =>
    (await p.read(`/v1/agreements?limit=200&${query}`)).data
      .map(({ id }: { id: string }) => id)
      .filter((id: string) => id === old || id === renewal)
  const expiring = async (asOf: string) =>
    (await p.read(`/v1/reports/expiring?asOf=${asOf}`)).agreements.some(
      ({ id }: { id: string }) => id === old,
    )

  it('the old one is signed for a year and a half', async () => {
    const { parties, ...content } = newAgreement({
      effectiveFrom: '2026-01-15',
      effectiveUntil: '2027-07-14',
    })
    const draft = {
      ...content,
      title: 'Pendampingan kriya',
      parties: parties.map(({ organizationId }) => ({ organizationId })),
    }
    old = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', draft), 201).body.id
    commitment = expectStatus(
      await t.as('officer-ppkukm').post(`${url(old)}/commitments`, {
        description: 'Mentor kriya',
        stage: 'P3',
        targetValue: 26,
        unit: 'sesi',
      }),
      201,
    ).body.id
    await p.sign('officer-ppkukm', old)
    expect(await stateOf(old)).toEqual(['signed', 'not_yet_effective'])
  })

  it('and renewed 13 months before its end; until then it is in force, with every action', async () => {
    p.becomes('2026-06-09')
    const period = { effectiveFrom: '2027-07-15', effectiveUntil: '2029-07-14' }
    renewal = (await p.act('officer-ppkukm', url(old), 'renew', period, 201)).body.id
    await p.sign('officer-ppkukm', renewal, 'PKS-2')
    expect(await stateOf(old)).toEqual(['signed', 'in_force'])
    expect(await stateOf(renewal)).toEqual(['signed', 'not_yet_effective'])
    expect(await p.read(url(old), 'officer-ppkukm')).toMatchObject({
      endsOn: '2027-07-14',
      supersededOn: '2027-07-15',
      renewedById: renewal,
      allowedActions: expect.arrayContaining(['amend', 'suspend', 'terminate']),
    })
    expect(await listed('status=signed')).toEqual(expect.arrayContaining([old, renewal]))
    expect(await listed('status=superseded')).toEqual([])
  })

  it('so that it is delivered under, and nobody is reminded of its end', async () => {
    p.becomes('2027-05-20')
    await p.deliver('partner-shopee', 'officer-ppkukm', commitment, 8)
    expect(await stateOf(old)).toEqual(['signed', 'expiring'])
    expect(await expiring('2027-05-20')).toBe(false)
  })

  it('takes over on its day: the last of the old one is in force', async () => {
    p.becomes('2027-07-14')
    expect(await stateOf(old)).toEqual(['signed', 'expiring'])
    p.becomes('2027-07-15')
    expect(await stateOf(old)).toEqual(['superseded', null])
    expect(await stateOf(renewal)).toEqual(['signed', 'in_force'])
    expect(await listed('status=superseded')).toEqual([old])
    expect(await stateOf(old, '2027-07-14')).toEqual(['signed', 'expiring'])
    const open = await t.as().get(`/v1/public/agreements/${old}`)
    expect(open.body).toMatchObject({ status: 'superseded', endsOn: '2027-07-14', endsBecause: 'renewal' })
  })
})
