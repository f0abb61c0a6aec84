import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Paper } from '../model/paper.ts'
import { footOf } from '../model/texts.ts'
import { blocksOf } from './blocks.ts'
import { headingOf, runs } from './parts.ts'
import { qrPng } from './qr.ts'
import { steady } from './steady.ts'

/** The paper as DOCX; its texts must be cleaned. The same paper gives the same bytes. */
export async function toDocx(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: `${paper.title} ${paper.number}`,
    creator: paper.letterhead[0] ?? '',
    lastModifiedBy: '',
    description: footOf(paper),
    customProperties: [
      { name: 'record', value: paper.recordId },
      ...(paper.version === null ? [] : [{ name: 'version', value: String(paper.version) }]),
    ],
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 22, language: { value: 'id-ID' } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: { run: { size: 28, bold: true, color: '000000' }, paragraph: { spacing: { after: 80 } } },
        heading2: {
          run: { size: 22, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: { margin: { top: 1250, bottom: 1900, left: 1417, right: 1417, footer: 500 } } },
        headers: { default: header(paper) },
        footers: { default: footer(paper) },
        children: [
          ...letterhead(paper),
          headingOf(1, paper.title, { alignment: AlignmentType.CENTER }),
          ...subtitle(paper),
          ...paper.blocks.flatMap(blocksOf),
        ],
      },
    ],
  })
  return steady(await Packer.toBuffer(document), paper.madeOn)
}

const header = ({ draft }: Paper): Header =>
  new Header({
    children: [new Paragraph({ children: draft ? [new TextWatermark({ text: 'DRAF' })] : [] })],
  })

/** Number, state, version, day, address and page on the left, the QR code on the right. */
const footer = (paper: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: 9070 }],
        spacing: { after: 0 },
        children: [
          ...runs(footOf(paper), { size: 16 }),
          new TextRun({ text: '\t' }),
          new ImageRun({
            type: 'png',
            data: qrPng(paper.address),
            transformation: { width: 76, height: 76 },
            altText: {
              name: 'Kode QR',
              title: 'Kode QR',
              description: `Kode QR ke ${paper.address}`,
            },
          }),
        ],
      }),
      new Paragraph({ spacing: { after: 0 }, children: runs(paper.address, { size: 16 }) }),
      new Paragraph({
        spacing: { after: 0 },
        children: [
          new TextRun({
            size: 16,
            children: ['Halaman ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

/** Who issues it, over a line. */
const letterhead = ({ letterhead: lines }: Paper): Paragraph[] =>
  lines.map(
    (line, at) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: at === lines.length - 1 ? 240 : 0 },
        ...(at === lines.length - 1 && {
          border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' } },
        }),
        children: runs(line, at === 0 ? { bold: true, size: 26 } : {}),
      }),
  )

const subtitle = ({ subtitle: lines }: Paper): Paragraph[] =>
  lines.map(
    (line, at) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: at === lines.length - 1 ? 240 : 0 },
        children: runs(line, { bold: true }),
      }),
  )
