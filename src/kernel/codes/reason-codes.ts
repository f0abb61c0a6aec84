import type { Advice } from './advice.ts'

/** Codes of `reasons[]`: conditions that are not met, with what to do. */
export const reasonCodes = {
  agency_inactive: {
    id: 'Mintalah registrar mengaktifkan perangkat daerah itu.',
    en: 'Ask the registrar to make the agency active.',
  },
  agency_succeeded: { id: 'Pakai perangkat daerah penerusnya.', en: 'Use the agency that succeeded it.' },
  agreement_cancelled: {
    id: 'Tidak ada yang dapat dilakukan; kerja sama ini dibatalkan.',
    en: 'Nothing can be done; the agreement was canceled.',
  },
  agreement_not_signed: {
    id: 'Tunggu sampai kerja sama ditandatangani.',
    en: 'Wait until the agreement is signed.',
  },
  already_assigned: {
    id: 'Mintalah registrar mengubahnya, atau buat adendum.',
    en: 'Ask the registrar to change it, or amend the agreement.',
  },
  amendment_under_way: {
    id: 'Selesaikan atau batalkan adendum itu lebih dahulu.',
    en: 'Finish or cancel that amendment first.',
  },
  both_signed: {
    id: 'Perbaiki pihak kerja sama itu lebih dahulu.',
    en: 'Mend the parties of those agreements first.',
  },
  checklist_approved: {
    id: 'Kembalikan naskah ke penelaahan untuk mengubahnya.',
    en: 'Return the text to change what its approval rests on.',
  },
  checklist_item_open: {
    id: 'Penuhi butir itu, atau kesampingkan dengan alasan.',
    en: 'Meet that item, or waive it with a reason.',
  },
  corrected_already: { id: 'Koreksi notulen penggantinya.', en: 'Correct the minutes that replaced these.' },
  correction_under_way: {
    id: 'Ubah konsep koreksi yang sudah ada.',
    en: 'Change the draft of the correction that exists.',
  },
  database: {
    id: 'Coba lagi nanti; basis data tidak menjawab.',
    en: 'Try again later; the database does not answer.',
  },
  has_amendments: {
    id: 'Hapus tidak mungkin; naskah ini memiliki adendum.',
    en: 'It cannot be discarded; it has amendments.',
  },
  has_children: {
    id: 'Pindahkan naskah di bawahnya lebih dahulu.',
    en: 'Move the agreements below it first.',
  },
  has_deliveries: {
    id: 'Hapus tidak mungkin; sudah ada realisasi.',
    en: 'It cannot be discarded; there are deliveries.',
  },
  has_renewal: {
    id: 'Hapus tidak mungkin; naskah ini diperpanjang.',
    en: 'It cannot be discarded; it was renewed.',
  },
  has_second_factor: {
    id: 'Faktor kedua dihapus pemiliknya, atau direset dua registrar.',
    en: 'Its owner removes the second factor first, or two registrars reset it.',
  },
  last_admin: { id: 'Angkat registrar lain lebih dahulu.', en: 'Appoint another registrar first.' },
  last_second_factor: {
    id: 'Pasang faktor kedua lain lebih dahulu.',
    en: 'Set up another second factor first.',
  },
  merged_since: {
    id: 'Batalkan penggabungan yang lebih baru lebih dahulu.',
    en: 'Undo the later merge first.',
  },
  no_agency_party: { id: 'Tambahkan perangkat daerah sebagai pihak.', en: 'Add an agency as a party.' },
  no_authority: {
    id: 'Sebut dasar kewenangan penanda tangan.',
    en: 'Say by what authority the signatory signs.',
  },
  no_collaborator_item: {
    id: 'Catat penawaran atau kebutuhan kolaborator dalam notulen.',
    en: 'Record an offer or need of the collaborator in minutes.',
  },
  no_collaborator_party: { id: 'Tambahkan kolaborator sebagai pihak.', en: 'Add a collaborator as a party.' },
  no_document_number: { id: 'Isi nomor naskah pihak itu.', en: 'Fill in the document number of that party.' },
  no_dprd_approval: { id: 'Lampirkan persetujuan DPRD.', en: 'Attach the approval of the DPRD.' },
  no_finalized_meeting: { id: 'Sahkan notulen pertemuan.', en: 'Finalize the minutes of a meeting.' },
  no_period: { id: 'Isi hari pertama dan hari terakhir.', en: 'Fill in the first and the last day.' },
  no_power_of_attorney: {
    id: 'Lampirkan surat kuasa penanda tangan.',
    en: 'Attach the power of attorney of the signatory.',
  },
  no_region_item: {
    id: 'Catat penawaran atau kebutuhan daerah dalam notulen.',
    en: 'Record an offer or need of the region in minutes.',
  },
  no_signatory: {
    id: 'Isi nama dan jabatan penanda tangan.',
    en: 'Fill in name and title of the signatory.',
  },
  no_signed_document: { id: 'Unggah naskah yang ditandatangani.', en: 'Upload the signed document.' },
  no_stage: { id: 'Pilih tahap P1–P7.', en: 'Choose a stage of P1–P7.' },
  no_termination_document: { id: 'Lampirkan surat pengakhiran.', en: 'Attach the termination document.' },
  not_after_renewed: {
    id: 'Beri hari mulai sesudah naskah lama mulai berlaku.',
    en: 'Give a first day after that of the renewed agreement.',
  },
  not_before_signature: {
    id: 'Komentar ditulis sebelum naskah ditandatangani.',
    en: 'Comment before the text is signed.',
  },
  not_held_yet: { id: 'Sahkan setelah pertemuan dimulai.', en: 'Finalize it once the meeting has begun.' },
  not_independent: {
    id: 'Mintalah registrar lain yang tidak terkait.',
    en: 'Ask another, independent registrar.',
  },
  not_signed_by_party: {
    id: 'Isi hari pihak itu menandatangani.',
    en: 'Fill in the day on which that party signed.',
  },
  open_blocking_obstacle: { id: 'Selesaikan hambatan itu lebih dahulu.', en: 'Resolve that obstacle first.' },
  promoted_item_left_out: {
    id: 'Pertahankan butir yang sudah menjadi komitmen.',
    en: 'Keep the item that is a commitment already.',
  },
  reading_moved_on: { id: 'Tolak permintaan ini dan minta koreksi baru.', en: 'Decline this and ask again.' },
  renewal_under_way: {
    id: 'Lanjutkan perpanjangan yang sudah ada.',
    en: 'Go on with the renewal that exists.',
  },
  renewed_is_suspended: {
    id: 'Lanjutkan naskah lama lebih dahulu.',
    en: 'Resume the renewed agreement first.',
  },
  reviewer_left: {
    id: 'Biarkan penelaah organisasi itu yang memutus.',
    en: 'Let a reviewer of that organization take the step.',
  },
  signed_after_cutoff: {
    id: 'Proses melalui penelaahan; hanya naskah lama yang direkam atau diimpor.',
    en: 'Let it go through review; only older ones are recorded or imported.',
  },
  signed_before_agreement: {
    id: 'Beri hari tanda tangan yang tidak sebelum naskah pokoknya.',
    en: 'Give a day of signature that is not before that of the agreement.',
  },
  signed_in_future: {
    id: 'Beri hari tanda tangan yang sudah tiba.',
    en: 'Give a day of signature that has come.',
  },
  signed_since: {
    id: 'Penggabungan tidak dapat dibatalkan; sudah ada yang ditandatangani.',
    en: 'The merge cannot be undone; something was signed since.',
  },
  step_open_already: {
    id: 'Penelaah mana pun sudah dapat mengambil langkah ini.',
    en: 'Any reviewer may take this step already.',
  },
  text_not_approved: {
    id: 'Tunggu sampai naskah siap ditandatangani.',
    en: 'Wait until the text is ready to sign.',
  },
  too_few_parties: { id: 'Tambahkan pihak; paling sedikit dua.', en: 'Add parties; at least two.' },
  too_many_feeds: {
    id: 'Hapus kalender yang tidak dipakai.',
    en: 'Remove a calendar that is no longer used.',
  },
  too_many_webhooks: {
    id: 'Hapus webhook yang tidak dipakai.',
    en: 'Remove a webhook that is no longer used.',
  },
  too_many_steps: {
    id: 'Catat naskah asli baru; riwayat yang ini penuh.',
    en: 'Record a new original; the history of this one is full.',
  },
  webhook_owner_ended: {
    id: 'Aktifkan akunnya dan beri lingkup "events:read", atau hapus webhook ini.',
    en: 'Enable its account and give it the scope "events:read", or remove the webhook.',
  },
  took_part: {
    id: 'Mintalah orang lain yang tidak ikut mengubahnya.',
    en: 'Let somebody who took no part decide.',
  },
} as const satisfies Record<string, Advice>
