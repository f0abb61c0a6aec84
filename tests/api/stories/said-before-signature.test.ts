import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, newAgreement } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { upload } from '../../support/documents.ts'
import { heldByEach } from '../../support/query-visibility.ts'

/**
 * Before the signature: Biro Hukum and the partner comment on a field and on a provision, one advice stays the region's
 * alone, each is resolved by whoever asked; the partner meets the item that waits for it, and fills in what it signs with.
 */
describe('what is said and filled in before the signature', () => {
  let t: TestApp
  let url = ''
  let provisionId = ''
  let [onField, advice, onProvision]: TestResponse[] = []
  beforeAll(async () => void (t = await startTestApp({ clock })))
  afterAll(() => t.close())

  const read = (by: AccountName, place = '') => t.as(by).get(`${url}${place}`)
  const act = async (by: AccountName, action: string, body?: object) =>
    expectStatus(await t.as(by).post(`${url}/${action}`, body, { etag: (await read(by)).etag }), 200)
  const patch = async (by: AccountName, place: string, body: object) =>
    expectStatus(await t.as(by).patch(`${url}${place}`, body, { etag: (await read(by)).etag }), 200)
  const say = async (by: AccountName, body: object) =>
    expectStatus(await t.as(by).post(`${url}/comments`, body), 201)
  const resolve = ({ body, etag }: TestResponse, by: AccountName, answer: string) =>
    t.as(by).post(`/v1/comments/${body.id}/resolve`, { answer }, { etag })
  const textsFor = async (service: TestApp, by: AccountName): Promise<string[]> =>
    expectStatus(await service.as(by).get(`${url}/comments`), 200).body.data.map(
      (each: { text: string }) => each.text,
    )

  it('is drafted without what the partner signs with, and submitted', async () => {
    const { parties, ...content } = newAgreement()
    const draft = {
      ...content,
      parties: [parties[0], { organizationId: ids.shopee }],
      provisions: [{ organizationId: ids.shopee, kind: 'obligation', text: 'Menyediakan pengajar.' }],
    }
    const { body } = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', draft), 201)
    url = `/v1/agreements/${body.id}`
    provisionId = body.provisions[0].id
    await act('officer-ppkukm', 'submit')
  })

  it('Biro Hukum comments on a field for the parties, and once for the region alone; the partner on its provision', async () => {
    onField = await say('reviewer-hukum', {
      field: 'scope',
      audience: 'parties',
      text: 'Sebut kecamatan yang dilayani.',
    })
    advice = await say('reviewer-hukum', {
      field: 'disputeSettlement',
      text: 'Posisi kita: jangan terima arbitrase di luar negeri.',
    })
    onProvision = await say('partner-shopee', { provisionId, text: 'Kami usulkan tiga pengajar.' })
    expect(onField.body).toMatchObject({
      round: 1,
      audience: 'parties',
      organization: { shortName: 'Biro Hukum' },
    })
    expect(onProvision.body).toMatchObject({ round: 1, provisionText: 'Menyediakan pengajar.' })
  })

  it('the partner never sees the advice, by no list, count, filter or address', async () => {
    await heldByEach(t, async (service) => {
      expect(await textsFor(service, 'officer-ppkukm')).toHaveLength(3)
      expect(await textsFor(service, 'partner-shopee')).toEqual([
        'Sebut kecamatan yang dilayani.',
        'Kami usulkan tiga pengajar.',
      ])
      const partner = service.as('partner-shopee')
      expect((await partner.get(`/v1/comments/${advice!.body.id}`)).status).toBe(404)
      expect((await partner.get(`${url}/comments?audience=region`)).body.data).toEqual([])
      expect((await partner.get(`${url}/comments?count=exact`)).body.page.total).toBe(2)
      expect((await partner.get(url)).body.openComments).toBe(2)
    })
    expect((await read('reviewer')).body.openComments).toBe(3)
  })

  it('each is resolved by whoever asked, and by nobody else', async () => {
    expect((await resolve(onProvision!, 'officer-ppkukm', 'Diterima.')).status).toBe(403)
    expect((await resolve(onField!, 'partner-shopee', 'Sudah.')).status).toBe(403)
    expect((await resolve(advice!, 'partner-shopee', 'x')).status).toBe(404)
    await act('reviewer', 'return', { reason: 'Perbaiki menurut komentar.' })
    await patch('officer-ppkukm', '', {
      scope: 'Kecamatan Tebet dan Cilandak.',
      provisions: [{ organizationId: ids.shopee, kind: 'obligation', text: 'Menyediakan tiga pengajar.' }],
    })
    await act('officer-ppkukm', 'submit')
    const answer = 'Sudah disebut: Tebet dan Cilandak.'
    expect((await resolve(onField!, 'reviewer-hukum', answer)).body).toMatchObject({ answer, round: 1 })
    expect((await resolve(onProvision!, 'partner-shopee', 'Sesuai.')).status).toBe(200)
    expect((await read('partner-shopee')).body.openComments).toBe(0)
    const { body } = await read('reviewer')
    expect([body.openComments, body.review.round]).toEqual([1, 2])
    expect(body.warnings.map((each: { code: string }) => each.code)).toContain('open_comments')
  })

  it('the partner meets its item by an upload; the agency the others in one request', async () => {
    const { body: checklist } = await read('officer-ppkukm', '/checklist')
    const items = checklist.blocking
      .filter((code: string) => code !== 'legality')
      .map((code: string) => ({ code, status: 'waived', reason: 'Sudah ada pada kerja sama sebelumnya.' }))
    await patch('officer-ppkukm', '/checklist', { items })
    const fields = { kind: 'legality', agreementId: url.split('/').at(-1)!, checklistCode: 'legality' }
    const { body: file } = expectStatus(await upload(t, 'partner-shopee', fields), 201)
    const { body: now } = await read('partner-shopee', '/checklist')
    expect(now).toMatchObject({ blocking: [], turn: ['reviewer'] })
    expect(now.items.find((each: { code: string }) => each.code === 'legality')).toMatchObject({
      status: 'met',
      documentId: file.id,
    })
  })

  it('an open comment holds up no approval; then the partner fills in its number and signatory', async () => {
    const approved = await act('reviewer', 'approve')
    expect(approved.body).toMatchObject({ status: 'ready_to_sign', openComments: 1 })
    const { body } = await read('partner-shopee')
    const own = body.parties.find(
      (each: { organization: { id: string } }) => each.organization.id === ids.shopee,
    )
    const filled = {
      documentNumber: '07/LEGAL/VI/2026',
      signatoryName: 'Wakil Contoh',
      signatoryTitle: 'Direktur',
      authorityBasis: 'position',
      signedOn: '2026-06-14',
    }
    const after = await patch('partner-shopee', `/parties/${own.id}`, filled)
    expect(after.body.parties[1]).toMatchObject(filled)
    expectStatus(
      await upload(t, 'officer-ppkukm', {
        kind: 'signed_agreement',
        visibility: 'parties',
        agreementId: body.id,
      }),
      201,
    )
    const signed = await act('officer-ppkukm', 'sign')
    expect(signed.body).toMatchObject({ status: 'signed', signedOn: '2026-06-15' })
    const late = await t.as('partner-shopee').post(`${url}/comments`, { text: 'Terlambat.' })
    expect(late.status).toBe(409)
  })
})
