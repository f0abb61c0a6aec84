import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../../../src/papers/compare/schemas.ts'
import { agreementIn, clock, expectStatus, ids, newAgreement } from '../../support/agreements.ts'
import { draftAmendment } from '../../support/amendments.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { pdfOf, upload, type TestFile } from '../../support/documents.ts'
import {
  deleted,
  edited,
  foreign,
  inRunOf,
  inserted,
  movedAway,
  movedHere,
  paragraph,
  run,
} from '../../support/edited-docx.ts'
import { docxType, paperOf } from '../../support/paper-files.ts'

let t: TestApp
let id: string
let draft: Buffer
beforeAll(async () => {
  t = await startTestApp({ clock, settings: { paperLetterhead: ['Pemerintah Provinsi Contoh'] } })
  const body = {
    ...newAgreement({ type: 'pks', parties: [ids.ppkukm, ids.shopee] }),
    purpose: 'Memperluas pasar usaha mikro di lima kota.',
    object: 'Pemasaran daring “usaha binaan” selama 12 bulan.',
    scope: 'Pelatihan, pendampingan dan etalase daring bagi pelaku usaha.',
    disputeSettlement: 'Musyawarah untuk mufakat, lalu Pengadilan Negeri Jakarta Pusat.',
    sanctions: 'Teguran tertulis sebanyak tiga kali, lalu pengakhiran.',
    provisions: [
      { organizationId: ids.shopee, kind: 'right', text: 'Memakai logo JakPreneur pada etalase.' },
      { organizationId: ids.shopee, kind: 'obligation', text: 'Menyediakan etalase daring tanpa biaya.' },
      { organizationId: ids.shopee, kind: 'obligation', text: 'Melatih 1.250 pelaku usaha setiap tahun.' },
    ],
  }
  id = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', body), 201).body.id
  draft = await paperOf(t.as('officer-ppkukm'), `/v1/agreements/${id}/papers/draft-agreement`, docxType)
})
afterAll(() => t.close())

/** The comparison of a file that is uploaded as a draft of the agreement. */
async function compared(content: Buffer, name = 'draf.docx'): Promise<Comparison> {
  const file: TestFile = { name, content }
  const fields = { kind: 'draft_agreement', visibility: 'internal', agreementId: id }
  const { body } = expectStatus(await upload(t, 'officer-ppkukm', fields, file), 201)
  return expectStatus(await t.as('officer-ppkukm').get(`/v1/documents/${body.id}/comparison`), 200).body
}

/** What is not the same: the article with each part, its change, and its words but those that stayed. */
const told = ({ sections }: Comparison): (string | null)[][] =>
  sections.flatMap(({ record, file, change, title, moved, parts }) => {
    const heading = (record ?? file)?.replace('\n', ' ') ?? null
    return [
      ...(title.length > 0 || moved || (change !== 'same' && change !== 'changed')
        ? [[heading, moved ? 'moved' : change, ...words(title)]]
        : []),
      ...parts
        .filter((each) => each.change !== 'same')
        .map((each) => [heading, each.label, each.change, ...words(each.segments)]),
    ]
  })
type Words = Comparison['sections'][number]['title']
const words = (segments: Words): string[] =>
  segments
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text, by }) => `${kind === 'added' ? '+' : '-'}${text}${by ? ` (${by.author})` : ''}`)

