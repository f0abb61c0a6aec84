import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofOrganization, type Actor } from '../../../src/kernel/actor.ts'
import { demoAccounts } from '../../../src/demo/accounts.ts'
import {
  agreementIn,
  asOwner,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  readyToSign,
  today,
  signing,
} from '../../support/agreements.ts'
import { amend, readyAmendment } from '../../support/amendments.ts'
import { startTestApp, type Client, type TestApp, type TestResponse } from '../../support/app.ts'
import { contact, digits, newCollaborator, register } from './examples.ts'

let t: TestApp
let admin: Client
let officer: Client
beforeAll(async () => {
  t = await startTestApp()
  admin = t.as('admin')
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const url = (id: string) => `/v1/collaborators/${id}`
const read = async (id: string) => expectStatus(await admin.get(url(id)), 200)
async function merge(loserId: string, intoId: string): Promise<TestResponse> {
  const { etag } = await admin.get(url(loserId))
  return admin.post(`${url(loserId)}/merge`, { intoId }, { etag })
}

/** Every column that names an organization, and how many of its rows name this one. */
async function references(id: string): Promise<Record<string, number>> {
  const columns = await ownerRows<{ place: string; column: string }>(
    t,
    `select conrelid::regclass::text as place, attname as column from pg_constraint
     join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid = 'organizations'::regclass`,
  )
  return asOwner(t, async (owner) => {
    const counts: Record<string, number> = {}
    for (const { place, column } of columns) {
      const { rows } = await owner.query(`select count(*)::int from ${place} where ${column} = $1`, [id])
      counts[`${place}.${column}`] = rows[0].count
    }
    for (const place of ['cases', 'agreements']) {
      const { rows } = await owner.query(
        `select count(*)::int from ${place} where organization_ids @> array[$1::uuid]`,
        [id],
      )
      counts[`${place}.organization_ids`] = rows[0].count
    }
    return counts
  })
}

/** Two collaborators, and something in every table that names the loser. */
async function makePair() {
  const winner = await register(admin, {
    aliases: ['Nama Pemenang'],
    contacts: [{ name: 'Kontak Pemenang' }],
  })
  const parent = await register(admin)
  const loser = await register(admin, {
    parentId: parent.body.id,
    aliases: ['Nama Pemenang', 'Nama Lama'],
    website: 'https://contoh.id',
    identifiers: [{ scheme: 'X-NIB', value: digits(13) }],
    contacts: [contact],
  })
  const child = await register(admin, { parentId: loser.body.id })
  const earlier = await register(admin)
  expectStatus(await merge(earlier.body.id, loser.body.id), 200)
  const [w, l] = [winner.body.id as string, loser.body.id as string]
  const openCase = async (collaboratorIds: string[]) =>
    expectStatus(await officer.post('/v1/cases', { title: 'Kelas', stages: ['P2'], collaboratorIds }), 201)
      .body.id as string
  const caseOfLoser = await openCase([l])
  const caseOfBoth = await openCase([l, w])
  const minutes = {
    kind: 'negotiation',
    mode: 'online',
    agenda: 'Penawaran',
    startsAt: '2026-03-03T09:00:00+07:00',
    endsAt: '2026-03-03T11:00:00+07:00',
    participants: [{ organizationId: l, name: 'Contoh Peserta' }],
    items: [{ side: 'collaborator', organizationId: l, type: 'offer', stage: 'P2', description: 'Kelas' }],
    actionItems: [{ description: 'Mengirim usulan', ownerOrganizationId: l }],
  }
  const meeting = expectStatus(await officer.post(`/v1/cases/${caseOfBoth}/meetings`, minutes), 201).body
    .id as string
  const agreementOfLoser = (await draftAgreement(t, { parties: [ids.ppkukm, l] })).body
  const agreementOfBoth = (await draftAgreement(t, { parties: [ids.ppkukm, w, l] })).body
  await fillByOwner(l, w, agreementOfBoth)
  return { w, l, parent, child, earlier, caseOfLoser, caseOfBoth, meeting, agreementOfLoser, agreementOfBoth }
}

/** A signed agreement of these collaborators, with a right of the first. */
async function signedBy(first: string, ...others: string[]): Promise<TestResponse> {
  const draft = await draftAgreement(t, { parties: [ids.ppkukm, first, ...others] })
  const provisions = [{ organizationId: first, kind: 'right', text: 'Menerima data' }]
  const url = `/v1/agreements/${draft.body.id}`
  const written = expectStatus(await officer.patch(url, { provisions }, { etag: draft.etag }), 200)
  const ready = await readyToSign(t, written)
  return expectStatus(await officer.post(`${url}/sign`, undefined, { etag: ready.etag }), 200)
}

/** A party leaves by an amendment that the others sign. */
const leave = ({ body, ...signed }: TestResponse, partyId: string) => {
  const staying = body.parties.filter((each: { id: string }) => each.id !== partyId)
  return amend(t, { ...signed, body: { ...body, parties: staying } }, today, {
    parties: { leave: [partyId] },
  })
}

/** What no request of these tests makes. */
async function fillByOwner(
  l: string,
  w: string,
  agreement: { id: string; parties: { id: string; organization: { id: string } }[] },
) {
  const partyOf = (id: string) => agreement.parties.find((each) => each.organization.id === id)!.id
  const signature = (id: string, documentNumber: string) => ({
    partyId: partyOf(id),
    ...signing(documentNumber, '2026-02-01'),
  })
  await asOwner(t, async (owner) => {
    await owner.query(
      `insert into accounts (id, name, role, organization_id, email) values (gen_random_uuid(), $1, 'partner', $2, $1 || '@contoh.id')`,
      [`mitra-${l}`, l],
    )
    await owner.query(
      `insert into commitments (id, agreement_id, description, responsible_organization_id)
       values (gen_random_uuid(), $1, 'Kelas', $2)`,
      [agreement.id, l],
    )
    await owner.query(
      `insert into provisions (id, agreement_id, position, organization_id, kind, text)
       values (gen_random_uuid(), $1, 1, $2, 'right', 'Menerima data')`,
      [agreement.id, l],
    )
    await owner.query(
      `insert into evaluations (id, agreement_id, evaluator, organization_id, evaluated_organization_id, period_from, period_until, rating, recommendation)
       values (gen_random_uuid(), $1, 'collaborator', $2, $3, '2026-01-01', '2026-03-31', 4, 'extend'),
         (gen_random_uuid(), $1, 'agency', $3, $2, '2026-01-01', '2026-03-31', 4, 'extend')`,
      [agreement.id, l, ids.ppkukm],
    )
    await owner.query(
      `insert into activities (id, commitment_id, agreement_id, organization_id, held_on, value, created_by, took_part)
       select gen_random_uuid(), id, $1, $2, '2026-02-01', 3, a.account, array[a.account]
       from commitments, (select id account from accounts where organization_id = $2) a where agreement_id = $1`,
      [agreement.id, l],
    )
    await owner.query(
      `insert into documents (id, kind, visibility, file_name, media_type, size, sha256, storage_key, agreement_id, uploaded_by, uploader_id)
       values (gen_random_uuid(), 'evidence', 'parties', 'a.pdf', 'application/pdf', 1, repeat('0', 64), $3, $1, gen_random_uuid(), $2)`,
      [agreement.id, l, `merge-${l}`],
    )
    const amend = (number: number, signatures: object[]) =>
      owner.query(
        `insert into amendments (id, agreement_id, number, reason, changes, effective_from, signatures, status)
         values (gen_random_uuid(), $1, $2, 'Perubahan', '{}', '2026-02-01', $3, 'signed')`,
        [agreement.id, number, JSON.stringify(signatures)],
      )
    await amend(1, [signature(ids.ppkukm, 'A1'), signature(l, 'L1')])
    await amend(2, [signature(l, 'L2'), signature(ids.ppkukm, 'A2'), signature(w, 'W2')])
    await amend(3, [])
    await owner.query(
      `insert into commitment_versions (id, commitment_id, agreement_id, amendment_id, replaced_from, description, responsible_organization_id)
       select gen_random_uuid(), c.id, $1, a.id, '2026-02-01', 'Kelas', $2
       from commitments c join amendments a using (agreement_id) where agreement_id = $1 and number = 1`,
      [agreement.id, l],
    )
    await owner.query(`update amendments set changes = $2 where agreement_id = $1 and number = 3`, [
      agreement.id,
      JSON.stringify({
        commitments: {
          add: [{ id: ids.unknown, description: 'Kelas', responsibleOrganizationId: l }],
          change: [],
          drop: [],
        },
      }),
    ])
    // The winner's row lacks a number that the loser's has.
    await owner.query('update agreement_parties set document_number = null where id = $1', [partyOf(w)])
  })
}

describe('POST /v1/collaborators/{id}/merge', () => {
  /** No rows of these name a collaborator. */
  const agenciesOnly = [
    'agreement_versions.lead_agency_id',
    'agreements.lead_agency_id',
    'cases.lead_agency_id',
    'organizations.succeeded_by_id',
  ]

  it('redirects every reference there is, in one step', async () => {
    const pair = await makePair()
    await signedBy(pair.l)
    const before = await references(pair.l)
    const unused = Object.entries(before).filter(([, count]) => count === 0)
    expect(unused.map(([place]) => place).toSorted()).toEqual(agenciesOnly)
    const stays = expectStatus(await merge(pair.l, pair.w), 200)
    expect(stays.body).toMatchObject({ id: pair.w, status: 'active', website: 'https://contoh.id' })
    expect(Object.entries(await references(pair.l)).filter(([, count]) => count > 0)).toEqual([])
    const left = await ownerRows(t, 'select status, merged_into_id from organizations where id = any($1)', [
      [pair.l, pair.earlier.body.id],
    ])
    const merged = { status: 'merged', merged_into_id: pair.w }
    expect(left).toEqual([merged, merged])
  })

  it('redirects what one signed that is a party no more, and an amendment by which it would be one', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    const [w, l] = [winner.body.id as string, loser.body.id as string]
    const signed = await signedBy(ids.shopee, l)
    const partyId = signed.body.parties[2].id
    await leave(signed, partyId)
    const other = await signedBy(ids.shopee)
    const provisions = [{ organizationId: l, kind: 'right', text: 'Menerima data' }]
    const changes = { parties: { join: [{ organizationId: l }] }, provisions }
    const joining = await readyAmendment(t, other, today, changes)
    expectStatus(await merge(l, w), 200)
    expect(Object.entries(await references(l)).filter(([, count]) => count > 0)).toEqual([])
    const versions = await ownerRows(
      t,
      'select organization_id, name_as_signed from agreement_version_parties where party_id = $1',
      [partyId],
    )
    expect(versions).toEqual([{ organization_id: w, name_as_signed: loser.body.shortName }])
    const { body } = await officer.get(`/v1/agreements/${other.body.id}/amendments/${joining.body.number}`)
    expect(body.changes).toMatchObject({
      parties: { join: [{ organizationId: w }] },
      provisions: [{ organizationId: w, text: 'Menerima data' }],
    })
  })

  it('keeps one row where a case or an agreement holds both', async () => {
    const pair = await makePair()
    const [winner, loser] = await Promise.all([read(pair.w), read(pair.l)])
    const partyId = pair.agreementOfBoth.parties[1].id
    await merge(pair.l, pair.w)
    const collaborators = async (id: string) => (await officer.get(`/v1/cases/${id}`)).body.collaborators
    const ref = { id: pair.w, shortName: winner.body.shortName }
    expect(await collaborators(pair.caseOfBoth)).toEqual([ref])
    expect(await collaborators(pair.caseOfLoser)).toEqual([ref])
    const parties = async (id: string) =>
      (await officer.get(`/v1/agreements/${id}`)).body.parties.filter(
        (each: { side: string }) => each.side === 'collaborator',
      )
    expect(await parties(pair.agreementOfLoser.id)).toMatchObject([
      { organization: ref, documentNumber: '2/PKS/2026' },
    ])
    // The winner's own row, with the number that only the loser's had.
    expect(await parties(pair.agreementOfBoth.id)).toMatchObject([
      {
        id: partyId,
        organization: ref,
        position: 2,
        documentNumber: '3/PKS/2026',
        signatoryName: 'Penanda Tangan 2/PKS/2026',
      },
    ])
    const amended = await ownerRows<{ signatures: { partyId: string; documentNumber: string }[] }>(
      t,
      'select signatures from amendments where agreement_id = $1 order by number',
      [pair.agreementOfBoth.id],
    )
    const numbers = amended.map(({ signatures }) =>
      Object.fromEntries(
        signatures.map((each) => [each.partyId === partyId ? 'winner' : 'agency', each.documentNumber]),
      ),
    )
    expect(numbers).toEqual([{ agency: 'A1', winner: 'L1' }, { agency: 'A2', winner: 'W2' }, {}])
    const third = (await officer.get(`/v1/agreements/${pair.agreementOfBoth.id}/amendments/3`)).body
    expect(third.changes.commitments.add).toEqual([
      { id: ids.unknown, description: 'Kelas', responsibleOrganizationId: pair.w },
    ])
    const minutes = (await officer.get(`/v1/meetings/${pair.meeting}`)).body
    expect(minutes.participants).toMatchObject([{ organizationId: pair.w, name: 'Contoh Peserta' }])
    expect(minutes.actionItems).toMatchObject([{ ownerOrganizationId: pair.w }])
    expect(loser.body.shortName).not.toBe(winner.body.shortName)
  })

  it('the winner takes names, numbers and contacts, and its place among parents', async () => {
    const pair = await makePair()
    const [winner, loser] = await Promise.all([read(pair.w), read(pair.l)])
    const merged = expectStatus(await merge(pair.l, pair.w), 200)
    expect(merged.body.aliases).toEqual(
      [
        'Nama Pemenang',
        pair.earlier.body.shortName,
        pair.earlier.body.legalName,
        loser.body.shortName,
        loser.body.legalName,
        'Nama Lama',
      ].toSorted((a, b) => merged.body.aliases.indexOf(a) - merged.body.aliases.indexOf(b)),
    )
    expect(merged.body.identifiers).toEqual(loser.body.identifiers)
    expect(merged.body.contacts).toHaveLength(2)
    expect(merged.body.version).toBe(winner.body.version + 1)
    expect((await read(pair.child.body.id)).body.parentId).toBe(pair.w)
    expect((await read(pair.w)).body).toEqual(merged.body)
    const found = (await officer.get(`/v1/collaborators?q=${loser.body.shortName}`)).body.data
    expect(found.map((each: { id: string }) => each.id)).toEqual([pair.w])
  })

  it('moves cases and agreements on, so that a change from before is refused', async () => {
    const pair = await makePair()
    const before = await officer.get(`/v1/cases/${pair.caseOfLoser}`)
    await merge(pair.l, pair.w)
    const stale = await officer.patch(`/v1/cases/${pair.caseOfLoser}`, { title: 'x' }, { etag: before.etag })
    expect(stale.status).toBe(412)
    const after = await officer.get(`/v1/cases/${pair.caseOfLoser}`)
    expect(after.body.updatedAt > before.body.updatedAt).toBe(true)
    expect(
      (await officer.patch(`/v1/cases/${pair.caseOfLoser}`, { title: 'x' }, { etag: after.etag })).status,
    ).toBe(200)
  })

  it('the trail keeps both, and no person', async () => {
    const pair = await makePair()
    await merge(pair.l, pair.w)
    const trail = (id: string) =>
      ownerRows<{ action: string; changes: Record<string, unknown> }>(
        t,
        `select action, (select name from accounts where id = account_id) account_name, changes from audit_events where resource_id = $1 and action <> 'read' order by id desc limit 1`,
        [id],
      )
    expect(await trail(pair.l)).toMatchObject([
      {
        action: 'merge',
        account_name: 'admin',
        changes: { status: ['prospective', 'merged'], mergedIntoId: [null, pair.w] },
      },
    ])
    expect(await trail(pair.w)).toMatchObject([
      { action: 'take_over', changes: { mergedFromId: [null, pair.l], contacts: ['•••', '•••'] } },
    ])
    for (const id of [pair.caseOfLoser, pair.caseOfBoth, pair.agreementOfLoser.id, pair.agreementOfBoth.id]) {
      expect(await trail(id)).toMatchObject([
        { action: 'redirect_organization', changes: { organizationId: [pair.l, pair.w] } },
      ])
    }
  })

  it('makes a prospective winner active where the loser has signed', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    await ownerRows(t, `update organizations set status = 'active' where id = $1`, [loser.body.id])
    expect((await merge(loser.body.id, winner.body.id)).body.status).toBe('active')
  })

  it('leaves no circle of parents where the winner is below the loser', async () => {
    const top = await register(admin)
    const loser = await register(admin, { parentId: top.body.id })
    const between = await register(admin, { parentId: loser.body.id })
    const winner = await register(admin, { parentId: between.body.id })
    expect((await merge(loser.body.id, winner.body.id)).body.parentId).toBe(top.body.id)
    expect((await read(between.body.id)).body.parentId).toBe(winner.body.id)
  })

  it('409: what was merged is neither changed nor merged again, 422: nor merged into or named', async () => {
    const [winner, loser, third] = [await register(admin), await register(admin), await register(admin)]
    const lost = await merge(loser.body.id, winner.body.id)
    expect(lost.status).toBe(200)
    const [listed] = (await admin.get(`/v1/collaborators?status=merged&q=${loser.body.shortName}`)).body.data
    expect(listed).toMatchObject({ id: loser.body.id, mergedIntoId: winner.body.id, allowedActions: [] })
    const etag = `"${listed.version}-AbCdEfGhIjKl"`
    const again = await admin.post(`${url(loser.body.id)}/merge`, { intoId: third.body.id }, { etag })
    expect(again).toMatchObject({ status: 409, body: { code: 'invalid_transition', allowedActions: [] } })
    const changed = await admin.patch(url(loser.body.id), { shortName: 'x' }, { etag })
    expect(changed).toMatchObject({ status: 409, body: { code: 'not_editable' } })
    const into = await merge(third.body.id, loser.body.id)
    expect(into).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/intoId', code: 'merged_collaborator' }] },
    })
    const opened = { title: 'Kelas', stages: [], collaboratorIds: [loser.body.id] }
    const refused = await officer.post('/v1/cases', opened)
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/collaboratorIds/0', code: 'merged_collaborator' }] },
    })
    expect(refused.body.errors[0].message).toContain(winner.body.id)
    const parties = [{ organizationId: ids.ppkukm }, { organizationId: loser.body.id }]
    const draft = await officer.post('/v1/agreements', { type: 'pks', title: 'Kelas', stages: [] })
    for (const named of [
      await officer.post('/v1/agreements', { type: 'pks', title: 'Kelas', stages: [], parties }),
      await officer.patch(`/v1/agreements/${draft.body.id}`, { parties }, { etag: draft.etag }),
    ]) {
      expect(named).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/parties/1/organizationId', code: 'merged_collaborator' }] },
      })
      expect(named.body.errors[0].message).toContain(winner.body.id)
    }
  })

  it('names the winner to whoever registers the loser again', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    await merge(loser.body.id, winner.body.id)
    const again = await officer.post(
      '/v1/collaborators',
      newCollaborator({ legalName: loser.body.legalName }),
    )
    expect(again.body).toMatchObject({ code: 'already_exists', conflictsWith: { id: winner.body.id } })
  })

  it.each([
    ['itself', (id: string) => id, 'same_organization'],
    ['an agency', () => ids.ppkukm, 'unknown_collaborator'],
    ['none', () => ids.unknown, 'unknown_collaborator'],
  ])('422: into %s', async (_, intoId, code) => {
    const { body } = await register(admin)
    const refused = await merge(body.id, intoId(body.id))
    expect(refused.status).toBe(422)
    expect(pointers(refused)).toEqual(['/intoId'])
    expect(refused.body.errors[0].code).toBe(code)
  })

  it('404 for an agency or none, 428 and 412 without the last ETag, 400 without a winner', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    const body = { intoId: winner.body.id }
    const { etag } = loser
    for (const id of [ids.ppkukm, ids.unknown]) {
      expect((await admin.post(`${url(id)}/merge`, body, { etag })).status).toBe(404)
    }
    expect((await admin.post(`${url(loser.body.id)}/merge`, body)).status).toBe(428)
    expect((await admin.post(`${url(loser.body.id)}/merge`, {}, { etag })).status).toBe(400)
    await admin.patch(url(loser.body.id), { website: null }, { etag })
    expect((await admin.post(`${url(loser.body.id)}/merge`, body, { etag })).status).toBe(412)
  })

  it.each(['officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      const [winner, loser] = [await register(admin), await register(admin)]
      const refused = await t
        .as(account)
        .post(`${url(loser.body.id)}/merge`, { intoId: winner.body.id }, { etag: loser.etag })
      expect(refused.status).toBe(403)
      expect((await read(loser.body.id)).body).toMatchObject({
        status: 'prospective',
        mergedIntoId: null,
        version: 1,
      })
    },
  )

  it('of two that merge a pair into each other, one wins', async () => {
    const [a, b] = [await register(admin), await register(admin)]
    const answers = await Promise.all([
      admin.post(`${url(a.body.id)}/merge`, { intoId: b.body.id }, { etag: a.etag }),
      admin.post(`${url(b.body.id)}/merge`, { intoId: a.body.id }, { etag: b.etag }),
    ])
    const statuses = answers.map((each) => each.status).toSorted((x, y) => x - y)
    expect(statuses[0]).toBe(200)
    expect([409, 412, 422]).toContain(statuses[1])
    const stand = await ownerRows(
      t,
      `select 1 from organizations where id = any($1) and status <> 'merged'`,
      [[a.body.id, b.body.id]],
    )
    expect(stand).toHaveLength(1)
  })

  it('begins no case with one that is merged at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [winner, loser] = [await register(admin), await register(admin)]
      const opened = { title: 'Kelas', stages: [], collaboratorIds: [loser.body.id] }
      await Promise.all([
        ...Array.from({ length: 6 }, () => officer.post('/v1/cases', opened)),
        admin.post(`${url(loser.body.id)}/merge`, { intoId: winner.body.id }, { etag: loser.etag }),
      ])
      const counts = await references(loser.body.id)
      expect(counts).toMatchObject({ 'case_organizations.organization_id': 0, 'cases.organization_ids': 0 })
    }
  })
})

