import { cleanLine, textOf, wrong, type CellValue, type Parsed } from './cells.ts'
import { itemsIn } from './items.ts'

/** A person as a cell names it: what the cell does not say is null. No message quotes it: it is personal data. */
export interface SaidContact {
  readonly name: string | null
  readonly role: string | null
  readonly email: string | null
  readonly phone: string | null
}

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const number = /\+?(?:\(\+?\d{2,4}\) ?)?\d[\d .-]{4,}\d/g
/** What stands before a number or an address, or a name. */
const labels =
  /\b(?:no\.? ?)?(?:hp|h\.p|handphone|telp?|tlp|telepon|phone|mobile|wa|whatsapp|e-?mail|surel|cp|contact person|kontak|narahubung|pic|nama)\b\.?(?: ?\/ ?)?/gi
/** "S.E.", "M.Si", "Ph.D", "MBA" belong to a name. */
const degree = /^(?:(?:[A-Z][A-Za-z]{0,5}\.)+[A-Za-z]{0,5}\.?|[A-Z]{2,4}|[A-Z][a-z]{0,3}\.)$/

/** The persons in a cell: one in each line, or parted by semicolons or numbers; name, role, number and address of each. */
export function parseContacts(cell: CellValue): Parsed<SaidContact[]> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const contacts: SaidContact[] = []
  for (const item of itemsIn(text.value, false).items) {
    const parsed = contactIn(item)
    const before = contacts.at(-1)
    // Number and address often stand in lines of their own below the name.
    const whole = parsed?.name === null && before ? together(before, parsed) : parsed
    if (whole === undefined) return unclearContact
    if (parsed?.name === null && before) contacts.pop()
    contacts.push(whole)
  }
  return { value: contacts }
}

function contactIn(item: string): SaidContact | undefined {
  const emails = item.match(address) ?? []
  const withoutEmails = item.replaceAll(address, ' ')
  const phones = withoutEmails.match(number) ?? []
  const rest = withoutEmails.replaceAll(number, ' ')
  const isSplit = /[@\d]/.test(rest)
  const named = nameIn(rest)
  if (isSplit || named === undefined || emails.length > 1) return undefined
  const phone = phoneOf(phones)
  if (phone === undefined || (named.name === null && phone === null && emails.length === 0)) return undefined
  return { ...named, email: emails[0] ?? null, phone }
}

const figuresOf = (phone: string): string => phone.replaceAll(/\D/g, '')

/** What two cells say of one person. Undefined where they contradict each other. */
export function together(one: SaidContact, other: SaidContact): SaidContact | undefined {
  const isSame = one.email?.toLowerCase() === other.email?.toLowerCase()
  if (one.email !== null && other.email !== null && !isSame) return undefined
  const numbers = [one.phone, other.phone].filter((each) => each !== null)
  const isOne = new Set(numbers.map(figuresOf)).size === 1
  const phone = phoneOf(isOne ? numbers.slice(0, 1) : numbers)
  return phone === undefined ? undefined : { ...one, email: one.email ?? other.email, phone }
}

/** The name, and the role in brackets or after a dash. Undefined where it may be several persons. */
function nameIn(rest: string): Pick<SaidContact, 'name' | 'role'> | undefined {
  const words = cleanLine(rest.replaceAll(labels, ' ').replaceAll(/\([\s/,;:]*\)/g, ' '))
    .replaceAll(/(?:\s*[:/|,;–—-]\s*)+$|^(?:\s*[:/|,;–—-]\s*)+/g, '')
    .replaceAll(/(?:\s*[:/|,]\s*){2,}/g, ' / ')
    .trim()
  const [, before = '', role] = /^([^()]*?) ?\(([^()]+)\)$/.exec(words) ?? [undefined, words, undefined]
  const [name = '', second, ...others] = before.split(/ [–—-] | ?\/ ?|:/).map(cleanLine)
  if (others.length > 0 || (second !== undefined && role !== undefined)) return undefined
  if (/[()]/.test(before) || /\b(?:dan|and|serta)\b|&/i.test(name)) return undefined
  const [, ...after] = name.split(',').map(cleanLine)
  if (!after.every((each) => degree.test(each))) return undefined
  const given = { name: name === '' ? null : name, role: role ?? second ?? null }
  return given.name === null && given.role !== null ? undefined : given
}

/** Several numbers of one person, together. Undefined where they are too long. */
function phoneOf(phones: readonly string[]): string | null | undefined {
  if (phones.length === 0) return null
  const phone = phones
    .map((each, index) => each.replaceAll(index === 0 ? /[()]/g : /[()+]/g, '').trim())
    .join(' / ')
  return phone.length > 40 ? undefined : phone
}

/** Telephone numbers, one for each person. Excel drops the zero before a mobile number, which is known to be there. */
export function parsePhones(cell: CellValue): Parsed<string[]> {
  if (typeof cell === 'number') {
    const digits = Number.isInteger(cell) ? String(cell) : ''
    if (/^8\d{8,11}$/.test(digits)) return { value: [`0${digits}`] }
    return /^628\d{8,11}$/.test(digits) ? { value: [`+${digits}`] } : digitsLost
  }
  const text = textOf(cell)
  if ('wrong' in text) return text
  const phones: string[] = []
  for (const item of itemsIn(text.value, false).items) {
    const found = item.match(number) ?? []
    const rest = item.replaceAll(number, ' ').replaceAll(labels, ' ')
    const phone = phoneOf(found)
    if (!phone || /[^\s:/,.()-]/.test(rest)) return noPhone
    phones.push(phone)
  }
  return { value: phones }
}

/** Addresses, one for each person. */
export function parseEmails(cell: CellValue): Parsed<string[]> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const found = text.value.match(address) ?? []
  const rest = text.value
    .replaceAll(address, ' ')
    .replaceAll(labels, ' ')
    .replaceAll(/\b\d{1,2}[.)]/g, ' ')
  if (found.length === 0 || /[\p{L}\p{N}@]/u.test(rest) || found.some((each) => each.length > 254))
    return noEmail
  return { value: [...found] }
}

const unclearContact = wrong(
  'unclear_contact',
  'Isi sel ini tidak jelas sebagai kontak; tulis satu orang di tiap baris seperti "Nama - Jabatan - 0812 3456 7890 - nama@contoh.id".',
  'What stands here is no clear contact; write one person in each line like "Name - Office - 0812 3456 7890 - name@contoh.id".',
)
const noPhone = wrong(
  'no_phone',
  'Isi sel ini bukan nomor telepon; tulis seperti "0812 3456 7890", satu orang di tiap baris.',
  'What stands here is no telephone number; write it like "0812 3456 7890", one person in each line.',
)
const digitsLost = wrong(
  'digits_lost',
  'Excel menyimpan nomor ini sebagai angka, sehingga nol di depannya bisa hilang; ketik ulang di sel berformat teks.',
  'Excel keeps this number as a figure, which may have lost its zero; type it again in a cell formatted as text.',
)
const noEmail = wrong(
  'no_email',
  'Isi sel ini bukan alamat surel; tulis seperti "nama@contoh.id".',
  'What stands here is no e-mail address; write it like "name@contoh.id".',
)