describe('GET /v1/documents/{id}/comparison', () => {
  it('finds nothing in the DOCX as it was made, whatever the labels and the letterhead', async () => {
    const answer = await compared(draft)
    expect(told(answer)).toEqual([])
    expect(answer).toMatchObject({
      unread: null,
      differences: 0,
      fileVersion: 1,
      recordVersion: 1,
      comments: [],
    })
    expect(answer.sections.map((each) => each.file)).toContain('Pasal 2\nMaksud dan Tujuan')
    const purpose = answer.sections.find(({ mark }) => mark === 'p_2')
    expect(purpose!.parts).toMatchObject([
      { change: 'same', file: 'Memperluas pasar usaha mikro di lima kota.' },
    ])
  })

  it('tells tracked changes with their authors, and what was changed without tracking', async () => {
    const file = edited(draft, (body) => {
      const one = inRunOf(
        body,
        'Melatih 1.250 pelaku usaha setiap tahun.',
        run('Melatih '),
        deleted('1.250', 'Sari Biro Hukum'),
        inserted('2.000', 'Sari Biro Hukum'),
        run(' pelaku usaha '),
        deleted('setiap tahun', 'Budi'),
        inserted('per tahun', 'Budi'),
        run('.'),
      )
      return inRunOf(
        one,
        'Memperluas pasar usaha mikro di lima kota.',
        run('Memperluas pasar usaha '),
        run('kecil di lima kota.'),
      )
    })
    const answer = await compared(file)
    expect(told(answer)).toEqual([
      ['Pasal 2 Maksud dan Tujuan', null, 'changed', '-mikro', '+kecil'],
      [
        'Pasal 7 Hak dan Kewajiban PIHAK KEDUA',
        'b.',
        'changed',
        '-1.250 (Sari Biro Hukum)',
        '+2.000 (Sari Biro Hukum)',
        '-setiap tahun (Budi)',
        '+per tahun (Budi)',
      ],
    ])
  })

  it('takes what a word processor writes by itself for no difference', async () => {
    const file = edited(draft, (body) =>
      inRunOf(
        inRunOf(
          body,
          'Pemasaran daring “usaha binaan” selama 12 bulan.',
          run('Pemasaran daring '),
          '<w:bookmarkStart w:id="99" w:name="_GoBack"/><w:bookmarkEnd w:id="99"/><w:proofErr w:type="spellStart"/>',
          run('"usaha\u00a0bina'),
          run('an" selama 12\u00a0bulan.'),
        ),
        'Memakai logo JakPreneur pada etalase.',
        run('Memakai\u200b logo  JakPreneur pada etalase.'),
      ),
    )
    expect(told(await compared(file))).toEqual([])
  })

  it('tells what was added, taken away and moved, by whom, also from one article to another', async () => {
    const scope = 'Pelatihan, pendampingan dan etalase daring bagi pelaku usaha.'
    const logo = 'Memakai logo JakPreneur pada etalase.'
    const teach = 'Melatih 1.250 pelaku usaha setiap tahun.'
    const file = edited(draft, (body) =>
      inRunOf(
        inRunOf(
          inRunOf(body, scope, run(scope), '</w:p><w:p>', inserted('Lokasi kegiatan di kelurahan.')),
          logo,
          movedAway(logo, 'Budi'),
        ),
        teach,
        deleted(teach, 'Wati'),
        '</w:p><w:p>',
        movedHere(logo, 'Budi'),
      ),
    )
    const answer = await compared(file)
    expect(told(answer)).toEqual([
      ['Pasal 4 Ruang Lingkup', null, 'only_in_file', '+Lokasi kegiatan di kelurahan. (Sari)'],
      ['Pasal 7 Hak dan Kewajiban PIHAK KEDUA', 'a.', 'moved'],
      ['Pasal 7 Hak dan Kewajiban PIHAK KEDUA', 'b.', 'missing_in_file', `-${teach} (Wati)`],
    ])
    const all = answer.sections.flatMap(({ parts }) => parts)
    expect(all.find(({ change }) => change === 'moved')).toMatchObject({
      record: logo,
      by: { author: 'Budi', moved: true, at: '2026-11-20T09:30:00Z' },
      movedTo: 'Pasal 7\nHak dan Kewajiban PIHAK KEDUA',
    })
    expect(answer.differences).toBe(3)
  })

  it('finds articles that were added, taken out, put elsewhere or named otherwise', async () => {
    const file = edited(draft, (body) => {
      const start = (number: number) => body.lastIndexOf('<w:p>', body.indexOf(`w:name="p_${number}"`))
      const article = (number: number) => body.slice(start(number), start(number + 1))
      const [before, after] = [body.slice(0, start(11)), body.slice(start(15))]
      const renamed = article(14).replace('>Sanksi<', '>Akibat Pelanggaran<')
      const added =
        paragraph(run('Pasal 99')) +
        paragraph(run('ANTIKORUPSI')) +
        paragraph(run('PARA PIHAK menolak suap.'))
      // The 12th is gone, and the 13th stands before the 11th.
      return `${before}${article(13)}${article(11)}${renamed}${added}${after}`
    })
    const answer = await compared(file)
    expect(told(answer).filter(([, ...rest]) => !rest.includes(null))).toEqual([
      ['Pasal 12 Kekayaan Intelektual', 'missing_in_file'],
      ['Pasal 13 Keadaan Kahar', 'moved'],
      ['Pasal 14 Sanksi', 'changed', '-Sanksi', '+Akibat Pelanggaran'],
      ['Pasal 99 ANTIKORUPSI', 'only_in_file'],
    ])
  })

  it('reads tables, footnotes, hidden alternatives and remarks', async () => {
    const file = edited(
      draft,
      (body) =>
        inRunOf(
          inRunOf(
            body,
            'Jangka waktu',
            '<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice/><mc:Fallback><w:t>tiada</w:t></mc:Fallback></mc:AlternateContent></w:r>',
            run('Jangka waktu kegiatan'),
          ),
          'Teguran tertulis sebanyak tiga kali, lalu pengakhiran.',
          '<w:commentRangeStart w:id="4"/>',
          run('Teguran tertulis sebanyak tiga kali'),
          '<w:r><w:footnoteReference w:id="2"/></w:r>',
          run(', lalu pengakhiran.'),
          '<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>',
        ),
      {
        'word/footnotes.xml':
          '<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>dalam satu tahun</w:t></w:r></w:p></w:footnote></w:footnotes>',
        'word/comments.xml':
          '<w:comments xmlns:w="w"><w:comment w:id="4" w:author="Wati" w:date="2026-11-21T08:00:00Z"><w:p><w:r><w:t>Mohon dicek.</w:t></w:r></w:p></w:comment></w:comments>',
      },
    )
    const answer = await compared(file)
    expect(told(answer)).toEqual([
      ['Pasal 14 Sanksi', null, 'changed', '+[dalam satu tahun]'],
      ['Lampiran: kegiatan, target dan anggaran', null, 'changed', '+kegiatan'],
    ])
    expect(answer.comments).toEqual([
      {
        author: 'Wati',
        at: '2026-11-21T08:00:00Z',
        text: 'Mohon dicek.',
        about: 'Teguran tertulis sebanyak tiga kali [dalam satu tahun], lalu pengakhiran.',
      },
    ])
  })

  it('reads a file of another program by "Pasal 5" and titles', async () => {
    const line = (text: string) => paragraph(run(text))
    const file = foreign(
      [
        line('PERJANJIAN KERJA SAMA'),
        line('Pasal 1'),
        line('MAKSUD DAN TUJUAN'),
        line('Memperluas pasar usaha mikro di enam kota.'),
        line('Pasal 2'),
        line('Penyelesaian Perselisihan'),
        line('Pasal 9 ayat (2) tidak berlaku.'),
        line('Musyawarah untuk mufakat, lalu Pengadilan Negeri Jakarta Pusat.'),
      ].join(''),
    )
    const answer = await compared(file)
    expect(answer).toMatchObject({ unread: null, fileVersion: null })
    const of = (heading: string) => told(answer).filter(([each]) => each?.endsWith(heading))
    expect(of('Maksud dan Tujuan')).toEqual([
      ['Pasal 2 Maksud dan Tujuan', null, 'changed', '-lima', '+enam'],
    ])
    expect(of('Penyelesaian Perselisihan')).toEqual([
      ['Pasal 16 Penyelesaian Perselisihan', null, 'only_in_file', '+Pasal 9 ayat (2) tidak berlaku.'],
    ])
    expect(of('Sanksi')[0]).toEqual(['Pasal 14 Sanksi', 'missing_in_file'])
  })

  it('says what cannot be read, and ends within its bounds', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const bodyOf = (xml: string) => foreign('', { 'word/document.xml': xml })
    const hostile: [string, Buffer, string][] = [
      ['an entity', bodyOf(`<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document ${w}>&a;</w:document>`), 'damaged'],
      ['no XML', bodyOf('bukan XML'), 'damaged'],
      ['too deep', foreign('<w:sdt>'.repeat(200) + '</w:sdt>'.repeat(200)), 'damaged'],
      ['a bomb', foreign(paragraph(run(' '.repeat(60_000))).repeat(600)), 'damaged'],
      [
        'too many paragraphs',
        foreign(Array.from({ length: 6000 }, (_, at) => paragraph(run(`x${at}`))).join('')),
        'too_large',
      ],
    ]
    for (const [what, file, why] of hostile)
      expect(await compared(file), what).toMatchObject({ unread: why, sections: [], recordVersion: null })
    expect(await compared(pdfOf(2000), 'draf.pdf')).toMatchObject({ unread: 'no_docx' })
  })

  it('reads an edited addendum beside the amendment that it is a file of', async () => {
    const agreement = await agreementIn(t, 'signed')
    const changes = { purpose: 'Memperluas pasar ke tiga provinsi.', effectiveUntil: '2027-05-31' }
    const { body } = await draftAmendment(t, agreement, '2026-07-01', changes)
    const url = `/v1/agreements/${agreement.body.id}/amendments/${body.number}/papers/addendum`
    const paper = await paperOf(t.as('officer-ppkukm'), url, docxType)
    const comparedWith = async (content: Buffer) => {
      const fields = { kind: 'other', visibility: 'internal', amendmentId: body.id }
      const sent = await upload(t, 'officer-ppkukm', fields, { name: 'adendum.docx', content })
      const { id: of } = expectStatus(sent, 201).body
      return expectStatus(await t.as('officer-ppkukm').get(`/v1/documents/${of}/comparison`), 200).body
    }
    const asMade = await comparedWith(paper)
    expect(told(asMade)).toEqual([])
    expect(asMade).toMatchObject({ recordVersion: body.version, fileVersion: body.version, differences: 0 })
    const answer = await comparedWith(
      edited(paper, (xml) => xml.replace('ke tiga provinsi', 'ke empat provinsi')),
    )
    expect(told(answer)).toEqual([[expect.stringMatching(/^Pasal \d /), null, 'changed', '-tiga', '+empat']])
  })
})
