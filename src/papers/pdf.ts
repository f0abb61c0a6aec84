import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'
import { fontFiles } from './fonts.ts'
import { dots, footOf, type Block, type Paper } from './model.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const template = readFileSync(join(here, 'paper.typ'), 'utf8')

const named = (block: Block): Block =>
  block.kind === 'signatures'
    ? { ...block, parties: block.parties.map((each) => ({ ...each, name: each.name || dots })) }
    : block

/**
 * The paper as PDF/UA-1; its texts must be cleaned. The same paper gives the same bytes. Synchronous and out of memory
 * it ends its process, so it runs in a process of its own: see `press.ts`.
 */
export function toPdf(paper: Paper): Buffer {
  const [year, month, day] = paper.madeOn.split('-').map(Number)
  const data = {
    ...paper,
    blocks: paper.blocks.map(named),
    office: paper.letterhead[0] ?? '',
    foot: footOf(paper),
    year,
    month,
    day,
  }
  // A compiler that lives on keeps 30 MB of each document.
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs: fontFiles() }] })
  try {
    compiler.mapShadow(join(here, 'data.json'), Buffer.from(JSON.stringify(data)))
    compiler.mapShadow(join(here, 'qr.svg'), Buffer.from(renderSVG(paper.address, { border: 4 })))
    const compiled = compiler.compile({ mainFileContent: template })
    if (!compiled.result) throw new Error(`the paper was not set: ${said(compiled.takeDiagnostics()?.shortDiagnostics)}`)
    return compiler.pdf(compiled.result, {
      pdfStandard: 'ua-1' as NonNullable<Parameters<NodeCompiler['pdf']>[1]>['pdfStandard'],
      creationTimestamp: Date.parse(`${paper.madeOn}T00:00:00Z`) / 1000,
    })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

const said = (diagnostics: readonly unknown[] | undefined): string => JSON.stringify(diagnostics ?? [])
