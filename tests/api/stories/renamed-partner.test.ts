import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { item, movingClock, Partnership } from '../../support/partnership.ts'

/** A partner takes another name in the middle of it: what was signed and finalized keeps the one of its day. */
describe('a partner that is renamed', () => {
  const { clock, setDay } = movingClock('2026-03-05')
  let t: TestApp
  let p: Partnership
  let [minutes, pks, activity, evaluation] = ['', '', '', '']
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-03-05', setDay)
  })
  afterAll(() => t.close())

  const before = { id: ids.gojek, shortName: 'Antar Nusantara', nameAsRecorded: 'Gojek' }
  const found = async (list: string, q: string, id: string) =>
    (await p.read(`${list}?limit=200&q=${encodeURIComponent(q)}`)).data.some(
      (each: { id: string }) => each.id === id,
    )

  it('negotiates, signs, delivers and is judged under its old name', async () => {
    const { body } = expectStatus(
      await t.as('officer-ppkukm').post('/v1/cases', {
        title: 'Pengantaran kuliner',
        stages: ['P5'],
        collaboratorIds: [ids.gojek],
      }),
      201,
    )
    const caseUrl = `/v1/cases/${body.id}`
    const finalized = await p.minutes('officer-ppkukm', caseUrl, {
      participants: [{ organizationId: ids.gojek, name: 'Contoh Satu', title: 'Kepala Kemitraan' }],
      items: [
        item('Etalase kuliner', ids.gojek, { stage: 'P5', quantity: 11, unit: 'gerai' }),
        item('Daftar binaan', ids.ppkukm, {
          type: 'need',
          stage: null,
          quantity: null,
          unit: null,
          agreed: false,
        }),
      ],
      actionItems: [
        { description: 'Kirim daftar gerai', ownerOrganizationId: ids.gojek, dueOn: '2026-03-19' },
      ],
    })
    minutes = finalized.body.id
    await p.act('officer-ppkukm', caseUrl, 'offer')
    await p.act('officer-ppkukm', caseUrl, 'agree')
    pks = (await p.act('officer-ppkukm', caseUrl, 'promote', {}, 201)).body.id
    const term = { effectiveFrom: '2026-03-06', effectiveUntil: '2027-09-05' }
    await p.patch('officer-ppkukm', `/v1/agreements/${pks}`, term)
    await p.sign('officer-ppkukm', pks)
    p.becomes('2026-04-21')
    const [{ id }] = (await p.read(`/v1/agreements/${pks}/commitments`)).data
    activity = await p.deliver('partner-gojek', 'officer-ppkukm', id, 4)
    const judged = {
      periodFrom: '2026-03-06',
      periodUntil: '2026-04-20',
      rating: 2,
      recommendation: 'revise',
    }
    evaluation = expectStatus(
      await t.as('officer-ppkukm').post(`/v1/agreements/${pks}/evaluations`, judged),
      201,
    ).body.id
  })

  it('keeps it there, on every day and tier, beside the new one', async () => {
    p.becomes('2026-05-02')
    const names = { shortName: 'Antar Nusantara', legalName: 'PT Antar Nusantara Raya' }
    await p.patch('admin', `/v1/collaborators/${ids.gojek}`, names)
    const signed = { id: ids.gojek, shortName: 'Antar Nusantara', nameAsSigned: 'Gojek' }
    for (const url of [
      `/v1/agreements/${pks}`,
      `/v1/agreements/${pks}?asOf=2026-03-31`,
      `/v1/public/agreements/${pks}`,
    ])
      expect((await p.read(url)).parties[1].organization, url).toEqual(signed)
    const { releases } = await p.read('/v1/public/releases')
    expect(JSON.stringify(releases)).toContain('"name":"Gojek"')
    expect(await p.read(`/v1/meetings/${minutes}`)).toMatchObject({
      caseAsRecorded: { collaborators: [before] },
      participants: [{ nameAsRecorded: 'Gojek' }],
      items: [{ nameAsRecorded: 'Gojek' }, { nameAsRecorded: 'Dinas PPKUKM' }],
      actionItems: [{ ownerNameAsRecorded: 'Gojek' }],
    })
    expect((await p.read(`/v1/activities/${activity}`)).organization).toEqual(before)
    expect((await p.read(`/v1/evaluations/${evaluation}`)).evaluatedOrganization).toEqual(before)
  })

  it.each(['Gojek', 'Antar Nusantara'])('is found there as %s', async (name) => {
    expect(await found('/v1/agreements', name, pks)).toBe(true)
    expect(await found('/v1/public/agreements', name, pks)).toBe(true)
    expect(await found('/v1/meetings', name, minutes)).toBe(true)
  })

  it('renews under its new name, and what it renews keeps the old one', async () => {
    const period = { effectiveFrom: '2027-09-06', effectiveUntil: '2028-03-05' }
    const renewal = (await p.act('officer-ppkukm', `/v1/agreements/${pks}`, 'renew', period, 201)).body.id
    const signed = await p.sign('officer-ppkukm', renewal, 'PKS-R')
    expect(signed.body.parties[1].organization.nameAsSigned).toBe('Antar Nusantara')
    expect((await p.read(`/v1/agreements/${pks}`)).parties[1].organization.nameAsSigned).toBe('Gojek')
  })
})
