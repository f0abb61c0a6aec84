import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'
import type { Block, Paper, TableBlock } from '../model/paper.ts'
import { isWhole } from '../model/rows.ts'
import { dots, footOf, labelOf } from '../model/texts.ts'
import { fontFiles, widthIn } from './fonts.ts'
import { fitted } from './wide-words.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The typesetter, or undefined where its native part is not installed for this system. */
export async function loadTypst(): Promise<typeof Compiler | undefined> {
  try {
    return (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler
  } catch {
    return undefined
  }
}

/**
 * The paper as PDF/UA-1; its texts must be cleaned. The same paper gives the same bytes. It is synchronous, and out of
 * memory it ends its process, so it runs in a process of its own.
 */
export function toPdf(typst: typeof Compiler, paper: Paper): Buffer {
  // A compiler that lives on keeps 30 MB of each document.
  const compiler = typst.create({ workspace: here, fontArgs: [{ fontBlobs: fontFiles() }] })
  try {
    compiler.mapShadow(join(here, 'data.json'), Buffer.from(JSON.stringify(dataOf(paper))))
    compiler.mapShadow(join(here, 'qr.svg'), Buffer.from(renderSVG(paper.address, { border: 4 })))
    const compiled = compiler.compile({ mainFileContent: readFileSync(join(here, 'paper.typ'), 'utf8') })
    if (!compiled.result)
      throw new Error(
        `the paper was not set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
      )
    return compiler.pdf(compiled.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Date.parse(`${paper.madeOn}T00:00:00Z`) / 1000,
    })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

/** What the template reads. */
function dataOf(paper: Paper) {
  const [year, month, day] = paper.madeOn.split('-').map(Number)
  return {
    ...paper,
    blocks: paper.blocks.map(settable),
    office: paper.letterhead[0] ?? '',
    foot: footOf(paper),
    year,
    month,
    day,
  }
}

function settable(block: Block) {
  if (block.kind === 'table') return settableTable(block)
  if (block.kind === 'list') return { ...block, labels: block.items.map((_, at) => labelOf(block.style, at)) }
  if (block.kind === 'signatures')
    return { ...block, signatures: block.signatures.map((each) => ({ ...each, name: each.name || dots })) }
  return block
}

/**
 * The width of the text of a page, what a cell leaves free on its left, and the size of its letters, in points. A word may reach
 * over what is free on the right of its cell, but not beyond: where a word breaks, some readers say it in pieces.
 */
const page = { width: (16 / 2.54) * 72, inset: 5, size: 9.5 }

function settableTable(block: TableBlock) {
  const all = block.widths.reduce((sum, each) => sum + each, 0)
  const ems = block.widths.map((share) => ((share / all) * page.width - page.inset) / page.size)
  const fit = (texts: readonly string[], face: 'regular' | 'bold') =>
    texts.map((text, at) => fitted(text, ems[at]!, (word) => widthIn(face, word)))
  return {
    ...block,
    head: fit(block.head, 'bold'),
    rows: block.rows.map((cells) => ({ cells: fit(cells, 'regular'), whole: isWhole(block, cells) })),
  }
}
