import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoActor } from '../../../src/demo/accounts.ts'
import { expectStatus, ids, ownerRows, reread, today } from '../../support/agreements.ts'
import { amend, draftAmendment, signAmendment } from '../../support/amendments.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { contact, register } from './examples.ts'
import { everyRow, leave, makePair, merge, references, signAndJoin, signedBy, unmerge } from './named.ts'

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

describe('POST /v1/collaborators/{id}/unmerge', () => {
  it('puts every row back as it was, of a collaborator that is named everywhere', async () => {
    const pair = await makePair(t)
    const former = await signedBy(t, ids.shopee, pair.l)
    await leave(t, former, former.body.parties[2].id)
    await signAndJoin(t, pair.l)
    const before = await everyRow(t)
    const told = await references(t, pair.l)
    expectStatus(await merge(t, pair.l, pair.w), 200)
    const merged = await everyRow(t)
    for (const name of ['amendments', 'agreement_corrections'])
      expect(
        [pair.l, pair.w].map((id) => merged.get(name)!.includes(id)),
        name,
      ).toEqual([false, true])
    expect([...before].filter(([name, lines]) => merged.get(name) !== lines).map(([name]) => name)).toEqual(
      expect.arrayContaining(['memberships', 'amendments', 'agreement_parties', 'case_organizations']),
    )

    const stands = expectStatus(await unmerge(t, pair.l), 200)
    expect(stands.body).toMatchObject({ id: pair.l, status: 'active', mergedIntoId: null })
    expect(stands.body.allowedActions).toEqual(['patch', 'merge'])
    const after = await everyRow(t)
    for (const [name, lines] of before) expect(after.get(name)!.split('\n'), name).toEqual(lines.split('\n'))
    expect(await references(t, pair.l)).toEqual(told)
    expect(await ownerRows(t, 'select 1 from organization_moves where loser_id = $1', [pair.l])).toEqual([])
    // Its address is its own again, and that of the one that was merged into it earlier leads to it.
    expect((await read(pair.l)).body.shortName).toBe(stands.body.shortName)
    expect((await admin.get(url(pair.earlier.body.id))).headers.location).toBe(url(pair.l))
  })

  it('can be merged and unmerged again', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    for (let round = 0; round < 2; round += 1) {
      expectStatus(await merge(t, loser.body.id, winner.body.id), 200)
      expectStatus(await unmerge(t, loser.body.id), 200)
    }
    expect((await read(loser.body.id)).body).toMatchObject({ status: 'prospective', version: 5 })
    expect((await read(winner.body.id)).body).toMatchObject({ aliases: [], version: 5 })
  })

  it('leaves what was changed since: names that were added, another website, parts given to others', async () => {
    const [winner, loser, third] = [
      await register(admin, { contacts: [{ name: 'Kontak Pemenang' }] }),
      await register(admin, {
        website: 'https://lama.contoh.id',
        aliases: ['Nama Lama'],
        contacts: [contact],
        identifiers: [{ scheme: 'X-OTHER', value: `L-${today}` }],
      }),
      await register(admin),
    ]
    const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [loser.body.id] }
    const [kept, given] = [await officer.post('/v1/cases', opened), await officer.post('/v1/cases', opened)]
    const merged = expectStatus(await merge(t, loser.body.id, winner.body.id), 200)
    const patch = {
      aliases: [...merged.body.aliases, 'Nama Baru'],
      website: 'https://baru.contoh.id',
      contacts: [{ name: 'Kontak Baru' }, ...merged.body.contacts],
      identifiers: [...merged.body.identifiers, { scheme: 'X-OTHER', value: `W-${today}` }],
    }
    expectStatus(await admin.patch(url(winner.body.id), patch, { etag: merged.etag }), 200)
    const { etag } = await officer.get(`/v1/cases/${given.body.id}`)
    const collaboratorIds = [third.body.id]
    expectStatus(await officer.patch(`/v1/cases/${given.body.id}`, { collaboratorIds }, { etag }), 200)
    expectStatus(await unmerge(t, loser.body.id), 200)

    const left = (await read(winner.body.id)).body
    expect(left).toMatchObject({ aliases: ['Nama Baru'], website: 'https://baru.contoh.id' })
    expect(left.contacts.map((each: { name: string }) => each.name)).toEqual([
      'Kontak Baru',
      'Kontak Pemenang',
    ])
    expect(left.identifiers.map((each: { value: string }) => each.value)).toEqual([`W-${today}`])
    const stands = (await read(loser.body.id)).body
    expect(stands).toMatchObject({ website: 'https://lama.contoh.id', aliases: ['Nama Lama'] })
    expect(stands.contacts.map((each: { name: string }) => each.name)).toEqual([contact.name])
    expect(stands.identifiers.map((each: { value: string }) => each.value)).toEqual([`L-${today}`])
    const collaboratorsOf = async ({ body }: { body: { id: string } }) =>
      (await officer.get(`/v1/cases/${body.id}`)).body.collaborators.map((each: { id: string }) => each.id)
    expect(await collaboratorsOf(kept)).toEqual([loser.body.id])
    expect(await collaboratorsOf(given)).toEqual([third.body.id])
  })

  it('leaves an alias that another that was merged since brought as well', async () => {
    const winner = await register(admin)
    const [one, other] = [
      await register(admin, { aliases: ['Nama Sama', 'Nama Satu'] }),
      await register(admin, { aliases: ['Nama Sama'] }),
    ]
    await merge(t, one.body.id, winner.body.id)
    await merge(t, other.body.id, winner.body.id)
    expectStatus(await unmerge(t, one.body.id), 200)
    expect((await read(winner.body.id)).body.aliases).toEqual([
      'Nama Sama',
      other.body.shortName,
      other.body.legalName,
    ])
    expectStatus(await unmerge(t, other.body.id), 200)
  })

  it('moves a draft amendment back that was written anew since', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    const other = await signedBy(t, ids.shopee)
    const joining = await draftAmendment(t, other, today, {
      parties: { join: [{ organizationId: loser.body.id }] },
    })
    await merge(t, loser.body.id, winner.body.id)
    const amendment = `/v1/agreements/${other.body.id}/amendments/${joining.body.number}`
    const { etag } = await admin.get(amendment)
    const changes = { parties: { join: [{ organizationId: winner.body.id }] }, title: 'Kelas baru' }
    expectStatus(await admin.patch(amendment, { changes }, { etag }), 200)
    expectStatus(await unmerge(t, loser.body.id), 200)
    expect((await admin.get(amendment)).body.changes).toMatchObject({
      parties: { join: [{ organizationId: loser.body.id }] },
      title: 'Kelas baru',
    })
  })

  it('says so in the trail of each record touched', async () => {
    const pair = await makePair(t)
    await merge(t, pair.l, pair.w)
    await unmerge(t, pair.l)
    const trail = (id: string) =>
      ownerRows<{ action: string; changes: Record<string, unknown> }>(
        t,
        `select action, changes from audit_events where resource_id = $1 and action <> 'read' order by id desc limit 1`,
        [id],
      )
    expect(await trail(pair.l)).toMatchObject([
      { action: 'unmerge', changes: { status: ['merged', 'prospective'], mergedIntoId: [pair.w, null] } },
    ])
    expect(await trail(pair.w)).toMatchObject([
      { action: 'give_back', changes: { mergedFromId: [pair.l, null], contacts: ['•••', '•••'] } },
    ])
    const [account] = await ownerRows<{ id: string }>(t, 'select id from accounts where name = $1', [
      `mitra-${pair.l}`,
    ])
    const touched = [
      pair.caseOfLoser,
      pair.caseOfBoth,
      pair.agreementOfLoser.id,
      pair.agreementOfBoth.id,
      pair.child.body.id,
      account!.id,
    ]
    for (const id of touched) {
      expect(await trail(id)).toMatchObject([
        { action: 'redirect_organization', changes: { organizationId: [pair.w, pair.l] } },
      ])
    }
  })

  it('refuses a change that is based on what was read while merged', async () => {
    const pair = await makePair(t)
    await merge(t, pair.l, pair.w)
    const read = await officer.get(`/v1/meetings/${pair.meeting}`)
    await unmerge(t, pair.l)
    const stale = await officer.patch(`/v1/meetings/${pair.meeting}`, { agenda: 'x' }, { etag: read.etag })
    expect(stale.status).toBe(412)
  })

  it('409 signed_since: names what was signed or amended since the merge, and nothing moves', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    const { signed, other, joining } = await signAndJoin(t, loser.body.id)
    expectStatus(await merge(t, loser.body.id, winner.body.id), 200)
    await amend(t, await reread(t, signed), today, { title: 'Kelas baru' })
    const drafted = await admin.get(`/v1/agreements/${other.body.id}/amendments/${joining.body.number}`)
    const parties = [...other.body.parties, drafted.body.changes.parties.join[0]]
    const signers = { ...other, body: { ...other.body, parties } }
    expectStatus(await signAmendment(t, signers, drafted), 200)
    const refused = await unmerge(t, loser.body.id)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', reasons: [{ code: 'signed_since' }] },
    })
    for (const { body } of [signed, other])
      expect(refused.body.reasons[0].message).toContain(body.registrationNumber)
    expect((await admin.get(url(loser.body.id))).status).toBe(308)
  })

  it('409 merged_since: of a chain the last merge is undone first', async () => {
    const [first, second, third] = [await register(admin), await register(admin), await register(admin)]
    const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [first.body.id, third.body.id] }
    const { body } = expectStatus(await officer.post('/v1/cases', opened), 201)
    const before = await everyRow(t)
    await merge(t, first.body.id, second.body.id)
    await merge(t, second.body.id, third.body.id)
    const refused = await unmerge(t, first.body.id)
    expect(refused).toMatchObject({ status: 409, body: { reasons: [{ code: 'merged_since' }] } })
    expect(refused.body.reasons[0].message).toContain(third.body.shortName)
    expectStatus(await unmerge(t, second.body.id), 200)
    expect((await officer.get(`/v1/cases/${body.id}`)).body.collaborators).toHaveLength(2)
    expect((await admin.get(url(first.body.id))).headers.location).toBe(url(second.body.id))
    expectStatus(await unmerge(t, first.body.id), 200)
    expect(await everyRow(t)).toEqual(before)
  })

  it('409 merge_not_kept: of a merge from before this was kept', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    await merge(t, loser.body.id, winner.body.id)
    await ownerRows(t, 'delete from organization_moves where loser_id = $1', [loser.body.id])
    expect(await unmerge(t, loser.body.id)).toMatchObject({ status: 409, body: { code: 'merge_not_kept' } })
  })

  it('409 for one that is not merged, 404 for an agency or none, 428 and 412 without the last ETag', async () => {
    const [winner, loser] = [await register(admin), await register(admin)]
    const path = `${url(loser.body.id)}/unmerge`
    expect(await unmerge(t, loser.body.id)).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['patch', 'merge'] },
    })
    expectStatus(await merge(t, loser.body.id, winner.body.id), 200)
    expect((await admin.post(path, undefined, { etag: loser.etag })).status).toBe(412)
    expect((await admin.post(path)).status).toBe(428)
    for (const id of [ids.ppkukm, ids.unknown]) {
      expect((await admin.post(`${url(id)}/unmerge`, undefined, { etag: loser.etag })).status).toBe(404)
    }
  })

  it.each(['officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      const [winner, loser] = [await register(admin), await register(admin)]
      await merge(t, loser.body.id, winner.body.id)
      const { etag } = await admin.get(url(loser.body.id))
      const refused = await t.as(account).post(`${url(loser.body.id)}/unmerge`, undefined, { etag })
      expect(refused.status).toBe(403)
      expect((await admin.get(url(loser.body.id))).status).toBe(308)
    },
  )

  it.each(['officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee', 'integrator'])(
    'registry_unmerge_organization is not for %s',
    async (name) => {
      const call = t.db.write(demoActor(name), ({ $client }) =>
        $client.query('select * from registry_unmerge_organization($1)', [ids.shopee]),
      )
      await expect(call).rejects.toThrow(/permission denied/)
    },
  )
})
