import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementSheet } from '../../../src/papers/of/agreement-sheet.ts'
import { controlSheet } from '../../../src/papers/of/control-sheet.ts'
import { readingOrder } from '../../../src/papers/model/texts.ts'
import type { Setting } from '../../../src/papers/of/of-agreement.ts'
import type { Paper } from '../../../src/papers/model/paper.ts'
import {
  agreementIn,
  asOwner,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  today,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { exampleMeeting, openCase } from '../cases/examples.ts'
import { actOn, amend, readyAmendment, signatureOf } from '../../support/amendments.ts'
import { decide, originalOf, withheld } from '../../support/papers.ts'
import { bare, bytesOf, docxType, paperOf, pdfType, readDocx, readPdf } from '../../support/paper-files.ts'

const letterhead = ['Pemerintah Provinsi Contoh', 'Jalan Contoh 1, Jakarta']
const base = 'https://registri.contoh.id'
const setting: Setting = { letterhead, base, today }
let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock, settings: { paperLetterhead: letterhead, publicUrl: base } })
})
afterAll(() => t.close())

const title = 'Pelatihan #set text(red) *tebal* $x^2$ <w:t>&amp;</w:t> {{isi}} 😀'
const parties = [ids.ppkukm, ids.shopee, ids.bankDki]

/** A signed agreement of three parties with so many commitments. */
async function signedWith(count: number) {
  const draft = await draftAgreement(t, { title, parties })
  for (let at = 1; at <= count; at++)
    expectStatus(
      await t.as('officer-ppkukm').post(`/v1/agreements/${draft.body.id}/commitments`, {
        stage: 'P5',
        description: `Kelas ke-${at} bagi pelaku usaha binaanPelatihanBerkelanjutanAntarwilayahJakarta`,
        targetValue: 1250.5,
        unit: 'peserta',
        dueOn: '2026-12-01',
        responsibleOrganizationId: ids.bankDki,
      }),
      201,
    )
  return draft
}

const read = async (as: AccountName, url: string) => expectStatus(await t.as(as).get(url), 200).body

/** The sheet that a reader's own answers make. */
async function sheetOf(as: AccountName, id: string): Promise<Paper> {
  const url = `/v1/agreements/${id}`
  const versions = await read(as, `${url}/versions?limit=200`)
  const commitments = await read(as, `${url}/commitments?limit=200`)
  const agreement = await read(as, url)
  const { data: clauses } = await read(as, `${url}/clauses`)
  return agreementSheet(
    { agreement, versions: versions.data, commitments: commitments.data, clauses, electronicSignature: null },
    setting,
  )
}

async function controlOf(as: AccountName, id: string): Promise<Paper> {
  const url = `/v1/agreements/${id}`
  const documents = await read(as, `/v1/documents?agreementId=${id}&limit=200`)
  const originals = await read(as, `${url}/originals?limit=200`)
  const agreement = await read(as, url)
  const checklist = await read(as, `${url}/checklist`)
  return controlSheet({ agreement, checklist, documents: documents.data, originals: originals.data }, setting)
}

const kinds = [
  ['agreement-sheet', sheetOf, 'lembar-naskah'],
  ['control-sheet', controlOf, 'lembar-kendali'],
] as const

/** As the fonts and the readers have it. */
const shown = (paper: Paper) => bare(readingOrder(paper).join('').replace('😀', '□'))

