import fc from './properties.ts'
import {
  listedCommitments,
  listedContacts,
  partCells,
  partHeadings,
  partStyle,
  type ListedCommitment,
  type ListedContact,
} from './office-parts.ts'
import type { CellValue, Range, Sheet, SheetRow } from '../../src/imports/cells/cells.ts'

/** What a list says of an agreement. */
export interface Listed {
  readonly type: 'pks' | 'mou'
  readonly title: string
  readonly partner: string
  readonly stages: readonly string[]
  readonly signedOn: string
  readonly effectiveFrom: string
  /** Null of a term without an end. */
  readonly effectiveUntil: string | null
  readonly agencyNumber: string | null
  readonly partnerNumber: string | null
  readonly amount: number | null
  readonly commitments: readonly ListedCommitment[]
  readonly contacts: readonly ListedContact[]
}

const dayMs = 86_400_000
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** The last day of so many years, less a day, or at the end of the year. */
function endOf(from: string, years: number, toTheYearsEnd: boolean): string {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  if (toTheYearsEnd) return `${year + years}-12-31`
  return dayOf(Date.UTC(year + years, month - 1, date) - dayMs)
}

const number = (mark: string) =>
  fc.option(
    fc.integer({ min: 1, max: 999 }).map((n) => `${n}/${mark}/2024`),
    { freq: 4, nil: null },
  )
const agreement: fc.Arbitrary<Listed> = fc
  .record({
    type: fc.constantFrom('pks' as const, 'mou' as const),
    title: fc.constantFrom('Kelas kriya', 'Etalase daring', 'Kredit mikro', 'Bazar tahunan', 'Kelas foto'),
    partner: fc.constantFrom('Universitas Contoh', 'Bank Contoh Daerah', 'Yayasan Contoh Karya'),
    stages: fc.subarray(['P1', 'P2', 'P5', 'P7'], { minLength: 1 }),
    signedOn: day,
    years: fc.integer({ min: 1, max: 5 }),
    toTheYearsEnd: fc.boolean(),
    hasNoEnd: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    agencyNumber: number('PKS'),
    partnerNumber: number('BL'),
    amount: fc.option(fc.integer({ min: 1, max: 5000 }).map((n) => n * 500_000)),
    commitments: listedCommitments,
    contacts: listedContacts,
  })
  .map(({ years, toTheYearsEnd, hasNoEnd, ...rest }) => ({
    ...rest,
    effectiveFrom: rest.signedOn,
    effectiveUntil: hasNoEnd ? null : endOf(rest.signedOn, years, toTheYearsEnd),
  }))

const months = 'Januari,Februari,Maret,April,Mei,Juni,Juli,Agustus,September,Oktober,November,Desember'.split(
  ',',
)
const shortMonths = 'Jan,Peb,Mar,Apr,Mei,Jun,Jul,Agst,Sept,Okt,Nop,Des'.split(',')
const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const parts = (of: string) => of.split('-') as [string, string, string]

