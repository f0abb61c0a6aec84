import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherNames } from '../../../src/organizations/renaming/gathering.ts'
import { draftAgreement, expectStatus, ids, signedAgreement } from '../../support/agreements.ts'
import {
  startTestApp,
  type AccountName,
  type Client,
  type TestApp,
  type TestResponse,
} from '../../support/app.ts'
import { gatherAllNames, settleRenamings } from '../../support/renaming.ts'
import { register } from './examples.ts'
import { merge, unmerge } from './named.ts'

let t: TestApp
let admin: Client
beforeAll(async () => {
  t = await startTestApp()
  admin = t.as('admin')
  await gatherAllNames(t)
})
afterAll(() => t.close())

const idsIn = (records: readonly TestResponse[]): string[] =>
  records.map(({ body }) => String(body.id)).toSorted()
const idsOf = ({ body }: TestResponse): string[] => body.data.map(({ id }: { id: string }) => id).toSorted()
const found = async (account: AccountName | undefined, list: string, q: string) =>
  idsOf(expectStatus(await t.as(account).get(`/v1/${list}?q=${encodeURIComponent(q)}`), 200))
const progress = async (id: string) =>
  expectStatus(await admin.get(`/v1/collaborators/${id}/renaming`), 200).body

/** So many batches of two records. */
const gather = (batches: number) => gatherNames(t.db, { batch: 2, mayGoOn: () => batches-- > 0 })

const rename = async (id: string, names: object) => {
  const { etag } = await admin.get(`/v1/collaborators/${id}`)
  expectStatus(await admin.patch(`/v1/collaborators/${id}`, names, { etag }), 200)
}

const renameAndSettle = async (id: string, names: object) => {
  await rename(id, names)
  await settleRenamings(t)
}

/** Three agreements of a collaborator, of which two are signed, and a case with a meeting. */
async function partnership(shortName: string) {
  const { body } = await register(admin, { shortName, legalName: `PT ${shortName}` })
  const parties = [ids.ppkukm, body.id]
  const signed = [
    await signedAgreement(t, { parties }),
    await signedAgreement(t, { parties, title: 'Kelas kemasan' }),
  ]
  const draft = await draftAgreement(t, { parties, title: 'Kelas foto' })
  const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [body.id] }
  const led = expectStatus(await t.as('officer-ppkukm').post('/v1/cases', opened), 201)
  const met = {
    kind: 'internal',
    mode: 'online',
    startsAt: '2026-03-03T02:00:00Z',
    endsAt: '2026-03-03T04:00:00Z',
    agenda: 'Rencana',
  }
  const meeting = await t.as('officer-ppkukm').post(`/v1/cases/${led.body.id}/meetings`, met)
  return { id: body.id as string, signed, draft, led, meeting }
}

