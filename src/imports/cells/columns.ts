import type { importedFields } from '../../agreements/content/fields.ts'
import type { Text } from '../../kernel/errors.ts'

/** Collaborators of a row at most: Mitra, Mitra 2, …, Mitra 5. */
export const mostPartners = 5

export type Field = keyof typeof fields
export type PartnerField = keyof typeof partnerFields

interface Column {
  /** As the template has it, in Indonesian. */
  readonly heading: string
  /** What else agencies call it. */
  readonly aliases: readonly string[]
  /** Whether there is no row without it. */
  readonly required: boolean
  readonly meaning: Text
  readonly example: string
}

const column = (
  heading: string,
  aliases: readonly string[],
  id: string,
  en: string,
  example: string,
  required = false,
): Column => ({ heading, aliases, required, meaning: { id, en }, example })

/** The columns of the agreement and of the agency that keeps the file, in the order of the template. */
export const fields = {
  key: column(
    'Kode baris',
    ['Kode', 'ID', 'ID baris', 'Kunci'],
    'Penanda baris milik Anda sendiri, tidak pernah dipakai dua kali; bila kosong, nomor naskah SKPD yang dipakai.',
    'Your own mark of the row, never used twice; where it is empty, the number of the agency counts.',
    'PKS-2021-014',
  ),
  type: column(
    'Jenis naskah',
    ['Jenis', 'Jenis dokumen', 'Jenis kerja sama', 'Bentuk naskah'],
    'PKS, MoU (Kesepakatan Bersama), Nota Kesepakatan atau Rencana Kerja.',
    'PKS, MoU (Kesepakatan Bersama), Nota Kesepakatan or Rencana Kerja.',
    'PKS',
    true,
  ),
  title: column(
    'Tentang',
    ['Judul', 'Judul naskah', 'Perihal', 'Judul kerja sama', 'Judul perjanjian'],
    'Judul naskah, paling panjang 500 karakter.',
    'The title of the document, of at most 500 characters.',
    'Pelatihan pemasaran daring bagi JakPreneur',
    true,
  ),
  purpose: column(
    'Maksud dan tujuan',
    ['Maksud', 'Tujuan'],
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'Meningkatkan penjualan UMKM binaan',
  ),
  object: column(
    'Objek',
    ['Objek kerja sama', 'Obyek', 'Obyek kerja sama'],
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'UMKM binaan JakPreneur',
  ),
  scope: column(
    'Ruang lingkup',
    ['Lingkup', 'Ruang lingkup kerja sama'],
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'Kelas daring dan etalase produk',
  ),
  stages: column(
    'Tahapan',
    ['Tahap', 'Tahapan JakPreneur', 'P1-P7', 'Tahapan P1-P7'],
    'Kode atau nama tahapan, dipisahkan koma; wajib bila sudah ditandatangani.',
    'Codes or names of stages, separated by commas; required once it was signed.',
    'P2, P5',
  ),
  period: column(
    'Jangka waktu',
    ['Masa berlaku', 'Periode', 'Jangka waktu kerja sama'],
    'Hari pertama s.d. hari terakhir, atau lamanya ("2 tahun") dihitung dari tanggal mulai atau tanda tangan.',
    'The first day s.d. the last, or how long ("2 tahun") from the first day or the signature on.',
    '1 Januari 2021 s.d. 31 Desember 2023',
  ),
  effectiveFrom: column(
    'Tanggal mulai',
    ['Mulai', 'Mulai berlaku', 'Tanggal mulai berlaku', 'Tgl mulai', 'TMT'],
    'Hari pertama, sebagai ganti jangka waktu.',
    'The first day, instead of the period.',
    '01/01/2021',
  ),
  effectiveUntil: column(
    'Tanggal berakhir',
    ['Berakhir', 'Tanggal akhir', 'Tgl berakhir', 'Tanggal selesai'],
    'Hari terakhir, yang masih berlaku.',
    'The last day, which still is in force.',
    '31/12/2023',
  ),
  signedOn: column(
    'Tanggal tanda tangan',
    [
      'Tanggal ditandatangani',
      'Tanggal penandatanganan',
      'Tgl tanda tangan',
      'Tanggal TTD',
      'Tanggal naskah',
    ],
    'Bila terisi, naskah dicatat sebagai ditandatangani; bila kosong, sebagai draf.',
    'Where it is given the agreement is recorded as signed, else as a draft.',
    '5 Januari 2021',
  ),
  fundingSource: column(
    'Sumber dana',
    ['Pembiayaan', 'Sumber pembiayaan', 'Sumber pendanaan'],
    'APBD, Kolaborator, Bersama atau Tanpa pendanaan.',
    'APBD, Kolaborator, Bersama or Tanpa pendanaan.',
    'APBD',
  ),
  fundingAmount: column(
    'Nilai (Rp)',
    ['Nilai', 'Nilai kerja sama', 'Anggaran', 'Jumlah dana', 'Nilai kontrak'],
    'Rupiah bulat.',
    'Whole rupiah.',
    'Rp 1.500.000,00',
  ),
  fundingNote: column(
    'Keterangan dana',
    ['Catatan dana', 'Keterangan pembiayaan'],
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'DPA tahun 2021',
  ),
  agencyNumber: column(
    'Nomor naskah SKPD',
    [
      'Nomor SKPD',
      'Nomor',
      'Nomor naskah',
      'Nomor PKS',
      'Nomor Pihak Kesatu',
      'Nomor Pihak I',
      'Nomor dokumen',
    ],
    'Nomor dari SKPD; dengan kode baris kosong, inilah kunci baris.',
    'The number the agency gave; without a mark of its own, the key of the row.',
    '415.4/12/PKS/2021',
  ),
  agencySignatory: column(
    'Penanda tangan SKPD',
    ['Penandatangan SKPD', 'Penanda tangan', 'Penanda tangan Pihak Kesatu'],
    'Nama penanda tangan dari SKPD.',
    'Who signed for the agency.',
    'Contoh Kepala Dinas',
  ),
  agencySignatoryTitle: column(
    'Jabatan penanda tangan SKPD',
    ['Jabatan SKPD', 'Jabatan penandatangan SKPD', 'Jabatan penanda tangan'],
    'Jabatannya.',
    'In which office.',
    'Kepala Dinas',
  ),
  agencyAuthority: column(
    'Dasar kewenangan SKPD',
    ['Kewenangan SKPD', 'Dasar kewenangan'],
    'Jabatan atau Surat kuasa.',
    'Jabatan (office) or Surat kuasa (power of attorney).',
    'Jabatan',
  ),
} as const satisfies Record<string, Column> & Record<(typeof importedFields)[number], Column>

