import { code, day, instant, list, number, text, yesNo } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { nameOf } from '../organizations/schemas.ts'
import { columnsOf } from '../exports/said-columns.ts'
import { pick } from '../kernel/content.ts'
import { agreementVersion, amendment, type AgreementVersion, type Amendment } from './amendments/schemas.ts'
import { checklistTemplate } from './checklist/schemas.ts'
import { amendedFields, fields } from './content/fields.ts'
import { agreement, type Agreement } from './schemas.ts'
import { agreementLabels } from './labels.ts'
import { checklistLabels } from './checklist/labels.ts'

export const agreementExport = listExport(agreement, 'Naskah kerja sama', [
  text('Nomor registrasi', (row) => row.registrationNumber),
  code('Jenis', agreementLabels.agreementType, (row) => row.type),
  ...columnsOf<Agreement>(fields),
  code('Status', agreementLabels.agreementStatus, (row) => row.status),
  text('Alasan status', (row) => row.statusReason),
  code('Keberlakuan', agreementLabels.validity, (row) => row.validity),
  text('Perangkat daerah penanggung jawab', (row) => nameOf(row.leadAgency)),
  list('Para pihak', (row) => row.parties.map(({ organization }) => nameOf(organization))),
  list('Nomor dokumen para pihak', (row) => row.parties.map(({ documentNumber }) => documentNumber)),
  list('Penanda tangan', (row) => row.parties.map(({ signatoryName }) => signatoryName)),
  instant('Pertama diajukan', (row) => row.firstSubmittedAt),
  day('Ditandatangani', (row) => row.signedOn),
  day('Hari terakhir berlaku', (row) => row.endsOn),
  code('Berakhir karena', agreementLabels.endCause, (row) => row.endsBecause),
  day('Ditangguhkan sejak', (row) => row.suspendedOn),
  text('Alasan penangguhan', (row) => row.suspensionReason),
  day('Diakhiri sejak', (row) => row.terminatedOn),
  code('Dasar pengakhiran', agreementLabels.terminationGround, (row) => row.terminationGround),
  text('Alasan pengakhiran', (row) => row.terminationReason),
  day('Digantikan sejak', (row) => row.supersededOn),
  code('Sumber dana', agreementLabels.fundingSource, (row) => row.funding?.source),
  number('Nilai (Rp)', (row) => row.funding?.amount),
  code('Asal data', agreementLabels.provenance, (row) => row.provenance),
  yesNo('Nama saat ditandatangani diperkirakan', (row) => row.namesAssumed),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID penjajakan asal', (row) => row.originCaseId),
  text('ID naskah yang diperpanjang', (row) => row.renewsId),
  text('ID dokumen pengakhiran', (row) => row.terminationDocumentId),
  text('ID naskah perpanjangan', (row) => row.renewedById),
])

export const amendmentExport = listExport(amendment, 'Adendum', [
  number('Adendum ke-', (row) => row.number),
  code('Status', agreementLabels.amendmentStatus, (row) => row.status),
  text('Alasan', (row) => row.reason),
  text('Alasan status', (row) => row.statusReason),
  instant('Pertama diajukan', (row) => row.firstSubmittedAt),
  day('Berlaku sejak', (row) => row.effectiveFrom),
  day('Ditandatangani', (row) => row.signedOn),
  list('Nomor dokumen para pihak', (row) => row.signatures.map(({ documentNumber }) => documentNumber)),
  list('Penanda tangan', (row) => row.signatures.map(({ signatoryName }) => signatoryName)),
  ...columnsOf<Amendment>(
    pick(fields, amendedFields),
    (row) => row.changes,
    (heading) => `${heading} (baru)`,
  ),
  code('Sumber dana (baru)', agreementLabels.fundingSource, (row) => row.changes.funding?.source),
  number('Nilai baru (Rp)', (row) => row.changes.funding?.amount),
  list('ID pihak yang keluar', (row) => row.changes.parties?.leave),
  list('ID organisasi yang masuk', (row) =>
    [...(row.changes.parties?.join ?? []), ...(row.changes.parties?.replace ?? [])].map(
      (each) => each.organizationId,
    ),
  ),
  list('Hak dan kewajiban (baru)', (row) => row.changes.provisions?.map((each) => each.text)),
  day('Isi berlaku sejak', (row) => row.holdsFrom),
  list('Peringatan', (row) => row.warnings.map(({ text: said }) => said)),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID naskah', (row) => row.agreementId),
])

export const versionExport = listExport(agreementVersion, 'Versi naskah', [
  number('Versi', (row) => row.number),
  day('Berlaku sejak', (row) => row.validFrom),
  ...columnsOf<AgreementVersion>(fields),
  text('Perangkat daerah penanggung jawab', (row) => nameOf(row.leadAgency)),
  list('Para pihak', (row) => row.parties.map(({ organization }) => nameOf(organization))),
  list('Nomor dokumen para pihak', (row) => row.parties.map(({ documentNumber }) => documentNumber)),
  code('Sumber dana', agreementLabels.fundingSource, (row) => row.funding?.source),
  number('Nilai (Rp)', (row) => row.funding?.amount),
  text('ID', (row) => row.id),
  text('ID adendum', (row) => row.amendmentId),
])

export const checklistTemplateExport = listExport(checklistTemplate, 'Butir daftar periksa', [
  code('Jenis naskah', agreementLabels.agreementType, (row) => row.agreementType),
  number('Urutan', (row) => row.position),
  text('Kode', (row) => row.code),
  text('Butir', (row) => row.label.id),
  code('Giliran', checklistLabels.checklistOwner, (row) => row.owner),
  code('Berlaku bila', checklistLabels.checklistCondition, (row) => row.condition),
  yesNo('Dipakai', (row) => row.enabled),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
])
