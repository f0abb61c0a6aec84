import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { zipOf } from '../../support/documents.ts'
import { importFile, paper } from '../../support/imports.ts'
import { isAlive, readersOf, stoppedReader, stoppedReaders } from '../../support/table-readers.ts'
import { workbook, workbookParts } from '../../support/workbooks.ts'
import { stored } from '../documents/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock, settings: { laneQueueSize: 8 } })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
const million = 1_000_000

const nothingIsLeft = async () => {
  expect(readersOf()).toEqual([])
  expect((await stored(t)).incoming).toEqual([])
  expectStatus(await t.as().get('/livez'), 200)
}
afterEach(nothingIsLeft)

/** A workbook of the template's type, with parts that say otherwise. */
const hostile = (sheetData: string, others: Record<string, string> = {}) =>
  workbook(sheetData, {
    '[Content_Types].xml': `<?xml version="1.0"?>${workbookParts('')['[Content_Types].xml']}`,
    ...others,
  })
const ods = (rows: string) =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><a:table table:name="x">${rows}</a:table></office:document-content>`,
  })
const cell = (content: string) => `<row><c t="inlineStr"><is>${content}</is></c></row>`
const sharedTexts = (content: string) => ({ 'xl/sharedStrings.xml': `<sst>${content}</sst>` })
const rowOfShared = (cells: number) => `<row>${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`
const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};">`).join('')
const sheet = '<sheet name="a" r:id="r1"/>'