describe('a change of names', () => {
  it('is told at once and found at once by both names, whatever is gathered, in one round after the other', async () => {
    const { id, signed, draft, led, meeting } = await partnership('Cendrawasihlama')
    const other = await draftAgreement(t, { parties: [ids.ppkukm, (await register(admin)).body.id] })
    const all = idsIn([...signed, draft])
    const concluded = idsIn(signed)
    expect(expectStatus(meeting, 201).status).toBe(201)
    expect(await progress(id)).toEqual({ done: 0, total: 0, requestedAt: null, finishedAt: null })
    const before = await t.as('officer-ppkukm').get(`/v1/agreements/${draft.body.id}`)
    await renameAndSettle(id, { shortName: 'Kasuaribaru', legalName: 'PT Kasuaribaru' })

    const holds = async (round: number) => {
      for (const q of [
        'cendrawasihlama',
        'kasuaribaru',
        'kasuari',
        'kasuaribru',
        'cendrawasihlama kasuaribaru',
      ]) {
        const said = `${q}, round ${round}`
        for (const account of ['officer-ppkukm', 'auditor', 'reviewer'] as const)
          expect(await found(account, 'agreements', q), said).toEqual(all)
        expect(await found('integrator', 'agreements', q), said).toEqual(concluded)
        expect(await found(undefined, 'public/agreements', q), said).toEqual(concluded)
        expect(await found('officer-ppkukm', 'cases', q), said).toEqual([led.body.id])
        expect(await found('officer-ppkukm', 'meetings', q), said).toEqual([meeting.body.id])
      }
      expect(await found('officer-ppkukm', 'agreements', 'foto kasuaribaru')).toEqual([draft.body.id])
      const without = await found('officer-ppkukm', 'agreements', 'daring -kasuaribaru')
      expect(without).toContain(other.body.id)
      expect(without).not.toContain(signed[0]!.body.id)
    }
    await holds(0)
    const now = await t.as('officer-ppkukm').get(`/v1/agreements/${draft.body.id}`)
    expect(now.body.parties[1].organization.shortName).toBe('Kasuaribaru')
    expect(await progress(id)).toMatchObject({ done: 0, total: null, finishedAt: null })

    await gather(1)
    await holds(1)
    expect(await progress(id)).toMatchObject({ done: 2, total: 4, finishedAt: null })
    await gather(1)
    await holds(2)
    expect(await progress(id)).toMatchObject({ done: 3, total: 4, finishedAt: null })
    await gather(1)
    await holds(3)
    const { requestedAt, ...told } = await progress(id)
    expect(told).toEqual({ done: 4, total: 4, finishedAt: expect.any(String) })
    expect(told.finishedAt >= requestedAt).toBe(true)

    const after = await t.as('officer-ppkukm').get(`/v1/agreements/${draft.body.id}`)
    expect(after.etag).toBe(now.etag)
    for (const field of ['version', 'updatedAt']) expect(after.body[field], field).toBe(before.body[field])
  })

  it('tells the feed nothing of the agreements and cases', async () => {
    const { id, draft } = await partnership('Beluntas')
    const { body } = await admin.get('/v1/events?after=head')
    await renameAndSettle(id, { shortName: 'Kenikir' })
    await gather(9)
    const told = await admin.get(`/v1/events?after=${body.next}`)
    expect(told.body.data.map((event: { subjectId: string }) => event.subjectId)).not.toContain(draft.body.id)
    expect(told.body.data.map(({ type }: { type: string }) => type)).toEqual(['organization.updated'])
  })

  it('counts anew where the names change again', async () => {
    const { id, draft } = await partnership('Alamanda')
    await renameAndSettle(id, { shortName: 'Kamboja' })
    await gather(1)
    await renameAndSettle(id, { shortName: 'Sedapmalam' })
    expect(await progress(id)).toMatchObject({ done: 0, total: null, finishedAt: null })
    for (const round of [0, 1, 2, 3]) {
      for (const q of ['alamanda', 'kamboja', 'sedapmalam'])
        expect(await found('officer-ppkukm', 'agreements', q), `${q} ${round}`).toContain(draft.body.id)
      await gather(1)
    }
    expect(await progress(id)).toMatchObject({ done: 4, total: 4 })
  })

  it('waits for what others began to write before it, and finds that too', async () => {
    const { id, draft } = await partnership('Gelatik')
    const writer = new pg.Client(t.database.ownerConnection)
    await writer.connect()
    // What a request writes that began before the change: with the names as it read them.
    await writer.query(`set role registry_maintenance; begin;
      update agreements set organization_ids = organization_ids where id = '${draft.body.id}'`)
    await rename(id, { shortName: 'Jalakbali' })
    await gather(9)
    expect(await progress(id)).toMatchObject({ done: 0, finishedAt: null })
    await writer.query('commit')
    await writer.end()
    await settleRenamings(t)
    expect(await found('officer-ppkukm', 'agreements', 'jalakbali')).toContain(draft.body.id)
    await gather(9)
    expect((await progress(id)).finishedAt).not.toBeNull()
    expect(await found('officer-ppkukm', 'agreements', 'jalakbali')).toContain(draft.body.id)
  })

  it('waits for no record that somebody holds, and goes on from there', async () => {
    const { id, signed, draft, led } = await partnership('Kutilang')
    await renameAndSettle(id, { shortName: 'Prenjak' })
    await gather(1)
    const writer = new pg.Client(t.database.ownerConnection)
    await writer.connect()
    const last = idsIn([...signed, draft]).at(-1)
    await writer.query(
      `set role registry_maintenance; begin; select 1 from agreements where id = '${last}' for update`,
    )
    await gather(9)
    expect(await progress(id)).toMatchObject({ done: 2, total: 4, finishedAt: null })
    await writer.query('rollback')
    await writer.end()
    await gather(9)
    expect(await progress(id)).toMatchObject({ done: 4, total: 4 })
    expect(await found('officer-ppkukm', 'cases', 'prenjak')).toEqual([led.body.id])
  })

  it('is gone through by several at a time, each record once', async () => {
    const { id } = await partnership('Anggrek')
    await renameAndSettle(id, { shortName: 'Cempaka' })
    await Promise.all([1, 2, 3].map(() => gather(9)))
    await gather(9)
    expect(await progress(id)).toMatchObject({ done: 4, total: 4, finishedAt: expect.any(String) })
  })

  it('begins, too, where the number of its transaction is of a server that a backup came from', async () => {
    const { id, draft } = await partnership('Rambutan')
    await rename(id, { shortName: 'Kedondong' })
    const owner = new pg.Client(t.database.ownerConnection)
    await owner.connect()
    await owner.query('set role registry_maintenance')
    await owner.query(
      'update organization_renamings set renamed_in = 4000000000000 where organization_id = $1',
      [id],
    )
    await owner.end()
    await gather(9)
    expect((await progress(id)).finishedAt).not.toBeNull()
    expect(await found('officer-ppkukm', 'agreements', 'kedondong')).toContain(draft.body.id)
  })

  it('is one of a merge: the one that stays is found by the other in what it had; and no more when that is undone', async () => {
    const { id, draft } = await partnership('Manggis')
    const loser = await register(admin, { shortName: 'Duku', legalName: 'PT Duku' })
    expectStatus(await merge(t, loser.body.id, id), 200)
    await settleRenamings(t)
    for (const round of [0, 1, 2, 3]) {
      expect(await found('officer-ppkukm', 'agreements', 'duku'), `${round}`).toContain(draft.body.id)
      await gather(1)
    }
    expect((await progress(id)).finishedAt).not.toBeNull()
    expectStatus(await unmerge(t, loser.body.id), 200)
    await settleRenamings(t)
    await gather(9)
    expect(await found('officer-ppkukm', 'agreements', 'duku')).toEqual([])
    expect(await found('officer-ppkukm', 'agreements', 'manggis')).toContain(draft.body.id)
  })

  it('is told of an agency too; of what is no organization, and to whom it does not concern, nothing', async () => {
    const { etag } = await admin.get(`/v1/agencies/${ids.parekraf}`)
    expectStatus(
      await admin.patch(`/v1/agencies/${ids.parekraf}`, { shortName: 'Disparekraf Baru' }, { etag }),
      200,
    )
    await settleRenamings(t)
    await gather(99)
    const { body } = expectStatus(await t.as('auditor').get(`/v1/agencies/${ids.parekraf}/renaming`), 200)
    expect(body).toMatchObject({ done: body.total, finishedAt: expect.any(String) })
    expect((await admin.get(`/v1/collaborators/${ids.parekraf}/renaming`)).status).toBe(404)
    expect((await t.as('partner-shopee').get(`/v1/agencies/${ids.parekraf}/renaming`)).status).toBe(403)
  })
})
