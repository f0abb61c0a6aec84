import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clock, ids, ownerRows, pointers } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { files, multipart, pdfOf, refusedFiles, upload } from '../../support/documents.ts'
import { everyAccount } from '../../support/refusals.ts'
import { agreementOf, amendmentOf, counts, meetingOf, pathOf, send, stored, uploaded } from './examples.ts'

let t: TestApp
let agreementId: string

beforeAll(async () => {
  t = await startTestApp({ clock })
  agreementId = await agreementOf(t, 'in_review')
})
afterAll(() => t.close())

const maxFileSize = 25 * 1024 * 1024
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')

/** Nothing of a refused upload may stay: no record, no file, nothing waiting. */
let before: { documents: number; pending: number; kept: number }
const state = async () => ({ ...(await counts(t)), kept: (await stored(t)).kept.length })
async function expectNothingWaiting() {
  expect((await stored(t)).incoming).toEqual([])
  expect((await counts(t)).pending).toBe(0)
}
async function expectNothingLeft() {
  expect(await state()).toEqual(before)
  expect((await stored(t)).incoming).toEqual([])
}

describe('POST /v1/documents', () => {
  afterEach(expectNothingWaiting)

  it.each([
    ['pdf', 'application/pdf', 'Notulen rapat.pdf'],
    ['jpeg', 'image/jpeg', 'foto.jpg'],
    ['png', 'image/png', 'bagan.png'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'naskah.docx'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'daftar.xlsx'],
  ] as const)('201: keeps a %s, told by its content', async (type, mediaType, fileName) => {
    const { content } = files[type]
    const { body, headers } = await uploaded(t, 'officer-ppkukm', { kind: 'other', agreementId }, files[type])
    expect(body).toMatchObject({
      kind: 'other',
      visibility: 'internal',
      fileName,
      mediaType,
      size: content.length,
      sha256: sha256(content),
      agreementId,
      caseId: null,
      meetingId: null,
      amendmentId: null,
      edition: 1,
      replacesId: null,
      replacedById: null,
      uploader: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
      corruptedAt: null,
      allowedActions: ['patch', 'replace'],
      version: 1,
    })
    expect(headers.location).toBe(`/v1/documents/${body.id}`)
    expect(headers.etag).toMatch(/^"1-/)
    expect(await readFile(await pathOf(t, body.id))).toEqual(content)
  })

  it('201: takes the type from the content where the name says another', async () => {
    const { body } = await uploaded(
      t,
      'officer-ppkukm',
      { kind: 'other', agreementId },
      { ...files.pdf, name: 'foto.png' },
    )
    expect(body).toMatchObject({ mediaType: 'application/pdf', fileName: 'foto.png.pdf' })
  })

  it('201: a name in any script, made harmless', async () => {
    const name = 'C:\\rahasia\\..\\Kesepakatan “Bersama” 協定.pdf'
    const { body } = await uploaded(
      t,
      'officer-ppkukm',
      { kind: 'other', agreementId },
      { ...files.pdf, name },
    )
    expect(body.fileName).toBe('Kesepakatan “Bersama” 協定.pdf')
  })

  it('201: on a meeting with its case, on an amendment with its agreement', async () => {
    const { caseId, meetingId } = await meetingOf(t)
    const minutes = await uploaded(t, 'officer-ppkukm', { kind: 'minutes', meetingId })
    expect(minutes.body).toMatchObject({ meetingId, caseId, agreementId: null, amendmentId: null })
    const letter = await uploaded(t, 'officer-ppkukm', { kind: 'offer_letter', caseId })
    expect(letter.body).toMatchObject({ caseId, meetingId: null })
    const amendmentId = await amendmentOf(t, agreementId)
    const addendum = await uploaded(t, 'admin', {
      kind: 'signed_amendment',
      amendmentId,
      visibility: 'public',
    })
    expect(addendum.body).toMatchObject({
      amendmentId,
      agreementId,
      caseId: null,
      visibility: 'public',
      uploader: null,
    })
  })

  it('201: a partner to its own agreement, always for the parties', async () => {
    const { body } = await uploaded(t, 'partner-shopee', { kind: 'evidence', agreementId })
    expect(body).toMatchObject({
      visibility: 'parties',
      uploader: { id: ids.shopee },
      allowedActions: ['replace'],
    })
    const same = { kind: 'legality', agreementId, visibility: 'parties' }
    expect((await uploaded(t, 'partner-shopee', same)).body.visibility).toBe('parties')
  })

  it('leaves one event in the trail, without the name of the file', async () => {
    const { body } = await uploaded(
      t,
      'officer-ppkukm',
      { kind: 'legality', agreementId },
      { ...files.pdf, name: 'KTP Budi.pdf' },
    )
    const events = await ownerRows(t, 'select * from audit_events where resource_id = $1', [body.id])
    expect(events).toMatchObject([{ action: 'create', resource_type: 'document', actor_role: 'officer' }])
    expect(events[0]!.changes).toMatchObject({
      kind: [null, 'legality'],
      sha256: [null, body.sha256],
      agreementId: [null, agreementId],
    })
    expect(JSON.stringify(events)).not.toContain('Budi')
  })
})

describe('POST /v1/documents with replacesId', () => {
  it('201: the next edition of the same file; each names the other', async () => {
    const first = await uploaded(t, 'officer-ppkukm', { kind: 'draft_agreement', agreementId })
    const fields = { kind: 'draft_agreement', agreementId, replacesId: first.body.id }
    const second = await uploaded(t, 'officer-ppkukm', fields, files.docx)
    expect(second.body).toMatchObject({ edition: 2, replacesId: first.body.id, replacedById: null })
    const former = await t.as('officer-ppkukm').get(`/v1/documents/${first.body.id}`)
    expect(former.body).toMatchObject({ replacedById: second.body.id, edition: 1, allowedActions: ['patch'] })
  })

  it('409: an edition that was replaced already; of several at once one is kept, and nothing of the others', async () => {
    const first = await uploaded(t, 'officer-ppkukm', { kind: 'other', agreementId })
    before = await state()
    const fields = { kind: 'other', agreementId, replacesId: first.body.id }
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(t, 'officer-ppkukm', fields)))
    expect(answers.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409])
    const late = await upload(t, 'officer-ppkukm', fields)
    expect(late).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(await state()).toMatchObject({ documents: before.documents + 1, kept: before.kept + 1 })
  })

  it('422: a file of another record or kind, or none', async () => {
    const other = await agreementOf(t, 'in_review')
    const first = await uploaded(t, 'officer-ppkukm', { kind: 'other', agreementId })
    for (const fields of [
      { kind: 'other', agreementId: other, replacesId: first.body.id },
      { kind: 'evidence', agreementId, replacesId: first.body.id },
      { kind: 'other', agreementId, replacesId: ids.unknown },
    ]) {
      const refused = await upload(t, 'officer-ppkukm', fields)
      expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
      expect(pointers(refused)).toEqual(['/replacesId'])
    }
  })

  it('403: a partner replaces only what its own organization uploaded', async () => {
    const official = await uploaded(t, 'officer-ppkukm', {
      kind: 'legality',
      agreementId,
      visibility: 'parties',
    })
    const fields = { kind: 'legality', agreementId, replacesId: official.body.id }
    expect(await upload(t, 'partner-shopee', fields)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    const own = await uploaded(t, 'partner-shopee', { kind: 'legality', agreementId })
    expect((await uploaded(t, 'partner-shopee', { ...fields, replacesId: own.body.id })).body.edition).toBe(2)
  })
})

