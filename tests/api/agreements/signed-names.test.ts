import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, noon, signedAgreement, today } from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
let agreement: TestResponse
let commitmentId: string
const url = () => `/v1/agreements/${agreement.body.id}`
const read = async (path: string, account?: AccountName) =>
  expectStatus(await t.as(account).get(path), 200).body

/** Gives an organization another name, as the registrar does. */
async function rename(register: string, id: string, names: object): Promise<void> {
  const { etag } = await t.as('admin').get(`/v1/${register}/${id}`)
  expectStatus(await t.as('admin').patch(`/v1/${register}/${id}`, names, { etag }), 200)
}

type Party = { organization: { shortName: string; nameAsSigned: string | null } }
const told = ({ parties }: { parties: Party[] }) =>
  parties.map(({ organization }) => [organization.shortName, organization.nameAsSigned])

beforeAll(async () => {
  t = await startTestApp({ clock })
  agreement = await signedAgreement(t, { effectiveFrom: '2026-02-01' })
  const responsible = { description: 'Kelas', responsibleOrganizationId: ids.shopee }
  const added = await amend(t, agreement, '2026-03-01', {
    commitments: { add: [responsible] },
    title: 'Sesudah adendum pertama',
  })
  commitmentId = added.body.changes.commitments.add[0].id
  await rename('collaborators', ids.shopee, { shortName: 'Toko Zamrud', legalName: 'PT Toko Zamrud' })
  await rename('agencies', ids.ppkukm, { shortName: 'Dinas Usaha Rakyat' })
})
afterAll(() => t.close())

const then = [
  ['Dinas Usaha Rakyat', 'Dinas PPKUKM'],
  ['Toko Zamrud', 'Shopee'],
]

describe('a rename of a party', () => {
  it.each(['auditor', 'partner-shopee', 'integrator'] as const)(
    'rewrites nothing that was signed, for %s',
    async (account) => {
      for (const day of ['', '?asOf=2026-02-28', '?asOf=2026-03-01']) {
        const record = await read(url() + day, account)
        expect(told(record)).toEqual(then)
        expect(record.leadAgency).toMatchObject({
          shortName: 'Dinas Usaha Rakyat',
          nameAsSigned: 'Dinas PPKUKM',
        })
      }
      const { data } = await read(`${url()}/versions`, account)
      expect(data.map(told)).toEqual([then, then])
      expect(data.map((each: Party & { leadAgency: object }) => each.leadAgency)).toMatchObject([
        { nameAsSigned: 'Dinas PPKUKM' },
        { nameAsSigned: 'Dinas PPKUKM' },
      ])
    },
  )

  it('rewrites nothing on the public tier and in releases', async () => {
    expect(told(await read(`/v1/public/agreements/${agreement.body.id}`))).toEqual(then)
    expect(told(await read(`/v1/public/agreements/${agreement.body.id}?asOf=2026-02-28`))).toEqual(then)
    const { releases } = await read('/v1/public/releases')
    const release = releases.find((each: { ocid: string }) =>
      each.ocid.endsWith(agreement.body.registrationNumber),
    )
    expect(release.parties.map((each: { name: string }) => each.name)).toEqual(['Dinas PPKUKM', 'Shopee'])
  })

  it('leaves who is responsible under the name of the day', async () => {
    expect(await read(`/v1/commitments/${commitmentId}`, 'auditor')).toMatchObject({
      responsibleOrganization: { id: ids.shopee, shortName: 'Toko Zamrud', nameAsSigned: 'Shopee' },
    })
  })

  it.each(['auditor', 'integrator', undefined] as const)(
    'is found by either name, for %s',
    async (account) => {
      const list = account ? '/v1/agreements' : '/v1/public/agreements'
      for (const q of ['Shopee', 'Zamrud']) {
        const { data } = await read(`${list}?q=${q}`, account)
        expect(data.map((each: { id: string }) => each.id)).toEqual([agreement.body.id])
      }
    },
  )

  it('counts for what is signed afterwards: an amendment has the names of its own day', async () => {
    await amend(t, agreement, today, { title: 'Sesudah ganti nama' })
    const now = [
      ['Dinas Usaha Rakyat', 'Dinas Usaha Rakyat'],
      ['Toko Zamrud', 'Toko Zamrud'],
    ]
    expect(told(await read(url(), 'auditor'))).toEqual(now)
    expect(told(await read(`${url()}?asOf=2026-06-14`, 'auditor'))).toEqual(then)
    expect(told(await read(`/v1/public/agreements/${agreement.body.id}?asOf=2026-06-14`))).toEqual(then)
    expect(noon(today)).toEqual(clock())
    const { data } = await read('/v1/agreements?q=Shopee', 'auditor')
    expect(data).toHaveLength(1)
  })
})
