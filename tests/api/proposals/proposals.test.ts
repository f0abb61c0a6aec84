import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '../../support/actors.ts'
import { agreeOn, clock, expectStatus, ids, ownerRows, today } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { getAs } from '../../support/exports.ts'
import { upload } from '../../support/documents.ts'
import { leavingOutNothing } from '../../support/query-visibility.ts'
import { merge, unmerge } from '../organizations/named.ts'
import { register } from '../organizations/examples.ts'
import { answer, attachTo, newProposal, propose } from './examples.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
})
afterAll(() => t.close())

const reason = { reason: 'Program serupa sudah berjalan.' }
const everyone: AccountName[] = [
  'admin',
  'officer-ppkukm',
  'officer-parekraf',
  'reviewer',
  'auditor',
  'partner-shopee',
  'partner-gojek',
  'integrator',
]
const told = new Set<AccountName>(['admin', 'auditor', 'officer-ppkukm', 'partner-shopee'])
const unheard = new Set<AccountName>(['reviewer', 'integrator'])

describe('POST /v1/proposals', () => {
  it('201: received, with a number of the year, what was sent, and what the partner may do', async () => {
    const made = await propose(t)
    expect(made.body).toMatchObject({
      ...newProposal(),
      proposalNumber: expect.stringMatching(/^PN-2026-\d{5}$/),
      collaborator: { id: ids.shopee, shortName: 'Shopee' },
      agency: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
      status: 'received',
      statusReason: null,
      answeredAt: null,
      caseId: null,
      letterDocumentId: null,
      version: 1,
      allowedActions: ['patch', 'withdraw'],
    })
    expect(made.headers['location']).toBe(`/v1/proposals/${made.body.id}`)
    const next = await propose(t)
    const [first, second] = [made, next].map(({ body }) => Number(body.proposalNumber.slice(-5)))
    expect(second).toBe(first! + 1)
    const events = await ownerRows(
      t,
      `select action, resource_type from audit_events where resource_id = $1`,
      [made.body.id],
    )
    expect(events).toEqual([{ action: 'create', resource_type: 'proposal' }])
  })

  it('is made once, however often it is sent with one key', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const send = () => t.as('partner-shopee').post('/v1/proposals', newProposal(), { headers })
    const [first, again] = [await send(), await send()]
    expect(again.body).toEqual(first.body)
    expect(again.status).toBe(201)
  })

  it.each([
    ['a collaborator', ids.gojek, 'unknown_agency'],
    ['nobody', ids.unknown, 'unknown_agency'],
  ])('422: addressed to %s', async (_, agencyId, code) => {
    const refused = await t.as('partner-shopee').post('/v1/proposals', newProposal({ agencyId }))
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/agencyId', code })])
  })

  it('400: says nothing of who proposes', async () => {
    const body = newProposal({ collaboratorId: ids.gojek })
    expect((await t.as('partner-shopee').post('/v1/proposals', body)).status).toBe(400)
  })
})

describe.each([{ held: 'by the queries' }, { held: 'by row-level security alone' }])(
  'a proposal is known to both sides, the registrar and the auditor, $held',
  ({ held }) => {
    let w: TestApp
    let id: string
    let letter: string
    beforeAll(async () => {
      const options = held.includes('alone') ? { visibleTo: leavingOutNothing } : {}
      w = await startTestApp({ clock, ...options })
      const made = await propose(w)
      id = made.body.id
      letter = expectStatus(await attachTo(w, made), 201).body.id
    })
    afterAll(() => w.close())

    it.each(everyone)('%s', async (account) => {
      const one = await w.as(account).get(`/v1/proposals/${id}`)
      const list = await w.as(account).get('/v1/proposals')
      const file = await w.as(account).get(`/v1/documents/${letter}`)
      const content = await w.as(account).get(`/v1/documents/${letter}/content`)
      const ofRecord = unheard.has(account) ? [403, 403, undefined] : [404, 200, 0]
      expect([one.status, list.status, list.body.data?.length]).toEqual(
        told.has(account) ? [200, 200, 1] : ofRecord,
      )
      const ofFiles = account === 'integrator' ? 403 : told.has(account) ? 200 : 404
      expect([file.status, content.status]).toEqual([ofFiles, ofFiles])
    })

    it('and to nobody without a token', async () => {
      expect((await w.as().get('/v1/proposals')).status).toBe(401)
      expect((await w.as().get(`/v1/public/documents/${letter}/content`)).status).toBe(404)
    })
  },
)

