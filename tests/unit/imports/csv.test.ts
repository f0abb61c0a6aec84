import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import { DomainError } from '../../../src/kernel/errors.ts'
import { readCsv } from '../../../src/imports/read/csv.ts'
import { detectTableType } from '../../../src/imports/read/table-type.ts'
import { files as documents } from '../../support/documents.ts'
import { csvOf } from '../../support/imports.ts'

let folder: string
let files = 0
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'registry-csv-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(content: Buffer | string): Promise<string> {
  const file = path.join(folder, `${(files += 1)}.csv`)
  await writeFile(file, content)
  return file
}
const read = async (content: Buffer | string) => (await readCsv(await written(content))).rows

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('readCsv', () => {
  const expected = [
    { number: 1, cells: ['Tentang', 'Mitra'] },
    { number: 2, cells: ['Kafé “Maju”, daring', 'PT A; B'] },
  ]
  const text = (separator: string) =>
    `Tentang${separator}Mitra\r\n"Kafé “Maju”, daring"${separator}"PT A; B"\r\n`

  it.each<[string, Buffer]>([
    ['semicolons', Buffer.from(text(';'))],
    ['commas', Buffer.from(text(','))],
    ['tabs', Buffer.from(text('\t'))],
    ['a byte order mark', Buffer.from(`\ufeff${text(';')}`)],
    ['UTF-16', Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
    ['UTF-16, big-endian', utf16be(`\ufeff${text('\t')}`)],
    ['Windows-1252', Buffer.from(text(';').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1')],
    ['lines as on old Macintoshes', Buffer.from(text(';').replaceAll('\r\n', '\r'))],
  ])('%s', async (_name, content) => expect(await read(content)).toEqual(expected))

  it('counts rows as a spreadsheet does: empty ones too, and a quoted line break is none', async () => {
    expect(await read('a;b\n\n"dua\nbaris";c\n ; \u00a0\nd')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['dua\nbaris', 'c'] },
      { number: 5, cells: ['d'] },
    ])
  })

  it('tolerates a quote inside a cell, not one that is never closed', async () => {
    expect(await read('a;3" pipa\nb;c')).toMatchObject([{ cells: ['a', '3" pipa'] }, { cells: ['b', 'c'] }])
    await expect(read('a;b\n"c;d\ne;f')).rejects.toMatchObject({
      details: { errors: [{ code: 'malformed_csv' }] },
    })
  })

  it.each<[string, () => string]>([
    ['columns', () => ';'.repeat(300) + 'x'],
    ['rows', () => 'x\n'.repeat(11_001)],
  ])('refuses too many %s', async (_name, content) => {
    await expect(read(content())).rejects.toMatchObject({
      details: { errors: [{ code: 'table_too_large' }] },
    })
  })

  it('every table is read back', async () => {
    const cell = fc.stringMatching(/^[a-zA-Zé";,\n '-]{0,12}$/).filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const given = rows.map(([a, b, c]) => ({ Satu: a, Dua: b, Tiga: c }))
        const found = await read(csvOf(given))
        expect(found.slice(1).map((row) => row.cells)).toEqual(rows)
      }),
      { numRuns: 50 },
    )
  })

  it('no bytes break it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const result = await read(Buffer.from(bytes)).catch((error: unknown) => error)
        expect(Array.isArray(result) || result instanceof DomainError).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('detectTableType', () => {
  const typeOf = async (content: Buffer | string) =>
    detectTableType(await written(content)).catch((error: DomainError) => error.code)
  it.each<[string, Buffer | string, string]>([
    ['a CSV', 'a;b\n', 'text/csv'],
    ['UTF-16', Buffer.from('\ufeffa;b', 'utf16le'), 'text/csv'],
    [
      'a workbook',
      documents.xlsx.content,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['a PDF', documents.pdf.content, 'unsupported_file_type'],
    ['a Word document', documents.docx.content, 'unsupported_file_type'],
    ['a picture', documents.png.content, 'unsupported_file_type'],
    ['an old XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unsupported_file_type'],
    ['bytes', Buffer.from([1, 2, 0, 3]), 'unsupported_file_type'],
  ])('%s', async (_name, content, type) => expect(await typeOf(content)).toBe(type))
})
