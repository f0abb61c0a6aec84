import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, draftAgreement, expectStatus } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { files, pdfOf, upload } from '../../support/documents.ts'
import { bare, docxType, paperOf, readDocx } from '../../support/paper-files.ts'
import { pemOf, signedPdf, signer, type Signer } from '../../support/signed-pdf.ts'

let t: TestApp
let agreementId: string
let sari: Signer
let budi: Signer
let root: Signer
let once: Buffer
let twice: Buffer
const at = '2026-06-15T03:00:00.000Z'
const decade = ['2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z'] as const
beforeAll(async () => {
  root = await signer('Akar Uji', 'ec', ...decade, { isAuthority: true })
  t = await startTestApp({ clock, settings: { signatureRoots: [pemOf(root)] } })
  agreementId = (await draftAgreement(t)).body.id
  sari = await signer('Sari Wulandari', 'rsa', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')
  budi = await signer('Budi Santoso', 'ec', '2024-02-03T00:00:00Z', '2025-02-03T00:00:00Z')
  once = await signedPdf(pdfOf(3000), sari, at)
  twice = await signedPdf(once, budi, '2026-06-16T04:05:06.000Z')
})
afterAll(() => t.close())

/** What is seen of a PDF that is uploaded. */
async function seen(content: Buffer) {
  const fields = { kind: 'other', agreementId }
  const file = { name: 'naskah.pdf', content }
  const { body } = expectStatus(await upload(t, 'officer-ppkukm', fields, file), 201)
  return expectStatus(await t.as('officer-ppkukm').get(`/v1/documents/${body.id}/signatures`), 200).body
}

/** The bytes with one of them changed. */
function with_(pdf: Buffer, place: number, text: string): Buffer {
  const changed = Buffer.from(pdf)
  changed.write(text, place, 'latin1')
  return changed
}

describe('GET /v1/documents/{id}/signatures', () => {
  it('says who signed, when, under which certificate, and that nothing changed', async () => {
    expect(await seen(once)).toMatchObject({
      unread: null,
      addedAfter: 'nothing',
      signatures: [
        {
          kind: 'signature',
          result: 'intact',
          covers: 'whole',
          signer: 'Sari Wulandari',
          subject: 'CN=Sari Wulandari',
          issuer: 'CN=Sari Wulandari',
          certificateFrom: '2026-01-01T00:00:00.000Z',
          certificateUntil: '2027-01-01T00:00:00.000Z',
          signedAt: at,
          inPeriod: true,
        },
      ],
      advice: {
        en: expect.stringMatching(/^Signed electronically by Sari Wulandari; the file did not change/),
      },
    })
  })

  it('says the name of the signer as it is, with what is told apart in names', async () => {
    const name = 'Dr. Sari Wulandari, S.H., M.Hum. "Ketua" + <Biro>'
    const titled = await signer(name, 'ec', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')
    const answer = await seen(await signedPdf(pdfOf(900), titled, at))
    expect(answer).toMatchObject({
      signatures: [{ signer: name }],
      advice: { id: expect.stringContaining(`oleh ${name};`) },
    })
  })

  it('tells two signatures apart, the first over a part, and a certificate out of its period', async () => {
    const answer = await seen(twice)
    expect(answer).toMatchObject({
      addedAfter: 'nothing',
      signatures: [
        { signer: 'Sari Wulandari', covers: 'part', result: 'intact', inPeriod: true },
        { signer: 'Budi Santoso', covers: 'whole', result: 'intact', inPeriod: false },
      ],
    })
    expect(answer.advice.en).toMatch(/by Sari Wulandari, Budi Santoso; a certificate was out of its period/)
  })

  it('sees a byte that changed, also one that only the later signature stands over', async () => {
    const results = async (pdf: Buffer) =>
      (await seen(pdf)).signatures.map(({ result }: { result: string }) => result)
    expect(await results(with_(twice, 40, '~~'))).toEqual(['altered', 'altered'])
    expect(await results(with_(twice, once.length + 3, '8'))).toEqual(['intact', 'altered'])
    const answer = await seen(with_(once, 40, '~~'))
    expect(answer.advice.en).toMatch(/changed after it was signed: the signature of Sari Wulandari/)
  })

  it('sees what was added behind the last signature, and tells validation data from other things', async () => {
    const added = (text: string) => Buffer.concat([once, Buffer.from(text)])
    expect(await seen(added('\n10 0 obj\n<</Type/Page>>\nendobj\n%%EOF\n'))).toMatchObject({
      addedAfter: 'other',
      signatures: [{ result: 'intact', covers: 'part' }],
      advice: { en: expect.stringContaining('something was added') },
    })
    expect(await seen(added('\n10 0 obj\n<</DSS 11 0 R>>\nendobj\n'))).toMatchObject({
      addedAfter: 'validation_data',
      advice: { en: expect.stringContaining('proves it in the long term') },
    })
    expect(await seen(added('\n'))).toMatchObject({
      addedAfter: 'nothing',
      signatures: [{ covers: 'whole' }],
    })
  })

  it('looks also at what was added before a time stamp, which anybody may put', async () => {
    const stamped = (pdf: Buffer) => signedPdf(pdf, budi, at, 'ETSI.RFC3161')
    const changed = Buffer.concat([once, Buffer.from('\n1 0 obj<</Type/Catalog/Pages 31 0 R>>endobj\n')])
    expect(await seen(await stamped(changed))).toMatchObject({
      addedAfter: 'other',
      signatures: [{ kind: 'signature' }, { kind: 'time_stamp' }],
    })
    expect(await seen(await stamped(once))).toMatchObject({ addedAfter: 'validation_data' })
  })

  it('looks at nothing that is no signature, and survives what is meant to break it', async () => {
    const none = { signatures: [], addedAfter: null, unread: null }
    expect(await seen(pdfOf(2000))).toMatchObject({
      ...none,
      advice: { en: expect.stringMatching(/^There is no electronic signature/) },
    })
    const tail = (text: string) => Buffer.concat([pdfOf(500), Buffer.from(text)])
    for (const text of [
      '/ByteRange [0 10 20 99999999]',
      '/ByteRange [0 -1 5 5]',
      '/ByteRange [5 10 20 10]',
      '/ByteRange [0 30 20 10]',
      '/ByteRange [0 10 20 30] '.repeat(5000),
      `/ByteRange [${'0 '.repeat(50_000)}]`,
    ])
      expect(await seen(tail(text)), text.slice(0, 40)).toMatchObject(none)
    expect(await seen(once.subarray(0, -5))).toMatchObject({
      signatures: [{ result: 'altered', signer: 'Sari Wulandari' }],
      advice: { en: expect.stringMatching(/^The file changed after it was signed/) },
    })
    const contents = once.indexOf('/Contents <') + '/Contents <'.length
    const nameless = await signedPdf(pdfOf(900), { ...sari, isLeftOut: true }, at)
    for (const broken of [
      with_(once, contents + 40, 'ffffffffffff'),
      with_(once, contents, '3083'),
      nameless,
    ])
      expect(await seen(broken)).toMatchObject({
        signatures: [{ result: 'unreadable', signer: null, signedAt: null }],
        advice: { en: expect.stringMatching(/^A signature cannot be read here/) },
      })
    const room = once.subarray(contents, once.indexOf('>', contents)).toString().replaceAll(/./g, '0')
    expect(await seen(with_(once, contents, room))).toMatchObject(none)
  })

  it('looks at PDFs only', async () => {
    const { body } = expectStatus(
      await upload(t, 'officer-ppkukm', { kind: 'other', agreementId }, files.png),
      201,
    )
    const answer = await t.as('officer-ppkukm').get(`/v1/documents/${body.id}/signatures`)
    expect(expectStatus(answer, 200).body).toMatchObject({
      unread: 'no_pdf',
      signatures: [],
      addedAfter: null,
    })
  })
})

describe('a certified signature', () => {
  const year = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const
  const authority = { isAuthority: true }
  const trustOf = async (by: Signer) => {
    const { signatures, advice } = await seen(await signedPdf(pdfOf(900), by, at))
    expect(signatures).toMatchObject([{ result: 'intact', issuer: expect.stringContaining('CN=') }])
    return [signatures[0].trust, /Certified: who issued/.test(advice.en)]
  }

  it('is one under a root of the operator, directly or by authorities that were sent along', async () => {
    const between = await signer('Penerbit', 'rsa', ...decade, { ...authority, by: root })
    for (const by of [root, between])
      expect(await trustOf(await signer('Rina', 'ec', ...year, { by }))).toEqual(['certified', true])
  })

  it('is none of its own making, of a namesake of the root, of who is no authority or was none any more', async () => {
    const namesake = await signer('Akar Uji', 'ec', ...decade, authority)
    const colleague = await signer('Rekan', 'ec', ...decade, { by: root })
    const past = await signer('Lama', 'ec', '2020-01-01T00:00:00Z', '2026-06-14T00:00:00Z', {
      ...authority,
      by: root,
    })
    for (const by of [undefined, namesake, colleague, past])
      expect(await trustOf(await signer('Rina', 'ec', ...year, by && { by }))).toEqual(['not_checked', false])
  })

  it('is told with the file of a signed agreement, and on its sheet; nothing stands in the way of another', async () => {
    const rina = await signer('Rina', 'ec', ...year, { by: root })
    const certified = await signedPdf(pdfOf(900), rina, at)
    const found = async (content: Buffer, kind = 'signed_agreement', more: object = {}) => {
      const file = { name: 'naskah.pdf', content }
      const sent = await upload(t, 'officer-ppkukm', { kind, agreementId, ...more }, file)
      return expectStatus(sent, 201).body
    }
    const first = await found(pdfOf(800))
    expect(first.electronicSignature).toBe('none')
    expect((await found(with_(certified, 40, '~~'))).electronicSignature).toBe('altered')
    expect((await found(once)).electronicSignature).toBe('not_checked')
    expect((await found(twice)).electronicSignature).toBe('out_of_period')
    expect((await found(certified, 'other')).electronicSignature).toBeNull()
    const url = `/v1/agreements/${agreementId}/papers/agreement-sheet`
    const said = async () => bare(readDocx(await paperOf(t.as('reviewer'), url, docxType)).text)
    expect(await said()).toContain(bare('Tanda tangan elektronik : Di luar masa sertifikat'))
    const last = await found(certified)
    expect(await t.as('auditor').get(`/v1/documents/${last.id}`)).toMatchObject({
      body: { electronicSignature: 'certified' },
    })
    expect(await said()).toContain(bare('Tanda tangan elektronik : Tersertifikasi'))
  })
})
