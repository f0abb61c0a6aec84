import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import { DomainError } from '../../../src/kernel/errors.ts'
import type { Sheet } from '../../../src/imports/cells/cells.ts'
import { readXlsx } from '../../../src/imports/read/xlsx.ts'
import { isDayFormat } from '../../../src/imports/read/xlsx-workbook.ts'
import { zipOf } from '../../support/documents.ts'
import { workbook, workbookParts } from '../../support/workbooks.ts'

let folder: string
let files = 0
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'registry-xlsx-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(content: Buffer): Promise<Sheet[]> {
  const file = path.join(folder, `${(files += 1)}.xlsx`)
  await writeFile(file, content)
  const sheets: Sheet[] = []
  for await (const sheet of readXlsx(file)) sheets.push(sheet)
  return sheets
}
const rowsOf = async (sheetData: string, others?: Record<string, string>) =>
  (await read(workbook(sheetData, others)))[0]!.rows
/** The code of the refusal; anything else fails. */
const refusalOf = (content: Buffer): Promise<string> =>
  read(content).then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof DomainError) return error.details.errors![0]!.code
      throw error
    },
  )

describe('readXlsx', () => {
  it('reads every kind of cell', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;Rp&quot;#,##0"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`
    const shared = `<sst><si><t>satu &amp; dua</t></si><si><r><t>ka</t></r><r><t xml:space="preserve">ya </t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si></sst>`
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>dalam</t></is></c>
      <c r="E1"><v>44197</v></c><c r="F1" s="1"><v>44197</v></c><c r="G1" s="2"><v>44197.5</v></c><c r="H1" s="3"><v>1500000</v></c>
      <c r="I1" t="b"><v>1</v></c><c r="J1" t="e"><v>#REF!</v></c><c r="K1" t="str"><f>A1</f><v>rumus</v></c><c r="L1" t="d"><v>2021-01-05</v></c><c r="M1"/><c r="N1" t="s"><v>99</v></c>`
    expect(
      await rowsOf(`<row r="1">${cells}</row>`, { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles }),
    ).toEqual([
      {
        number: 1,
        cells: [
          'satu & dua',
          'kaya ',
          'a\rb',
          'dalam',
          44197,
          { dateSerial: 44197 },
          { dateSerial: 44197.5 },
          1_500_000,
          true,
          { failed: '#REF!' },
          'rumus',
          '2021-01-05',
        ],
      },
    ])
  })

  it('rows and cells without an address follow on each other; empty ones count', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    expect(
      await rowsOf(
        `<row>${text('a')}<c/>${text('c')}</row><row/><row>${text(' \u00a0 ')}</row><row r="9">${text('d')}</row>`,
      ),
    ).toEqual([
      { number: 1, cells: ['a', undefined, 'c'] },
      { number: 9, cells: ['d'] },
    ])
  })

  it('names with a prefix, another calendar, hidden sheets', async () => {
    const [unseen, sheet, ...rest] = await read(
      workbook('', {
        'xl/workbook.xml': `<x:workbook xmlns:x="y" xmlns:rel="z"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Kode" state="hidden" rel:id="r1"/><x:sheet name="Ini" rel:id="r1"/></x:sheets></x:workbook>`,
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="y"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>isi</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    )
    expect(unseen).toEqual({ name: 'Kode', date1904: true, rows: [], merges: [], hidden: true })
    expect(sheet).toEqual({
      name: 'Ini',
      date1904: true,
      rows: [{ number: 3, cells: [undefined, 'isi'] }],
      merges: [],
      hidden: false,
    })
    expect(rest).toEqual([])
  })

  it('cells that were made one', async () => {
    const [sheet] = await read(
      workbook('', {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData/><mergeCells><mergeCell ref="A1:I1"/><mergeCell ref="D3:D4"/></mergeCells></worksheet>`,
      }),
    )
    expect(sheet!.merges).toEqual([
      { top: 1, bottom: 1, left: 0, right: 8 },
      { top: 3, bottom: 4, left: 3, right: 3 },
    ])
  })

  const dtd = (inner: string) =>
    `<!DOCTYPE worksheet [${inner}]><worksheet><sheetData><row><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`
  const sheetPart = 'xl/worksheets/sheet1.xml'
  it.each<[string, () => Buffer, string]>([
    [
      'an external entity',
      () => workbook('', { [sheetPart]: dtd('<!ENTITY x SYSTEM "file:///etc/passwd">') }),
      'damaged_file',
    ],
    [
      'entities that multiply',
      () => workbook('', { [sheetPart]: dtd('<!ENTITY a "aaaa"><!ENTITY x "&a;&a;&a;">') }),
      'damaged_file',
    ],
    [
      'an entity that is not declared',
      () => workbook('<row><c t="inlineStr"><is><t>&x;</t></is></c></row>'),
      'damaged_file',
    ],
    [
      'XML that breaks off',
      () => workbook('', { [sheetPart]: '<worksheet><sheetData><row>' }),
      'damaged_file',
    ],
    ['no XML', () => workbook('', { [sheetPart]: 'bukan XML' }), 'damaged_file'],
    ['no workbook', () => zipOf({ 'a.txt': 'x' }), 'damaged_file'],
    ['a zip that is cut off', () => workbook('<row/>').subarray(0, -30), 'damaged_file'],
    ['no zip', () => Buffer.from('PK\x03\x04 bukan'), 'damaged_file'],
    ['a row beyond the last', () => workbook('<row r="1048577"/>'), 'damaged_file'],
    ['a cell without letters', () => workbook('<row r="1"><c r="1"><v>1</v></c></row>'), 'damaged_file'],
    [
      'a cell in a far column',
      () => workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      'table_too_large',
    ],
    [
      'a cell beyond the last column',
      () => workbook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
      'table_too_large',
    ],
    [
      'more rows than any file may have',
      () => workbook('<row><c><v>1</v></c></row>'.repeat(11_001)),
      'table_too_large',
    ],
    [
      'more parts than any workbook has',
      () =>
        zipOf({
          ...workbookParts(''),
          ...Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`p${index}`, ''])),
        }),
      'table_too_large',
    ],
    [
      'one text in many cells',
      () =>
        workbook(`<row>${'<c t="s"><v>0</v></c>'.repeat(160)}</row>`.repeat(4), {
          'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(32_767)}</t></si></sst>`,
        }),
      'table_too_large',
    ],
  ])('refuses %s', async (_name, content, code) => {
    expect(await refusalOf(content())).toBe(code)
  })

  it('refuses what unpacks to far more than it is, and what says it does not', async () => {
    const size = 160 * 1024 * 1024
    const content = workbook('', { [sheetPart]: `<worksheet>${' '.repeat(size - 23)}</worksheet>` })
    expect(content.length).toBeLessThan(1_000_000)
    expect(await refusalOf(content)).toBe('table_too_large')
    const bytes = (value: number) => Buffer.from(Uint32Array.of(value).buffer).toString('latin1')
    const lying = content.toString('latin1').replaceAll(bytes(size), bytes(1000))
    expect(await refusalOf(Buffer.from(lying, 'latin1'))).toBe('damaged_file')
  })

  it('a text as long as Excel lets it be, and no longer, nor shorter for being written in escapes', async () => {
    const texts = (value: string) => ({ 'xl/sharedStrings.xml': `<sst><si><t>${value}</t></si></sst>` })
    const cell = '<row><c t="s"><v>0</v></c></row>'
    expect(await rowsOf(cell, texts('x'.repeat(32_767)))).toEqual([
      { number: 1, cells: ['x'.repeat(32_767)] },
    ])
    expect(await refusalOf(workbook(cell, texts('x'.repeat(32_768))))).toBe('text_too_long')
    expect(await refusalOf(workbook(cell, texts('_x0041_<!-- -->'.repeat(10_000))))).toBe('text_too_long')
  })

  it('64 elements deep, with 64 attributes, in pieces of many sizes', async () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth - 2)}${'</a>'.repeat(depth - 2)}`
    const attributes = (count: number) =>
      Array.from({ length: count }, (_, index) => ` a${index}="${'x'.repeat(800)}"`).join('')
    for (const [fitting, tooMuch] of [
      [nested(64), nested(65)],
      [`<row${attributes(64)}/>`, `<row${attributes(65)}/>`],
      [`<!--${'x'.repeat(65_000)}-->`.repeat(5), `<!--${'x'.repeat(70_000)}-->`],
    ] as const) {
      expect(await rowsOf(fitting)).toEqual([])
      expect(await refusalOf(workbook(tooMuch))).toBe('unusual_file')
    }
  })

  it('no damage to any byte breaks it', async () => {
    const sound = workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>isi</t></is></c></row>')
    const flip = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(flip, async ([at, by]) => {
        const content = Buffer.from(sound)
        content[at] = content[at]! ^ by
        expect(await refusalOf(content)).toMatch(/^(taken|damaged_file|table_too_large|unusual_file)$/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('isDayFormat', () => {
  it.each<[number, string | undefined, boolean]>([
    [0, undefined, false],
    [14, undefined, true],
    [17, undefined, true],
    [18, undefined, false],
    [22, undefined, true],
    [44, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [164, 'd mmmm yyyy;@', true],
    [164, '[$-421]mmm-yy', true],
    [164, '"Rp"#,##0', false],
    [164, '#,##0 "hari dan tahun y"', false],
    [164, '[Red]0.00', false],
    [164, 'hh:mm:ss', false],
    [164, '0\\d', false],
    [164, '@', false],
    [164, 'General', false],
  ])('%d %j: %s', (id, code, expected) => expect(isDayFormat(id, code)).toBe(expected))
})
