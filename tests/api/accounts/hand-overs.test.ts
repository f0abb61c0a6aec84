import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoActor } from '../../../src/demo/accounts.ts'
import { issueToken } from '../../../src/identity/tokens/tokens.ts'
import { agreedCase, agreementIn, expectStatus, ids, promote } from '../../support/agreements.ts'
import { signingKey, startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { officerOf, registerUser } from './people.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const day = 24 * 60 * 60 * 1000
const today = () => new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10)
const yesterday = () => new Date(Date.parse(today()) - day).toISOString().slice(0, 10)

/** An officer of Dinas PPKUKM with a token. */
async function officer(membership: object = {}) {
  const { body } = await registerUser(t, { ...officerOf, ...membership })
  const { tokenIssuer: issuer, tokenAudience: audience } = t.app.config
  const client = t.bearer(issueToken(signingKey, { accountId: body.id, issuer, audience, ttl: 600 }))
  return { id: body.id as string, email: body.email as string, membership: body.memberships[0].id, client }
}

const openBy = async (client: Client, title: string) =>
  expectStatus(await client.post('/v1/cases', { title, stages: ['P2'], collaboratorIds: [ids.shopee] }), 201)
    .body as { id: string; responsibleAccountIds: string[] }

const nobodys = async (list: 'cases' | 'agreements', by: Client = t.as('admin')): Promise<string[]> =>
  expectStatus(await by.get(`/v1/${list}?responsible=none&limit=200`), 200).body.data.map(
    ({ id }: { id: string }) => id,
  )

const leave = async (membership: string) => {
  const { etag } = await t.as('admin').get(`/v1/memberships/${membership}`)
  expectStatus(
    await t.as('admin').patch(`/v1/memberships/${membership}`, { until: yesterday() }, { etag }),
    200,
  )
}

describe('who carries a case or an agreement', () => {
  it('is who opened it; an agreement takes it over from its case and from what it renews', async () => {
    const person = await officer()
    const opened = await openBy(person.client, 'Dibuka')
    expect(opened.responsibleAccountIds).toEqual([person.id])
    const agreed = await agreedCase(t)
    const { body: raised } = expectStatus(await promote(t, agreed, 'officer-ppkukm-2'), 201)
    expect(raised.responsibleAccountIds).toEqual([demoActor('officer-ppkukm').accountId])
    const signed = await agreementIn(t, 'signed')
    const own = demoActor('officer-ppkukm').accountId
    expect(signed.body.responsibleAccountIds).toEqual([own])
    const term = { effectiveFrom: '2027-01-01', effectiveUntil: '2028-12-31' }
    const renewal = await t
      .as('officer-ppkukm-2')
      .post(`/v1/agreements/${signed.body.id}/renew`, term, { etag: signed.etag })
    expect(expectStatus(renewal, 201).body.responsibleAccountIds).toEqual([own])
    // The registrar opens for others, and carries nothing.
    const byAdmin = { type: 'pks', title: 'Oleh registrar', stages: ['P2'], leadAgencyId: ids.ppkukm }
    const made = expectStatus(await t.as('admin').post('/v1/agreements', byAdmin), 201)
    expect(made.body.responsibleAccountIds).toEqual([])
    expect(await nobodys('agreements')).toContain(made.body.id)
  })

  it('collaborators and integrators are not told', async () => {
    const signed = await agreementIn(t, 'signed')
    for (const account of ['partner-shopee', 'integrator'] as const) {
      const { body } = expectStatus(await t.as(account).get(`/v1/agreements/${signed.body.id}`), 200)
      expect(body).not.toHaveProperty('responsibleAccountIds')
      expectStatus(await t.as(account).get('/v1/agreements?responsible=none'), 200)
    }
  })
})

describe('POST /v1/hand-overs', () => {
  it('200: who leaves hands over all of it in one call; the history says so', async () => {
    const leaving = await officer()
    const staying = await officer()
    const work = [await openBy(leaving.client, 'Satu'), await openBy(leaving.client, 'Dua')]
    const agreement = expectStatus(
      await leaving.client.post('/v1/agreements', { type: 'pks', title: 'Naskah', stages: ['P2'] }),
      201,
    )
    const call = { headers: { 'idempotency-key': `serah-${leaving.id}` } }
    const give = () => leaving.client.post('/v1/hand-overs', { toEmail: staying.email }, call)
    const given = await give()
    expect(expectStatus(given, 200).body).toMatchObject({
      toAccountId: staying.id,
      agreementIds: [agreement.body.id],
    })
    expect(given.body.caseIds.toSorted()).toEqual(work.map(({ id }) => id).toSorted())
    for (const { id } of work)
      expect((await t.as('reviewer').get(`/v1/cases/${id}`)).body.responsibleAccountIds).toEqual([staying.id])
    const history = await t.as('officer-ppkukm').get(`/v1/agreements/${agreement.body.id}/history?limit=1`)
    expect(history.body.data[0]).toMatchObject({
      action: 'hand_over',
      changes: [{ field: 'responsibleAccountIds', before: [leaving.id], after: [staying.id] }],
    })
    const repeated = await give()
    expect(repeated.body).toEqual(given.body)
    expect(repeated.headers['idempotency-replayed']).toBe('true')
    const again = await leaving.client.post('/v1/hand-overs', { toEmail: staying.email })
    expect(again.body).toMatchObject({ caseIds: [], agreementIds: [] })
  })

  it('an officer who changes agency with work open: it is no longer theirs, is found, and given', async () => {
    const moving = await officer()
    const work = await openBy(moving.client, 'Masih terbuka')
    expect(await nobodys('cases')).not.toContain(work.id)
    await leave(moving.membership)
    const next = { role: 'officer', organizationId: ids.parekraf }
    expectStatus(await t.as('admin').post(`/v1/users/${moving.id}/memberships`, next), 201)
    expect(await nobodys('cases', t.as('officer-ppkukm'))).toContain(work.id)
    const colleague = await officer()
    const take = { fromAccountId: null, toEmail: colleague.email }
    // Another agency's officer hands over nothing of it.
    expect(await t.as('officer-parekraf').post('/v1/hand-overs', take)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/toEmail', code: 'no_officer_of_agency' }] },
    })
    const given = expectStatus(await t.as('officer-ppkukm').post('/v1/hand-overs', take), 200)
    expect(given.body.caseIds).toContain(work.id)
    expect(await nobodys('cases')).not.toContain(work.id)
  })

  it('a colleague or the registrar hands over for somebody who left, and beside others who carry it', async () => {
    const [left, colleague] = [await officer(), await officer()]
    const work = await openBy(left.client, 'Ditinggalkan')
    await leave(left.membership)
    const body = { fromAccountId: left.id, toEmail: colleague.email }
    const given = expectStatus(await t.as('admin').post('/v1/hand-overs', body), 200)
    expect(given.body.caseIds).toEqual([work.id])
    const { body: kept } = await t.as('admin').get(`/v1/cases/${work.id}`)
    expect(kept).toMatchObject({ responsibleAccountIds: [colleague.id], version: 2 })
  })

  it('422: an address of nobody, of a partner, and of an officer who left or is disabled', async () => {
    const left = await officer()
    await leave(left.membership)
    for (const toEmail of ['tidak.ada@contoh.id', 'partner-shopee@example.org', left.email])
      expect((await t.as('officer-ppkukm').post('/v1/hand-overs', { toEmail })).status).toBe(422)
  })
})
