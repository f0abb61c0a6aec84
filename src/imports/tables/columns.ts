import type { importedFields } from '../../agreements/content/fields.ts'
import { column, type Column } from './column.ts'
import type { partnerFields } from './partner-columns.ts'

/** The maximum number of collaborators in a row: Mitra, Mitra 2, …, Mitra 10. */
export const mostPartners = 10

export type Field = keyof typeof fields
export type PartnerField = keyof typeof partnerFields

/** The columns of the agreement and of the agency of the file, in the order of the template. */
export const fields = {
  key: column(
    'Kode baris',
    'Kode; ID; ID baris; Kunci; Row code; Row key',
    'Penanda baris milik Anda sendiri, tidak pernah dipakai dua kali; bila kosong, nomor naskah SKPD yang dipakai.',
    'Your own mark of the row, never used twice; where it is empty, the number of the agency counts.',
    'PKS-2021-014',
  ),
  type: column(
    'Jenis naskah',
    'Jenis; Jenis dokumen; Jenis kerja sama; Bentuk naskah; Jenis perjanjian; Bentuk; ' +
      'Bentuk kerja sama; Bentuk dokumen; Bentuk perjanjian; Type; Agreement type; ' +
      'Type of agreement; Document type; Kind of document',
    'PKS, MoU (Kesepakatan Bersama), Nota Kesepakatan atau Rencana Kerja.',
    'PKS, MoU (Kesepakatan Bersama), Nota Kesepakatan or Rencana Kerja.',
    'PKS',
    true,
  ),
  title: column(
    'Tentang',
    'Judul; Judul naskah; Perihal; Judul kerja sama; Judul perjanjian; Nama naskah; ' +
      'Nama kerja sama; Nama perjanjian; Judul dokumen; Judul PKS; Judul MoU; ' +
      'Judul perjanjian kerja sama; Judul naskah kerja sama; Tentang kerja sama; Hal; Title; ' +
      'Subject; Agreement title; About; Title of agreement',
    'Judul naskah, paling panjang 500 karakter.',
    'The title of the document, of at most 500 characters.',
    'Pelatihan pemasaran daring bagi JakPreneur',
    true,
  ),
  label: column(
    'Sebutan naskah',
    'Sebutan; Label',
    'Bagaimana naskah menyebut dirinya, bila lain dari jenisnya.',
    'What the paper calls itself, where that is not its type.',
    'Perjanjian Kemitraan',
  ),
  parent: column(
    'Naskah induk',
    'Induk; MoU induk; Nomor MoU induk; No MoU induk; MoU payung; Nomor MoU payung; ' +
      'Kesepakatan Bersama induk; Nomor Kesepakatan Bersama induk; Nota Kesepahaman induk; ' +
      'Nota Kesepakatan induk; Nomor naskah induk; No naskah induk; Nomor induk naskah; Dasar MoU; ' +
      'Turunan dari; Parent; Parent MoU; Parent agreement; Parent number; Under MoU',
    'Nomor MoU di atas PKS, atau Nota Kesepakatan di atas Rencana Kerja: yang terdaftar, atau di berkas yang sama.',
    'The number of the MoU above a PKS, or of the Nota Kesepakatan above a Rencana Kerja: registered, or in the same file.',
    '415.4/3/MOU/2020',
  ),
  background: column(
    'Latar belakang',
    'Background',
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'Banyak JakPreneur belum berjualan daring',
  ),
  location: column(
    'Lokasi',
    'Lokasi kegiatan; Lokasi kerja sama; Wilayah; Location; Kecamatan',
    'Kecamatan, dipisahkan koma, atau DKI Jakarta.',
    'Kecamatan, separated by commas, or DKI Jakarta.',
    'Tebet, Menteng',
  ),
  legalBasis: column(
    'Dasar hukum',
    'Landasan hukum; Legal basis',
    'Peraturan, masing-masing di baris sendiri atau dipisahkan titik koma.',
    'Regulations, each in a line of its own or separated by semicolons.',
    'PP Nomor 28 Tahun 2018',
  ),
  noticeDays: column(
    'Pemberitahuan (hari)',
    'Hari pemberitahuan; Notice days; Notice (days)',
    'Berapa hari sebelum berakhir suatu pihak memberi tahu bila tidak melanjutkan.',
    'Days before its end by which a party says that it does not go on.',
    '30',
  ),
  commitments: column(
    'Komitmen',
    'Komitmen mitra; Komitmen Pihak Kedua; Komitmen kolaborator; Kewajiban mitra; Kewajiban Pihak Kedua; ' +
      'Kewajiban Pihak II; Kewajiban Pihak 2; Kewajiban kolaborator; Bentuk dukungan; Dukungan; ' +
      'Dukungan mitra; Bentuk dukungan mitra; Bentuk kontribusi; Kontribusi; Kontribusi mitra; ' +
      'Kontribusi Pihak Kedua; Peran mitra; Commitment; Commitments; Partner commitments; ' +
      'Partner obligations; Obligations of partner; Obligations of second party; Support; ' +
      'Form of support; Contribution; Contributions; Partner contribution',
    'Apa yang dijanjikan mitra; beberapa bernomor, atau dipisahkan titik koma.',
    'What the collaborator committed itself to; several of them numbered, or separated by semicolons.',
    '1. Kelas pemasaran daring 2. Etalase produk',
  ),
  targets: column(
    'Target',
    'Target komitmen; Target kegiatan; Target capaian; Target kinerja; Target output; Jumlah target; ' +
      'Volume; Targets; Target value; Commitment target',
    'Satu angka untuk tiap komitmen, dalam urutan yang sama; satuannya boleh di sini.',
    'One number for each commitment, in the same order; its unit may stand here.',
    '12 kelas; 50 produk',
  ),
  units: column(
    'Satuan',
    'Satuan target; Satuan komitmen; Units; Target unit; Unit of measurement',
    'Satuan tiap target, atau satu untuk semua.',
    'The unit of each target, or one for all.',
    'kelas',
  ),
  purpose: column(
    'Maksud dan tujuan',
    'Maksud; Tujuan; Maksud tujuan; Tujuan kerja sama; Maksud dan tujuan kerja sama; Purpose; Aims',
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'Meningkatkan penjualan UMKM binaan',
  ),
  object: column(
    'Objek',
    'Objek kerja sama; Obyek; Obyek kerja sama; Object',
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'UMKM binaan JakPreneur',
  ),
  scope: column(
    'Ruang lingkup',
    'Lingkup; Ruang lingkup kerja sama; Lingkup kerja sama; Scope; Scope of work; ' +
      'Ruang lingkup perjanjian',
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'Kelas daring dan etalase produk',
  ),
  stages: column(
    'Tahapan',
    'Tahap; Tahapan JakPreneur; P1-P7; Tahapan P1-P7; Stages; Stage; Tahapan program; Tahap JakPreneur',
    'Kode atau nama tahapan, dipisahkan koma; wajib bila sudah ditandatangani.',
    'Codes or names of stages, separated by commas; required once it was signed.',
    'P2, P5',
  ),
  period: column(
    'Jangka waktu',
    'Masa berlaku; Periode; Jangka waktu kerja sama; Masa berlaku PKS; Masa berlaku perjanjian; ' +
      'Masa berlaku kerja sama; Jangka waktu perjanjian; Jangka waktu PKS; Periode kerja sama; ' +
      'Waktu kerja sama; Lama kerja sama; Durasi; Lama; Period; Term; Duration; Validity; ' +
      'Validity period',
    'Hari pertama s.d. hari terakhir, atau lamanya ("2 tahun") dihitung dari tanggal mulai atau tanda tangan; "tidak terbatas"; "2 tahun, diperpanjang otomatis tiap 1 tahun".',
    'The first day s.d. the last, or how long ("2 tahun") from the first day or the signature on; "tidak terbatas"; "2 tahun, diperpanjang otomatis tiap 1 tahun".',
    '1 Januari 2021 s.d. 31 Desember 2023',
  ),
  effectiveFrom: column(
    'Tanggal mulai',
    'Mulai; Mulai berlaku; Tanggal mulai berlaku; Tgl mulai; TMT; Awal; Tanggal awal; ' +
      'Mulai tanggal; Berlaku mulai; Berlaku sejak; Mulai kerja sama; Tanggal mulai kerja sama; ' +
      'Tanggal berlaku; Terhitung mulai tanggal; Start; Start date; Effective from; ' +
      'Effective date; Valid from; From',
    'Hari pertama, sebagai ganti jangka waktu.',
    'The first day, instead of the period.',
    '01/01/2021',
  ),
  effectiveUntil: column(
    'Tanggal berakhir',
    'Berakhir; Tanggal akhir; Tgl berakhir; Tanggal selesai; Selesai; Akhir; Tgl selesai; ' +
      'Tgl akhir; Berlaku sampai; Berlaku sampai dengan; Berlaku hingga; Berlaku s d; ' +
      'Sampai dengan; Sampai; S d; Masa berlaku sampai; Masa berlaku s d; Tanggal berakhirnya; ' +
      'Berakhir tanggal; Jatuh tempo; Tanggal kedaluwarsa; TAT; End; End date; Effective until; ' +
      'Valid until; Expiry; Expiry date; Expires; Until; To',
    'Hari terakhir, yang masih berlaku.',
    'The last day, which still is in force.',
    '31/12/2023',
  ),
  signedOn: column(
    'Tanggal tanda tangan',
    'Tanggal ditandatangani; Tanggal penandatanganan; Tgl tanda tangan; Tanggal TTD; ' +
      'Tanggal naskah; Tanggal PKS; Tanggal MoU; Tanggal perjanjian; Tanggal dokumen; ' +
      'Tanggal kerja sama; Tgl TTD; Tgl PKS; Tgl MoU; Tgl penandatanganan; Tgl naskah; TTD; ' +
      'Tanda tangan; Ditandatangani; Penandatanganan; Tanggal; Tgl; Date; Signed; Signed on; ' +
      'Date signed; Signing date; Signature date; Date of signature',
    'Bila terisi, naskah dicatat sebagai ditandatangani; bila kosong, sebagai draf.',
    'Where it is given the agreement is recorded as signed, else as a draft.',
    '5 Januari 2021',
  ),
  fundingSource: column(
    'Sumber dana',
    'Pembiayaan; Sumber pembiayaan; Sumber pendanaan; Sumber anggaran; Funding; Funding source; ' +
      'Source of funds',
    'APBD, Kolaborator, Bersama atau Tanpa pendanaan.',
    'APBD, Kolaborator, Bersama or Tanpa pendanaan.',
    'APBD',
  ),
  fundingAmount: column(
    'Nilai (Rp)',
    'Nilai; Nilai kerja sama; Anggaran; Jumlah dana; Nilai kontrak; Nilai perjanjian; Nilai PKS; ' +
      'Nilai rupiah; Anggaran Rp; Besaran dana; Amount; Value; Budget; Amount Rp; Amount IDR',
    'Rupiah bulat.',
    'Whole rupiah.',
    'Rp 1.500.000,00',
  ),
  fundingNote: column(
    'Keterangan dana',
    'Catatan dana; Keterangan pembiayaan; Funding note',
    'Paling panjang 4.000 karakter.',
    'At most 4,000 characters.',
    'DPA tahun 2021',
  ),
  agencyNumber: column(
    'Nomor naskah SKPD',
    'Nomor SKPD; Nomor; Nomor naskah; Nomor PKS; Nomor Pihak Kesatu; Nomor Pihak I; ' +
      'Nomor dokumen; Nomor MoU; No MoU; No PKS; No naskah; No dokumen; No SKPD; No Pihak I; ' +
      'Nomor dinas; No dinas; No Pihak Kesatu; No Pihak 1; Nomor Pihak 1; Nomor Pihak Pertama; No Pihak Pertama; ' +
      'Nomor OPD; No OPD; Nomor perangkat daerah; Nomor perjanjian; No perjanjian; Nomor surat; ' +
      'No surat; Nomor kerja sama; Nomor PKS Pihak Kesatu; Nomor perjanjian kerja sama; ' +
      'Nomor Pemprov; Nomor Pemprov DKI Jakarta; Number; Agreement number; Document number; ' +
      'Our number; First party number; Number of first party; Number of the agency; Agency number',
    'Nomor dari SKPD; dengan kode baris kosong, inilah kunci baris.',
    'The number the agency gave; without a mark of its own, the key of the row.',
    '415.4/12/PKS/2021',
  ),
  agencySignatory: column(
    'Penanda tangan SKPD',
    'Penandatangan SKPD; Penanda tangan; Penanda tangan Pihak Kesatu; Penanda tangan Pihak I; ' +
      'Penanda tangan Pihak 1; Penandatangan; Penandatangan Pihak Kesatu; Penandatangan Pihak I; ' +
      'Penandatangan OPD; Pejabat penandatangan; Pejabat penanda tangan; Signatory; ' +
      'Agency signatory; Signatory of first party',
    'Nama penanda tangan dari SKPD.',
    'Who signed for the agency.',
    'Contoh Kepala Dinas',
  ),
  agencySignatoryTitle: column(
    'Jabatan penanda tangan SKPD',
    'Jabatan SKPD; Jabatan penandatangan SKPD; Jabatan penanda tangan; Jabatan Pihak Kesatu; ' +
      'Jabatan Pihak I; Jabatan penandatangan; Jabatan penandatangan Pihak Kesatu; Jabatan OPD; ' +
      'Agency signatory title; Signatory title',
    'Jabatannya.',
    'In which office.',
    'Kepala Dinas',
  ),
  agencyAuthority: column(
    'Dasar kewenangan SKPD',
    'Kewenangan SKPD; Dasar kewenangan; Kewenangan; Kewenangan Pihak Kesatu; Authority; ' +
      'Agency authority',
    'Jabatan, Surat kuasa atau Plt.; kosong dengan jabatan "Plt. …" dibaca Plt.',
    'Jabatan (office), Surat kuasa (power of attorney) or Plt. (acting official); read from "Plt. …" in the title where it is empty.',
    'Jabatan',
  ),
  agency: column(
    'Perangkat daerah',
    'OPD; SKPD; OPD pengampu; SKPD pengampu; Dinas; Nama OPD; Nama SKPD; Unit kerja; ' +
      'Perangkat daerah pengampu; OPD pelaksana; Pihak Kesatu; Nama Pihak Kesatu; Pihak I; ' +
      'Pihak 1; Pihak Pertama; Nama Pihak Pertama; Pemrakarsa; OPD pemrakarsa; Agency; ' +
      'Lead agency; First party; Department',
    'Perangkat daerah dari naskah ini; baris perangkat daerah lain ditanyakan dahulu.',
    'Whose agreement it is; a row of another agency is asked about first.',
    'Dinas PPKUKM',
  ),
  status: column(
    'Status',
    'Status kerja sama; Status PKS; Status MoU; Status naskah; Status dokumen; ' +
      'Status perjanjian; Keadaan; Kondisi; Status keaktifan; Aktif tidak aktif; State; ' +
      'Keterangan status',
    'Diperiksa terhadap tanggalnya; yang lain dari berlaku atau berakhir ditanyakan.',
    'Checked against the days; anything but in force or ended is asked about.',
    'Aktif',
  ),
} as const satisfies Record<string, Column> & Record<(typeof importedFields)[number], Column>
