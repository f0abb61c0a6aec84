import { code, day, instant, list, stages, text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { nameOf } from '../organizations/schemas.ts'
import { publicAgreement } from './schemas.ts'
import { agreementLabels } from '../agreements/labels.ts'

export const publicAgreementExport = listExport(publicAgreement, 'Kerja sama publik', [
  text('Nomor registrasi', (row) => row.registrationNumber),
  code('Jenis', agreementLabels.agreementType, (row) => row.type),
  text('Tentang', (row) => row.title),
  code('Status', agreementLabels.agreementStatus, (row) => row.status),
  code('Keberlakuan', agreementLabels.validity, (row) => row.validity),
  stages((row) => row.stages),
  list('Para pihak', (row) => row.parties.map(({ organization }) => nameOf(organization))),
  day('Mulai berlaku', (row) => row.effectiveFrom),
  day('Berakhir', (row) => row.effectiveUntil),
  day('Ditandatangani', (row) => row.signedOn),
  day('Hari terakhir berlaku', (row) => row.endsOn),
  code('Berakhir karena', agreementLabels.endCause, (row) => row.endsBecause),
  day('Diakhiri sejak', (row) => row.terminatedOn),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
])