describe.each(kinds)('GET /v1/agreements/{id}/papers/%s', (kind, paperFor, name) => {
  const urlOf = (id: string) => `/v1/agreements/${id}/papers/${kind}`

  it('says in both formats, in reading order, what its reader reads of the record', async () => {
    const { body } = await signedWith(40)
    const url = urlOf(body.id)
    const paper = await paperFor('officer-ppkukm', body.id)
    const pdf = await readPdf(await paperOf(t.as('officer-ppkukm'), url))
    expect(pdf.faults).toEqual([])
    expect(bare(pdf.text)).toBe(shown(paper))
    const docx = readDocx(await paperOf(t.as('officer-ppkukm'), url, docxType))
    expect(bare(docx.text)).toBe(shown(paper))
    expect(docx.repeatedRows).toBe(paper.blocks.filter((each) => each.kind === 'table').length)
    expect(docx.properties).toEqual({ record: body.id, version: String(paper.version) })
    expect(pdf.text).toContain('PEMERINTAH PROVINSI CONTOH')
  })

  it('says on every page its number, state, version, day and address, and DRAF before the signature', async () => {
    const { body } = await signedWith(40)
    const pdf = await readPdf(await paperOf(t.as('reviewer'), urlOf(body.id)))
    const foot = `${body.registrationNumber} · Draf · versi ${body.version} · dibuat 2026-06-15`
    for (const [at, artifacts] of pdf.artifacts.entries()) {
      for (const part of [
        foot,
        `${base}/v1/public/agreements/${body.id}`,
        `Halaman ${at + 1} / ${pdf.pageCount}`,
        'DRAF',
      ])
        expect(bare(artifacts)).toContain(bare(part))
    }
    const docx = readDocx(await paperOf(t.as('reviewer'), urlOf(body.id), docxType))
    expect(bare(docx.foot)).toContain(bare(foot))
    expect(docx.head).toContain('string="DRAF"')
  })

  it('has no DRAF once it is signed', async () => {
    const { body } = await agreementIn(t, 'signed')
    const { artifacts } = await readPdf(await paperOf(t.as('officer-ppkukm'), urlOf(body.id)))
    expect(artifacts.join(' ')).toContain('Ditandatangani')
    expect(bare(artifacts.join(' '))).not.toContain('DRAF')
    expect(readDocx(await paperOf(t.as('officer-ppkukm'), urlOf(body.id), docxType)).head).not.toContain(
      'DRAF',
    )
  })

  it('is the same file twice, with its hash as ETag', async () => {
    const { body } = await draftAgreement(t)
    for (const type of [pdfType, docxType]) {
      const headers = { accept: type }
      const first = expectStatus(await t.as('officer-ppkukm').get(urlOf(body.id), { headers }), 200)
      const again = expectStatus(await t.as('officer-ppkukm').get(urlOf(body.id), { headers }), 200)
      expect(bytesOf(again).equals(bytesOf(first))).toBe(true)
      expect(first.headers).toMatchObject({
        'content-type': type,
        'content-disposition': expect.stringContaining(
          `filename="${name}-${body.registrationNumber}-v${body.version}.${type === pdfType ? 'pdf' : 'docx'}"`,
        ),
        vary: expect.stringContaining('Accept'),
      })
      const unchanged = { ...headers, 'if-none-match': first.etag }
      expect(await t.as('officer-ppkukm').get(urlOf(body.id), { headers: unchanged })).toMatchObject({
        status: 304,
      })
    }
  })

  it('is a PDF for who takes anything; 406 for what it is not made as', async () => {
    const { body } = await draftAgreement(t)
    for (const accept of [undefined, '*/*', 'application/*', `${docxType};q=0.3, ${pdfType};q=0.5`]) {
      const answer = await t.as('reviewer').get(urlOf(body.id), accept ? { headers: { accept } } : {})
      expect(answer.headers['content-type'], accept).toBe(pdfType)
    }
    const refused = await t.as('reviewer').get(urlOf(body.id), { headers: { accept: 'application/json' } })
    expect(refused).toMatchObject({ status: 406, body: { code: 'not_acceptable' } })
    expect(refused.body.detail).toContain(`${pdfType}, ${docxType}`)
  })

  it('404 for a partner before the first submission, and for one without part in it', async () => {
    const { body } = await draftAgreement(t)
    expect((await t.as('partner-shopee').get(urlOf(body.id))).status).toBe(404)
    const submitted = await agreementIn(t, 'in_review')
    expect((await t.as('partner-gojek').get(urlOf(submitted.body.id))).status).toBe(404)
    expect((await t.as('partner-shopee').get(urlOf(submitted.body.id))).status).toBe(200)
  })

  it('records that the registrar or an auditor read the people in it', async () => {
    const { body } = await agreementIn(t, 'signed')
    for (const as of ['auditor', 'officer-ppkukm'] as const)
      expectStatus(await t.as(as).get(urlOf(body.id)), 200)
    const reads = await ownerRows<{ fields: string[] }>(
      t,
      `select changes->'fields'->1 fields from audit_events where action = 'read' and resource_id = $1`,
      [body.id],
    )
    expect(reads).toHaveLength(1)
    expect(reads[0]!.fields).toContain('signatoryName')
  })
})