describe('PATCH /v1/proposals/{id}', () => {
  it('200: changes what is given until it is answered', async () => {
    const made = await propose(t)
    const url = `/v1/proposals/${made.body.id}`
    const patch = { title: 'Bazar', object: null, stages: ['P5'], letterNumber: null, items: [] }
    const changed = expectStatus(await t.as('partner-shopee').patch(url, patch, { etag: made.etag }), 200)
    expect(changed.body).toMatchObject({ ...patch, letterDate: '2026-06-10', version: 2 })
    const stale = await t.as('partner-shopee').patch(url, patch, { etag: made.etag })
    expect(stale.status).toBe(412)
    expectStatus(await answer(t, changed, 'decline', 'officer-ppkukm', reason), 200)
    const { etag } = await t.as('partner-shopee').get(url)
    const late = await t.as('partner-shopee').patch(url, patch, { etag })
    expect(late.body).toMatchObject({ status: 409, code: 'not_editable', allowedActions: [] })
  })
})

describe('POST /v1/proposals/{id}/decline, withdraw and readdress', () => {
  it('200: declined with a reason that the partner reads; nothing can be done any more', async () => {
    const made = await propose(t)
    const declined = expectStatus(await answer(t, made, 'decline', 'officer-ppkukm', reason), 200)
    expect(declined.body).toMatchObject({
      status: 'declined',
      statusReason: reason.reason,
      answeredAt: clock().toISOString(),
      caseId: null,
      allowedActions: [],
    })
    const read = await t.as('partner-shopee').get(`/v1/proposals/${made.body.id}`)
    expect(read.body).toMatchObject({ status: 'declined', statusReason: reason.reason })
    for (const [action, by] of [
      ['decline', 'officer-ppkukm'],
      ['take-up', 'officer-ppkukm'],
      ['withdraw', 'partner-shopee'],
    ] as const) {
      const again = await answer(t, read, action, by, action === 'take-up' ? undefined : reason)
      expect(again.body).toMatchObject({ status: 409, code: 'invalid_transition', allowedActions: [] })
    }
    expect((await attachTo(t, made)).status).toBe(403)
  })

  it('400: not declined without a reason', async () => {
    expect((await answer(t, await propose(t), 'decline', 'officer-ppkukm', {})).status).toBe(400)
  })

  it('200: withdrawn by the partner before it is answered', async () => {
    const made = await propose(t)
    const withdrawn = expectStatus(await answer(t, made, 'withdraw', 'partner-shopee', reason), 200)
    expect(withdrawn.body).toMatchObject({
      status: 'withdrawn',
      statusReason: reason.reason,
      answeredAt: null,
    })
    const late = await answer(t, withdrawn, 'decline', 'officer-ppkukm', reason)
    expect(late.status).toBe(409)
  })

  it('200: the registrar gives it to the agency it is meant for; the first is told no more', async () => {
    const made = await propose(t)
    const url = `/v1/proposals/${made.body.id}`
    const seen = await t.as('admin').get(url)
    expect(seen.body.allowedActions).toEqual(['readdress'])
    const same = await answer(t, made, 'readdress', 'admin', { agencyId: ids.ppkukm, ...reason })
    expect(same.body.errors).toEqual([
      expect.objectContaining({ pointer: '/agencyId', code: 'addressed_already' }),
    ])
    const moved = expectStatus(
      await answer(t, made, 'readdress', 'admin', { agencyId: ids.parekraf, ...reason }),
      200,
    )
    expect(moved.body).toMatchObject({
      agency: { shortName: 'Dinas Parekraf' },
      status: 'received',
      statusReason: reason.reason,
      version: 2,
    })
    expect((await t.as('officer-ppkukm').get(url)).status).toBe(404)
    expectStatus(await answer(t, moved, 'take-up', 'officer-parekraf'), 200)
  })
})