describe('a merge of two that signed the same agreement', () => {
  it('409 both_signed: names it, and nothing moves; in a draft of both they are merged', async () => {
    const [one, other] = [await register(admin), await register(admin)]
    const parties = [ids.ppkukm, one.body.id, other.body.id]
    const signed = await agreementIn(t, 'signed', { parties })
    const refused = await merge(one.body.id, other.body.id)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', reasons: [{ code: 'both_signed' }] },
    })
    expect(refused.body.reasons[0].message).toContain(signed.body.registrationNumber)
    const { body } = await admin.get(`/v1/agreements/${signed.body.id}`)
    expect(body.parties.map((each: { organization: { id: string } }) => each.organization.id)).toEqual(
      parties,
    )
    expect((await read(one.body.id)).body).toMatchObject({ status: 'active', mergedIntoId: null })

    // Whoever left since has signed too.
    await leave(signed, body.parties[2].id)
    expect(await merge(one.body.id, other.body.id)).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'both_signed' }] },
    })

    const [third, fourth] = [await register(admin), await register(admin)]
    await agreementIn(t, 'draft', { parties: [ids.ppkukm, third.body.id, fourth.body.id] })
    expectStatus(await merge(third.body.id, fourth.body.id), 200)
  })
})

describe('GET /v1/collaborators/{id} of one that was merged', () => {
  const accounts = ['admin', 'officer-ppkukm', 'reviewer', 'auditor', 'integrator'] as const
  it('308 to the one that stands, in one step, for whoever sees it', async () => {
    const [first, second, third] = [await register(admin), await register(admin), await register(admin)]
    await merge(first.body.id, second.body.id)
    await merge(second.body.id, third.body.id)
    for (const account of accounts) {
      for (const { body } of [first, second]) {
        const moved = await t.as(account).get(url(body.id))
        expect(moved.status).toBe(308)
        expect(moved.headers.location).toBe(url(third.body.id))
        expect(moved.raw.body).toBe('')
      }
    }
    expect((await t.as().get(url(first.body.id))).status).toBe(401)
    expect((await t.as('partner-shopee').get(url(first.body.id))).status).toBe(404)
  })

  it('308 for the partner it became', async () => {
    const loser = await register(admin)
    await merge(loser.body.id, ids.shopee)
    const moved = await t.as('partner-shopee').get(url(loser.body.id))
    expect(moved).toMatchObject({ status: 308, headers: { location: url(ids.shopee) } })
    expect((await t.as('partner-gojek').get(url(loser.body.id))).status).toBe(404)
  })
})

describe('registry_merge_organizations', () => {
  const call = (name: string, loser: string, winner: string) => {
    const { id, role, organizationId } = demoAccounts[name]!
    const actor: Actor = { accountId: id, accountName: name, role, ...ofOrganization(organizationId) }
    return t.db.write(actor, ({ $client }) =>
      $client.query('select * from registry_merge_organizations($1, $2)', [loser, winner]),
    )
  }

  it.each(['officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee', 'integrator'])(
    'is not for %s',
    async (name) => {
      await expect(call(name, ids.gojek, ids.shopee)).rejects.toThrow(/permission denied/)
    },
  )

  it.each([
    ['itself', () => [ids.gojek, ids.gojek]],
    ['an agency', () => [ids.gojek, ids.ppkukm]],
    ['none', () => [ids.gojek, ids.unknown]],
  ])('refuses %s', async (_, pair) => {
    const [loser, winner] = pair()
    await expect(call('admin', loser!, winner!)).rejects.toThrow(/only two collaborators/)
  })
})
