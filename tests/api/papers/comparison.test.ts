import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, newAgreement } from '../../support/agreements.ts'
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
async function compared(content: Buffer, name = 'draf.docx') {
  const file: TestFile = { name, content }
  const fields = { kind: 'draft_agreement', visibility: 'internal', agreementId: id }
  const { body } = expectStatus(await upload(t, 'officer-ppkukm', fields, file), 201)
  return expectStatus(await t.as('officer-ppkukm').get(`/v1/documents/${body.id}/comparison`), 200).body
}

/** What is not the same: the article with each part, its change, and its words but those that stayed. */
const told = ({ sections }: { sections: any[] }): unknown[] =>
  sections.flatMap(({ record, file, change, title, moved, parts }) => {
    const heading = (record ?? file)?.replace('\n', ' ') ?? null
    return [
      ...(title.length > 0 || moved || (change !== 'same' && change !== 'changed')
        ? [[heading, moved ? 'moved' : change, ...words(title)]]
        : []),
      ...parts
        .filter((each: any) => each.change !== 'same')
        .map((each: any) => [heading, each.label, each.change, ...words(each.segments)]),
    ]
  })
const words = (segments: any[]) =>
  segments
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text, by }) => `${kind === 'added' ? '+' : '-'}${text}${by ? ` (${by.author})` : ''}`)

describe('GET /v1/documents/{id}/comparison', () => {
  it('finds nothing in the DOCX as it was made, whatever the labels and the letterhead', async () => {
    const answer = await compared(draft)
    expect(told(answer)).toEqual([])
    expect(answer).toMatchObject({ unread: null, differences: 0, fileVersion: 1, recordVersion: 1, comments: [] })
    expect(answer.sections.map((each: any) => each.file)).toContain('Pasal 2\nMaksud dan Tujuan')
    const purpose = answer.sections.find(({ mark }: any) => mark === 'p_2')
    expect(purpose.parts).toMatchObject([{ change: 'same', file: 'Memperluas pasar usaha mikro di lima kota.' }])
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
      return inRunOf(one, 'Memperluas pasar usaha mikro di lima kota.', run('Memperluas pasar usaha '), run('kecil di lima kota.'))
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
        '-setiap (Budi)',
        '+per (Budi)',
      ],
    ])
  })
})
