import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ITableCellOptions,
} from 'docx'
import type { Block, Signature, TableBlock } from '../model/paper.ts'
import { isWhole } from '../model/rows.ts'
import { dots, labelOf } from '../model/texts.ts'
import { headingOf, marked, runs } from './parts.ts'

/** The width between the margins, in twentieths of a point. */
const width = 9070

/** A block as what Word has for it. */
export function blocksOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(2, block.text, block.centered ? { alignment: AlignmentType.CENTER } : {}, block.mark)]
    case 'paragraph':
      return [new Paragraph({ children: runs(block.text) })]
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            indent: { left: 560, hanging: 560 },
            tabStops: [{ type: 'left', position: 560 }],
            children: marked(block.mark && `${block.mark}_${at + 1}`, [
              new TextRun({ text: `${labelOf(block.style, at)}\t` }),
              ...runs(item),
            ]),
          }),
      )
    case 'facts':
      return [
        tableOf(
          [2600, 200, width - 2800],
          block.facts.map(({ name, value }) => [name, ':', value].map((text) => cell(text))),
        ),
        gap(),
      ]
    case 'table':
      return [ruledTable(block), gap()]
    case 'signatures':
      return [
        gap(),
        ...pairs(block.signatures).flatMap((pair) => [
          tableOf([width / 2, width / 2], [pair.map(signature)]),
          gap(),
        ]),
      ]
  }
}

/** Two tables in a row merge in LibreOffice without something between. */
const gap = () => new Paragraph({ spacing: { after: 0 }, children: [] })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }

const cell = (text: string, options: Omit<ITableCellOptions, 'children'> = {}) =>
  new TableCell({
    borders: noBorders,
    ...options,
    children: [new Paragraph({ spacing: { after: 40 }, children: runs(text) })],
  })

const tableOf = (widths: readonly number[], rows: TableCell[][]) =>
  new Table({
    columnWidths: [...widths],
    width: { size: width, type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map((children) => new TableRow({ children, cantSplit: true })),
  })

/** A table with lines, whose head is repeated on each page. */
function ruledTable(table: TableBlock): Table {
  const { head, widths, rows } = table
  const share = width / widths.reduce((sum, each) => sum + each, 0)
  const ruled = (text: string, bold: boolean) =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ spacing: { after: 0 }, children: runs(text, { size: 19, bold }) })],
    })
  return new Table({
    columnWidths: widths.map((each) => Math.round(each * share)),
    width: { size: width, type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => ruled(text, true)) }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: isWhole(table, row), children: row.map((text) => ruled(text, false)) }),
      ),
    ],
  })
}

const pairs = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 2) }, (_, at) => all.slice(2 * at, 2 * at + 2))

/** Room for the hand between the organization and the name. */
function signature({ role, organization, name, office }: Signature): TableCell {
  const line = (text: string, bold: boolean, after = 0) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: runs(text, { bold }) })
  return new TableCell({
    borders: noBorders,
    children: [
      line(role, false),
      line(organization, true, 1250),
      line(name || dots, true),
      line(office, false),
    ],
  })
}
