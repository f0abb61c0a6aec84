import type { Advice } from './advice.ts'

/** Codes of `errors[]` that any field of a body or any parameter can have, with what to do. */
export const inputCodes = {
  required: { id: 'Isi bidang ini.', en: 'Fill in this field.' },
  unknown_field: {
    id: 'Hapus isian atau parameter ini, atau perbaiki namanya.',
    en: 'Leave out this field or parameter, or correct its name.',
  },
  invalid_type: {
    id: 'Kirim nilai dari jenis yang diminta, misalnya teks, bilangan atau daftar.',
    en: 'Send a value of the type that is asked for, such as a text, a number or a list.',
  },
  invalid_format: {
    id: 'Tulis nilai ini dalam bentuk yang diminta.',
    en: 'Write this value in the form that is asked for.',
  },
  invalid_value: {
    id: 'Pilih salah satu nilai yang disebut dalam pesan.',
    en: 'Choose one of the values that the message names.',
  },
  too_small: {
    id: 'Kirim nilai, teks atau daftar yang lebih besar.',
    en: 'Send a larger value, text or list.',
  },
  too_big: {
    id: 'Kirim nilai, teks atau daftar yang lebih kecil.',
    en: 'Send a smaller value, text or list.',
  },
  repeated: { id: 'Sebut setiap nilai satu kali saja.', en: 'Name each value once only.' },
  implausible_year: { id: 'Tulis tahun antara 1900 dan 2199.', en: 'Write a year between 1900 and 2199.' },
  needs_words: {
    id: 'Kirim juga "q"; tanpa kata parameter ini tidak berarti.',
    en: 'Send "q" as well; without words this parameter means nothing.',
  },
  not_in_export: {
    id: 'Hapus parameter ini; ekspor selalu memuat seluruh daftar.',
    en: 'Leave out this parameter; an export is always the whole list.',
  },
  markup: { id: 'Tulis tanpa tanda HTML.', en: 'Write it without HTML.' },
  in_future: { id: 'Beri hari yang sudah tiba.', en: 'Give a day that has come.' },
  end_before_start: {
    id: 'Beri hari atau waktu akhir yang tidak mendahului awalnya.',
    en: 'Give an end that is not before its start.',
  },
  not_after_start: {
    id: 'Beri waktu selesai sesudah waktu mulai.',
    en: 'Give an end that is after the start.',
  },
  id_taken: {
    id: 'Buat UUID baru; id ini milik permintaan lain.',
    en: 'Make a new UUID; this id stands for another request.',
  },
  not_a_public_address: {
    id: 'Beri alamat https di jaringan publik.',
    en: 'Give an https address in a public network.',
  },
  made_elsewhere: {
    id: 'Tidak perlu dikirim lagi; data itu dikirim ketika Anda mewakili organisasi lain.',
    en: 'Do not send it again; it was sent when you spoke for another organization.',
  },
  empty_file: { id: 'Unggah berkas yang ada isinya.', en: 'Upload a file that holds something.' },
  after_file: { id: 'Kirim isian ini sebelum berkasnya.', en: 'Send this field before the file.' },
  nothing_changed: { id: 'Sebut paling sedikit satu perubahan.', en: 'Name at least one change.' },
  version_or_round: {
    id: 'Sebut versi atau putaran, jangan keduanya.',
    en: 'Give a version or a round, not both.',
  },
  invalid_json: {
    id: 'Kirim objek JSON yang sah dalam bidang ini.',
    en: 'Send a valid JSON object in this field.',
  },
} as const satisfies Record<string, Advice>
