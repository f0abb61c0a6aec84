import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { item, movingClock, Partnership } from '../../support/partnership.ts'

/**
 * Three agencies and two partners in one agreement, one of them the branch of a head office that is no party; the same
 * partner negotiates another case meanwhile; and a PKS is signed under an MoU that has ended.
 */
describe('an agreement of three agencies and two partners, one of them a branch', () => {
  const { clock, setDay } = movingClock('2026-02-03')
  const [head, branch, partner] = ['partner-shopee', 'partner-gojek', 'partner-bankdki'] as const
  const five = [ids.ppkukm, ids.parekraf, ids.dpmptsp, ids.gojek, ids.bankDki]
  let t: TestApp
  let p: Partnership
  let cases: string[]
  let mou: string
  let pks: string
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-02-03', setDay)
    await p.patch('admin', `/v1/collaborators/${ids.gojek}`, { parentId: ids.shopee })
  })
  afterAll(() => t.close())

  const status = async (account: AccountName, url: string) => (await t.as(account).get(url)).status
  const agreement = async (body: object) =>
    expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', body), 201).body.id as string

  it('the branch is a partner in two cases, of which neither shows the other', async () => {
    const open = async (title: string, collaboratorIds: string[], agencyIds: string[]) => {
      const body = { title, stages: ['P3'], agencyIds, collaboratorIds }
      const opened = expectStatus(await t.as('officer-ppkukm').post('/v1/cases', body), 201)
      const url = `/v1/cases/${opened.body.id}`
      const items = collaboratorIds.map((id) => item(`Dari ${id}`, id))
      await p.minutes('officer-ppkukm', url, { items: [...items, item('Ruang', ids.ppkukm)] })
      return url
    }
    cases = [
      await open('Bersama', [ids.gojek, ids.bankDki], [ids.parekraf, ids.dpmptsp]),
      await open('Sendiri', [ids.gojek], []),
    ]
    const listed = async (account: AccountName) =>
      (await p.read('/v1/cases?sort=updatedAt', account)).data.map(({ title }: { title: string }) => title)
    expect(await listed(branch)).toEqual(['Bersama', 'Sendiri'])
    expect(await listed(partner)).toEqual(['Bersama'])
    expect(await listed(head)).toEqual([])
    expect(await status(partner, cases[1]!)).toBe(404)
  })

  it('all five sign the MoU, each with its own numbers, one by an acting head', async () => {
    mou = await agreement({
      type: 'mou',
      title: 'Pendampingan bersama',
      stages: ['P3'],
      effectiveFrom: '2026-03-01',
      effectiveUntil: '2026-05-31',
      parties: five.map((organizationId) => ({ organizationId })),
    })
    const parties = (await p.read(`/v1/agreements/${mou}`)).parties
    const url = `/v1/agreements/${mou}`
    const decree = { authorityDocumentNumber: '821/PLT', authorityDocumentDate: '2026-01-05' }
    const second = { seat: 'Jakarta Selatan', furtherNumbers: ['9/UPT'], ...decree }
    await p.patch('officer-parekraf', `${url}/parties/${parties[1].id}`, second, url)
    const refused = await t
      .as('officer-parekraf')
      .patch(`${url}/parties/${parties[2].id}`, second, { etag: (await t.as('auditor').get(url)).etag })
    expect(refused.status).toBe(403)
    p.becomes('2026-02-20')
    const signed = await p.sign('officer-ppkukm', mou, 'MOU')
    expect(signed.body.parties).toHaveLength(5)
    expect(signed.body.parties[1]).toMatchObject({ ...second, documentNumber: '27/MOU/2026' })
  })

  it('is read by each of the five, and by the head office of the branch on the days it is granted', async () => {
    const url = `/v1/agreements/${mou}`
    for (const account of ['officer-ppkukm', 'officer-parekraf', branch, partner] as const)
      expect([account, await status(account, url)]).toEqual([account, 200])
    expect(await status(head, url)).toBe(404)
    const headReads = { from: '2026-03-01', until: '2026-03-31' }
    await p.patch('admin', `/v1/collaborators/${ids.gojek}`, { headReads })
    for (const [day, expected] of [
      ['2026-02-28', 404],
      ['2026-03-01', 200],
      ['2026-03-31', 200],
      ['2026-04-01', 404],
    ] as const) {
      p.becomes(day)
      expect([day, await status(head, url), await status(head, cases[1]!)]).toEqual([day, expected, expected])
    }
  })

  it('a PKS under the MoU that has ended stands and is signed, with a warning', async () => {
    p.becomes('2026-06-10')
    pks = await agreement({
      type: 'pks',
      title: 'Kelas lanjutan',
      stages: ['P3'],
      parentId: mou,
      effectiveFrom: '2026-06-15',
      effectiveUntil: '2026-12-31',
      parties: [ids.ppkukm, ids.gojek].map((organizationId) => ({ organizationId })),
    })
    const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code)
    expect(codes(await p.read(`/v1/agreements/${pks}`))).toContain('parent_over')
    const signed = await p.sign('officer-ppkukm', pks)
    expect(signed.body).toMatchObject({ status: 'signed', parentId: mou })
    expect(codes(signed.body)).toEqual(expect.arrayContaining(['parent_over', 'pks_outside_parent_period']))
    expect(await status(branch, `/v1/agreements/${pks}`)).toBe(200)
    expect(await status(partner, `/v1/agreements/${pks}`)).toBe(404)
  })
})
