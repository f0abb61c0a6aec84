import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sweepOrphans } from '../../../src/documents/storage/sweep.ts'
import { clock, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { files, pdfOf, upload } from '../../support/documents.ts'
import { startS3Server, type S3Server } from '../../support/s3-server.ts'
import { agreementOf, counts, stored, uploaded } from './examples.ts'

let s3: S3Server
let t: TestApp
let officer: Client
let agreementId: string

beforeAll(async () => {
  // The AWS SDK looks for its credentials itself.
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'contoh')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'contoh')
  s3 = await startS3Server()
  t = await startTestApp({
    clock,
    settings: { filesS3: { bucket: 'berkas', region: 'ap-southeast-3', endpoint: s3.url } },
  })
  officer = t.as('officer-ppkukm')
  agreementId = await agreementOf(t, 'in_review')
})
afterAll(async () => {
  await t.close()
  await s3.close()
  vi.unstubAllEnvs()
})
afterEach(async () => {
  s3.fail = undefined
  await expectEmptyDisk()
})

/** Nothing of an upload stays on the disk of the service. */
async function expectEmptyDisk() {
  expect(await stored(t)).toEqual({ incoming: [], kept: [] })
}

const make = async (content = files.pdf.content) => {
  const { body } = await uploaded(
    t,
    'officer-ppkukm',
    { kind: 'other', agreementId },
    { name: 'a.pdf', content },
  )
  const rows = await ownerRows<{ storage_key: string }>(
    t,
    'select storage_key from documents where id = $1',
    [body.id],
  )
  return { url: `/v1/documents/${body.id}`, object: `/berkas/${rows[0]!.storage_key}`, content }
}

describe('files in a bucket', () => {
  it.each([2000, 10_000_000])(
    'are kept as one object with their type, and read back whole: %d bytes',
    async (size) => {
      const { url, object, content } = await make(pdfOf(size))
      expect(s3.objects.get(object)).toEqual({ content, type: 'application/pdf' })
      const { raw } = await officer.get(`${url}/content`)
      expect([raw.statusCode, raw.rawPayload.equals(content)]).toEqual([200, true])
    },
  )

  it('are read in part', async () => {
    const { url, content } = await make()
    const { raw, headers } = await officer.get(`${url}/content`, { headers: { range: 'bytes=10-19' } })
    expect([raw.statusCode, raw.rawPayload]).toEqual([206, content.subarray(10, 20)])
    expect(headers['content-range']).toBe(`bytes 10-19/${content.length}`)
  })

  it.each([
    ['removed', (object: string) => void s3.objects.delete(object)],
    [
      'changed',
      (object: string, content: Buffer) =>
        void s3.objects.set(object, { content: Buffer.alloc(content.length), type: '' }),
    ],
    [
      'cut short',
      (object: string, content: Buffer) =>
        void s3.objects.set(object, { content: content.subarray(1), type: '' }),
    ],
  ])('500 corrupted_file: %s', async (_how, harm) => {
    const { url, object, content } = await make()
    harm(object, content)
    expect(await officer.get(`${url}/content`)).toMatchObject({
      status: 500,
      body: { code: 'corrupted_file' },
    })
    expect((await officer.get(url)).body.corruptedAt).not.toBeNull()
  })

  it('500 corrupted_file: a part beyond what is left', async () => {
    const { url, object, content } = await make()
    s3.objects.set(object, { content: content.subarray(0, 5), type: '' })
    const refused = await officer.get(`${url}/content`, { headers: { range: 'bytes=100-' } })
    expect(refused).toMatchObject({ status: 500, body: { code: 'corrupted_file' } })
  })

  it('503 while the store fails, on upload and on download; the file counts as sound', async () => {
    const { url } = await make()
    const before = await counts(t)
    s3.fail = 'internal'
    expect(await upload(t, 'officer-ppkukm', { kind: 'other', agreementId })).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
    })
    expect(await officer.get(`${url}/content`)).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    s3.fail = undefined
    expect((await officer.get(url)).body.corruptedAt).toBeNull()
    expect((await counts(t)).documents).toBe(before.documents)
    expect((await officer.get(`${url}/content`)).status).toBe(200)
  })

  it('a store that breaks off is no corruption', async () => {
    const { url } = await make()
    s3.fail = 'cut'
    expect(await officer.get(`${url}/content`)).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    s3.fail = undefined
    expect((await officer.get(url)).body.corruptedAt).toBeNull()
  })

  it('orphans are removed from the bucket, an upload refused on its content never reaches it', async () => {
    await ownerRows(
      t,
      `insert into pending_files (key, created_at) values ('yatim', now() - interval '2 hours')`,
    )
    s3.objects.set('/berkas/yatim', { content: Buffer.from('x'), type: '' })
    const swept = await sweepOrphans({ db: t.db, files: t.app.files, clock: () => new Date() })
    expect(swept).toBeGreaterThanOrEqual(1)
    expect(s3.objects.has('/berkas/yatim')).toBe(false)
    s3.requests.length = 0
    const refused = await upload(
      t,
      'officer-ppkukm',
      { kind: 'other', agreementId },
      { name: 'a.pdf', content: Buffer.from('x') },
    )
    expect(refused.status).toBe(415)
    expect(s3.requests).toEqual([])
  })
})