describe('POST /v1/documents refuses, and keeps nothing', () => {
  beforeAll(async () => {
    before = await state()
  })
  afterEach(expectNothingLeft)

  it.each(Object.entries(refusedFiles))('415 unsupported_file_type: %s', async (_name, file) => {
    const refused = await upload(t, 'officer-ppkukm', { kind: 'other', agreementId }, file)
    expect(refused).toMatchObject({ status: 415, body: { code: 'unsupported_file_type' } })
  })

  it('413: one byte more than 25 MiB', async () => {
    const file = { name: 'besar.pdf', content: pdfOf(maxFileSize + 1) }
    const refused = await upload(t, 'officer-ppkukm', { kind: 'other', agreementId }, file)
    expect(refused).toMatchObject({ status: 413, body: { code: 'payload_too_large' } })
    expect(refused.body.detail).toContain('25 MiB')
  })

  it('422: an empty file', async () => {
    const refused = await upload(
      t,
      'officer-ppkukm',
      { kind: 'other', agreementId },
      { name: 'kosong.pdf', content: Buffer.alloc(0) },
    )
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(refused)).toEqual(['/file'])
  })

  it('400: fields that are missing, unknown, repeated, too long or no ids, each named', async () => {
    expect(pointers(await upload(t, 'officer-ppkukm', { agreementId }))).toEqual(['/kind'])
    const wrong = await upload(t, 'officer-ppkukm', { kind: 'surat', agreementId: 'x', uploadedBy: 'saya' })
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(pointers(wrong).toSorted()).toEqual(['/agreementId', '/kind', '/uploadedBy'])
    const kind: [string, string] = ['kind', 'other']
    const repeated = await send(t, [kind, kind, ['agreementId', agreementId], ['file', files.pdf]])
    expect(pointers(repeated)).toEqual(['/kind'])
    const long = await send(t, [kind, ['agreementId', 'a'.repeat(2000)], ['file', files.pdf]])
    expect(pointers(long)).toEqual(['/agreementId'])
    for (const refused of [repeated, long]) expect(refused.status).toBe(400)
  })

  it('422: no record, or more than one', async () => {
    const { caseId, meetingId } = await meetingOf(t)
    const records: Record<string, string>[] = [{}, { agreementId, caseId }, { meetingId, caseId }]
    for (const record of records) {
      const refused = await upload(t, 'officer-ppkukm', { kind: 'other', ...record })
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'one_record' }] } })
    }
  })

  it('400: no file, one under another name, two of them, or anything after it', async () => {
    const fields: [string, string][] = [
      ['kind', 'other'],
      ['agreementId', agreementId],
    ]
    const bodies: [Parameters<typeof send>[1], string][] = [
      [fields, '/file'],
      [[...fields, ['berkas', files.pdf]], '/berkas'],
      [[...fields, ['file', files.pdf], ['visibility', 'public']], '/visibility'],
    ]
    for (const [parts, pointer] of bodies) {
      const refused = await send(t, parts)
      expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
      expect(pointers(refused)).toEqual([pointer])
    }
    const two = await send(t, [...fields, ['file', files.pdf], ['file', files.png]])
    expect(two).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  })

  it.each(['__proto__', 'constructor', 'toString'])('400: a field named %s, and says so', async (name) => {
    const refused = await send(t, [
      ['kind', 'other'],
      ['agreementId', agreementId],
      [name, 'x'],
      ['file', files.pdf],
    ])
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', detail: expect.stringContaining('isian') },
    })
    expect(refused.body.detail).not.toContain('terpotong')
  })

  it('400: too many fields', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`isian${index}`, 'x']))
    expect((await upload(t, 'officer-ppkukm', { kind: 'other', agreementId, ...many })).status).toBe(400)
  })

  it('400: a body that is cut off, or no multipart at all', async () => {
    const { payload, headers } = multipart([
      ['kind', 'other'],
      ['agreementId', agreementId],
      ['file', files.pdf],
    ])
    const officer = t.as('officer-ppkukm')
    for (const length of [10, 150, 400, payload.length - 40, payload.length - 4]) {
      const refused = await officer.post('/v1/documents', payload.subarray(0, length), { headers })
      expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    }
    const noBoundary = await officer.post('/v1/documents', payload, {
      headers: { 'content-type': 'multipart/form-data' },
    })
    expect(noBoundary).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    const garbage = await officer.post('/v1/documents', Buffer.from('bukan multipart'), { headers })
    expect(garbage.status).toBe(400)
  })

  it('415 unsupported_media_type: JSON, and multipart anywhere else', async () => {
    const json = await t.as('officer-ppkukm').post('/v1/documents', { kind: 'other', agreementId })
    expect(json).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } })
    expect(json.body.detail).toContain('multipart/form-data')
    const { payload, headers } = multipart([['title', 'x']])
    const elsewhere = await t.as('officer-ppkukm').post('/v1/cases', payload, { headers })
    expect(elsewhere).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } })
  })

  it('422: a record that is not there, or that the caller does not see', async () => {
    const draft = await agreementOf(t, 'draft')
    const gojek = await agreementOf(t, 'in_review', [ids.ppkukm, ids.gojek])
    const { caseId, meetingId } = await meetingOf(t, { kind: 'internal' })
    const unseen: Record<string, string>[] = [
      { agreementId: ids.unknown },
      { agreementId: draft },
      { agreementId: gojek },
      { caseId },
      { meetingId },
    ]
    for (const record of unseen) {
      const refused = await upload(t, 'partner-shopee', { kind: 'evidence', ...record })
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown_record' }] } })
      expect(pointers(refused)).toEqual([`/${Object.keys(record)[0]}`])
    }
  })

  it('403: records one sees and may not attach to', async () => {
    const { caseId, meetingId } = await meetingOf(t)
    const amendmentId = await amendmentOf(t, await agreementOf(t, 'in_review'))
    const refusals = [
      upload(t, 'officer-parekraf', { kind: 'other', agreementId }),
      upload(t, 'officer-parekraf', { kind: 'other', caseId }),
      upload(t, 'admin', { kind: 'other', caseId }),
      upload(t, 'admin', { kind: 'minutes', meetingId }),
      upload(t, 'partner-shopee', { kind: 'signed_agreement', agreementId }),
      upload(t, 'partner-shopee', { kind: 'evidence', caseId }),
      upload(t, 'partner-shopee', { kind: 'evidence', meetingId }),
      upload(t, 'partner-shopee', { kind: 'evidence', amendmentId }),
    ]
    for (const refused of await Promise.all(refusals)) {
      expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    }
  })

  it('403 or 401: everyone whose role uploads nothing', async () => {
    const uploaders = new Set<string>([
      'admin',
      'officer-ppkukm',
      'officer-parekraf',
      'partner-shopee',
      'partner-gojek',
      'partner-bankdki',
    ])
    for (const account of everyAccount.filter((each) => !uploaders.has(each))) {
      const refused = await upload(t, account, { kind: 'other', agreementId })
      expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    }
    expect((await upload(t, undefined, { kind: 'other', agreementId })).status).toBe(401)
  })

  it('422: a visibility that does not fit the caller or the record', async () => {
    const { caseId } = await meetingOf(t)
    const partner = await upload(t, 'partner-shopee', { kind: 'evidence', agreementId, visibility: 'public' })
    expect(partner).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/visibility', code: 'parties_only' }] },
    })
    const negotiation = await upload(t, 'officer-ppkukm', { kind: 'other', caseId, visibility: 'public' })
    expect(negotiation).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/visibility', code: 'public_needs_agreement' }] },
    })
  })

  it('503: the storage fails', async () => {
    const { storage } = t.app.files
    const put = storage.put
    const waiting = await ownerRows<{ key: string }>(t, 'select key from pending_files')
    storage.put = () =>
      Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'rename' }))
    const refused = await upload(t, 'officer-ppkukm', { kind: 'other', agreementId })
    storage.put = put
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    // Whether anything was kept is not known: the sweep will look.
    const known = waiting.map(({ key }) => key)
    const left = await ownerRows(t, 'delete from pending_files where key <> all($1) returning key', [known])
    expect(left).toHaveLength(1)
  })
})

