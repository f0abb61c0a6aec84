import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '../../support/actors.ts'
import { expectStatus, ids, ownerRows, pointers } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { movableClock, registerClient, registerUser } from './people.ts'

let t: TestApp
const { clock, pass } = movableClock('2026-06-15T05:00:00.000Z')
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const day = 24 * 60 * 60
type Right = { id: string; accountId: string; sleeping: boolean; lastSeenOn: string | null }
const rightsOf = async (accountId: string, query = ''): Promise<Right[]> =>
  expectStatus(await t.as('auditor').get(`/v1/access-rights?limit=200${query}`), 200).body.data.filter(
    (each: Right) => each.accountId === accountId,
  )

describe('GET /v1/access-rights', () => {
  it('says of each membership when its account was last let in, and which sleep', async () => {
    const { accountId } = asActor('officer-ppkukm')
    expectStatus(await t.as('officer-ppkukm').get('/v1/cases'), 200)
    expect(await rightsOf(accountId!)).toMatchObject([
      {
        role: 'officer',
        organization: { id: ids.ppkukm },
        status: 'active',
        scopes: null,
        lastSeenOn: '2026-06-15',
        sleeping: false,
      },
    ])
    pass(89 * day)
    expect(await rightsOf(accountId!)).toMatchObject([{ sleeping: false }])
    pass(day)
    expect(await rightsOf(accountId!, '&sleeping=true')).toMatchObject([
      { lastSeenOn: '2026-06-15', sleeping: true },
    ])
    expect(await rightsOf(accountId!, '&sleeping=false')).toEqual([])
    expectStatus(await t.as('officer-ppkukm').get('/v1/cases'), 200)
    expect(await rightsOf(accountId!)).toMatchObject([{ lastSeenOn: '2026-09-13', sleeping: false }])
  })

  it('an account that was never let in sleeps by the day it was made', async () => {
    const { body } = await registerUser(t, { role: 'officer', organizationId: ids.parekraf })
    await ownerRows(t, `update accounts set created_at = $2 where id = $1`, [body.id, clock().toISOString()])
    expect(await rightsOf(body.id)).toMatchObject([{ lastSeenOn: null, sleeping: false, secretSetAt: null }])
    pass(90 * day)
    expect(await rightsOf(body.id)).toMatchObject([{ lastSeenOn: null, sleeping: true }])
  })

  it('says how old the secret of a client is, by the oldest that still works', async () => {
    const { body } = await registerClient(t)
    const [right] = await rightsOf(body.id)
    expect(right).toMatchObject({ role: 'integrator', organization: null, scopes: ['registry:read'] })
    const made = clock().toISOString()
    expect(right).toMatchObject({ secretSetAt: made })
    expect(await rightsOf(body.id, `&secretSetAt[lt]=${made}`)).toEqual([])
    pass(1)
    expect(await rightsOf(body.id, `&secretSetAt[lt]=${clock().toISOString()}`)).toHaveLength(1)
  })

  it('leaves out what has ended, and is a file', async () => {
    const { body } = await registerUser(t, { role: 'officer', organizationId: ids.parekraf })
    const ended = `update memberships set valid_from = '2026-01-01', valid_until = $2 where account_id = $1`
    await ownerRows(t, ended, [body.id, '2026-06-30'])
    expect(await rightsOf(body.id)).toEqual([])
    const rows = csvRows(await getAs(t, 'admin', `/v1/access-rights?organizationId=${ids.ppkukm}`, 'csv'))
    expect(rows.find((row) => row['ID akun'] === asActor('officer-ppkukm').accountId)).toMatchObject({
      Peran: 'Petugas SKPD teknis',
      Organisasi: 'Dinas PPKUKM',
    })
  })
})

describe('POST /v1/access-reviews', () => {
  const review = { halfYear: '2026-H1', conclusion: 'Sesuai tugas.' }

  it('the auditor records it once for each half year, with what there was and what was decided', async () => {
    const [right] = await rightsOf(asActor('officer-ppkukm').accountId!)
    const findings = [{ accessRightId: right!.id, decision: 'end', note: 'Pindah tugas.' }]
    const made = expectStatus(await t.as('auditor').post('/v1/access-reviews', { ...review, findings }), 201)
    const standing = 'select count(*)::int n from memberships where valid_until is null or valid_until >= $1'
    const [counted] = await ownerRows<{ n: number }>(t, standing, [clock().toISOString().slice(0, 10)])
    expect(made.body).toMatchObject({
      ...review,
      findings,
      rights: counted!.n,
      sleeping: expect.any(Number),
      reviewedBy: asActor('auditor').accountId,
    })
    expect(await t.as('auditor').post('/v1/access-reviews', review)).toMatchObject({ status: 409 })
    expect((await t.as('admin').get(`/v1/access-reviews/${made.body.id}`)).body).toEqual(made.body)
    const trail = await t.as('admin').get(`/v1/audit-events?resourceId=${made.body.id}`)
    expect(trail.body.data).toMatchObject([{ action: 'create', role: 'auditor' }])
  })

  it('403 to the registrar, who gives the rights; 422 for a half year to come and rights that there are not', async () => {
    expect((await t.as('admin').post('/v1/access-reviews', { ...review, halfYear: '2025-H2' })).status).toBe(
      403,
    )
    const toCome = await t.as('auditor').post('/v1/access-reviews', { ...review, halfYear: '2029-H1' })
    expect(pointers(toCome)).toEqual(['/halfYear'])
    const findings = [{ accessRightId: ids.unknown, decision: 'end' }]
    const unknown = await t
      .as('auditor')
      .post('/v1/access-reviews', { ...review, halfYear: '2025-H1', findings })
    expect(pointers(unknown)).toEqual(['/findings/0/accessRightId'])
  })
})
