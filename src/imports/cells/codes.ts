import type { FundingSource } from '../../agreements/content/funding.ts'
import type { AgreementType } from '../../agreements/lifecycle.ts'
import type { AuthorityBasis } from '../../agreements/content/tables.ts'
import { stageCodes, type Stage } from '../../kernel/stages.ts'
import { cleanLine, shown, textOf, wrong, type CellValue, type Parsed } from './cells.ts'
import { plainWords } from './words.ts'
import { agreementLabels } from '../../agreements/labels.ts'
import { stageLabels } from '../../reference/stage-labels.ts'

type Words<Code extends string> = ReadonlyMap<string, Code>

/** The accepted names of each code: the code itself, its labels, and other names. */
function wordsFor<Code extends string>(
  labeled: Readonly<Record<Code, { readonly id: string; readonly en: string }>>,
  others: Readonly<Partial<Record<Code, readonly string[]>>>,
): Words<Code> {
  const codes = Object.keys(labeled) as Code[]
  return new Map(
    codes.flatMap((code) =>
      [code, labeled[code].id, labeled[code].en, ...(others[code] ?? [])].map((each) => [
        plainWords(each),
        code,
      ]),
    ),
  )
}

const agreementTypes: Words<AgreementType> = wordsFor(agreementLabels.agreementType, {
  mou: ['MoU', 'KB', 'Kesepakatan Bersama', 'Nota Kesepahaman', 'Memorandum of Understanding'],
  pks: ['Perjanjian Kerja Sama', 'Perjanjian', 'MoA', 'Memorandum of Agreement', 'Cooperation agreement'],
  nota_kesepakatan: ['NK'],
  rencana_kerja: ['RK', 'Rencana Kerja Tahunan'],
})
const fundingSources: Words<FundingSource> = wordsFor(agreementLabels.fundingSource, {
  apbd: ['APBD DKI Jakarta', 'SKPD', 'Daerah'],
  collaborator: ['Mitra', 'Pihak Kedua', 'CSR'],
  shared: ['Para pihak', 'APBD dan mitra', 'Masing-masing pihak'],
  none: ['Tidak ada', 'Nihil', 'Tanpa biaya', 'Nonbiaya'],
})
const authorityBases: Words<AuthorityBasis> = wordsFor(agreementLabels.authorityBasis, {
  position: ['Karena jabatan', 'Kewenangan jabatan'],
  power_of_attorney: ['Kuasa', 'Surat kuasa khusus', 'Pelimpahan'],
  acting: [],
})
const stages: Words<Stage> = wordsFor(stageLabels, {
  P6: ['Laporan Keuangan', 'Keuangan'],
  P7: ['Akses Permodalan', 'Modal'],
})

const parserOf =
  <Code extends string>(words: Words<Code>, known: string) =>
  (cell: CellValue): Parsed<Code> => {
    const text = textOf(cell)
    if ('wrong' in text) return text
    const code = words.get(plainWords(text.value))
    return code === undefined ? unknownCode(text.value, known) : { value: code }
  }

const knownTypes = 'PKS, MoU, Nota Kesepakatan, Rencana Kerja'

/**
 * The agreement type in a cell, by its names. Several names are accepted if all mean the same type, such as "Nota
 * Kesepahaman (MoU)".
 */
export function parseAgreementType(cell: CellValue): Parsed<AgreementType> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const parts = text.value.split(/[(),;/]| - | – |\batau\b/).filter((part) => plainWords(part) !== '')
  const codes = new Set(parts.map((part) => agreementTypes.get(plainWords(part))))
  const [code] = codes
  return code === undefined || codes.size > 1 ? unknownCode(text.value, knownTypes) : { value: code }
}
/** The code in a cell, by the code itself or by its names. */
export const parseFundingSource = parserOf(fundingSources, 'APBD, Kolaborator, Bersama, Tanpa pendanaan')
const knownAuthority = parserOf(authorityBases, 'Jabatan, Surat kuasa, Plt.')
export const parseAuthorityBasis = (cell: CellValue): Parsed<AuthorityBasis> =>
  isActing(cell) ? { value: 'acting' } : knownAuthority(cell)

/** Whether a cell begins as the title of an acting official does: "Plt. Kepala Dinas". */
export const isActing = (cell: CellValue | null): boolean =>
  typeof cell === 'string' &&
  /^(plt|plh|pj|pjs|pelaksana tugas|pelaksana harian|acting)\b/i.test(cleanLine(cell))

const range = /^p? ?([1-7]) ?(?:-|–|s ?\.?\/? ?d ?\.?) ?p? ?([1-7])$/i

/**
 * The stages in a cell by code, name or number, in the order of the stages: "P2, P5", "2, 5", "Pelatihan dan
 * Pemasaran", "P1-P3".
 */
export function parseStages(cell: CellValue): Parsed<Stage[]> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const found = new Set<Stage>()
  for (const part of text.value.split(/[,;/\n&+]|\b(?:dan|and|serta)\b/i).map(cleanLine)) {
    if (part === '') continue
    const [, first, last] = range.exec(part) ?? []
    const named = first ? stageCodes.slice(Number(first) - 1, Number(last)) : stageIn(part)
    if (!named || named.length === 0) return unknownCode(part, 'P1–P7')
    for (const stage of named) found.add(stage)
  }
  return { value: stageCodes.filter((stage) => found.has(stage)) }
}

/** Accepts "P2", "P-2", "P2 Pelatihan" and "Pelatihan"; not a code with the name of another stage. */
function stageIn(part: string): readonly Stage[] | undefined {
  const words = plainWords(part)
  const byName = stages.get(words)
  if (byName) return [byName]
  const [, digit, name] = /^(?:tahap(?:an)? )?p? ?([1-7])(?: (.+))?$/.exec(words) ?? []
  const code = digit && stageCodes[Number(digit) - 1]
  if (!code || (name !== undefined && stages.get(name) !== code)) return undefined
  return [code]
}

const unknownCode = (text: string, known: string) =>
  wrong(
    'unknown_code',
    `${shown(text)} tidak dikenal; pilih dari: ${known}.`,
    `${shown(text)} is not known; choose from: ${known}.`,
  )
