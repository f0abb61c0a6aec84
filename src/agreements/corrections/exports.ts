import { code, instant, list, number, text } from '../../exports/columns.ts'
import { listExport } from '../../exports/export.ts'
import { fields } from '../content/fields.ts'
import { correctionLabels } from './labels.ts'
import { correction, type Reading } from './schemas.ts'

/** What is read, in the words of the headings: one line for each field. */
function linesOf(reading: Reading): string[] {
  const { parties = [], missingParties = [], provisions = [], amendments = [], funding, ...content } = reading
  return [
    ...Object.entries(content).map(
      ([field, value]) => `${fields[field as keyof typeof fields].heading}: ${said(value)}`,
    ),
    ...(funding === undefined ? [] : [`Pendanaan: ${said(funding)}`]),
    ...parties.map(({ partyId, ...each }) => `Pihak ${partyId}: ${said(each)}`),
    ...missingParties.map(
      ({ id: _, organizationId, ...each }) => `Pihak baru ${organizationId}: ${said(each)}`,
    ),
    ...provisions.map((each) => `Hak atau kewajiban ${each.id}: ${each.text}`),
    ...amendments.map(({ number, ...each }) => `Adendum ${number}: ${said(each)}`),
  ]
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

export const correctionExport = listExport(correction, 'Pembetulan', [
  number('Versi', (row) => row.versionNumber),
  code('Status', correctionLabels.correctionStatus, (row) => row.status),
  list('Semula terbaca', (row) => linesOf(row.before)),
  list('Menurut naskah', (row) => linesOf(row.after)),
  text('Alasan', (row) => row.reason),
  text('ID dokumen', (row) => row.documentId),
  text('Diminta oleh (ID akun)', (row) => row.requestedBy),
  text('Diputuskan oleh (ID akun)', (row) => row.decidedBy),
  instant('Diputuskan', (row) => row.decidedAt),
  text('Alasan penolakan', (row) => row.decisionReason),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID naskah', (row) => row.agreementId),
])
