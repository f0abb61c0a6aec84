import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoActor } from '../../../src/demo/accounts.ts'
import { agreementIn, expectStatus, ids, ownerRows, pointers, today } from '../../support/agreements.ts'
import { readyAmendment } from '../../support/amendments.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { newCollaborator, register } from './examples.ts'
import { leave, makePair, merge as mergeIn, references, signAndJoin, signedBy } from './named.ts'

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
const merge = (loserId: string, intoId: string) => mergeIn(t, loserId, intoId)

describe('POST /v1/collaborators/{id}/merge', () => {
  /** No rows of these name a collaborator. */
  const agenciesOnly = [
    'agreement_versions.lead_agency_id',
    'agreements.former_lead_ids',
    'agreements.lead_agency_id',
    'cases.former_lead_ids',
    'cases.lead_agency_id',
    'feedback.agency_id',
    'former_leads.agency_id',
    'imports.agency_id',
    'organization_liaison_officers.organization_id',
    'organizations.succeeded_by_id',
    'proposals.agency_id',
    'review_round_steps.organization_id',
    'review_steps.organization_id',
    'stage_deliveries.agency_id',
    'trading_spaces.agency_id',
  ]

  it('redirects every reference there is, in one step', async () => {
    const pair = await makePair(t)
    await signAndJoin(t, pair.l)
    const before = await references(t, pair.l)
    const unused = Object.entries(before).filter(([, count]) => count === 0)
    expect(unused.map(([place]) => place).toSorted()).toEqual(agenciesOnly)
    const stays = expectStatus(await merge(pair.l, pair.w), 200)
    expect(stays.body).toMatchObject({ id: pair.w, status: 'active', website: 'https://contoh.id' })
    expect(Object.entries(await references(t, pair.l)).filter(([, count]) => count > 0)).toEqual([])
    const left = await ownerRows(t, 'select status, merged_into_id from organizations where id = any($1)', [
      [pair.l, pair.earlier.body.id],
    ])
    const merged = { status: 'merged', merged_into_id: pair.w }
    expect(left).toEqual([merged, merged])
  })

  it('redirects what one signed that is a party no more, and an amendment by which it would be one', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    const [w, l] = [winner.body.id as string, loser.body.id as string]
    const signed = await signedBy(t, ids.shopee, l)
    const partyId = signed.body.parties[2].id
    await leave(t, signed, partyId)
    const other = await signedBy(t, ids.shopee)
    const provisions = [{ organizationId: l, kind: 'right', text: 'Menerima data' }]
    const changes = { parties: { join: [{ organizationId: l }] }, provisions }
    const joining = await readyAmendment(t, other, today, changes)
    expectStatus(await merge(l, w), 200)
    expect(Object.entries(await references(t, l)).filter(([, count]) => count > 0)).toEqual([])
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
    const pair = await makePair(t)
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
    const minutes = (await officer.get(`/v1/meetings/${pair.meeting}`)).body
    expect(minutes.participants).toMatchObject([{ organizationId: pair.w, name: 'Contoh Peserta' }])
    expect(minutes.actionItems).toMatchObject([{ ownerOrganizationId: pair.w }])
    expect(loser.body.shortName).not.toBe(winner.body.shortName)
  })

  it('the winner takes names, numbers and contacts, and its place among parents', async () => {
    const pair = await makePair(t)
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
    const pair = await makePair(t)
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
    const pair = await makePair(t)
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
    expect(listed).toMatchObject({
      id: loser.body.id,
      mergedIntoId: winner.body.id,
      allowedActions: ['unmerge'],
    })
    const etag = `"${listed.version}-AbCdEfGhIjKl"`
    const again = await admin.post(`${url(loser.body.id)}/merge`, { intoId: third.body.id }, { etag })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['unmerge'] },
    })
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
      const counts = await references(t, loser.body.id)
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
    await leave(t, signed, body.parties[2].id)
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
  const call = (name: string, loser: string, winner: string) =>
    t.db.write(demoActor(name), ({ $client }) =>
      $client.query('select * from registry_merge_organizations($1, $2)', [loser, winner]),
    )

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
