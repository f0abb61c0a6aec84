import { element, label, picture } from '../../src/reports/svg.ts'
import type { TestResponse } from './app.ts'

type Body = TestResponse['body']

const ink = '#000'
const faint = '#f0f0f0'
const line = '#888'
const lineHeight = 18
const left = 24
const top = 56
/** Pixels of the widest letters, so that no text reaches beyond its cell. */
const letter = 8

interface Cell {
  readonly text: string
  readonly bold?: boolean
  /** Shaded: it is not read. */
  readonly unread?: boolean
}
type Row = readonly Cell[]

/** The text in lines of at most so many letters. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A table on white that reads as well in black and white, with `widths` in pixels. */
function tablePicture(title: string, description: string, widths: readonly number[], rows: readonly Row[]) {
  const content: string[] = []
  let y = top
  for (const cells of rows) {
    // As in a spreadsheet, a text goes on over the empty cells to its right.
    const room = (column: number) => {
      const next = cells.findIndex(({ text }, at) => at > column && text !== '')
      return widths.slice(column, next < 0 ? undefined : next).reduce((sum, each) => sum + each, 0)
    }
    const lines = cells.map(({ text }, column) => wrapped(text, Math.floor((room(column) - 12) / letter)))
    const height = Math.max(...lines.map((each) => each.length)) * lineHeight + 10
    const starts = widths.map((_, at) => left + widths.slice(0, at).reduce((sum, each) => sum + each, 0))
    for (const [column, { unread }] of cells.entries())
      content.push(
        element('rect', {
          x: starts[column],
          y,
          width: widths[column],
          height,
          fill: unread ? faint : '#fff',
          stroke: line,
        }),
      )
    for (const [column, { bold, unread }] of cells.entries())
      for (const [at, text] of lines[column]!.entries())
        if (text !== '')
          content.push(
            label(starts[column]! + 6, y + lineHeight * (at + 1), text, {
              fill: unread ? '#555' : ink,
              'font-weight': bold ? 'bold' : undefined,
            }),
          )
    y += height
  }
  const width = 2 * left + widths.reduce((sum, each) => sum + each, 0)
  return picture({ width, height: y + left, language: 'id', title, description }, content)
}

const listWidths = [40, 100, 190, 220, 85, 165, 165, 125, 185, 110]
const lettered = (row: number, cells: readonly string[]): string[] => [
  String(row),
  ...Array.from({ length: 9 }, (_, column) => cells[column] ?? ''),
]
const letters: Cell[] = ['', ...'ABCDEFGHI'.split('')].map((text) => ({ text, unread: true }))

/** The list, as a spreadsheet program shows it. */
export const listPicture = (rows: readonly (readonly string[])[]): string =>
  tablePicture('Daftar seperti disimpan', 'Isi berkas daftar.csv, sel demi sel.', listWidths, [
    letters,
    ...rows.map((cells, index) =>
      lettered(index + 1, cells).map((text, column) => ({ text, bold: index < 3, unread: column === 0 })),
    ),
  ])

const reasons: Readonly<Record<string, string>> = {
  row_number: 'nomor urut',
  unknown: 'tak dikenal',
  above: 'judul',
  total: 'jumlah',
}

/** The same list with what the preview understood of it: the meaning above each column, what is not read shaded. */
export function understoodPicture(rows: readonly (readonly string[])[], preview: Body): string {
  const { columns } = preview.tables[0]
  const leftOut = new Map<number, string>(
    preview.report.leftOut.map(({ cell, why }: Body) => [Number(/\d+$/.exec(cell)![0]), why]),
  )
  const meanings: Cell[] = columns.map(({ meaning, why }: Body) =>
    meaning ? { text: meaning, bold: true } : { text: `(${reasons[why]})`, unread: true },
  )
  const unreadColumn = (column: number) => column > 0 && !columns[column - 1].meaning
  const body = rows.map((cells, index) => {
    const why = leftOut.get(index + 1)
    return lettered(index + 1, cells).map((text, column): Cell => ({
      text: column === 1 && why ? `${text} (${reasons[why]})` : text,
      unread: column === 0 || why !== undefined || unreadColumn(column),
    }))
  })
  return tablePicture(
    'Yang dimengerti',
    'Arti setiap kolom di atas daftar yang sama; yang tidak dibaca berlatar kelabu dengan alasannya.',
    listWidths,
    [[{ text: '', unread: true }, ...meanings], ...body],
  )
}

/** The open questions, and what the guide answers to each. */
export function questionsPicture(questions: readonly Body[], answers: Body): string {
  const answerTo = ({ answer, about }: Body): string => {
    const given = about === null ? answers[answer] : answers[answer][about]
    return typeof given === 'string' ? given : Object.values(given).join(', ')
  }
  return tablePicture(
    'Yang ditanyakan',
    'Setiap pertanyaan dengan selnya, nama jawabannya, dan jawaban contoh.',
    [90, 560, 250, 160],
    [
      ['Sel', 'Pertanyaan', 'Jawaban', 'Dijawab'].map((text) => ({ text, bold: true })),
      ...questions.map((each): Cell[] => [
        { text: each.cells.join(', ') },
        { text: each.text },
        { text: [each.answer, ...(each.about === null ? [] : [each.about])].join(': ') },
        { text: answerTo(each), bold: true },
      ]),
    ],
  )
}

const partnersOf = ({ parties }: Body): string[] =>
  parties
    .filter(({ side }: Body) => side === 'collaborator')
    .map(({ organization }: Body) => organization.shortName)

/** What stands in the register afterwards. */
export const registerPicture = (agreements: readonly Body[]): string =>
  tablePicture(
    'Di registri',
    'Naskah yang tercatat dari daftar itu.',
    [150, 230, 200, 90, 205, 100, 120],
    [
      ['Nomor registrasi', 'Tentang', 'Mitra', 'Tahapan', 'Berlaku', 'Status', 'Konfirmasi'].map((text) => ({
        text,
        bold: true,
      })),
      ...agreements.map((each): Cell[] => [
        { text: each.registrationNumber },
        { text: each.title },
        { text: partnersOf(each).join(', ') },
        { text: each.stages.join(', ') },
        { text: `${each.effectiveFrom} – ${each.effectiveUntil}` },
        { text: each.status },
        { text: each.confirmation },
      ]),
    ],
  )