describe('POST /v1/imports of a file made to end its reader', () => {
  it.each<[string, () => Buffer, string]>([
    ['two million tags in each other', () => hostile('<a>'.repeat(2 * million)), 'unusual_file'],
    [
      'three million attributes of a tag',
      () => hostile(`<row${' a=""'.repeat(3 * million)}/>`),
      'unusual_file',
    ],
    [
      'a text of two million entities',
      () => hostile(cell(`<t>${'&lt;'.repeat(2 * million)}</t>`)),
      'unusual_file',
    ],
    [
      'an OpenDocument cell in every column',
      () =>
        ods(
          `<a:table-row><a:table-cell office:value-type="string" table:number-columns-repeated="16384"><p>x</p></a:table-cell></a:table-row>`,
        ),
      'table_too_large',
    ],
    [
      'an OpenDocument row a million times',
      () =>
        ods(
          `<a:table-row table:number-rows-repeated="1000000"><a:table-cell><p>x</p></a:table-cell></a:table-row>`,
        ),
      'table_too_large',
    ],
    [
      'an OpenDocument row more often than there are',
      () => ods(`<a:table-row table:number-rows-repeated="999999999"/>`),
      'damaged_file',
    ],
    [
      'an OpenDocument text without end',
      () => ods(`<a:table-row><a:table-cell><p>${'x<a/>'.repeat(million)}</p></a:table-cell></a:table-row>`),
      'text_too_long',
    ],
    ['attributes that never end', () => hostile(`<row${' a=""'.repeat(million)}`), 'unusual_file'],
    [
      'sixty-five attributes',
      () => hostile(`<row${Array.from({ length: 65 }, (_, n) => ` a${n}=""`).join('')}/>`),
      'unusual_file',
    ],
    ['a value without an end', () => hostile(`<row a="${'>'.repeat(5 * million)}`), 'unusual_file'],
    ['a name without an end', () => hostile(`<${'a'.repeat(5 * million)}`), 'unusual_file'],
    ['a comment without an end', () => hostile(`<!--${'>'.repeat(5 * million)}`), 'unusual_file'],
    ['an instruction without an end', () => hostile(`<?a ${'>'.repeat(5 * million)}`), 'unusual_file'],
    [
      'tags in each other among the shared texts',
      () => hostile('', sharedTexts('<si>'.repeat(million))),
      'unusual_file',
    ],
    ['twenty megabytes out of twenty kilobytes', () => hostile(' <a/>'.repeat(4 * million)), 'unusual_file'],
    [
      'a cell of comments between letters',
      () => hostile(cell(`<t>${'x<!---->'.repeat(million)}</t>`)),
      'text_too_long',
    ],
    [
      'a cell of sections',
      () => hostile(cell(`<t>${'<![CDATA[xxxxxxxx]]>'.repeat(million / 4)}</t>`)),
      'text_too_long',
    ],
    [
      'a value of sections',
      () => hostile(`<row><c><v>${'<![CDATA[11111111]]>'.repeat(million / 4)}</v></c></row>`),
      'text_too_long',
    ],
    [
      'a cell of a CSV',
      () => Buffer.from(`Jenis;Tentang;Mitra\nPKS;${'x'.repeat(900_000)};Shopee`),
      'text_too_long',
    ],
    ['a million shared texts', () => hostile('', sharedTexts('<si/>'.repeat(million))), 'table_too_large'],
    [
      'one long text in every cell',
      () => hostile(rowOfShared(200).repeat(10), sharedTexts(`<si><t>${'x'.repeat(32_000)}</t></si>`)),
      'table_too_large',
    ],
    [
      'one sheet a hundred thousand times',
      () =>
        hostile('', {
          'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheet.repeat(100_000)}</sheets></workbook>`,
        }),
      'table_too_large',
    ],
    [
      'a hundred thousand formats',
      () =>
        hostile('', {
          'xl/styles.xml': `<styleSheet>${Array.from({ length: 100_000 }, (_, n) => `<numFmt numFmtId="${n}"/>`).join('')}</styleSheet>`,
        }),
      'table_too_large',
    ],
    [
      'entities that multiply',
      () =>
        hostile('', {
          'xl/worksheets/sheet1.xml': `<!DOCTYPE worksheet [<!ENTITY l0 "ha">${laughs}]><worksheet>&l30;</worksheet>`,
        }),
      'damaged_file',
    ],
    [
      'parts without number',
      () =>
        zipOf({
          ...workbookParts(''),
          ...Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`p${n}`, ''])),
        }),
      'table_too_large',
    ],
  ])('422: %s', async (_what, content, code) => {
    const response = await importFile(t, officer, content())
    expect(response).toMatchObject({
      status: 422,
      body: { code: 'rule_violated', errors: [{ pointer: '/file', code }] },
    })
    expect(response.body.errors[0].message).toMatch(/^File "naskah": /)
  })

  it('says what is wrong with which file, and what to do, in both languages', async () => {
    const messageIn = async (language: string) => {
      const { body } = await importFile(t, officer, hostile('<a>'.repeat(100)), {}, language)
      return body.errors[0].message as string
    }
    expect(await messageIn('en')).toBe(
      'File "naskah": Its part "xl/worksheets/sheet1.xml" is not like a workbook\'s: its elements stand more than 64 deep. ' +
        'Open it in Excel, copy its table into a new workbook and upload that.',
    )
    expect(await messageIn('id')).toBe(
      'Berkas "naskah": Bagian "xl/worksheets/sheet1.xml" tidak seperti buku kerja: unsurnya bersarang lebih dari 64 tingkat. ' +
        'Buka dengan Excel, salin tabelnya ke buku kerja baru, lalu unggah.',
    )
  })

  it('the service answers on while a file is read; a reader that is killed ends its import alone', async () => {
    const importing = importFile(t, officer, [paper('1/PKS')])
    const pid = await stoppedReader()
    expectStatus(await t.as().get('/livez'), 200)
    expectStatus(await importFile(t, officer, [paper('2/PKS')], { dryRun: 'true' }), 200)
    process.kill(pid, 'SIGKILL')
    expect(await importing).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/file', code: 'not_read_to_its_end' }] },
    })
    expect(isAlive(pid)).toBe(false)
    expect((await importFile(t, officer, [paper('1/PKS')])).body).toMatchObject({ created: 1 })
  })

  it('503: more files at a time than are read or may wait', async () => {
    const check = (number: string) => importFile(t, officer, [paper(number)], { dryRun: 'true' })
    const read = [check('3/PKS'), check('4/PKS')]
    const readers = await stoppedReaders(2)
    const more = Array.from({ length: 9 }, (_, index) => check(`${index + 5}/PKS`))
    const refused = await Promise.race(more)
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    expect(refused.headers['retry-after']).toBe('5')
    for (const reader of readers) process.kill(reader, 'SIGCONT')
    const statuses = (await Promise.all([...read, ...more])).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(10)
    expect(statuses.filter((status) => status === 503)).toHaveLength(1)
  })
})