const named = (of: string) => {
  const [year, month, date] = parts(of)
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** How offices write that a term has no end. */
const noEnds = [
  'tidak terbatas',
  'Tanpa batas waktu',
  'seumur hidup',
  's/d ada pemberitahuan',
  'Sampai dengan adanya pemberitahuan lebih lanjut',
]

/** How a column writes its days. */
const dayForms = {
  slashes: (of: string) => parts(of).toReversed().join('/'),
  dashes: (of: string) => parts(of).map(Number).toReversed().join('–'),
  dots: (of: string) => parts(of).toReversed().join('.'),
  monthFirst: (of: string) => {
    const [year, month, date] = parts(of)
    return `${month}/${date}/${year}`
  },
  twoDigits: (of: string) => {
    const [year, month, date] = parts(of)
    return `${Number(date)}/${Number(month)}/${year.slice(2)}`
  },
  iso: (of: string) => of,
  utc: (of: string) => new Date(Date.parse(of) - 7 * 3_600_000).toISOString(),
  named,
  short: (of: string) => {
    const [year, month, date] = parts(of)
    return `${date}-${shortMonths[Number(month) - 1]}-${year}`
  },
  ofTheWeek: (of: string) => `${weekdays[new Date(of).getUTCDay()]}, ${named(of)}`,
  serial: (of: string) => ({ dateSerial: Date.parse(of) / dayMs + 25_569 }),
} satisfies Record<string, (of: string) => CellValue>
const dayForm = fc.constantFrom(...(Object.keys(dayForms) as (keyof typeof dayForms)[]))

const stageNames: Readonly<Record<string, string>> = {
  P1: 'Pendaftaran',
  P2: 'Pelatihan',
  P5: 'Pemasaran',
  P7: 'Permodalan',
}
const stageForms = {
  codes: (stages: readonly string[]) => stages.join(', '),
  digits: (stages: readonly string[]) => stages.map((stage) => stage.slice(1)).join(', '),
  names: (stages: readonly string[]) => stages.map((stage) => stageNames[stage]).join(' dan '),
}
const typeForms = {
  short: { pks: 'PKS', mou: 'MoU' },
  long: { pks: 'Perjanjian Kerja Sama', mou: 'Nota Kesepahaman (MoU)' },
  other: { pks: 'MoA', mou: 'KB' },
}
const amountForms = {
  plain: (amount: number): CellValue => amount,
  rupiah: (amount: number): CellValue => `Rp ${amount.toLocaleString('id')},-`,
  grouped: (amount: number): CellValue => amount.toLocaleString('en'),
}

/** How an office keeps its list. */
const style = fc.record({
  order: fc.shuffledSubarray(
    Array.from({ length: 10 + partHeadings.length }, (_, column) => column),
    { minLength: 10 + partHeadings.length },
  ),
  days: fc.tuple(dayForm, dayForm, dayForm),
  stages: fc.constantFrom(...(Object.keys(stageForms) as (keyof typeof stageForms)[])),
  types: fc.constantFrom(...(Object.keys(typeForms) as (keyof typeof typeForms)[])),
  amounts: fc.constantFrom(...(Object.keys(amountForms) as (keyof typeof amountForms)[])),
  nothing: fc.constantFrom<CellValue[]>('', '-', '–', 'n/a', 'belum ada', '…', 0),
  words: fc.integer({ min: 0, max: 2 }),
  parts: partStyle,
  twoRows: fc.boolean(),
  merged: fc.boolean(),
  numbered: fc.boolean(),
  noise: fc.subarray(['title', 'numbering', 'section', 'total', 'signature', 'blank'] as const),
})
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never

const headings: readonly (readonly [string, string, string])[] = [
  ['Jenis naskah', 'JENIS', 'Agreement type'],
  ['Tentang', 'JUDUL KERJA SAMA', 'Title'],
  ['Mitra', 'Nama Lembaga', 'Second party'],
  ['Tahapan', 'TAHAP', 'Stages'],
  ['Tanggal tanda tangan', 'Tanggal PKS', 'Date of signature'],
  ['Tanggal mulai', 'TMT', 'Valid from'],
  ['Tanggal berakhir', 'Berlaku sampai', 'Valid until'],
  ['Nomor naskah SKPD', 'No. Pihak I', 'First party number'],
  ['Nomor naskah mitra', 'No. Pihak II', 'Partner number'],
  ['Nilai (Rp)', 'Anggaran', 'Amount'],
  ...partHeadings,
]
/** The groups that two columns stand under, with their own words, by the first of them. */
const groups: Readonly<Record<number, readonly [string, string]>> = {
  4: ['TANGGAL', 'TTD'],
  5: ['TANGGAL', 'MULAI'],
  6: ['TANGGAL', 'SELESAI'],
  7: ['NOMOR', 'PIHAK KESATU'],
  8: ['NOMOR', 'PIHAK KEDUA'],
}

function cellsOf(listed: Listed, { days, nothing, ...given }: Style): CellValue[] {
  return [
    typeForms[given.types][listed.type],
    listed.title,
    listed.partner,
    stageForms[given.stages](listed.stages),
    dayForms[days[0]](listed.signedOn),
    dayForms[days[1]](listed.effectiveFrom),
    listed.effectiveUntil === null
      ? noEnds[listed.title.length % noEnds.length]!
      : dayForms[days[2]](listed.effectiveUntil),
    listed.agencyNumber ?? nothing,
    listed.partnerNumber ?? nothing,
    listed.amount === null ? nothing : amountForms[given.amounts](listed.amount),
    ...partCells(listed.commitments, listed.contacts, given.parts).map((cell) =>
      cell === '' ? nothing : cell,
    ),
  ]
}

/** The sheet that this office makes of these agreements. */
function sheetOf(listed: readonly Listed[], given: Style): Sheet {
  const rows: SheetRow[] = []
  const merges: Range[] = []
  const shift = given.numbered ? 1 : 0
  let at = 1
  const add = (cells: readonly (CellValue | undefined)[]) => {
    rows.push({ number: at, cells: cells.map((cell) => (cell === '' ? undefined : cell)) })
    at += 1
  }
  const inOrder = <T>(of: readonly T[]) => given.order.map((column) => of[column]!)
  if (given.noise.includes('title')) {
    add(['DAFTAR KERJA SAMA TAHUN 2024'])
    at += 1
  }
  addHeadings(add, merges, given, shift)
  if (given.noise.includes('numbering')) add(given.order.map((_, index) => index + 1))
  for (const [index, each] of listed.entries()) {
    if (given.noise.includes('section') && index % 3 === 0) add([`${'ABCDEFGH'[index / 3]}. BAGIAN ${index}`])
    if (given.noise.includes('blank') && index % 2 === 1) at += 1
    const cells = inOrder(cellsOf(each, given))
    add(given.numbered ? [index + 1, ...cells] : cells)
  }
  if (given.noise.includes('total')) add(['JUMLAH', listed.length])
  if (given.noise.includes('signature')) {
    at += 2
    add(['', '', '', 'Jakarta, 5 Januari 2025'])
    add(['', '', '', 'Kepala Bidang Contoh'])
  }
  return { name: null, rows, merges, date1904: false, hidden: false }
}

function addHeadings(
  add: (cells: readonly (CellValue | undefined)[]) => void,
  merges: Range[],
  given: Style,
  shift: number,
): void {
  const texts = given.order.map((column) => headings[column]![given.words]!)
  const own = given.order.map((column) => groups[column])
  if (!given.twoRows) return add(shift ? ['NO', ...texts] : texts)
  const upper = own.map((group, index) => {
    if (!group) return texts[index]!
    return own[index - 1]?.[0] === group[0] ? '' : group[0]
  })
  const top = given.noise.includes('title') ? 3 : 1
  if (given.merged)
    for (const [index, text] of upper.entries()) {
      if (text === '') continue
      const next = upper.findIndex((each, later) => later > index && each !== '')
      const right = (next < 0 ? upper.length : next) - 1 + shift
      const isGroup = own[index] !== undefined
      if (isGroup && right > index + shift) merges.push({ top, bottom: top, left: index + shift, right })
      if (!isGroup) merges.push({ top, bottom: top + 1, left: index + shift, right: index + shift })
    }
  add(shift ? ['NO', ...upper] : upper)
  const lower = own.map((group) => group?.[1] ?? '')
  return add(shift ? ['', ...lower] : lower)
}

/** A list of known agreements as some office may keep it. */
export const officeList = fc
  .tuple(fc.array(agreement, { minLength: 1, maxLength: 12 }), style)
  .map(([listed, given]) => ({ listed, style: given, sheet: sheetOf(listed, given) }))
