import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleFields, type PeopleField } from '../../../src/meetings/parts/people.ts'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { act, exampleMeeting, openCase, pointers } from '../cases/examples.ts'

let t: TestApp
let officer: Client
let caseId: string
beforeAll(async () => {
  t = await startTestApp()
  officer = t.as('officer-ppkukm')
  const several = { agencyIds: [ids.parekraf], collaboratorIds: [ids.shopee, ids.gojek] }
  caseId = (await openCase(officer, several)).body.id
})
afterAll(() => t.close())

const people = {
  participants: [{ organizationId: ids.ppkukm, name: 'Ada Hadir' }],
  chair: { organizationId: ids.ppkukm, name: 'Budi Pimpinan', title: 'Kepala Bidang' },
  minuteTaker: { guest: true, side: 'region', organizationName: 'Biro Umum', name: 'Citra Notulis' },
  absent: [
    { organizationId: ids.gojek, name: 'Dewi Gojek', title: 'Direktur' },
    { organizationId: ids.shopee, name: 'Eka Shopee' },
  ],
  signedBy: [
    { organizationId: ids.ppkukm, name: 'Budi Pimpinan' },
    { organizationId: ids.shopee, name: 'Eka Shopee' },
    { organizationId: ids.gojek, name: 'Fajar Gojek' },
  ],
}
const bare = { ...exampleMeeting, participants: [], items: [], actionItems: [], obstacles: [] }
const log = (fields: object, id = caseId) => officer.post(`/v1/cases/${id}/meetings`, { ...bare, ...fields })
const finalized = async (id = caseId) => {
  const { body } = expectStatus(await log(people, id), 201)
  return (await act(officer, `/v1/meetings/${body.id}`, 'finalize')).body
}
type Named = Record<PeopleField, { name: string } | { name: string }[] | null>
const names = (told: Named) =>
  Object.fromEntries(
    Object.keys(peopleFields).map((field) => [
      field,
      [told[field as PeopleField]].flat().flatMap((each) => each?.name ?? []),
    ]),
  )
const read = async (account: AccountName, id: string) =>
  expectStatus(await t.as(account).get(`/v1/meetings/${id}`), 200).body

describe('the people of minutes', () => {
  it('201: are logged with the meeting in one call, and each has its organization and side', async () => {
    const { body } = expectStatus(await log(people), 201)
    expect(body).toMatchObject(people)
    expect(body).toMatchObject({ chair: { side: 'region', guest: false }, minuteTaker: { side: 'region' } })
    expect(await read('auditor', body.id)).toMatchObject(people)
    expect(expectStatus(await log({}), 201).body).toMatchObject({
      chair: null,
      minuteTaker: null,
      absent: [],
      signedBy: [],
    })
  })

  it('200: what a change names is replaced, the rest stays', async () => {
    const { body, etag } = expectStatus(await log(people), 201)
    const change = { chair: null, absent: [{ organizationId: ids.parekraf, name: 'Gita Parekraf' }] }
    const patched = expectStatus(await officer.patch(`/v1/meetings/${body.id}`, change, { etag }), 200)
    expect(names(patched.body)).toEqual({
      ...names(people),
      chair: [],
      absent: ['Gita Parekraf'],
    })
  })

  it('422: name the organization of each, in the case or as a guest', async () => {
    const stranger = { organizationId: ids.dpmptsp, name: 'Orang Lain' }
    const refused = await log({
      chair: stranger,
      minuteTaker: stranger,
      absent: [stranger],
      signedBy: [stranger],
    })
    expect(refused.status).toBe(422)
    expect(pointers(refused)).toEqual([
      '/chair/organizationId',
      '/minuteTaker/organizationId',
      '/absent/0/organizationId',
      '/signedBy/0/organizationId',
    ])
    const guest = { guest: true, side: 'region', organizationId: ids.ppkukm, name: 'Bukan tamu' }
    expect(pointers(await log({ minuteTaker: guest }))).toEqual(['/minuteTaker/organizationId'])
  })

  it('are told to a partner as participants are: the region and its own, not the other collaborator', async () => {
    const { id } = await finalized()
    expect(names(await read('partner-shopee', id))).toEqual({
      participants: ['Ada Hadir'],
      chair: ['Budi Pimpinan'],
      // A guest of the region's side.
      minuteTaker: [],
      absent: ['Eka Shopee'],
      signedBy: ['Budi Pimpinan', 'Eka Shopee'],
    })
    const alone = { collaboratorIds: [ids.shopee, ids.gojek] }
    const others = await finalized((await openCase(officer, alone)).body.id)
    const none = { participants: [], chair: [], minuteTaker: [], absent: [], signedBy: [] }
    expect(names(await read('officer-parekraf', others.id))).toEqual(none)
    expect(names(await read('auditor', id))).toEqual(names(people))
  })

  it('have the name of their organization of the day it was finalized, and a column each', async () => {
    const told = await finalized()
    expect(told.chair).toMatchObject({ nameAsRecorded: 'Dinas PPKUKM' })
    const csv = await getAs(t, 'auditor', '/v1/meetings', 'csv')
    expect(csvRows(csv).find(({ ID }) => ID === told.id)).toMatchObject({
      'Pimpinan rapat': 'Budi Pimpinan (Kepala Bidang), Dinas PPKUKM',
      Notulis: 'Citra Notulis, Biro Umum',
      'Tidak hadir': 'Dewi Gojek (Direktur), Gojek; Eka Shopee, Shopee',
      'Penanda tangan notulen': 'Budi Pimpinan, Dinas PPKUKM; Eka Shopee, Shopee; Fajar Gojek, Gojek',
    })
  })

  it('are found by the export of a person, masked by its erasure, and nowhere in the trail', async () => {
    const told = await finalized()
    const found = expectStatus(
      await t.as('admin').post('/v1/personal-data/export', { name: 'budi pimpinan' }),
      200,
    )
    const items = found.body.people
      .filter(({ recordId }: { recordId: string }) => recordId === told.id)
      .map(({ kind, id }: { kind: string; id: string }) => ({ kind, id }))
    expect(new Set(items.map(({ id }: { id: string }) => id))).toEqual(
      new Set([told.chair.id, told.signedBy[0].id]),
    )
    expectStatus(await t.as('admin').post('/v1/personal-data/erase', { items, reason: 'Permintaan' }), 200)
    expect(await read('auditor', told.id)).toMatchObject({
      chair: { organizationId: ids.ppkukm, name: '•••', title: null },
      signedBy: [{ name: '•••' }, { name: 'Eka Shopee' }, { name: 'Fajar Gojek' }],
    })
    const trail = await ownerRows(t, `select 1 from audit_events where changes::text ~ $1`, [
      'Pimpinan|Notulis|Dewi|Eka Shopee|Fajar',
    ])
    expect(trail).toEqual([])
  })
})
