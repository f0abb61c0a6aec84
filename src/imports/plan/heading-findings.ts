import { cellAddress, shown, wrong, type Wrong } from '../cells/cells.ts'
import { plainWords } from '../cells/words.ts'
import { looksLikeStatus } from '../cells/status.ts'
import { mostPartners } from '../tables/columns.ts'
import type { Table } from '../tables/find-tables.ts'
import { lineIn, type Heading } from '../tables/headings.ts'
import type { AgencyReader } from '../match/agencies.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** An error or warning about a whole column. */
export interface ColumnFinding extends Wrong {
  readonly table: number
  readonly heading: Heading
  /** The key of the column in `mapping`. */
  readonly about: string
}

/**
 * Columns that must not be ignored without a message: repeated columns, collaborators beyond the maximum, and unread
 * columns that contain statuses or agencies.
 */
export function columnFindings(tables: readonly Table[], agencies: AgencyReader): ColumnFinding[] {
  return tables.flatMap((each, table) => {
    const { repeated, beyond, ignored } = each.headings
    const about = (heading: Heading) =>
      heading.text === '' || heading.why === 'repeated'
        ? cellAddress(heading.column, 0).slice(0, -1)
        : heading.text
    const finding = (heading: Heading, { wrong: what }: { wrong: Wrong }): ColumnFinding => ({
      table,
      heading,
      about: about(heading),
      ...what,
    })
    return [
      ...repeated.map((heading) => finding(heading, repeatedHeading)),
      ...beyond.map((heading) => finding(heading, tooManyPartners(heading.text))),
      ...ignored.flatMap((heading) => {
        if (heading.why === 'as_asked') return []
        const byHeading = headingFinding(heading.text)
        if (byHeading) return [finding(heading, byHeading)]
        const texts = each.rows.map(({ cells }) => lineIn(cells[heading.column]))
        const status = texts.find((text) => text !== '' && looksLikeStatus(text))
        if (status) return [finding(heading, unread('unread_status', status, 'Status'))]
        const agency = texts.find((text) => agencies.isName(text) || agencyLike.test(text))
        return agency ? [finding(heading, unread('unread_agency', agency, 'Perangkat daerah'))] : []
      }),
    ]
  })
}

/** Typical names of offices of the region, registered or not. */
const agencyLike = /^(dinas|badan|biro|suku dinas|sudin|kantor wali ?kota|satpol)\b/i

/** A finding for an unknown heading that announces such values below it. */
function headingFinding(text: string) {
  const words = plainWords(text)
  if (/\bstatus\b/.test(words)) return unread('unread_status', text, 'Status')
  if (/^(nama )?(opd|skpd|dinas|perangkat daerah)\b|\b(pengampu|pemrakarsa)\b/.test(words))
    return unread('unread_agency', text, 'Perangkat daerah')
  if (/\b(mitra|pihak|kolaborator|partner)\b.*\d|\b(mitra|pihak) (lain|tambahan)/.test(words))
    return unread('unread_partner', text, 'Mitra 2')
  return undefined
}

const repeatedHeading = wrong(
  'repeated_heading',
  'Kolom lain sudah berisi ini; sisakan satu, atau sebutkan di "mapping" apa isi kolom ini.',
  'Another column has this already; leave one of them, or say in "mapping" what this column is.',
)
const tooManyPartners = (heading: string) =>
  wrong(
    'too_many_partners',
    `${shown(heading)}: paling banyak ${mostPartners} mitra dalam satu baris; pindahkan, atau keluarkan kolomnya dengan "mapping".`,
    `${shown(heading)}: at most ${mostPartners} collaborators in a row; move them, or leave the column out by "mapping".`,
  )
const unread = (code: DetailCode, text: string, meant: string) =>
  wrong(
    code,
    `Kolom ini tidak dibaca, tetapi berisi ${shown(text)}. Sebutkan di "mapping" bahwa itu "${meant}", atau null bila diabaikan.`,
    `This column is not read, but ${shown(text)} stands in it. Say in "mapping" that it is "${meant}", or null to leave it out.`,
  )
