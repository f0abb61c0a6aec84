import { cleanLine, textOf, wrong, type CellValue, type Parsed, type Wrong } from '../cells/cells.ts'
import { parseContacts, parseEmails, parsePhones, together, type SaidContact } from '../cells/contacts.ts'
import { itemsIn } from '../cells/items.ts'
import type { ColumnKey } from '../tables/meaning.ts'
import type { Cells, Finding } from './cell-reader.ts'
import type { ImportedContact } from './imported-row.ts'

const nobody: SaidContact = { name: null, role: null, email: null, phone: null }

/**
 * The contacts of a collaborator: one column may hold all that is known of them, or each detail has its own, in the same
 * order. A number or an address without a name is that of the organization. No finding quotes what stands there.
 */
export function contactsIn(
  cells: Cells,
  place: number,
  organization: string,
  findings: Finding[],
): ImportedContact[] {
  const before = findings.length
  const said = cells.read(`contact:${place}`, parseContacts, { most: 2000 }) ?? []
  const roles = cells.read(`contactRole:${place}`, parseRoles, { most: 1000 }) ?? []
  const phones = cells.read(`phone:${place}`, parsePhones, { most: 1000 }) ?? []
  const emails = cells.read(`email:${place}`, parseEmails, { most: 1000 }) ?? []
  if (findings.length > before) return []
  const refused = (column: ColumnKey, what: Wrong): ImportedContact[] => {
    findings.push({ column, ...what })
    return []
  }
  if (said.length === 0 && roles.length > 0) return refused(`contactRole:${place}`, roleOfNobody)
  if (said.length + phones.length + emails.length === 0) return []
  const persons = said.length === 0 ? [nobody] : said
  // All the numbers in a cell are those of the only person.
  const numbers = persons.length === 1 ? phones.map((phone) => ({ ...nobody, phone })) : []
  if (persons.length > 1 && phones.length > 0 && phones.length !== persons.length)
    return refused(`phone:${place}`, notAsMany(persons.length))
  if (emails.length > 0 && emails.length !== persons.length)
    return refused(`email:${place}`, notAsMany(persons.length))
  if (roles.length > 0 && roles.length !== persons.length)
    return refused(`contactRole:${place}`, notAsMany(persons.length))
  const contacts: ImportedContact[] = []
  for (const [index, person] of persons.entries()) {
    const details = persons.length === 1 ? numbers : [{ ...nobody, phone: phones[index] ?? null }]
    const whole = [...details, { ...nobody, email: emails[index] ?? null }].reduce(
      (one: SaidContact | undefined, other) => one && together(one, other),
      person,
    )
    const role = roles[index] ?? null
    const isTwofold = role !== null && person.role !== null && role !== person.role
    if (!whole || isTwofold) return refused(`contact:${place}`, saidTwice)
    contacts.push({ ...whole, name: whole.name ?? (organization || 'Narahubung'), role: whole.role ?? role })
  }
  return contacts
}

function parseRoles(cell: CellValue): Parsed<string[]> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const roles = itemsIn(text.value, false).items.map(cleanLine)
  return roles.some((each) => each.length > 200) ? tooLong : { value: roles }
}

const tooLong = wrong('too_long', 'Paling panjang 200 karakter.', 'At most 200 characters.')
const { wrong: roleOfNobody } = wrong(
  'role_without_contact',
  'Jabatan tanpa nama; tulis siapa orangnya, atau kosongkan.',
  'An office without a name; write who it is, or leave it empty.',
)
const notAsMany = (persons: number): Wrong =>
  wrong(
    'not_as_many',
    `Kontaknya ${persons} orang; tulis satu untuk tiap orang dalam urutan yang sama, satu di tiap baris.`,
    `There are ${persons} contacts; write one for each in the same order, one in each line.`,
  ).wrong
const { wrong: saidTwice } = wrong(
  'said_twice',
  'Kontak ini disebut di dua kolom dengan isi yang berbeda; perbaiki salah satunya.',
  'Two columns say something else of this contact; correct one of them.',
)
