import { rm, truncate, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { files, pdfOf } from '../../support/documents.ts'
import { agreementOf, pathOf, uploaded } from './examples.ts'

let t: TestApp
let officer: Client
let agreementId: string
const logged: string[] = []

beforeAll(async () => {
  const loggerInstance = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) })
  t = await startTestApp({ clock, loggerInstance })
  officer = t.as('officer-ppkukm')
  agreementId = await agreementOf(t, 'signed')
})
afterAll(() => t.close())

/** A document with this content, and where it is read. */
async function documentOf(content: Buffer, name = 'Kesepakatan “Bersama”.pdf', visibility = 'internal') {
  const fields = { kind: 'signed_agreement', agreementId, visibility }
  const { body } = await uploaded(t, 'officer-ppkukm', fields, { name, content })
  return { ...body, url: `/v1/documents/${body.id}`, contentUrl: `/v1/documents/${body.id}/content` }
}

describe('GET /v1/documents/{id}/content', () => {
  it.each(['pdf', 'jpeg', 'png', 'docx', 'xlsx'] as const)(
    '200: a %s as it was uploaded, with its type',
    async (type) => {
      const { content, name } = files[type]
      const made = await documentOf(content, name)
      const { raw, headers } = await officer.get(made.contentUrl)
      expect(raw.statusCode).toBe(200)
      expect(raw.rawPayload).toEqual(content)
      expect(headers).toMatchObject({
        'content-type': made.mediaType,
        'content-length': String(content.length),
        etag: `"${made.sha256}"`,
        'accept-ranges': 'bytes',
        'cache-control': 'private, no-cache',
        'x-content-type-options': 'nosniff',
        'content-security-policy': `default-src 'none'; sandbox`,
      })
      expect(headers['content-disposition']).toBe(
        `attachment; filename="${made.fileName}"; filename*=UTF-8''${encodeURIComponent(made.fileName)}`,
      )
    },
  )

  it('a name can neither end its quotes nor begin another header', async () => {
    const made = await documentOf(files.pdf.content, 'a%22; filename=x.html%0d%0aSet-Cookie: a=b.pdf')
    const { headers } = await officer.get(made.contentUrl)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[^"\\%]*\.pdf"; filename\*=UTF-8''[\w.!~%-]*$/,
    )
  })

  it('304 for who has it already; 200 for who has another', async () => {
    const made = await documentOf(files.pdf.content)
    const etag = `"${made.sha256}"`
    for (const header of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const { raw, headers } = await officer.get(made.contentUrl, { headers: { 'if-none-match': header } })
      expect(raw.statusCode).toBe(304)
      expect(raw.rawPayload).toHaveLength(0)
      expect(headers.etag).toBe(etag)
    }
    expect((await officer.get(made.contentUrl, { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
  })

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=100-', 100, 1999],
    ['bytes=-5', 1995, 1999],
    ['bytes=1990-5000', 1990, 1999],
    ['bytes=0-1999', 0, 1999],
  ])('206: %s', async (range, first, last) => {
    const made = await documentOf(files.pdf.content)
    const { raw, headers } = await officer.get(made.contentUrl, { headers: { range } })
    expect(raw.statusCode).toBe(206)
    expect(raw.rawPayload).toEqual(files.pdf.content.subarray(first, last + 1))
    expect(headers).toMatchObject({
      'content-range': `bytes ${first}-${last}/2000`,
      'content-length': String(last - first + 1),
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      etag: `"${made.sha256}"`,
    })
  })

  it.each(['bytes=2000-', 'bytes=5000-6000', 'bytes=-0'])('416: %s', async (range) => {
    const made = await documentOf(files.pdf.content)
    const refused = await officer.get(made.contentUrl, { headers: { range } })
    expect(refused).toMatchObject({ status: 416, body: { code: 'range_not_satisfiable' } })
    expect(refused.headers['content-range']).toBe('bytes */2000')
    expect(refused.headers['content-type']).toContain('application/problem+json')
  })

  it('200 with the whole: several ranges, none of bytes, or a condition that does not hold', async () => {
    const made = await documentOf(files.pdf.content)
    const whole: Record<string, string>[] = [
      { range: 'bytes=0-1,5-6' },
      { range: 'lines=1-2' },
      { range: 'bytes=0-1', 'if-range': '"another"' },
      { range: 'bytes=0-1', 'if-range': `W/"${made.sha256}"` },
    ]
    for (const headers of whole) {
      const { raw } = await officer.get(made.contentUrl, { headers })
      expect([raw.statusCode, raw.rawPayload.length]).toEqual([200, 2000])
    }
    const same = { range: 'bytes=0-1', 'if-range': `"${made.sha256}"` }
    expect((await officer.get(made.contentUrl, { headers: same })).status).toBe(206)
  })

  it('HEAD: all that GET says, and no content', async () => {
    const made = await documentOf(files.pdf.content)
    const headers = { authorization: `Bearer ${t.token('officer-ppkukm')}` }
    const raw = await t.app.inject({ method: 'HEAD', url: made.contentUrl, headers })
    expect([raw.statusCode, raw.rawPayload.length]).toEqual([200, 0])
    expect(raw.headers).toMatchObject({
      'content-length': '2000',
      etag: `"${made.sha256}"`,
      'content-type': 'application/pdf',
    })
  })

  it('404 for no document, and for those who may not see it; 403 for integrators; 401 without a token', async () => {
    const made = await documentOf(files.pdf.content)
    expect((await officer.get('/v1/documents/0199e4c8-0000-7000-8000-000000000000/content')).status).toBe(404)
    for (const account of ['officer-parekraf', 'partner-shopee', 'partner-gojek'] as const) {
      expect(await t.as(account).get(made.contentUrl)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      })
    }
    expect((await t.as('integrator').get(made.contentUrl)).status).toBe(403)
    expect((await t.as().get(made.contentUrl)).status).toBe(401)
    for (const account of ['admin', 'reviewer', 'auditor'] as const) {
      expect((await t.as(account).get(made.contentUrl)).status).toBe(200)
    }
  })
})

describe('GET /v1/public/documents/{id}/content', () => {
  const contentOf = (id: string) => t.as().get(`/v1/public/documents/${id}/content`)

  it('200 without a token: a public file of a signed agreement', async () => {
    const made = await documentOf(files.pdf.content, 'PKS.pdf', 'public')
    const { raw, headers } = await contentOf(made.id)
    expect(raw.rawPayload).toEqual(files.pdf.content)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', etag: `"${made.sha256}"` })
    const part = await t
      .as()
      .get(`/v1/public/documents/${made.id}/content`, { headers: { range: 'bytes=0-3' } })
    expect(part.raw.payload).toBe('%PDF')
  })

  it('404: files for the parties, internal ones, and those of agreements that are not signed', async () => {
    for (const visibility of ['internal', 'parties']) {
      const made = await documentOf(files.pdf.content, 'PKS.pdf', visibility)
      expect(await contentOf(made.id)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
    const inReview = await agreementOf(t, 'in_review')
    const early = await uploaded(t, 'officer-ppkukm', {
      kind: 'other',
      agreementId: inReview,
      visibility: 'public',
    })
    expect((await contentOf(early.body.id)).status).toBe(404)
  })
})

describe('content that is not what was stored', () => {
  const damage: [string, (path: string, content: Buffer) => Promise<unknown>][] = [
    [
      'changed in one byte',
      (path, content) => writeFile(path, Buffer.concat([content.subarray(0, -1), Buffer.from('!')])),
    ],
    ['cut short', (path, content) => truncate(path, content.length - 1)],
    ['made longer', (path, content) => writeFile(path, Buffer.concat([content, Buffer.from('x')]))],
    ['removed', (path) => rm(path)],
  ]

  it.each(damage)('500 corrupted_file, logged and noted: %s', async (_how, harm) => {
    const made = await documentOf(files.pdf.content)
    await harm(await pathOf(t, made.id), files.pdf.content)
    logged.length = 0
    const refused = await officer.get(made.contentUrl)
    expect(refused).toMatchObject({ status: 500, body: { code: 'corrupted_file' } })
    for (const header of ['etag', 'content-disposition', 'content-range']) {
      expect(refused.headers[header]).toBeUndefined()
    }
    expect(logged.join('')).toContain(made.id)
    expect((await officer.get(made.url)).body.corruptedAt).toMatch(/^\d{4}-/)
  })

  it('once found, no part of it is sent either, until it is sound again', async () => {
    const made = await documentOf(files.pdf.content)
    const path = await pathOf(t, made.id)
    await writeFile(path, Buffer.alloc(files.pdf.content.length))
    const part = { headers: { range: 'bytes=0-3' } }
    // Of a part alone nobody can tell.
    expect((await officer.get(made.contentUrl, part)).status).toBe(206)
    expect((await officer.get(made.contentUrl)).status).toBe(500)
    expect(await officer.get(made.contentUrl, part)).toMatchObject({
      status: 500,
      body: { code: 'corrupted_file' },
    })
    await writeFile(path, files.pdf.content)
    expect((await officer.get(made.contentUrl, part)).raw.payload).toBe('%PDF')
    expect((await officer.get(made.url)).body).toMatchObject({ corruptedAt: null, version: 1 })
  })

  it('500: a part that is not there', async () => {
    const made = await documentOf(files.pdf.content)
    await truncate(await pathOf(t, made.id), 100)
    const refused = await officer.get(made.contentUrl, { headers: { range: 'bytes=1000-' } })
    expect(refused).toMatchObject({ status: 500, body: { code: 'corrupted_file' } })
    expect((await officer.get(made.url)).body.corruptedAt).not.toBeNull()
  })

  it('of a long file the connection breaks off before the last byte', async () => {
    const content = pdfOf(3_000_000)
    const made = await documentOf(content)
    await writeFile(await pathOf(t, made.id), Buffer.concat([content.subarray(0, -1), Buffer.from('!')]))
    await t.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = t.app.server.address() as AddressInfo
    const headers = { authorization: `Bearer ${t.token('officer-ppkukm')}` }
    let received = 0
    const ended = await new Promise<string>((resolve) => {
      http.get({ port, path: made.contentUrl, headers }, (response) => {
        response.on('data', (piece: Buffer) => (received += piece.length))
        response.on('end', () => resolve('whole')).on('error', () => resolve('broken'))
      })
    })
    expect(ended).toBe('broken')
    expect(received).toBeLessThan(content.length)
    const rows = await ownerRows(t, 'select corrupted_at from documents where id = $1', [made.id])
    expect(rows[0]!.corrupted_at).not.toBeNull()
  })

  it('is read no further than the client reads: a download never stands in memory', async () => {
    const content = pdfOf(25 * 1024 * 1024)
    const made = await documentOf(content)
    const { port } = t.app.server.address() as AddressInfo
    const { storage } = t.app.files
    const open = storage.open
    let read = 0
    storage.open = async (...given) => {
      const stream = await open(...given)
      stream?.on('data', (piece: Buffer) => (read += piece.length))
      return stream
    }
    const headers = { authorization: `Bearer ${t.token('officer-ppkukm')}` }
    const response = await new Promise<http.IncomingMessage>((resolve) => {
      http.get({ port, path: made.contentUrl, headers }, resolve)
    })
    response.pause()
    // Until the connection is full and nothing more is read.
    let last = -1
    while (read !== last) {
      last = read
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    storage.open = open
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(content.length)
    const pieces: Buffer[] = []
    for await (const piece of response) pieces.push(piece as Buffer)
    expect(Buffer.concat(pieces).equals(content)).toBe(true)
  })
})
