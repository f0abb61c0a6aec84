import { code, instant, number, text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { document } from './schemas.ts'
import { documentLabels } from './labels.ts'

export const documentExport = listExport(document, 'Dokumen', [
  text('Nama berkas', (row) => row.fileName),
  code('Jenis', documentLabels.documentKind, (row) => row.kind),
  code('Untuk', documentLabels.documentVisibility, (row) => row.visibility),
  number('Edisi', (row) => row.edition),
  text('Jenis berkas', (row) => row.mediaType),
  number('Ukuran (bita)', (row) => row.size),
  text('Diunggah oleh', (row) => row.uploader?.shortName),
  instant('Diunggah', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  instant('Ditemukan rusak', (row) => row.corruptedAt),
  text('SHA-256', (row) => row.sha256),
  text('ID', (row) => row.id),
  text('ID dokumen yang digantikan', (row) => row.replacesId),
  text('ID dokumen pengganti', (row) => row.replacedById),
  text('ID penjajakan', (row) => row.caseId),
  text('ID rapat', (row) => row.meetingId),
  text('ID naskah', (row) => row.agreementId),
  text('ID adendum', (row) => row.amendmentId),
])