describe('POST /v1/proposals/{id}/take-up', () => {
  it('200: a case in the same step, with what was proposed; each names the other', async () => {
    const made = await propose(t)
    const letter = expectStatus(await attachTo(t, made), 201)
    expect(letter.body).toMatchObject({ proposalId: made.body.id, caseId: null, visibility: 'parties' })
    const taken = expectStatus(await answer(t, made, 'take-up', 'officer-ppkukm'), 200)
    expect(taken.body).toMatchObject({
      status: 'taken_up',
      statusReason: null,
      answeredAt: clock().toISOString(),
      letterDocumentId: letter.body.id,
    })
    const opened = await t.as('officer-ppkukm').get(`/v1/cases/${taken.body.caseId}`)
    expect(opened.body).toMatchObject({
      proposalId: made.body.id,
      leadAgencyId: ids.ppkukm,
      initiator: 'collaborator',
      title: 'Etalase daring untuk UMKM binaan',
      object: 'Kelas berjualan daring dan etalase khusus.',
      stages: ['P2', 'P5'],
      collaborators: [{ id: ids.shopee }],
      status: 'exploring',
    })
    // The others of the region read the case, and of the proposal nothing.
    for (const account of ['officer-parekraf', 'reviewer'] as const)
      expect((await t.as(account).get(`/v1/cases/${taken.body.caseId}`)).body.proposalId).toBeNull()
    // A partner is told of the case as of every case: from the first finalized minutes on.
    const own = await t.as('partner-shopee').get(`/v1/proposals/${made.body.id}`)
    expect(own.body).toMatchObject({ status: 'taken_up', caseId: null, letterDocumentId: letter.body.id })
    const file = await t.as('officer-ppkukm').get(`/v1/documents?caseId=${taken.body.caseId}`)
    expect(file.body.data).toMatchObject([{ id: letter.body.id, caseId: taken.body.caseId }])
    expect((await t.as('reviewer').get(`/v1/documents/${letter.body.id}`)).status).toBe(200)
    expect((await t.as('partner-shopee').get(`/v1/documents/${letter.body.id}`)).status).toBe(200)
    const history = await t.as('officer-ppkukm').get(`/v1/cases/${taken.body.caseId}/history`)
    const actions = history.body.data.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(expect.arrayContaining(['create', 'take_up']))
  })

  it('its letter is the letter of offer of the agreement that it leads to, and its lineage begins with it', async () => {
    const made = await propose(t)
    const letter = expectStatus(await attachTo(t, made), 201)
    const taken = expectStatus(await answer(t, made, 'take-up', 'officer-ppkukm'), 200)
    const officer = t.as('officer-ppkukm')
    const agreed = await agreeOn(t, 'officer-ppkukm', taken.body.caseId)
    const promoted = expectStatus(
      await officer.post(`/v1/cases/${taken.body.caseId}/promote`, { type: 'pks' }, { etag: agreed.etag }),
      201,
    )
    const url = `/v1/agreements/${promoted.body.id}`
    const checklist = await officer.get(`${url}/checklist`)
    const item = checklist.body.items.find(({ code }: { code: string }) => code === 'offer_letter')
    expect(item).toMatchObject({ status: 'met', documentId: letter.body.id })
    expect(checklist.body.blocking).not.toContain('offer_letter')
    const { body } = await officer.get(`${url}/lineage`)
    const short = {
      id: made.body.id,
      proposalNumber: made.body.proposalNumber,
      title: made.body.title,
      status: 'taken_up',
    }
    expect(body).toMatchObject({ proposal: short, case: { id: taken.body.caseId } })
    expect((await t.as('reviewer').get(`${url}/lineage`)).body.proposal).toBeNull()
  })

  it('412, 403 and 404: a stale version, another agency, the partner itself', async () => {
    const made = await propose(t)
    const patched = await t
      .as('partner-shopee')
      .patch(`/v1/proposals/${made.body.id}`, { title: 'Bazar' }, { etag: made.etag })
    expect((await answer(t, made, 'take-up', 'officer-ppkukm')).status).toBe(412)
    expect((await answer(t, patched, 'take-up', 'officer-parekraf')).status).toBe(404)
    expect((await answer(t, patched, 'take-up', 'partner-shopee')).status).toBe(403)
  })

  it('by the successor of the agency it was addressed to, which leads the case', async () => {
    const made = await propose(t, { agencyId: ids.parekraf })
    const { etag } = await t.as('admin').get(`/v1/agencies/${ids.parekraf}`)
    const succession = { succeededById: ids.ppkukm, succeededFrom: today, successionBasis: 'Pergub Contoh' }
    expectStatus(await t.as('admin').post(`/v1/agencies/${ids.parekraf}/succeed`, succession, { etag }), 200)
    const late = await t.as('partner-shopee').post('/v1/proposals', newProposal({ agencyId: ids.parekraf }))
    expect(late.status).toBe(422)
    const bySuccessor = await t.as('officer-ppkukm').get(`/v1/proposals?agencyId=${ids.ppkukm}`)
    expect(bySuccessor.body.data.map(({ id }: { id: string }) => id)).toContain(made.body.id)
    const refused = await answer(t, made, 'take-up', 'officer-parekraf')
    expect(refused.body).toMatchObject({ status: 409, code: 'guard_not_met' })
    const taken = expectStatus(await answer(t, made, 'take-up', 'officer-ppkukm'), 200)
    const opened = await t.as('officer-ppkukm').get(`/v1/cases/${taken.body.caseId}`)
    expect(opened.body).toMatchObject({ leadAgencyId: ids.ppkukm })
  })
})

