import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveMember } from '../support/actors.ts'
import { asOwner, expectStatus, ids, ownerRows } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { document } from '../support/contract.ts'
import { files, upload } from '../support/documents.ts'
import { personWithPassword, signIn } from './accounts/people.ts'
import { startLossyProxy } from '../support/lossy-proxy.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const newCase = (id: string, title: string) => ({ id, title, stages: ['P2'], collaboratorIds: [ids.shopee] })
const open = (id: string, title: string, by: AccountName = 'officer-ppkukm', on = t) =>
  on.as(by).post('/v1/cases', newCase(id, title))
const meetingOn = (id: string, day: string) => ({
  id,
  kind: 'exploratory',
  mode: 'online',
  agenda: 'Tawaran kelas',
  startsAt: `${day}T09:00:00+07:00`,
  endsAt: `${day}T10:30:00+07:00`,
})
const told = ({ status, body, etag }: TestResponse) => ({ status, body, etag })
const taken = {
  status: 409,
  body: { code: 'already_exists', errors: [{ pointer: '/id', code: 'id_taken' }] },
}
const waiting = `select from pg_locks where not granted and locktype = 'transactionid'
  and database is null`

describe('a creation that gives the new record an id', () => {
  it('201: the record has it; 200 with the record as it is now, however late', async () => {
    const id = randomUUID()
    const first = expectStatus(await open(id, 'Dibuat di lapangan'), 201)
    expect(first.body.id).toBe(id)
    const again = expectStatus(await open(id, 'Dibuat di lapangan'), 200)
    expect(told(again)).toEqual({ ...told(first), status: 200 })
    expect(again.headers.location).toBe(`/v1/cases/${id}`)
    const officer = t.as('officer-ppkukm')
    const held = expectStatus(
      await officer.post(`/v1/cases/${id}/hold`, { reason: 'Menunggu.' }, { etag: first.etag }),
      200,
    )
    await ownerRows(t, `update client_ids set created_at = now() - interval '3 years' where id = $1`, [id])
    expect(told(await open(id, 'Dibuat di lapangan'))).toEqual(told(held))
    const made = await ownerRows(
      t,
      'select action, changes from audit_events where resource_id = $1 order by at',
      [id],
    )
    expect(made.map(({ action }) => action)).toEqual(['create', 'hold'])
    expect(made[0]!.changes).not.toHaveProperty('id')
  })

  it('201: records that refer to each other, a collaborator, its case and their meeting', async () => {
    const officer = t.as('officer-ppkukm')
    const [collaborator, opened, meeting] = [randomUUID(), randomUUID(), randomUUID()]
    const register = () =>
      officer.post('/v1/collaborators', {
        id: collaborator,
        legalName: 'Koperasi Lapangan Jaya',
        shortName: 'Lapangan Jaya',
        kind: 'cooperative',
        sector: 'other',
      })
    const log = () => officer.post(`/v1/cases/${opened}/meetings`, meetingOn(meeting, '2026-10-05'))
    const send = async () => [
      await register(),
      await officer.post('/v1/cases', {
        ...newCase(opened, 'Kelas bersama'),
        collaboratorIds: [collaborator],
      }),
      await log(),
    ]
    expect((await send()).map(({ status, body }) => [status, body.id])).toEqual([
      [201, collaborator],
      [201, opened],
      [201, meeting],
    ])
    expect((await send()).map(({ status, body }) => [status, body.id])).toEqual([
      [200, collaborator],
      [200, opened],
      [200, meeting],
    ])
    const list = await officer.get(`/v1/cases/${opened}/meetings`)
    expect(list.body.data).toHaveLength(1)
  })

  it('is not made twice by one that comes while the first is at work', async () => {
    const id = randomUUID()
    const answers = await asOwner(t, async (owner) => {
      await owner.query('begin; lock number_counters in exclusive mode')
      const both = [open(id, 'Ketuk dua kali'), open(id, 'Ketuk dua kali')]
      while ((await owner.query(waiting)).rowCount === 0);
      await owner.query('rollback')
      return Promise.all(both)
    })
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 201])
    expect(answers[0]!.body).toEqual(answers[1]!.body)
  })

  it('is made once when the connection breaks between the commit and the answer', async () => {
    const proxy = await startLossyProxy(t.database.serviceConnection)
    const broken = await startTestApp({ database: { ...t.database, serviceConnection: proxy.connection } })
    try {
      const id = randomUUID()
      proxy.loseCommitOf('Sinyal hilang')
      expect(await open(id, 'Sinyal hilang', 'officer-ppkukm', broken)).toMatchObject({ status: 503 })
      expect(await open(id, 'Sinyal hilang', 'officer-ppkukm', broken)).toMatchObject({
        status: 200,
        body: { id },
      })
    } finally {
      await broken.close()
      await proxy.close()
    }
  })

  it('leaves no id where it was refused', async () => {
    const id = randomUUID()
    const unknown = { ...newCase(id, 'Ditolak'), collaboratorIds: [ids.unknown] }
    expectStatus(await t.as('officer-ppkukm').post('/v1/cases', unknown), 422)
    expectStatus(await open(id, 'Ditolak'), 201)
  })

  it('201, 200: with an Idempotency-Key too, the first answer again, and once its day is over the record', async () => {
    const id = randomUUID()
    const send = () =>
      t
        .as('officer-ppkukm')
        .post('/v1/cases', newCase(id, 'Dua tanda'), { headers: { 'idempotency-key': id } })
    const first = expectStatus(await send(), 201)
    expect(told(await send())).toEqual(told(first))
    await ownerRows(t, 'delete from idempotency_keys where key = $1', [id])
    expect(told(await send())).toEqual({ ...told(first), status: 200 })
  })

  it('200: of an organization that was merged since, with what took its place', async () => {
    const [loser, winner] = [randomUUID(), randomUUID()]
    const register = (id: string, legalName: string) =>
      t
        .as('officer-ppkukm')
        .post('/v1/collaborators', { id, legalName, shortName: legalName, kind: 'company', sector: 'other' })
    const made = expectStatus(await register(loser, 'PT Tercatat Dua Kali'), 201)
    expectStatus(await register(winner, 'PT Yang Tetap'), 201)
    const merge = { intoId: winner }
    expectStatus(
      await t.as('admin').post(`/v1/collaborators/${loser}/merge`, merge, { etag: made.etag }),
      200,
    )
    const again = expectStatus(await register(loser, 'PT Tercatat Dua Kali'), 200)
    expect(again.body).toMatchObject({ id: winner, legalName: 'PT Yang Tetap' })
    expect(again.headers.location).toBe(`/v1/collaborators/${winner}`)
  })

  it('200: of an officer whose agency was merged since', async () => {
    const admin = t.as('admin')
    const agency = async (name: string) =>
      expectStatus(await admin.post('/v1/agencies', { legalName: name, shortName: name }), 201)
    const [before, after] = [await agency('Dinas Dilebur'), await agency('Dinas Pelebur')]
    const person = await personWithPassword(t, { role: 'officer', organizationId: before.body.id })
    const send = async () => {
      const { body } = await signIn(t, person.email)
      return t.bearer(body.access_token).post('/v1/cases', newCase(id, 'Sebelum dilebur'))
    }
    const id = randomUUID()
    expectStatus(await send(), 201)
    const merge = { intoId: after.body.id }
    const { etag } = await admin.get(`/v1/agencies/${before.body.id}`)
    expectStatus(await admin.post(`/v1/agencies/${before.body.id}/merge`, merge, { etag }), 200)
    expect(await send()).toMatchObject({ status: 200, body: { id } })
  })

  it('a file: stored once, 409 with other bytes', async () => {
    const [id, opened] = [randomUUID(), randomUUID()]
    expectStatus(await open(opened, 'Dengan foto'), 201)
    const send = (file = files.pdf) =>
      upload(t, 'officer-ppkukm', { id, kind: 'other', caseId: opened }, file)
    expect(await send()).toMatchObject({ status: 201, body: { id, edition: 1 } })
    expect(await send()).toMatchObject({ status: 200, body: { id } })
    expect(await send({ ...files.png, name: files.pdf.name })).toMatchObject(taken)
    expect((await t.as('officer-ppkukm').get(`/v1/documents?caseId=${opened}`)).body.data).toHaveLength(1)
  })
})

