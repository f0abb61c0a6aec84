import { listExport } from '../../exports/export.ts'
import { fields } from '../content/fields.ts'
import { correctionLabels } from './labels.ts'
import { correction, type Reading } from './schemas.ts'

/** A reading with the headings of the export: one line for each field. */
function linesOf(reading: Reading): string[] {
  const {
    parties = [],
    missingParties = [],
    provisions = [],
    commitments = [],
    amendments = [],
    ...rest
  } = reading
  const { funding, ...content } = rest
  return [
    ...Object.entries(content).map(
      ([field, value]) => `${fields[field as keyof typeof fields].label.id}: ${said(value)}`,
    ),
    ...(funding === undefined ? [] : [`Pendanaan: ${said(funding)}`]),
    ...parties.map(({ partyId, ...each }) => `Pihak ${partyId}: ${said(each)}`),
    ...missingParties.map(
      ({ id: _, organizationId, ...each }) => `Pihak baru ${organizationId}: ${said(each)}`,
    ),
    ...provisions.map((each) => `Hak atau kewajiban ${each.id}: ${each.text}`),
    ...commitments.map(({ id, ...each }) => `Komitmen ${id}: ${said(each)}`),
    ...amendments.map(({ number, ...each }) => `Adendum ${number}: ${said(each)}`),
  ]
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

export const correctionExport = listExport(correction, 'Pembetulan', [
  'versionNumber',
  { field: 'status', labels: correctionLabels.correctionStatus },
  { field: 'before', cell: linesOf },
  { field: 'after', cell: linesOf },
])
