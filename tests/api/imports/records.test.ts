import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { multipart } from '../../support/documents.ts'
import { csvOf, importFile, paper } from '../../support/imports.ts'
import { stored } from '../documents/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
const rows = [
  paper('1/PKS', { 'Penanda tangan mitra': '' }),
  paper('2/PKS', { 'Tanggal tanda tangan': '' }),
  paper('3/PKS', { Mitra: 'Warung Contoh' }),
]
const newPartners = {
  newPartners: { 'Warung Contoh': { kind: 'company', sector: 'other' } },
}
const sent = csvOf(rows)
const fields = { answers: JSON.stringify(newPartners) }

describe('an import is a record', () => {
  let id: string
  beforeAll(async () => {
    const report = expectStatus(await importFile(t, officer, sent, fields), 200)
    id = report.body.importId
  })
  const get = (url = `/v1/imports/${id}`, headers = {}) => t.as(officer).get(url, { headers })

  it('tells file, hash, who, when and what came of it', async () => {
    const me = (await t.as(officer).get('/v1/me')).body.id
    const { body } = expectStatus(await get(), 200)
    expect(body).toMatchObject({
      agency: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
      fileName: 'naskah.csv',
      mediaType: 'text/csv',
      size: sent.length,
      sha256: createHash('sha256').update(sent).digest('hex'),
      importedBy: me,
      createdAt: expect.any(String),
      rows: 3,
      signed: 2,
      drafts: 1,
      unchanged: 0,
      recognized: 0,
      registered: 1,
      warningCount: 2,
      warnings: [
        { cell: 'L2', code: 'no_signatory', column: 'Penanda tangan mitra' },
        { cell: 'J4', candidates: expect.any(Array) },
      ],
      version: 1,
    })
    const [told, toldInEnglish] = await Promise.all([get(), get(undefined, { 'accept-language': 'en' })])
    expect(told.body.warnings[0].message).not.toBe(toldInEnglish.body.warnings[0].message)
  })

  it('lists the agreements that came of it, which name it', async () => {
    const { body } = expectStatus(await get(`/v1/agreements?importId=${id}&sort=createdAt`), 200)
    expect(body.data.map((each: { title: string; importId: string }) => [each.title, each.importId])).toEqual(
      ['1/PKS', '2/PKS', '3/PKS'].map((number) => [`Pelatihan ${number}`, id]),
    )
    const byIntegrator = await t.as('integrator').get(`/v1/agreements?importId=${id}`)
    expect(byIntegrator.body.data).toEqual([])
  })

  it('keeps the file byte for byte, as a document that nobody replaces', async () => {
    const { documentId } = (await get()).body
    expect(expectStatus(await get(`/v1/documents/${documentId}`), 200).body).toMatchObject({
      kind: 'imported_list',
      importId: id,
      visibility: 'internal',
      fileName: 'naskah.csv',
      allowedActions: [],
    })
    const { raw } = await get(`/v1/documents/${documentId}/content`)
    expect(raw.rawPayload.equals(sent)).toBe(true)
    expect(raw.headers['content-type']).toContain('text/csv')
    const found = await get(`/v1/documents?importId=${id}`)
    expect(found.body.data.map((each: { id: string }) => each.id)).toEqual([documentId])
    const { etag } = await get(`/v1/documents/${documentId}`)
    const patched = await t
      .as('admin')
      .patch(`/v1/documents/${documentId}`, { visibility: 'parties' }, { etag })
    expect(patched.status).toBe(403)
  })

  it('the same file again changes nothing and names it, whatever it is called; what was stored of it goes', async () => {
    const before = await ownerRows(t, 'select count(*) from audit_events')
    const kept = (await stored(t)).kept
    const again = expectStatus(await importFile(t, 'officer-ppkukm-2', sent, fields), 200)
    expect(again.body).toMatchObject({ importId: id, created: 0, unchanged: 3 })
    expect(await ownerRows(t, 'select count(*) from audit_events')).toEqual(before)
    expect((await stored(t)).kept).toEqual(kept)
  })

  it('a dry run and a refused file make none, and leave no file', async () => {
    const before = await ownerRows(t, 'select count(*) from imports')
    const kept = (await stored(t)).kept
    const dry = expectStatus(await importFile(t, officer, [paper('9/PKS')], { dryRun: 'true' }), 200)
    expect(dry.body.importId).toBeNull()
    expectStatus(await importFile(t, officer, [paper('9/PKS', { Tahapan: 'P9' })]), 422)
    expect(await ownerRows(t, 'select count(*) from imports')).toEqual(before)
    expect((await stored(t)).kept).toEqual(kept)
  })

  it('leaves an event of its own, with the hash', async () => {
    const events = await t.as('auditor').get(`/v1/audit-events?resourceType=import&resourceId=${id}`)
    expect(events.body.data).toMatchObject([{ action: 'create', operationId: 'importAgreements' }])
    const { changes } = events.body.data[0]
    expect(changes).toContainEqual({
      field: 'sha256',
      before: null,
      after: createHash('sha256').update(sent).digest('hex'),
    })
  })

  it('lists are of the own agency for officers, of all for who oversees them', async () => {
    const listed = async (account: Parameters<TestApp['as']>[0], query = '') =>
      (await t.as(account).get(`/v1/imports${query}`)).body.data.map((each: { id: string }) => each.id)
    const other = expectStatus(await importFile(t, 'officer-parekraf', [paper('40/PKS')]), 200).body.importId
    expect(await listed('officer-ppkukm-2')).toContain(id)
    expect(await listed('officer-ppkukm-2')).not.toContain(other)
    expect(await listed('officer-parekraf')).toEqual([other])
    expect(await listed('auditor', '?sort=createdAt')).toEqual(expect.arrayContaining([id, other]))
    expect(await listed('reviewer', `?agencyId=${ids.parekraf}`)).toEqual([other])
    const me = (await t.as('officer-parekraf').get('/v1/me')).body.id
    expect(await listed('admin', `?importedBy=${me}`)).toEqual([other])
    expect(await listed('admin', '?createdAt[gte]=2100-01-01T00:00:00Z')).toEqual([])
    expect(await listed('admin', '?createdAt[lt]=2000-01-01T00:00:00Z')).toEqual([])
  })

  it('nobody uploads a file of that kind', async () => {
    const [{ id: agreementId }] = (await get(`/v1/agreements?importId=${id}`)).body.data
    const { payload, headers } = multipart([
      ['kind', 'imported_list'],
      ['agreementId', agreementId],
      ['file', { name: 'x.pdf', content: Buffer.from('%PDF-1.7') }],
    ])
    const refused = await t.as(officer).post('/v1/documents', payload, { headers })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/kind' }] } })
  })
})