describe('409 id_taken', () => {
  it('another body, another operation, another address, another account', async () => {
    const id = randomUUID()
    const opened = expectStatus(await open(id, 'Milik saya'), 201)
    expect(await open(id, 'Bukan itu')).toMatchObject(taken)
    expect(await open(id, 'Milik saya', 'officer-parekraf')).toMatchObject(taken)
    const officer = t.as('officer-ppkukm')
    expect(await officer.post(`/v1/cases/${id}/meetings`, meetingOn(id, '2026-10-06'))).toMatchObject(taken)
    const [other, meeting] = [expectStatus(await open(randomUUID(), 'Kasus lain'), 201), randomUUID()]
    const log = (of: string) => officer.post(`/v1/cases/${of}/meetings`, meetingOn(meeting, '2026-10-07'))
    expectStatus(await log(opened.body.id), 201)
    expect(await log(other.body.id)).toMatchObject(taken)
  })

  it('of a record that somebody else made without giving an id', async () => {
    const made = expectStatus(
      await t
        .as('officer-parekraf')
        .post('/v1/cases', { ...newCase(randomUUID(), 'Tanpa id'), id: undefined }),
      201,
    )
    expect(await open(made.body.id, 'Tebakan')).toMatchObject({ status: 409 })
  })

  it('says so to an officer who speaks for another agency now; nothing is made', async () => {
    const id = randomUUID()
    const keyed = { headers: { 'idempotency-key': id } }
    expectStatus(await t.as('officer-parekraf').post('/v1/cases', newCase(id, 'Sebelum pindah'), keyed), 201)
    const [{ organizationId }] = (await ownerRows<{ organizationId: string }>(
      t,
      `select m.organization_id "organizationId" from memberships m join client_ids c on c.account_id = m.account_id where c.id = $1`,
      [id],
    )) as [{ organizationId: string }]
    await moveMember(t, 'officer-parekraf', ids.ppkukm)
    const moved = await startTestApp({ database: t.database })
    try {
      for (const headers of [{}, { 'idempotency-key': id }]) {
        const again = await moved
          .as('officer-parekraf')
          .post('/v1/cases', newCase(id, 'Sebelum pindah'), { headers })
        expect(again).toMatchObject({
          status: 409,
          body: { code: 'already_exists', errors: [{ pointer: '/id', code: 'made_elsewhere' }] },
        })
        expect(again.body.detail).toContain('mewakili organisasi lain')
      }
    } finally {
      await moved.close()
      await moveMember(t, 'officer-parekraf', organizationId)
    }
  })
})