describe('what only the region reads', () => {
  it('is not on the sheets of a partner', async () => {
    const { body, etag } = await draftAgreement(t)
    const items = [{ code: 'terms_of_reference', status: 'waived', reason: 'Alasan internal daerah.' }]
    const decided = expectStatus(
      await t.as('officer-ppkukm').patch(`/v1/agreements/${body.id}/checklist`, { items }, { etag }),
      200,
    )
    expectStatus(
      await t
        .as('officer-ppkukm')
        .post(`/v1/agreements/${body.id}/submit`, undefined, { etag: decided.etag }),
      200,
    )
    const url = `/v1/agreements/${body.id}/papers/control-sheet`
    const own = await readPdf(await paperOf(t.as('officer-ppkukm'), url))
    expect(bare(own.text)).toContain(bare('Alasan internal daerah.'))
    const theirs = await readPdf(await paperOf(t.as('partner-shopee'), url))
    expect(bare(theirs.text)).toContain(bare('Kerangka acuan kerja'))
    expect(bare(theirs.text)).not.toContain(bare('Alasan internal'))
    expect(bare(theirs.text)).toBe(shown(await controlOf('partner-shopee', body.id)))
  })
})

describe('the control sheet of a signed agreement', () => {
  it('says who holds the originals, and who signed on what basis', async () => {
    const agreement = await agreementIn(t, 'signed')
    await originalOf(t, agreement, 'lend')
    const url = `/v1/agreements/${agreement.body.id}/papers/control-sheet`
    const { text, faults } = await readPdf(await paperOf(t.as('officer-ppkukm'), url))
    expect(faults).toEqual([])
    const said = bare(text)
    for (const part of [
      'PIHAK KESATU Dinas PPKUKM 1/PKS/2026 1/PKS/2026/BKS Penanda Tangan 1/PKS/2026 Kepala',
      'Jabatan Keputusan pengangkatan Nomor SK-1/PKS/2026 4 Maret 2025 15 Juni 2026',
      'Dinas PPKUKM Naskah asli Depo Arsip, rak 4 Dipinjamkan',
    ])
      expect(said).toContain(bare(part))
  })
})

describe('an addendum', () => {
  it('names the agreement as it was signed and the parties of then, whatever it or a later one changes', async () => {
    const three = [ids.ppkukm, ids.shopee, ids.bankDki]
    const agreement = await agreementIn(t, 'signed', { title: 'Pasar daring', parties: three })
    const [, shopee, bank] = agreement.body.parties
    await amend(t, agreement, today, { title: 'Pasar daring dan luring' })
    const said = async (number: number) => {
      const url = `/v1/agreements/${agreement.body.id}/amendments/${number}/papers/addendum`
      return bare(readDocx(await paperOf(t.as('officer-ppkukm'), url, docxType)).text)
    }
    const parties = {
      leave: [bank.id],
      replace: [{ partyId: shopee.id, organizationId: ids.gojek }],
      join: [{ organizationId: ids.dpmptsp }],
    }
    const second = await readyAmendment(t, agreement, today, { title: 'Pasar luring', parties })
    const signs = (position: string, name: string, signed = '') => bare(`${position} ${name} ${signed}`)
    const asSigned =
      'Perjanjian Kerja Sama (PKS) nomor 1/PKS/2026, 2/PKS/2026, dan 3/PKS/2026 tanggal 15 Juni 2026 tentang Pasar daring'
    const before = await said(2)
    for (const part of [
      'ANTARA Dinas PPKUKM DENGAN Shopee DENGAN Bank DKI TENTANG Pasar daring Nomor PIHAK KESATU',
      `${asSigned}, sebagaimana telah diubah dengan adendum ke-1 yang berlaku sejak 15 Juni 2026, dengan adendum ke-2`,
      'Pasar daring dan luring Pasar luring',
    ])
      expect(before).toContain(bare(part))
    expect(before).toContain(signs('PIHAK KEDUA', 'Gojek'))
    expect(before).toContain(signs('PIHAK KEEMPAT', 'DPMPTSP'))
    expect(before).not.toContain(bare('Nomor PIHAK KETIGA'))
    const joined = second.body.changes.parties.join[0].id
    const signers = [agreement.body.parties[0].id, shopee.id, joined]
    const signatures = signers.map((id, at) => signatureOf(id, `${at + 1}/ADD-2`))
    expectStatus(await actOn(t, second, 'sign', 'admin', { signatures }), 200)
    const after = await said(2)
    expect(after).toContain(signs('PIHAK KEDUA', 'Gojek', 'Penanda Tangan 2/ADD-2'))
    expect(after).toContain(signs('PIHAK KEEMPAT', 'DPMPTSP', 'Penanda Tangan 3/ADD-2'))
    expect(after).toContain(bare(asSigned))
    const first = await said(1)
    expect(first).toContain(bare(`${asSigned}, dengan adendum ke-1`))
    expect(first).toContain(signs('PIHAK KETIGA', 'Bank DKI', 'Penanda Tangan A'))
    expect(first).not.toContain('Gojek')
  })
})

