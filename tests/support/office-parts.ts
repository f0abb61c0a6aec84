import fc from './properties.ts'
import type { CellValue } from '../../src/imports/cells/cells.ts'

/** What a list says of a commitment, and of a person to call or write to. */
export interface ListedCommitment {
  readonly description: string
  readonly targetValue: number | null
  readonly unit: string | null
}
export interface ListedContact {
  readonly name: string
  readonly role: string | null
  readonly phone: string | null
  readonly email: string | null
}

const descriptions = [
  'Kelas pemasaran daring bagi 2.000 pelaku usaha',
  'Etalase produk, termasuk foto',
  'Akses permodalan (tanpa agunan)',
  'Bazar UMKM tahap 1 dan 2',
  '3 mentor di tiap kecamatan',
]
export const listedCommitments: fc.Arbitrary<ListedCommitment[]> = fc.uniqueArray(
  fc
    .record({
      description: fc.constantFrom(...descriptions),
      targetValue: fc.option(fc.integer({ min: 1, max: 20_000 }), { freq: 4 }),
      unit: fc.constantFrom('kelas', 'pelaku usaha', 'produk per tahun'),
    })
    .map(({ unit, ...rest }) => ({ ...rest, unit: rest.targetValue === null ? null : unit })),
  { maxLength: 3, selector: ({ description }) => description },
)

export const listedContacts: fc.Arbitrary<ListedContact[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('Contoh Satu', 'Dr. Contoh Dua, M.Si.', 'Ibu Contoh Tiga'),
    role: fc.option(fc.constantFrom('Manajer Kemitraan', 'Dekan')),
    phone: fc.option(fc.constantFrom('0812-3456-7890', '+62 811 222 333', '021 555 0100')),
    email: fc.option(fc.constantFrom('satu@contoh.id', 'kerja.sama@contoh.ac.id')),
  }),
  { maxLength: 2, selector: ({ name }) => name },
)

const letters = 'abc'
/** How an office writes several things into one cell. */
const listForms = {
  numbered: (items: readonly string[]) => items.map((item, index) => `${index + 1}. ${item}`).join('\n'),
  brackets: (items: readonly string[]) => items.map((item, index) => `${index + 1}) ${item};`).join('\n'),
  within: (items: readonly string[]) => items.map((item, index) => `(${index + 1}) ${item}`).join(' '),
  letters: (items: readonly string[]) => items.map((item, index) => `${letters[index]}. ${item}`).join('\n'),
  bullets: (items: readonly string[]) => items.map((item) => `- ${item}`).join('\r\n'),
  dots: (items: readonly string[]) => items.map((item) => `• ${item}`).join(' '),
  semicolons: (items: readonly string[]) => items.join('; '),
  lines: (items: readonly string[]) => items.join('\n'),
}
const targetForms = {
  plain: (value: number) => String(value),
  grouped: (value: number) => value.toLocaleString('id'),
}
const contactForms = {
  dashes: ({ name, role, phone, email }: ListedContact) =>
    [name, role, phone, email].filter((each) => each !== null).join(' - '),
  brackets: ({ name, role, phone, email }: ListedContact) =>
    `${name}${role === null ? '' : ` (${role})`}${phone === null ? '' : `, HP: ${phone}`}${email === null ? '' : `, email ${email}`}`,
}

const keys = <T extends object>(of: T) => fc.constantFrom(...(Object.keys(of) as (keyof T)[]))
export const partStyle = fc.record({
  list: keys(listForms),
  targets: keys(targetForms),
  /** Whether units have a column of their own, or stand with the targets. */
  unitsApart: fc.boolean(),
  contacts: keys(contactForms),
  /** Whether numbers and addresses have columns of their own. */
  detailsApart: fc.boolean(),
})
export type PartStyle = typeof partStyle extends fc.Arbitrary<infer T> ? T : never

/** The headings of the columns that `partCells` gives, in the words of an office. */
export const partHeadings = [
  ['Komitmen', 'Kewajiban mitra', 'Commitments'],
  ['Target', 'Jumlah target', 'Target value'],
  ['Satuan', 'Satuan target', 'Unit of measurement'],
  ['Kontak mitra', 'Narahubung', 'Contact person'],
  ['Jabatan kontak mitra', 'Jabatan narahubung', 'Contact role'],
  ['Telepon mitra', 'Telp/HP', 'Phone'],
  ['E-mail mitra', 'Surel', 'Email'],
] as const

export function partCells(
  commitments: readonly ListedCommitment[],
  contacts: readonly ListedContact[],
  given: PartStyle,
): CellValue[] {
  const list = (items: readonly string[]) => (items.length === 0 ? '' : listForms[given.list](items))
  const hasTargets = commitments.some(({ targetValue }) => targetValue !== null)
  const target = ({ targetValue, unit }: ListedCommitment) =>
    targetValue === null
      ? '-'
      : `${targetForms[given.targets](targetValue)}${given.unitsApart ? '' : ` ${unit}`}`
  // Details of several persons stand apart only where each of them has it.
  const apart = (field: 'role' | 'phone' | 'email') =>
    given.detailsApart && contacts.length > 0 && contacts.every((each) => each[field] !== null)
  const within = contacts.map((each) => ({
    ...each,
    ...(apart('role') && { role: null }),
    ...(apart('phone') && { phone: null }),
    ...(apart('email') && { email: null }),
  }))
  const details = (field: 'role' | 'phone' | 'email') =>
    apart(field) ? contacts.map((each) => each[field]).join('\n') : ''
  return [
    list(commitments.map(({ description }) => description)),
    hasTargets ? list(commitments.map(target)) : '',
    hasTargets && given.unitsApart ? list(commitments.map(({ unit }) => unit ?? '-')) : '',
    within.map(contactForms[given.contacts]).join('\n'),
    details('role'),
    details('phone'),
    details('email'),
  ]
}