describe('the contract', () => {
  it('lets the client name each record that is created in a list and can be read by its id', () => {
    const creations = Object.entries(document.paths).flatMap(([path, { post }]) =>
      post?.responses['201'] ? [{ path, named: '200' in post.responses }] : [],
    )
    const [named, others] = [true, false].map((is) =>
      creations.filter((each) => each.named === is).map(({ path }) => path),
    ) as [string[], string[]]
    expect(named).toContain('/v1/cases/{id}/meetings')
    expect(others.toSorted()).toEqual(withoutOwnIds.toSorted())
  })
  /** Accounts and secrets, what the registrar keeps, and what is made from another record by an action. */
  const withoutOwnIds = [
    '/v1/users',
    '/v1/users/{id}/memberships',
    '/v1/clients',
    '/v1/me/second-factors',
    '/v1/me/passkeys',
    '/v1/me/recovery-codes',
    '/v1/calendar-feeds',
    '/v1/webhooks',
    '/v1/public/feedback',
    '/v1/checklist-templates',
    '/v1/clause-templates',
    '/v1/stage-deliveries',
    '/v1/targets',
    '/v1/holidays',
    '/v1/access-reviews',
    '/v1/privacy-requests',
    '/v1/data-breaches',
    '/v1/retention-destructions',
    '/v1/agreements/{id}/amendments',
    '/v1/agreements/{id}/correct',
    '/v1/agreements/{id}/renew',
    '/v1/meetings/{id}/correct',
  ]
})
