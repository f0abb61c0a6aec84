import type { Advice } from './advice.ts'

/** Codes of what is found in the cells of an import, and of `errors[]` of an import that was refused, with what to do. */
export const importCodes = {
  already_registered: {
    id: 'Hapus baris ini; nomornya sudah terdaftar.',
    en: 'Remove the row; its number is registered already.',
  },
  changed_since_import: {
    id: 'Ubah data itu di registri, bukan lewat impor.',
    en: 'Change that record in the registry, not by an import.',
  },
  contact_not_taken: {
    id: 'Mintalah registrar atau kolaborator menulis kontaknya.',
    en: 'Let the registrar or the collaborator write its contacts.',
  },
  contradicting_partner: {
    id: 'Perbaiki nama atau nomor; keduanya menunjuk organisasi lain.',
    en: 'Correct the name or the number; they lead to different organizations.',
  },
  contradicts_days: {
    id: 'Perbaiki masa berlaku atau harinya; keduanya berbeda.',
    en: 'Correct the period or its days; they differ.',
  },
  damaged_file: {
    id: 'Buka di Excel, simpan lagi, lalu unggah.',
    en: 'Open it in Excel, save it again and upload that.',
  },
  digits_lost: {
    id: 'Ketik ulang nomor ini dalam sel berformat teks.',
    en: 'Type this number again in a cell formatted as text.',
  },
  empty_item: { id: 'Isi butir ini atau hapus nomornya.', en: 'Write this item or remove its number.' },
  formula_failed: {
    id: 'Perbaiki rumusnya, atau tulis nilainya.',
    en: 'Correct the formula, or write the value.',
  },
  guessed_partner: { id: 'Periksa organisasi yang dipilih.', en: 'Check the organization that was chosen.' },
  malformed_csv: { id: 'Periksa tanda kutip pada baris ini.', en: 'Check the quotes of this row.' },
  maybe_swapped: { id: 'Jawab "storedDates".', en: 'Answer "storedDates".' },
  no_amount: { id: 'Tulis nilai dalam rupiah.', en: 'Write an amount in rupiah.' },
  no_date: {
    id: 'Tulis tanggal yang ada, seperti 5 Januari 2021.',
    en: 'Write a date that exists, such as 5 January 2021.',
  },
  no_days: { id: 'Tulis jumlah hari.', en: 'Write a number of days.' },
  no_email: { id: 'Tulis alamat surel seperti nama@contoh.id.', en: 'Write an address like name@contoh.id.' },
  no_first_day: {
    id: 'Isi hari pertama, atau jawab "startsOn".',
    en: 'Give the first day, or answer "startsOn".',
  },
  no_first_day_of_length: {
    id: 'Isi hari pertama atau hari tanda tangan.',
    en: 'Give the first day or the day of signature.',
  },
  no_phone: { id: 'Tulis nomor telepon seperti 0812 3456 7890.', en: 'Write a number like 0812 3456 7890.' },
  no_rows: {
    id: 'Tulis baris kerja sama di bawah judul kolom.',
    en: 'Write rows of agreements below the headings.',
  },
  no_table: {
    id: 'Sebut judul kolom dalam "answers", atau pakai templat.',
    en: 'Say in "answers" which heading means what, or use the template.',
  },
  no_target: { id: 'Tulis target sebagai bilangan.', en: 'Write the target as a number.' },
  no_unit: { id: 'Tulis satuan targetnya.', en: 'Write the unit of the target.' },
  not_as_many: { id: 'Tulis satu nilai untuk setiap butir.', en: 'Write one value for each item.' },
  not_imported_in_time: { id: 'Bagi berkas ini menjadi beberapa.', en: 'Split it into several files.' },
  not_read_in_time: { id: 'Bagi berkas ini menjadi beberapa.', en: 'Split it into several files.' },
  not_read_to_its_end: {
    id: 'Coba lagi, atau salin tabelnya ke buku kerja baru.',
    en: 'Try again, or copy its table into a new workbook.',
  },
  not_whole_rupiah: { id: 'Tulis nilai dalam rupiah bulat.', en: 'Write the amount in whole rupiah.' },
  number_used_twice: {
    id: 'Periksa nomor ini; sudah dipakai naskah lain.',
    en: 'Check this number; another agreement has it.',
  },
  other_agency: {
    id: 'Impor baris ini oleh perangkat daerahnya sendiri.',
    en: 'Let the agency of this row import it.',
  },
  other_weekday: { id: 'Perbaiki hari atau tanggalnya.', en: 'Correct the day of the week or the date.' },
  parted_by_line: { id: 'Beri nomor jika maksudnya lain.', en: 'Number them where something else is meant.' },
  recognized: {
    id: 'Tidak perlu apa-apa; naskah ini sudah terdaftar.',
    en: 'Nothing to do; this agreement is registered already.',
  },
  renews_for_unknown: {
    id: 'Tulis untuk berapa lama naskah diperpanjang.',
    en: 'Write for how long it renews itself.',
  },
  repeated_heading: {
    id: 'Hapus salah satu kolom, atau jawab "mapping".',
    en: 'Leave one of the columns, or answer "mapping".',
  },
  repeated_key: { id: 'Beri setiap baris kode sendiri.', en: 'Give each row a key of its own.' },
  role_without_contact: {
    id: 'Tulis nama orangnya, atau kosongkan.',
    en: 'Write who it is, or leave it empty.',
  },
  said_twice: { id: 'Perbaiki salah satu kolom.', en: 'Correct one of the columns.' },
  similar_name: {
    id: 'Pastikan apakah organisasi yang mirip itu yang dimaksud.',
    en: 'Say whether the similar organization is meant.',
  },
  table_too_large: { id: 'Bagi berkas ini menjadi beberapa.', en: 'Split it into several files.' },
  taken_for_date: {
    id: 'Ketik ulang dalam sel berformat teks.',
    en: 'Type it again in a cell formatted as text.',
  },
  target_without_commitment: {
    id: 'Tulis komitmennya, atau abaikan kolom ini.',
    en: 'Write the commitment, or leave the column out.',
  },
  text_too_long: { id: 'Perpendek teks sel ini.', en: 'Shorten the text of this cell.' },
  too_long: { id: 'Perpendek isinya.', en: 'Shorten what stands here.' },
  too_many_partners: { id: 'Bagi berkas ini menjadi beberapa.', en: 'Split it into several files.' },
  unclear_contact: {
    id: 'Tulis satu orang per baris: nama, jabatan, telepon, surel.',
    en: 'Write one person in each line: name, office, telephone, e-mail.',
  },
  unclear_hour: { id: 'Tulis tanggal tanpa jam.', en: 'Write the date without an hour.' },
  unclear_parent: { id: 'Sebut induk dengan nomornya.', en: 'Name the parent by its number.' },
  unclear_status: { id: 'Jawab "statuses".', en: 'Answer "statuses".' },
  undecided_century: { id: 'Tulis tahun dengan empat angka.', en: 'Write the year with four digits.' },
  undecided_length: {
    id: 'Tulis masa berlaku dengan hari pertama dan terakhir.',
    en: 'Write the period by its first and last day.',
  },
  undecided_order: { id: 'Jawab urutan hari dan bulan.', en: 'Answer which of day and month comes first.' },
  unit_contradicts_target: { id: 'Perbaiki satuan atau targetnya.', en: 'Correct the unit or the target.' },
  unknown_code: {
    id: 'Tulis salah satu kode atau label yang dikenal.',
    en: 'Write one of the known codes or labels.',
  },
  unknown_heading: { id: 'Pakai judul kolom templat.', en: 'Use a heading of the template.' },
  unknown_parent: {
    id: 'Daftarkan induknya lebih dahulu, atau perbaiki nomornya.',
    en: 'Register the parent first, or correct its number.',
  },
  unknown_partner: {
    id: 'Sebut mitra dalam "partners", atau daftarkan dengan "newPartners".',
    en: 'Name the partner in "partners", or register it with "newPartners".',
  },
  unknown_place: { id: 'Tulis kecamatan di Jakarta.', en: 'Write a kecamatan of Jakarta.' },
  unread_agency: {
    id: 'Sebut dalam "mapping" apa arti kolom ini.',
    en: 'Say in "mapping" what this column is.',
  },
  unread_partner: {
    id: 'Sebut dalam "mapping" apa arti kolom ini.',
    en: 'Say in "mapping" what this column is.',
  },
  unread_status: {
    id: 'Sebut dalam "mapping" apa arti kolom ini.',
    en: 'Say in "mapping" what this column is.',
  },
  unsure_partner: {
    id: 'Pilih salah satu calon dalam "partners".',
    en: 'Choose one of the candidates in "partners".',
  },
  unusual_file: { id: 'Salin tabelnya ke buku kerja baru.', en: 'Copy its table into a new workbook.' },
  words_contradict_figures: {
    id: 'Perbaiki angka atau hurufnya; keduanya berbeda.',
    en: 'Correct the figures or the words; they differ.',
  },
  year_only: { id: 'Tulis tanggal lengkap.', en: 'Write the whole date.' },
} as const satisfies Record<string, Advice>
