import { createHash } from 'node:crypto'
import { plainWords } from '../cells/words.ts'
import type { ImportedRow } from '../rows/imported-row.ts'
import type { ColumnKey } from '../tables/meaning.ts'

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')

/**
 * The key of a row in the files of its agency: its own key column, otherwise the number from the agency; capital
 * letters do not matter. Without both: the collaborator and its number, or the title, collaborator and days. Empty if
 * these are missing too.
 */
export function keyOf(
  row: Pick<ImportedRow, 'key' | 'title' | 'partners' | 'signedOn' | 'effectiveFrom'>,
): string {
  if (row.key !== null) return row.key.toLowerCase()
  const [partner] = row.partners
  if (!partner || row.title === null) return ''
  const named = plainWords(partner.named.name) || partner.named.npwp || partner.named.nib
  const number = partner.documentNumber?.replaceAll(/\s+/g, '').toLowerCase()
  return `~${hash(number ? [named, number] : [named, plainWords(row.title), row.signedOn, row.effectiveFrom])}`
}

/** The column that has the key of a row. */
export function keyColumn(row: ImportedRow): ColumnKey {
  if (row.key === null) return 'title'
  return row.key === row.agency.documentNumber ? 'agencyNumber' : 'key'
}

/**
 * A hash of the content of a row. Its position in the file and its spelling do not matter. Columns that were added
 * after the first imports are included only if they have a value, so that the hashes of older imports stay the same.
 */
export function hashOf(row: ImportedRow): string {
  const { label, parent, background, location, legalBasis, noticeDays } = row
  const term = row.term === 'fixed' ? null : [row.term, row.renewsEveryMonths]
  const commitments = row.commitments.length > 0 ? row.commitments : null
  const since = Object.entries({
    term,
    label,
    parent,
    background,
    location,
    legalBasis,
    noticeDays,
    commitments,
  })
  return hash({
    type: row.type,
    title: row.title,
    purpose: row.purpose,
    object: row.object,
    scope: row.scope,
    stages: row.stages,
    effectiveFrom: row.effectiveFrom,
    effectiveUntil: row.effectiveUntil,
    signedOn: row.signedOn,
    fundingSource: row.fundingSource,
    fundingAmount: row.fundingAmount,
    fundingNote: row.fundingNote,
    agency: row.agency,
    // Contacts belong to the collaborator, not to the agreement.
    partners: row.partners.map(({ contacts: _contacts, ...partner }) => partner),
    ...Object.fromEntries(since.filter(([, value]) => value !== null)),
  })
}