describe('POST /v1/documents over a connection', () => {
  let port: number

  beforeAll(async () => {
    await t.app.listen({ host: '127.0.0.1', port: 0 })
    port = (t.app.server.address() as AddressInfo).port
    before = await state()
  })

  const begin = (length: number) => {
    const { headers } = multipart([])
    return http.request({
      port,
      method: 'POST',
      path: '/v1/documents',
      headers: { ...headers, authorization: `Bearer ${t.token('officer-ppkukm')}`, 'content-length': length },
    })
  }
  const body = (size: number) =>
    multipart([
      ['kind', 'other'],
      ['agreementId', agreementId],
      ['file', { name: 'besar.pdf', content: pdfOf(size) }],
    ]).payload

  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  it('writes what arrived to disk before the rest is sent; cut off there, it leaves nothing', async () => {
    const payload = body(maxFileSize)
    const request = begin(payload.length)
    request.on('error', () => {})
    request.write(payload.subarray(0, 20_000_000))
    await until(async () => {
      const [file] = (await stored(t)).incoming
      return file !== undefined && (await readFile(file)).length > 15_000_000
    })
    request.destroy()
    await until(async () => (await stored(t)).incoming.length === 0)
    expect(await state()).toEqual(before)
  })

  it('413 reaches a client that goes on sending; then it leaves nothing', async () => {
    const payload = body(maxFileSize + 3_000_000)
    const request = begin(payload.length)
    request.end(payload)
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.on('response', resolve).on('error', reject)
    })
    response.resume()
    expect(response.statusCode).toBe(413)
    await until(async () => (await stored(t)).incoming.length === 0)
    expect(await state()).toEqual(before)
  })

  it('201: 25 MiB, to the byte', async () => {
    const payload = body(maxFileSize)
    const request = begin(payload.length)
    request.end(payload)
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.on('response', resolve).on('error', reject)
    })
    response.setEncoding('utf8')
    let text = ''
    for await (const piece of response) text += piece
    expect(JSON.parse(text)).toMatchObject({ size: maxFileSize })
  })
})
