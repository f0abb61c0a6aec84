import { createHash } from 'node:crypto'
import { plainWords } from '../cells/codes.ts'
import type { ImportedRow } from '../rows/imported-row.ts'
import type { ColumnKey } from '../tables/meaning.ts'

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')

/**
 * What a row is known by in the files of its agency: its own mark, else the number that the agency gave; capitals do not
 * matter. A row with neither is known by its collaborator and the number of that, or by its title, collaborator and days.
 * Empty where a row has none of that.
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

/** The column that the key of a row stands in. */
export function keyColumn(row: ImportedRow): ColumnKey {
  if (row.key === null) return 'title'
  return row.key === row.agency.documentNumber ? 'agencyNumber' : 'key'
}

/**
 * What a row says, wherever in the file it stood and however it was written. What lists had no columns for when the
 * first were imported counts only where it says something, so that those stay the same.
 */
export function hashOf(row: ImportedRow): string {
  const { label, background, location, legalBasis, noticeDays } = row
  const since = Object.entries({ label, background, location, legalBasis, noticeDays })
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
    partners: row.partners,
    ...Object.fromEntries(since.filter(([, value]) => value !== null)),
  })
}
