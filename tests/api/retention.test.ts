import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  signedAgreement,
} from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { registerUser } from './accounts/people.ts'
import { register } from './organizations/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

type Proposal = { kind: string; id: string; recordId: string }
const proposed = async (): Promise<Proposal[]> =>
  expectStatus(await t.as('auditor').get('/v1/retention-proposals'), 200).body.proposals
const of = async (recordId: string) => (await proposed()).filter((each) => each.recordId === recordId)
const key = ({ kind, id }: Proposal) => ({ kind, id })
const carryOut = (items: object[], more: object = {}) =>
  t.as('admin').post('/v1/retention-destructions', {
    minutesNumber: 'BA-12/2026',
    minutesOn: '2026-06-15',
    items,
    ...more,
  })
const lastTouched = (table: string, id: string, at: string) =>
  ownerRows(t, `update ${table} set updated_at = $2 where id = $1`, [id, at])

/** A collaborator with one contact, of which nothing was written since. */
async function withContact(name: string, since: string): Promise<string> {
  const { body } = await register(t.as('admin'), { contacts: [{ name }] })
  await lastTouched('organizations', body.id, since)
  return body.id
}

/** A disabled account of nobody's. */
async function disabled(since: string) {
  const { body, etag } = await registerUser(t)
  expectStatus(await t.as('admin').post(`/v1/users/${body.id}/disable`, undefined, { etag }), 200)
  await lastTouched('accounts', body.id, since)
  return body
}

describe('the schedule of retention', () => {
  it('proposes contacts, disabled accounts and signatories of drafts once they are no longer needed', async () => {
    const due = await withContact('Kontak Lama', '2024-06-15T04:00:00Z')
    const notYet = await withContact('Kontak Kemarin', '2024-06-16T04:00:00Z')
    expect(await of(due)).toMatchObject([
      {
        rule: 'contacts',
        kind: 'contact',
        recordType: 'organization',
        organization: { id: due },
        since: '2024-06-15',
      },
    ])
    expect(await of(notYet)).toEqual([])
    const person = await disabled('2025-06-15T04:00:00Z')
    expect(await of(person.id)).toMatchObject([
      { rule: 'ended_accounts', kind: 'account', organization: null },
    ])
    const { body: draft } = await draftAgreement(t)
    const { body: signed } = await signedAgreement(t)
    for (const { id } of [draft, signed]) await lastTouched('agreements', id, '2020-01-01T00:00:00Z')
    await ownerRows(
      t,
      `update agreement_parties set signatory_name = 'Penanda Tangan', signed_on = null where agreement_id = $1 and position = 2`,
      [draft.id],
    )
    expect(await of(draft.id)).toMatchObject([{ rule: 'drafts', kind: 'signatory' }])
    expect(await of(signed.id)).toEqual([])
  })

  it('is edited by the registrar', async () => {
    const contact = await withContact('Kontak Menengah', '2025-01-01T00:00:00Z')
    expect(await of(contact)).toEqual([])
    const { body } = await t.as('admin').get('/v1/retention-rules')
    const rule = body.data.find(({ kind }: { kind: string }) => kind === 'contacts')
    const url = `/v1/retention-rules/${rule.id}`
    const { etag } = await t.as('admin').get(url)
    const change = { months: 12, basis: 'Keputusan Kepala Dinas 7/2026' }
    const patched = expectStatus(await t.as('admin').patch(url, change, { etag }), 200)
    expect(patched.body).toMatchObject({ kind: 'contacts', ...change, version: 2 })
    expect(await of(contact)).toHaveLength(1)
    expectStatus(await t.as('admin').patch(url, { months: 24 }, { etag: patched.etag }), 200)
    expect(await of(contact)).toEqual([])
  })

  it('proposes nothing of whom a living agreement names, whose request waits, or whose data is restricted', async () => {
    const agreement = await signedAgreement(t)
    const { etag } = await t.as('admin').get(`/v1/collaborators/${ids.shopee}`)
    const contacts = [{ name: 'Kontak Mitra' }]
    expectStatus(await t.as('admin').patch(`/v1/collaborators/${ids.shopee}`, { contacts }, { etag }), 200)
    await lastTouched('organizations', ids.shopee, '2020-01-01T00:00:00Z')
    expect(agreement.body.status).toBe('signed')
    expect(await of(ids.shopee)).toEqual([])

    const held = await withContact('Kontak Dibatasi', '2020-01-01T00:00:00Z')
    expect(await of(held)).toHaveLength(1)
    const asked = {
      kind: 'restriction',
      subjectName: 'kontak dibatasi',
      asked: 'Batasi.',
      receivedAt: '2026-06-14T03:00:00Z',
    }
    const url = '/v1/privacy-requests'
    const waiting = expectStatus(await t.as('admin').post(url, asked), 201)
    expect(await of(held)).toEqual([])
    const answer = { answer: 'Dibatasi.' }
    const act = (action: string, tag: string) =>
      t.as('admin').post(`${url}/${waiting.body.id}/${action}`, answer, { etag: tag })
    const granted = expectStatus(await act('answer', waiting.etag), 200)
    expect(await of(held)).toEqual([])
    expectStatus(await act('lift', granted.etag), 200)
    expect(await of(held)).toHaveLength(1)
  })
})

describe('POST /v1/retention-destructions', () => {
  it('destroys what is proposed, with the number of the minutes in the trail of each record', async () => {
    const organization = await withContact('Kontak Dimusnahkan', '2020-01-01T00:00:00Z')
    const person = await disabled('2020-01-01T00:00:00Z')
    const items = [...(await of(organization)), ...(await of(person.id))].map(key)
    const done = expectStatus(await carryOut(items), 201)
    expect(done.body).toMatchObject({
      minutesNumber: 'BA-12/2026',
      minutesOn: '2026-06-15',
      destroyed: [
        { rule: 'contacts', count: 1 },
        { rule: 'ended_accounts', count: 1 },
      ],
    })
    expect((await t.as('admin').get(`/v1/collaborators/${organization}`)).body.contacts).toEqual([])
    expect((await t.as('admin').get(`/v1/users/${person.id}`)).body.email).toBe(`${person.id}@erased.invalid`)
    expect([...(await of(organization)), ...(await of(person.id))]).toEqual([])
    const trail = await t.as('auditor').get(`/v1/audit-events?resourceId=${organization}&action=erase`)
    expect(trail.body.data[0].changes).toContainEqual(
      expect.objectContaining({ field: 'minutesNumber', after: 'BA-12/2026' }),
    )
    expect((await t.as('auditor').get(`/v1/retention-destructions/${done.body.id}`)).body).toEqual(done.body)
  })

  it('422: what is not proposed, and minutes to come; nothing is destroyed then', async () => {
    const due = await withContact('Kontak Tertahan', '2020-01-01T00:00:00Z')
    const items = (await of(due)).map(key)
    const refused = await carryOut([...items, { kind: 'contact', id: ids.unknown }])
    expect(refused.status).toBe(422)
    expect(pointers(refused)).toEqual(['/items/1'])
    expect(pointers(await carryOut(items, { minutesOn: '2026-06-16' }))).toEqual(['/minutesOn'])
    expect(await of(due)).toHaveLength(1)
  })
})
