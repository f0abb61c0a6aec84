import { afterAll, describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/papers/model/clean.ts'
import { labelOf, readingOrder } from '../../../src/papers/model/texts.ts'
import type { Block, Paper } from '../../../src/papers/model/paper.ts'
import { dayInWords, inWords, partyName, rupiah } from '../../../src/papers/of/words.ts'
import { openPress } from '../../../src/papers/process/press.ts'
import { bare, readDocx, readPdf } from '../../support/paper-files.ts'

const press = openPress()
afterAll(() => press.close())
const waits = new AbortController().signal

const paperWith = (blocks: Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'PERJANJIAN KERJA SAMA',
  subtitle: ['TENTANG', 'Contoh'],
  letterhead: ['PEMERINTAH PROVINSI CONTOH', 'DINAS CONTOH', 'Jalan Contoh 1'],
  number: 'KS-2026-00007',
  draft: false,
  state: 'Ditandatangani',
  version: 4,
  madeOn: '2026-02-28',
  recordId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
  address: 'https://registri.contoh.id/v1/public/agreements/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
  blocks,
  ...more,
})

/** Every kind of block once, long enough for two pages. */
const everyKind: Block[] = [
  { kind: 'heading', text: 'Pasal 1\nMaksud dan Tujuan', centered: true, mark: 'p_1' },
  {
    kind: 'list',
    style: 'paragraphs',
    items: ['Ayat satu.', 'Ayat dua\r\ndengan baris kedua.'],
    mark: 'p_1',
  },
  { kind: 'list', style: 'letters', items: ['huruf', 'huruf lain'] },
  { kind: 'list', style: 'dots', items: ['titik'] },
  { kind: 'paragraph', text: 'Sebuah paragraf.' },
  { kind: 'facts', facts: [{ name: 'Nomor', value: 'KS-2026-00007' }] },
  {
    kind: 'table',
    head: ['No.', 'Uraian'],
    widths: [1, 6],
    rows: Array.from({ length: 70 }, (_, at) => [String(at + 1), `Uraian ke-${at + 1}`]),
  },
  {
    kind: 'signatures',
    signatures: ['PIHAK KESATU', 'PIHAK KEDUA', 'PIHAK KETIGA'].map((role) => ({
      role,
      organization: 'Perkumpulan Pelaku Usaha Mikro Kecil dan Menengah Kreatif Nusantara Cabang Jakarta',
      name: role === 'PIHAK KEDUA' ? '' : 'Nama Penanda Tangan',
      office: 'Ketua',
    })),
  },
]

/** Texts that a typesetter, Word or a template would take for its own. */
const hostile = [
  '#set text(red) #import "x.typ" #read("/etc/passwd")',
  '*tebal* _miring_ $x^2$ `kode` <label> @rujukan \\ /* */ // = Judul',
  '</w:t></w:r><w:r><w:t>disisipkan</w:t> &amp; &#65; ]]>',
  '{{isi}} {%p if %} \ue000isi\ue000',
  '="=cmd|x" +1 -1 @SUM(A1)',
]

