import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../../src/backup/out.ts'
import { restoreBackup } from '../../src/backup/restore.ts'
import { writeBackup } from '../../src/backup/write.ts'
import { onConnection } from '../../src/db/connect.ts'
import { localStorage } from '../../src/documents/storage/local.ts'
import { reapplyErasures } from '../../src/personal-data/erasures.ts'
import { agreementIn, clock, expectStatus, ids, ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { end, projectFolder, run, startService } from '../support/service-process.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'registry-erasures-'))
const erasuresFile = path.join(folder, 'elsewhere', 'erasures.ndjson')
const name = 'Ratna Contoh Sari'

let t: TestApp
let restored: TestDatabase
let people: { kind: string; id: string }[]
let draftId: string
let kept: unknown[]

/** A person as contact, signatory and former user: backed up, then erased, then restored. */
beforeAll(async () => {
  t = await startTestApp({ clock, settings: { erasuresFile } })
  const admin = t.as('admin')
  const { etag } = await admin.get(`/v1/collaborators/${ids.shopee}`)
  expectStatus(await admin.patch(`/v1/collaborators/${ids.shopee}`, { contacts: [{ name }] }, { etag }), 200)
  const draft = await agreementIn(t, 'draft')
  draftId = draft.body.id
  await ownerRows(
    t,
    `update agreement_parties set signatory_name = $1, signed_on = null where position = 2 and agreement_id = $2`,
    [name, draftId],
  )
  const user = expectStatus(
    await admin.post('/v1/users', { name, email: 'ratna@contoh.id', role: 'reviewer' }),
    201,
  )

  const files = {
    storage: localStorage(path.join(folder, 'files')),
    incoming: path.join(folder, 'files/incoming'),
  }
  const { manifest } = await makeFolder(path.join(folder, 'backup'), (unfinished) =>
    onConnection(t.database.ownerConnection, (owner) =>
      writeBackup({ owner, storage: files.storage }, unfinished),
    ),
  )

  expectStatus(await admin.post(`/v1/users/${user.body.id}/disable`, undefined, { etag: user.etag }), 200)
  people = expectStatus(await admin.post('/v1/personal-data/export', { name }), 200).body.people
  const items = people.map(({ kind, id }) => ({ kind, id }))
  const { body } = expectStatus(
    await admin.post('/v1/personal-data/erase', { reason: 'Permintaan', items }),
    200,
  )
  kept = body.kept

  restored = await createEmptyDatabase()
  await restoreBackup(path.join(folder, 'backup'), manifest, { owner: restored.ownerConnection, files })
}, 120_000)
afterAll(async () => {
  await t.close()
  await restored.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Of the service and its commands on the restored database. */
const settings = () => {
  const { host, port, user, database, password } = restored.ownerConnection
  return {
    DATABASE_URL: `postgres://${user}:${password ?? ''}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`,
    DATA_DIR: path.join(folder, 'data'),
    DEMO: 'true',
    ERASURES_FILE: erasuresFile,
  }
}
const handOver = (name: string) =>
  run(path.join(projectFolder, 'src/cli/handover.ts'), settings(), path.join(folder, name)).outcome

describe('what a person had erased', () => {
  it('is listed outside the database: ids and columns, and nothing that stood there', () => {
    expect(kept).toEqual([])
    const text = readFileSync(erasuresFile, 'utf8')
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; id: string; field: string })
    expect(lines.map(({ kind, id }) => ({ kind, id })).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      people.map(({ kind, id }) => ({ kind, id })).toSorted((a, b) => a.id.localeCompare(b.id)),
    )
    expect(lines.map(({ field }) => field).toSorted()).toEqual(['contacts', 'email', 'signatoryName'])
    expect(text).not.toMatch(/ratna|Permintaan/i)
  })

  it('is not handed over: not before it was erased again', async () => {
    expect(await handOver('early')).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: `the database holds what ${erasuresFile} lists as erased: start the service once, which erases it again\n`,
    })
    expect(readdirSync(folder)).not.toContain('early')
  }, 120_000)

  it('stays erased in a database from an older backup: the service does it again before it answers anybody', async () => {
    const named = `select (select count(*)::int from organization_contacts where name = $1) contacts,
      (select count(*)::int from agreement_parties where signatory_name = $1) signatories,
      (select count(*)::int from accounts where name = $1) accounts`
    const ofRestored = <T extends object>(statement: string, values: unknown[] = []) =>
      onConnection(restored.ownerConnection, async (owner) => (await owner.query<T>(statement, values)).rows)
    expect(await ofRestored(named, [name])).toEqual([{ contacts: 1, signatories: 1, accounts: 1 }])
    const service = await startService(settings())
    expect(await ofRestored(named, [name])).toEqual([{ contacts: 0, signatories: 0, accounts: 0 }])
    expect(await ofRestored(`select count(*)::int erased from audit_events where action = 'erase'`)).toEqual([
      { erased: 3 },
    ])
    expect(await ofRestored(`select status from accounts where name like '•%'`)).toEqual([
      { status: 'disabled' },
    ])
    await end(service, 'SIGTERM')
    expect(await handOver('late')).toMatchObject({ code: 0 })
    for (const file of readdirSync(path.join(folder, 'late/tables')))
      expect(readFileSync(path.join(folder, 'late/tables', file), 'utf8'), file).not.toMatch(/Ratna/)
  }, 180_000)

  it('is not done twice: who is written down later in the same place stays', async () => {
    await ownerRows(
      t,
      `update agreement_parties set signatory_name = 'Penerus Contoh' where position = 2 and agreement_id = $1`,
      [draftId],
    )
    expect(await reapplyErasures(t.db, erasuresFile)).toBe(0)
    const [party] = await ownerRows<{ signatory_name: string }>(
      t,
      `select signatory_name from agreement_parties where position = 2 and agreement_id = $1`,
      [draftId],
    )
    expect(party!.signatory_name).toBe('Penerus Contoh')
  })
})
