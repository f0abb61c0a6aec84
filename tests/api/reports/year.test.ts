import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attach, expectStatus, noon, signedAgreement } from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { upload } from '../../support/documents.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { resultOf } from '../../support/papers.ts'

let t: TestApp
let now = '2026-06-15'
let agreement: TestResponse
let file: TestResponse
/** The reports of 2026 and 2027, each as it was first asked for. */
const first: Record<number, TestResponse['body']> = {}

const reportOf = async (year: number) =>
  expectStatus(await t.as('auditor').get(`/v1/reports/year/${year}`), 200).body
const rowOf = (report: TestResponse['body']) =>
  report.agreements.find(({ id }: { id: string }) => id === agreement.body.id)

/** An agreement of 2026 to 2028, amended on the first day of 2027 and in June 2027, and terminated in 2028. */
beforeAll(async () => {
  t = await startTestApp({ clock: () => noon(now) })
  agreement = await signedAgreement(t, { title: 'Semula', effectiveUntil: '2028-12-31' })
  file = expectStatus(
    await upload(t, 'officer-ppkukm', { kind: 'other', agreementId: agreement.body.id }),
    201,
  )
  await resultOf(t, agreement)
  await amend(t, agreement, '2027-01-01', {
    title: 'Adendum satu',
    funding: { source: 'shared', amount: 2_000_000 },
  })
  first[2026] = await reportOf(2026)
  now = '2027-06-15'
  const amended = await t.as('officer-ppkukm').get(`/v1/agreements/${agreement.body.id}`)
  await amend(t, amended, '2027-07-01', {
    title: 'Adendum dua',
    funding: { source: 'apbd', amount: 3_000_000 },
  })
  first[2027] = await reportOf(2027)
  now = '2028-03-01'
  await attach(t, agreement.body.id, 'termination')
  const { etag } = await t.as('officer-ppkukm').get(`/v1/agreements/${agreement.body.id}`)
  const declared = { ground: 'agreed', reason: 'Selesai lebih awal.', terminatedOn: '2028-03-01' }
  expectStatus(
    await t.as('officer-ppkukm').post(`/v1/agreements/${agreement.body.id}/terminate`, declared, { etag }),
    200,
  )
})
afterAll(() => t.close())

describe('GET /v1/reports/year/{year}, of an agreement amended twice and terminated', () => {
  it('says of each year what held on its 31 December', async () => {
    expect(rowOf(first[2026])).toMatchObject({
      title: 'Semula',
      status: 'signed',
      concluded: true,
      inForce: true,
      ended: false,
      overFrom: '2029-01-01',
      funding: null,
      results: { count: 1, moneyToTreasury: 125_000_000 },
      realization: { activities: 0 },
    })
    expect(rowOf(first[2027])).toMatchObject({
      title: 'Adendum dua',
      concluded: false,
      inForce: true,
      ended: false,
      funding: { source: 'apbd', amount: 3_000_000 },
      results: { count: 0 },
    })
    expect(first[2027].totals.inForce).toMatchObject({ funding: 3_000_000 })
    expect(rowOf(await reportOf(2028))).toMatchObject({
      status: 'terminated',
      inForce: false,
      ended: true,
      overFrom: '2028-03-01',
    })
    expect(rowOf(await reportOf(2029))).toBeUndefined()
  })

  it('says the same when it is asked for later', async () => {
    // Files and changes are counted by the clock of the database, on which all of this is one day.
    const { changes: _, files: __, ...row } = rowOf(first[2026])
    expect(rowOf(await reportOf(2026))).toMatchObject(row)
    expect((await reportOf(2026)).totals).toEqual(first[2026].totals)
    const { changes: ___, files: ____, ...next } = rowOf(first[2027])
    expect(rowOf(await reportOf(2027))).toMatchObject(next)
    expect((await reportOf(2027)).totals).toEqual(first[2027].totals)
  })

  it('is a table, too, and an officer gets that of the own agency', async () => {
    const [row] = csvRows(await getAs(t, 'auditor', '/v1/reports/year/2027', 'csv'))
    expect(row).toMatchObject({
      Tentang: 'Adendum dua',
      'Nilai (Rp)': '3000000',
      'Berakhir tahun ini': 'Tidak',
    })
    const of = async (account: 'officer-ppkukm' | 'officer-parekraf') =>
      (await t.as(account).get('/v1/reports/year/2027')).body.agreements.length
    expect([await of('officer-ppkukm'), await of('officer-parekraf')]).toEqual([1, 0])
    expectStatus(await t.as('partner-shopee').get('/v1/reports/year/2027'), 403)
  })
})

describe('GET /v1/reports/year/{year}/archive', () => {
  it('has everything, and a manifest with the hash of every entry', async () => {
    const answer = expectStatus(await t.as('auditor').get('/v1/reports/year/2026/archive'), 200)
    expect(answer.headers['content-type']).toBe('application/zip')
    const entries = await entriesOf(answer.raw.rawPayload)
    const manifest = String(entries.get('manifest.sha256')).trimEnd().split('\n')
    entries.delete('manifest.sha256')
    expect(manifest).toEqual(
      [...entries].map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}`),
    )
    const lines = (name: string) =>
      String(entries.get(name))
        .split('\n')
        .filter((each) => each !== '')
        .map((each) => JSON.parse(each))
    expect(JSON.parse(String(entries.get('summary.json')))).toEqual({
      year: 2026,
      asOf: '2026-12-31',
      totals: first[2026].totals,
    })
    expect(lines('agreements.ndjson')).toEqual((await reportOf(2026)).agreements)
    expect(lines('results.ndjson')).toMatchObject([{ agreementId: agreement.body.id, value: 125_000_000 }])
    expect(lines('trail.ndjson').map((each) => each.action)).toContain('sign')
    expect(lines('files.ndjson').map((each) => each.id)).toContain(file.body.id)
    const stored = entries.get(`files/${file.body.id}/${file.body.fileName}`)!
    expect(createHash('sha256').update(stored).digest('hex')).toBe(file.body.sha256)
    expect(String(entries.get('agreements.ndjson'))).not.toContain('Penanda Tangan')
  })

  it('gives an officer nothing of other agencies', async () => {
    const { raw } = expectStatus(await t.as('officer-parekraf').get('/v1/reports/year/2026/archive'), 200)
    const entries = await entriesOf(raw.rawPayload)
    for (const name of ['agreements.ndjson', 'trail.ndjson', 'files.ndjson', 'results.ndjson'])
      expect(String(entries.get(name))).toBe('')
  })
})

/** The entries of a ZIP, by their names, in their order. */
async function entriesOf(zip: Buffer): Promise<Map<string, Buffer>> {
  const archive = await promisify<Buffer, object, ZipFile>(fromBuffer)(zip, { lazyEntries: true })
  const entries = new Map<string, Buffer>()
  await new Promise<void>((resolve, reject) => {
    archive.on('error', reject)
    archive.on('end', resolve)
    archive.on('entry', (entry: Entry) =>
      archive.openReadStream(entry, (error, content) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        content.on('data', (chunk: Buffer) => chunks.push(chunk))
        content.on('end', () => {
          entries.set(entry.fileName, Buffer.concat(chunks))
          archive.readEntry()
        })
      }),
    )
    archive.readEntry()
  })
  return entries
}
