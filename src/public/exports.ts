import { code, day, instant, list, stages, text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { labels } from '../reference/labels.ts'
import type { PublicAgreement } from './schemas.ts'

export const publicAgreementExport = listExport<PublicAgreement>('Kerja sama publik', [
  text('Nomor registrasi', (row) => row.registrationNumber),
  code('Jenis', labels.agreementType, (row) => row.type),
  text('Tentang', (row) => row.title),
  code('Status', labels.agreementStatus, (row) => row.status),
  code('Keberlakuan', labels.validity, (row) => row.validity),
  stages((row) => row.stages),
  list('Para pihak', (row) => row.parties.map(({ organization }) => organization.shortName)),
  day('Mulai berlaku', (row) => row.effectiveFrom),
  day('Berakhir', (row) => row.effectiveUntil),
  day('Ditandatangani', (row) => row.signedOn),
  day('Hari terakhir berlaku', (row) => row.endsOn),
  code('Berakhir karena', labels.endCause, (row) => row.endsBecause),
  day('Diakhiri sejak', (row) => row.terminatedOn),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
])