/** The columns of a collaborator, which a row may have up to five of: with 2 to 5 after the heading. */
export const partnerFields = {
  partner: column(
    'Mitra',
    ['Nama mitra', 'Kolaborator', 'Pihak Kedua', 'Nama Pihak Kedua', 'Mitra kerja sama', 'Pihak II'],
    'Nama kolaborator seperti di daftar organisasi; juga boleh id-nya.',
    'The name of the collaborator as it is registered; its id does as well.',
    'Shopee',
    true,
  ),
  npwp: column(
    'NPWP mitra',
    ['NPWP', 'NPWP kolaborator'],
    'Bila terisi, mitra dicari lebih dahulu dengan nomor ini.',
    'Where it is given, the collaborator is looked for by it first.',
    '01.234.567.8-901.000',
  ),
  nib: column('NIB mitra', ['NIB', 'NIB kolaborator'], 'Seperti NPWP.', 'Like the NPWP.', '1234567890123'),
  number: column(
    'Nomor naskah mitra',
    ['Nomor mitra', 'Nomor Pihak Kedua', 'Nomor Pihak II', 'Nomor naskah kolaborator'],
    'Nomor naskah dari mitra.',
    'The number the collaborator gave.',
    '021/SHP/2021',
  ),
  signatory: column(
    'Penanda tangan mitra',
    ['Penandatangan mitra', 'Penanda tangan Pihak Kedua'],
    'Nama penanda tangan dari mitra.',
    'Who signed for the collaborator.',
    'Contoh Direktur',
  ),
  signatoryTitle: column(
    'Jabatan penanda tangan mitra',
    ['Jabatan mitra', 'Jabatan penandatangan mitra'],
    'Jabatannya.',
    'In which office.',
    'Direktur Utama',
  ),
  authority: column(
    'Dasar kewenangan mitra',
    ['Kewenangan mitra'],
    'Jabatan atau Surat kuasa.',
    'Jabatan (office) or Surat kuasa (power of attorney).',
    'Jabatan',
  ),
} as const satisfies Record<string, Column>
