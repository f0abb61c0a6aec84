import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, reasonCodes } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { item, movingClock, Partnership } from '../../support/partnership.ts'
import { register } from '../organizations/examples.ts'
import { merge, unmerge } from '../organizations/named.ts'

/** One case of two agencies and two collaborators: an MoU, and under it a PKS of each agency, of three parties each. */
describe('an MoU with two PKS of two agencies, from one case', () => {
  const { clock, setDay } = movingClock('2026-02-03')
  let t: TestApp
  let p: Partnership
  let caseUrl: string
  const made: Record<'mou' | 'pks' | 'second', string> = { mou: '', pks: '', second: '' }
  let commitments: Record<string, { id: string; unit: string; targetValue: number }>
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-02-03', setDay)
  })
  afterAll(() => t.close())

  const promote = (by: 'officer-ppkukm' | 'officer-parekraf', body: object) =>
    p.act(by, caseUrl, 'promote', body, 201)
  const shown = async (id: string) => {
    const { parties, ...agreement } = await p.read(`/v1/agreements/${id}`)
    return {
      ...agreement,
      parties: parties.map((each: { organization: { shortName: string } }) => each.organization.shortName),
    }
  }
  const termOf = (id: string, by: 'officer-ppkukm' | 'officer-parekraf', term: object) =>
    p.patch(by, `/v1/agreements/${id}`, term)

  it('is negotiated with a guest of Biro Hukum, each offer with whose it is', async () => {
    const opened = expectStatus(
      await t.as('officer-ppkukm').post('/v1/cases', {
        title: 'Pendampingan dan etalase JakPreneur',
        object: 'Pendampingan usaha kuliner dan kriya',
        stages: ['P3', 'P5'],
        agencyIds: [ids.parekraf],
        collaboratorIds: [ids.shopee, ids.gojek],
        initiator: 'collaborator',
      }),
      201,
    )
    caseUrl = `/v1/cases/${opened.body.id}`
    const minutes = await p.minutes('officer-ppkukm', caseUrl, {
      participants: [
        { organizationId: ids.gojek, name: 'Contoh Satu', title: 'Kepala Kemitraan' },
        { guest: true, side: 'region', organizationName: 'Biro Hukum Setda', name: 'Contoh Dua' },
      ],
      items: [
        item('Mentor toko daring', ids.shopee),
        item('Pelatihan kurir', ids.gojek, { quantity: 9, unit: 'angkatan', stage: 'P2' }),
        item('Panggung pameran', ids.parekraf, { quantity: 3, unit: 'pameran', stage: 'P5' }),
        item('Ruang kelas', ids.ppkukm, { quantity: 21, unit: 'hari' }),
        item('Potongan ongkos kirim', ids.gojek, { agreed: false }),
      ],
    })
    expect(minutes.body.caseAsRecorded).toMatchObject({
      leadAgencyId: ids.ppkukm,
      collaborators: [{ nameAsRecorded: 'Gojek' }, { nameAsRecorded: 'Shopee' }],
    })
    await p.act('officer-ppkukm', caseUrl, 'offer')
    await p.act('officer-ppkukm', caseUrl, 'agree')
  })

  it('comes to an MoU that the province signs, with no commitment', async () => {
    p.becomes('2026-02-17')
    made.mou = (await promote('officer-ppkukm', { type: 'mou' })).body.id
    await termOf(made.mou, 'officer-ppkukm', { effectiveFrom: '2026-02-20', effectiveUntil: '2028-02-19' })
    const signed = await p.sign('officer-ppkukm', made.mou, 'MOU')
    expect(signed.body).toMatchObject({
      status: 'signed',
      signedOn: '2026-02-17',
      leadAgency: { id: ids.ppkukm },
    })
    expect((await shown(made.mou)).parties).toEqual(['Pemprov DKI Jakarta', 'Gojek', 'Shopee'])
    expect((await p.read(`/v1/agreements/${made.mou}/commitments`)).data).toEqual([])
  })

  it('then to a PKS of three parties, under it, of the agency that leads the case', async () => {
    p.becomes('2026-03-09')
    made.pks = (await promote('officer-ppkukm', {})).body.id
    await termOf(made.pks, 'officer-ppkukm', { effectiveFrom: '2026-03-10', effectiveUntil: '2027-03-09' })
    await p.sign('officer-ppkukm', made.pks)
    expect(await shown(made.pks)).toMatchObject({
      type: 'pks',
      status: 'signed',
      parentId: made.mou,
      parties: ['Dinas PPKUKM', 'Gojek', 'Shopee'],
    })
    const { data } = await p.read(`/v1/agreements/${made.pks}/commitments`)
    commitments = Object.fromEntries(data.map((each: { description: string }) => [each.description, each]))
    expect(commitments).toMatchObject({
      'Mentor toko daring': {
        targetValue: 14,
        unit: 'sesi',
        responsibleOrganization: { nameAsSigned: 'Shopee' },
      },
      'Pelatihan kurir': {
        targetValue: 9,
        unit: 'angkatan',
        responsibleOrganization: { nameAsSigned: 'Gojek' },
      },
      'Ruang kelas': {
        targetValue: 21,
        unit: 'hari',
        responsibleOrganization: { nameAsSigned: 'Dinas PPKUKM' },
      },
    })
    expect(Object.keys(commitments)).toHaveLength(3)
  })

  it('and to a PKS of the supporting agency, which its own officer promotes and signs', async () => {
    p.becomes('2026-03-23')
    const { etag: seen } = await t.as('officer-parekraf').get(caseUrl)
    const refused = await t.as('officer-parekraf').post(`${caseUrl}/cancel`, { reason: 'x' }, { etag: seen })
    expect(refused.status).toBe(403)
    made.second = (await promote('officer-parekraf', {})).body.id
    await termOf(made.second, 'officer-parekraf', {
      effectiveFrom: '2026-04-01',
      effectiveUntil: '2026-12-15',
    })
    await p.sign('officer-parekraf', made.second, 'PKS-B')
    expect(await shown(made.second)).toMatchObject({
      leadAgency: { id: ids.parekraf },
      parentId: made.mou,
      parties: ['Dinas Parekraf', 'Gojek', 'Shopee'],
    })
    const { data } = await p.read(`/v1/agreements/${made.second}/commitments`)
    expect(data).toMatchObject([{ description: 'Panggung pameran', targetValue: 3, unit: 'pameran' }])
    const { etag } = await t.as('officer-ppkukm').get(`/v1/agreements/${made.second}`)
    const suspended = { reason: 'Bukan miliknya' }
    expect(
      await t.as('officer-ppkukm').post(`/v1/agreements/${made.second}/suspend`, suspended, { etag }),
    ).toMatchObject({ status: 403 })
  })

  it('of which the case, and the chain from either end, tell', async () => {
    const found = await p.read(caseUrl)
    expect(found).toMatchObject({ status: 'promoted', agreementId: made.mou })
    expect(found.agreements.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      Object.values(made).toSorted(),
    )
    const [{ id: minutes }] = (await p.read(`${caseUrl}/meetings`)).data
    const chain = await p.read(`/v1/meetings/${minutes}/lineage`)
    expect(chain.commitments).toHaveLength(4)
    expect(chain.agreements.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      Object.values(made).toSorted(),
    )
    const back = await p.read(`/v1/agreements/${made.second}/lineage`)
    expect(back.meetings).toMatchObject([{ id: minutes, items: [{ description: 'Panggung pameran' }] }])
  })

  it('each partner delivers its own, reads no draft of the other, and is judged for itself', async () => {
    p.becomes('2026-05-12')
    const mentoring = commitments['Mentor toko daring']!
    const draft = expectStatus(
      await t.as('partner-gojek').post(`/v1/commitments/${commitments['Pelatihan kurir']!.id}/activities`, {
        heldOn: '2026-05-11',
        value: 2,
      }),
      201,
    )
    expect((await t.as('partner-shopee').get(`/v1/activities/${draft.body.id}`)).status).toBe(404)
    await p.deliver('partner-shopee', 'officer-ppkukm', mentoring.id, 6)
    expect(await p.read(`/v1/commitments/${mentoring.id}`)).toMatchObject({ delivered: 6, percent: 42.9 })
    const judged = expectStatus(
      await t.as('officer-ppkukm').post(`/v1/agreements/${made.pks}/evaluations`, {
        evaluatedOrganizationId: ids.shopee,
        periodFrom: '2026-03-10',
        periodUntil: '2026-05-11',
        rating: 5,
        recommendation: 'expand',
      }),
      201,
    )
    expect((await t.as('partner-shopee').get(`/v1/evaluations/${judged.body.id}`)).body.rating).toBe(5)
    expect((await t.as('partner-gojek').get(`/v1/evaluations/${judged.body.id}`)).status).toBe(404)
  })

  it('a party that was registered twice becomes one, and two again; two parties of one paper never do', async () => {
    p.becomes('2026-06-01')
    const refused = await merge(t, ids.gojek, ids.shopee)
    expect([refused.status, reasonCodes(refused)]).toEqual([409, ['both_signed']])
    const { body: again } = await register(t.as('admin'))
    expectStatus(await merge(t, ids.gojek, again.id), 200)
    const partiesOf = async () =>
      (await p.read(`/v1/agreements/${made.pks}`)).parties.map(
        ({ organization: { id, nameAsSigned } }: { organization: { id: string; nameAsSigned: string } }) => [
          id,
          nameAsSigned,
        ],
      )
    const signed = [ids.ppkukm, 'Dinas PPKUKM']
    const shopee = [ids.shopee, 'Shopee']
    expect(await partiesOf()).toEqual([signed, [again.id, 'Gojek'], shopee])
    const open = expectStatus(await t.as().get(`/v1/public/agreements/${made.pks}`), 200).body
    expect(JSON.stringify(open.parties)).toContain('"nameAsSigned":"Gojek"')
    const courier = await p.read(`/v1/commitments/${commitments['Pelatihan kurir']!.id}`)
    expect(courier.responsibleOrganization).toMatchObject({ id: again.id, nameAsSigned: 'Gojek' })
    expectStatus(await unmerge(t, ids.gojek), 200)
    expect(await partiesOf()).toEqual([signed, [ids.gojek, 'Gojek'], shopee])
  })
})
