import { cleanLine, type CellValue } from './cells.ts'

/** Words for a term without a last day. */
const withoutEnd =
  /\b(?:(?:untuk )?(?:jangka )?(?:waktu )?(?:yang )?(?:tidak|tak) (?:terbatas|dibatasi|ditentukan|ada batas(?: waktu(?:nya)?)?)|tanpa batas(?: waktu)?|seterusnya|selamanya|seumur hidup|(?:ada(?:nya)? )?pemberitahuan(?: (?:lebih )?lanjut| lebih lanjut| pengakhiran)?|diakhiri(?: (?:oleh )?para pihak)?|unlimited|indefinite(?:ly)?|open[- ]ended|until further notice)\b/i

/** Words around the first day of such a term, which say nothing more. */
const around =
  /\b(?:berlaku|mulai|dari|sejak|tanggal|jangka|waktu|untuk|dan|s ?[./]? ?d ?\.?|sampai(?: dengan)?|hingga|until|from|to|valid)(?=[ .,;:)/-]|$)/gi

/** The rest of the text, which may name the first day, if it says that the term has no end. */
export function openEndIn(text: string): string | undefined {
  const line = cleanLine(text)
  if (!withoutEnd.test(line)) return undefined
  return line
    .replace(withoutEnd, ' ')
    .replaceAll(around, ' ')
    .replaceAll(/[.,;:()/–—-]+(?= |$)|^[ .,;:()/–—-]+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
}

/** Whether the cell of the last day says that there is none. */
export const saysNoEnd = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' && openEndIn(cell) === ''

const renewal =
  /[,;(]? ?(?:dan |serta |yang |lalu )?(?:akan |dapat )?(?:(?:di)?perpanjang(?:an)?[^.;,]*?\b(?:secara )?otomatis|otomatis (?:di)?perpanjang(?:an)?|(?:renew(?:s|ed|al)?|extend(?:s|ed)?)[^.;,]*?\bautomatically|automatic(?:ally)? (?:renew\w*|extended)|auto[- ]?renew\w*)(?<rest>.*)$/i
const each =
  /^ ?,?;? ?(?:(?:tiap|setiap|per|selama|untuk|dengan jangka waktu|every|each|for) ?)*(?:(?<count>\d{1,3})(?: ?\([a-z ]+\))? ?)?(?<unit>tahun(?:an)?|thn|th|bulan|bln|years?|months?)\b(?: (?:berikutnya|lagi))?[.)]?$/i

/** A text that says that the term renews itself: what else it says, and for how long; null where it does not say that. */
export function renewalIn(
  text: string,
): { readonly rest: string; readonly months: number | null } | undefined {
  const found = renewal.exec(text)
  if (!found) return undefined
  const said = found.groups!['rest']!.trim()
  const rest = text.slice(0, found.index).trim()
  if (/^[.)]?$/.test(said)) return { rest, months: null }
  const groups = each.exec(said)?.groups
  if (!groups) return undefined
  const count = Number(groups['count'] ?? 1)
  return { rest, months: /^(?:t|y)/i.test(groups['unit']!) ? count * 12 : count }
}