describe('minutes', () => {
  it('name both days of a meeting that went on past midnight in Jakarta', async () => {
    const hours = { startsAt: '2026-06-12T16:30:00Z', endsAt: '2026-06-12T18:15:00Z' }
    const officer = t.as('officer-ppkukm')
    const opened = await openCase(officer)
    const logged = await officer.post(`/v1/cases/${opened.body.id}/meetings`, { ...exampleMeeting, ...hours })
    const { body } = expectStatus(logged, 201)
    const url = `/v1/meetings/${body.id}/papers/minutes`
    const said = bare(readDocx(await paperOf(t.as('officer-ppkukm'), url, docxType)).text)
    expect(said).toContain(
      bare('Jumat, 12 Juni 2026 sampai dengan Sabtu, 13 Juni 2026 Waktu : 23.30–01.15 WIB'),
    )
  })
})

describe('a paper of several lists', () => {
  it('says one state of the record, whatever is written while it is read', async () => {
    const agreement = await agreementIn(t, 'signed')
    await originalOf(t, agreement, 'lend')
    const url = `/v1/agreements/${agreement.body.id}/papers/control-sheet`
    const said = await asOwner(t, async (writer) => {
      await writer.query('begin')
      // It is read last, so that the paper waits here with the rest in hand.
      await writer.query('lock table originals in access exclusive mode')
      const made = paperOf(t.as('officer-ppkukm'), url, docxType)
      await Promise.race([waiting(), made])
      await writer.query('set local role registry_maintenance')
      const moved = `update originals set place = 'Gudang lain' where agreement_id = $1`
      expect((await writer.query(moved, [agreement.body.id])).rowCount).toBe(1)
      await writer.query('commit')
      return bare(readDocx(await made).text)
    })
    expect(said).toContain(bare('Depo Arsip, rak 4'))
    expect(said).not.toContain(bare('Gudang lain'))
    expect(bare(readDocx(await paperOf(t.as('officer-ppkukm'), url, docxType)).text)).toContain('Gudanglain')
  })
})

/** Resolves once somebody waits for what another holds. */
async function waiting(): Promise<void> {
  const who = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await ownerRows(t, who)).length === 0) await sleep(20)
}

describe('the public record that a QR code leads to', () => {
  it('has the hash of the newest signed file; none of a draft, and of what is withheld', async () => {
    const { body } = await agreementIn(t, 'signed')
    const seen = async () =>
      expectStatus(await t.as().get(`/v1/public/agreements/${body.id}`), 200).body.signedFileSha256
    expect(await seen()).toBe('0'.repeat(64))
    await asOwner(t, (owner) =>
      owner.query(
        `insert into documents (id, kind, visibility, file_name, media_type, size, sha256, storage_key, agreement_id, replaces_id, edition, uploaded_by)
         select gen_random_uuid(), kind, visibility, file_name, media_type, size, repeat('a', 64), gen_random_uuid(), agreement_id, id, 2, uploaded_by
         from documents where agreement_id = $1 and kind = 'signed_agreement'`,
        [body.id],
      ),
    )
    expect(await seen()).toBe('a'.repeat(64))
    await decide(t, body.id, withheld)
    expect(await seen()).toBeNull()
  })
})