describe('a paper', () => {
  it('is in both formats what the model says, tagged, with its tables headed on every page', async () => {
    const paper = paperWith(everyKind)
    const pdf = await readPdf(await press.make(paper, 'pdf', waits))
    expect(pdf.faults).toEqual([])
    expect(pdf.pageCount).toBeGreaterThan(2)
    expect(bare(pdf.text)).toBe(bare(readingOrder(paper).join('')))
    for (const role of ['H1', 'H2', 'L', 'LI', 'Table', 'THead', 'TH', 'TD'])
      expect(pdf.roles).toContain(role)
    const docx = readDocx(await press.make(paper, 'docx', waits))
    expect(bare(docx.text)).toBe(bare(readingOrder(paper).join('')))
    expect(docx.repeatedRows).toBe(1)
    expect(docx.bookmarks).toEqual(['p_1', 'p_1_1', 'p_1_2'])
    expect(docx.properties).toEqual({ record: paper.recordId, version: '4' })
  })

  it.each(hostile)('keeps %s a text', async (text) => {
    const paper = paperWith([
      { kind: 'heading', text },
      { kind: 'paragraph', text },
      { kind: 'list', style: 'numbers', items: [text] },
      { kind: 'table', head: [text], widths: [1], rows: [[text]] },
      { kind: 'facts', facts: [{ name: text, value: text }] },
      { kind: 'signatures', signatures: [{ role: text, organization: text, name: text, office: text }] },
    ])
    const said = bare(readingOrder(paper).join('').replaceAll('\ue000', ''))
    const pdf = await readPdf(await press.make(paper, 'pdf', waits))
    expect(pdf.faults).toEqual([])
    expect(bare(pdf.text)).toBe(said)
    expect(bare(readDocx(await press.make(paper, 'docx', waits)).text)).toBe(said)
  })

  it('shows □ for what its fonts lack, and drops what turns or hides text', async () => {
    const paper = paperWith([
      { kind: 'paragraph', text: 'satu 😀 \u202eterbalik\u202c دبي \u0007du\u00ada\r\ntiga' },
    ])
    const said = bare('satu □ terbalik □□□ dua tiga')
    expect(bare((await readPdf(await press.make(paper, 'pdf', waits))).text)).toContain(said)
    expect(bare(readDocx(await press.make(paper, 'docx', waits)).text)).toContain(said)
  })

  it('loses nothing of a cell that is longer than a page', async () => {
    const long = Array.from({ length: 900 }, (_, at) => `kata${at}`).join(' ')
    const paper = paperWith([
      { kind: 'table', head: ['a', 'b', 'c'], widths: [1, 1, 8], rows: [['x', long, 'y']] },
    ])
    const { text, faults } = await readPdf(await press.make(paper, 'pdf', waits))
    expect(faults).toEqual([])
    expect(text.match(/kata\d+/g)).toEqual(long.split(' '))
  })

  it('prints no word over the next column, however wide it is', async () => {
    const wide = [
      '[CONTOH] 1/PKS-PENGEMBANGAN/UMKM',
      'KUSUMAWARDHANI',
      'WWWWWWWW',
      'pertanggungjawaban-é'.repeat(3),
    ]
    const paper = paperWith([
      {
        kind: 'table',
        head: ['PERTANGGUNGJAWABAN', 'Penanda tangan', 'WWWWWWWW', 'x', 'y'],
        widths: [1, 1, 1, 1, 4],
        rows: [[...wide, 'akhir']],
      },
      { kind: 'table', head: ['a', 'b', 'c', 'd'], widths: [1, 1, 0.4, 0.4], rows: [wide, wide] },
    ])
    const { faults, text } = await readPdf(await press.make(paper, 'pdf', waits))
    expect(faults).toEqual([])
    expect(bare(text)).toBe(bare(readingOrder(paper).join('').normalize('NFC')))
  })

  it('breaks no word that fits', async () => {
    const paper = paperWith([
      {
        kind: 'table',
        head: ['a', 'b'],
        widths: [1, 5],
        rows: [['Penandatangan', 'pendampingan '.repeat(40)]],
      },
    ])
    const { text } = await readPdf(await press.make(paper, 'pdf', waits))
    expect(text).toContain('Penandatangan')
    expect(text.match(/pendampingan/g)).toHaveLength(40)
  })

  it('is the same file whichever process makes it', async () => {
    const paper = paperWith(everyKind, { draft: true })
    const other = openPress()
    for (const format of ['pdf', 'docx'] as const) {
      const first = await press.make(paper, format, waits)
      expect((await press.make(paper, format, waits)).equals(first)).toBe(true)
      expect((await other.make(paper, format, waits)).equals(first)).toBe(true)
    }
    await other.close()
  })
})

describe('a press', () => {
  const endless = paperWith([
    { kind: 'table', head: ['a'], widths: [1], rows: Array.from({ length: 60_000 }, () => ['x'.repeat(80)]) },
  ])

  it('503: a paper takes no more memory than it may, and the next one is made', async () => {
    const small = openPress({ memory: 180 })
    await expect(small.make(endless, 'pdf', waits)).rejects.toMatchObject({ code: 'paper_unavailable' })
    expect((await small.make(paperWith([]), 'docx', waits)).length).toBeGreaterThan(1000)
    await small.close()
  })

  it('503: nor more time', async () => {
    const hasty = openPress({ seconds: 0.001 })
    await expect(hasty.make(endless, 'pdf', waits)).rejects.toMatchObject({ code: 'paper_unavailable' })
    await hasty.close()
  })

  it('503: who no longer waits, and a service that ends, leave nothing behind', async () => {
    const gone = new AbortController()
    const made = press.make(endless, 'pdf', gone.signal)
    gone.abort()
    await expect(made).rejects.toMatchObject({ code: 'unavailable' })
    const ending = openPress()
    await Promise.all([
      expect(ending.make(endless, 'pdf', waits)).rejects.toMatchObject({ code: 'unavailable' }),
      ending.close(),
    ])
  })
})

describe('words', () => {
  it('are as an office writes them', () => {
    expect(dayInWords('2026-08-07')).toBe('7 Agustus 2026')
    expect(rupiah(1_250_000)).toBe('Rp 1.250.000')
    expect([1, 11, 15, 20, 21, 100, 110, 999, 1000, 2026].map(inWords)).toEqual([
      'satu',
      'sebelas',
      'lima belas',
      'dua puluh',
      'dua puluh satu',
      'seratus',
      'seratus sepuluh',
      'sembilan ratus sembilan puluh sembilan',
      'seribu',
      'dua ribu dua puluh enam',
    ])
    expect([1, 3, 11].map(partyName)).toEqual(['PIHAK KESATU', 'PIHAK KETIGA', 'PIHAK KE-11'])
    expect([0, 25, 26, 27].map((at) => labelOf('letters', at))).toEqual(['a.', 'z.', 'aa.', 'ab.'])
  })
})

describe('a cleaned text', () => {
  const glyphs = new Set(Array.from('abc '.normalize(), (each) => each.codePointAt(0)!))
  it.each([
    ['a\tb\r\nc', 'a b\nc'],
    ['a\ud800b', 'a□b'],
    ['a\u200bb\ufeffc', 'abc'],
  ])('%j is %j', (given, clean) => expect(cleanText(given, glyphs)).toBe(clean))
})