describe('files of a proposal', () => {
  it('are of the kinds that go with it, from the partner alone, and stay as they were sent', async () => {
    const made = await propose(t)
    for (const kind of ['legality', 'other']) expectStatus(await attachTo(t, made, kind), 201)
    expect((await attachTo(t, made, 'evidence')).status).toBe(403)
    for (const by of ['officer-ppkukm', 'admin'] as const)
      expect((await attachTo(t, made, 'offer_letter', by)).status).toBe(403)
    expect((await attachTo(t, made, 'offer_letter', 'partner-gojek')).status).toBe(422)
    const first = expectStatus(await attachTo(t, made), 201)
    expect(first.body.allowedActions).toEqual(['replace'])
    expect((await t.as('officer-ppkukm').get(`/v1/documents/${first.body.id}`)).body.allowedActions).toEqual(
      [],
    )
    const fields = { kind: 'offer_letter', proposalId: made.body.id, replacesId: first.body.id }
    const second = expectStatus(await upload(t, 'partner-shopee', fields), 201)
    const read = await t.as('officer-ppkukm').get(`/v1/proposals/${made.body.id}`)
    expect(read.body.letterDocumentId).toBe(second.body.id)
    const all = await t.as('officer-ppkukm').get(`/v1/documents?proposalId=${made.body.id}`)
    expect(all.body.data).toHaveLength(4)
  })

  it('in SQL a partner adds none to what is not its own, and an agency answers only what is addressed to it', async () => {
    const made = await propose(t, {}, 'partner-gojek')
    const inSql = (account: 'partner-shopee' | 'officer-parekraf', statement: string) =>
      t.db.write(asActor(account), ({ $client }) => $client.query(statement))
    const add = `insert into documents (id, kind, visibility, file_name, media_type, size, sha256, storage_key, proposal_id, uploaded_by)
      values (gen_random_uuid(), 'offer_letter', 'parties', 'a.pdf', 'application/pdf', 1, 'x', gen_random_uuid()::text, '${made.body.id}', gen_random_uuid())`
    await expect(inSql('partner-shopee', add)).rejects.toThrow(/row-level security/)
    const decline = `update proposals set status = 'declined', status_reason = 'x', answered_at = now() where id = '${made.body.id}'`
    expect((await inSql('officer-parekraf', decline)).rowCount).toBe(0)
    await expect(inSql('partner-shopee', `update proposals set agency_id = null`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      inSql('partner-shopee', `update number_counters set last = 9 where series = 'case'`),
    ).resolves.toMatchObject({ rowCount: 0 })
  })
})

describe('GET /v1/proposals', () => {
  it('finds by words, status, stage, both sides and when it changed, and as a file', async () => {
    const w = await startTestApp({ clock })
    const bazar = await propose(
      w,
      { title: 'Bazar Ramadan', stages: ['P5'], letterNumber: '77/GJK' },
      'partner-gojek',
    )
    const kelas = await propose(w, { title: 'Kelas keuangan', stages: ['P6'] })
    const declined = expectStatus(await answer(w, kelas, 'decline', 'officer-ppkukm', reason), 200)
    const list = async (query: string) =>
      expectStatus(await w.as('admin').get(`/v1/proposals?${query}`), 200).body.data.map(
        ({ title }: { title: string }) => title,
      )
    expect(await list('q=bazar')).toEqual(['Bazar Ramadan'])
    expect(await list('q=77/GJK')).toEqual(['Bazar Ramadan'])
    expect(await list('status=declined,withdrawn')).toEqual(['Kelas keuangan'])
    expect(await list('stage=P5')).toEqual(['Bazar Ramadan'])
    expect(await list(`collaboratorId=${ids.shopee}`)).toEqual(['Kelas keuangan'])
    expect(await list(`agencyId=${ids.parekraf}`)).toEqual([])
    expect(await list('sort=createdAt')).toEqual(['Bazar Ramadan', 'Kelas keuangan'])
    expect(await list(`updatedAt[gte]=${declined.body.updatedAt}`)).toEqual(['Kelas keuangan'])
    const shown = await w.as('admin').get('/v1/proposals?q=bazar&snippets=true')
    expect(shown.body.data[0].snippet).toContain('<mark>Bazar</mark>')
    const expand = 'expand=proposer,addressee,case'
    const one = await w.as('admin').get(`/v1/proposals/${bazar.body.id}?${expand}`)
    expect(one.body).toMatchObject({ proposer: { id: ids.gojek }, addressee: { id: ids.ppkukm }, case: null })
    const csv = await getAs(w, 'officer-ppkukm', '/v1/proposals', 'csv')
    expect(csv.raw.body).toContain('Nomor penawaran,Judul')
    expect(csv.raw.body).toContain('Penawaran: Kelas berjualan 12 kelas')
    await w.close()
  })
})

describe('a merge of organizations', () => {
  it('moves proposals, says so in their trail, and moves them back', async () => {
    const w = await startTestApp({ clock })
    const made = await propose(w, {}, 'partner-gojek')
    const winner = (await register(w.as('admin'))).body.id
    const of = async () =>
      (await w.as('admin').get(`/v1/proposals/${made.body.id}`)).body as Record<string, unknown>
    expectStatus(await merge(w, ids.gojek, winner), 200)
    expect(await of()).toMatchObject({ collaboratorId: winner, version: 2 })
    const found = await w.as('admin').get(`/v1/proposals?collaboratorId=${ids.gojek}`)
    expect(found.body.data).toMatchObject([{ id: made.body.id }])
    expectStatus(await unmerge(w, ids.gojek), 200)
    expect(await of()).toMatchObject({ collaboratorId: ids.gojek, version: 3 })
    const trail = await ownerRows<{ action: string }>(
      w,
      `select action from audit_events where resource_type = 'proposal' and resource_id = $1 order by at, id`,
      [made.body.id],
    )
    expect(trail.map(({ action }) => action)).toEqual([
      'create',
      'redirect_organization',
      'redirect_organization',
    ])
    await w.close()
  })
})
