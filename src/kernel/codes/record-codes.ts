import type { Advice } from './advice.ts'

/** Codes of `errors[]` about what a field says beside other fields, records and days, with what to do. */
export const recordCodes = {
  addressed_already: {
    id: 'Pilih perangkat daerah lain; penawaran itu sudah dialamatkan kepadanya.',
    en: 'Choose another agency; the proposal is addressed to this one.',
  },
  administrator_of_partner: {
    id: 'Hanya keanggotaan mitra yang dapat menjadi pengelola.',
    en: 'Make only a membership of a partner that of an administrator.',
  },
  after_agreement: {
    id: 'Beri hari dalam masa berlaku kerja sama.',
    en: 'Give a day within the period of the agreement.',
  },
  before_agreement: {
    id: 'Beri hari dalam masa berlaku kerja sama.',
    en: 'Give a day within the period of the agreement.',
  },
  after_discovery: {
    id: 'Beri waktu yang tidak sesudah insiden diketahui.',
    en: 'Give a time that is not after the discovery.',
  },
  after_end: {
    id: 'Beri hari mulai yang tidak sesudah akhir yang berlaku.',
    en: 'Give a first day that is not after the present end.',
  },
  already_begun: {
    id: 'Beri hari mulai yang tidak sebelum adendum berlaku.',
    en: 'Give a first day that is not before the amendment holds.',
  },
  already_said: {
    id: 'Buat evaluasi baru untuk organisasi lain; yang dinilai tidak berubah.',
    en: 'Make a new evaluation for another organization; whom one evaluates does not change.',
  },
  amount_without_source: {
    id: 'Hapus nilainya, atau sebut sumber pendanaannya.',
    en: 'Leave out the amount, or name who pays.',
  },
  before_amendment: {
    id: 'Beri hari yang tidak mendahului adendum.',
    en: 'Give a day that is not before the amendment.',
  },
  before_last_step: {
    id: 'Beri hari yang tidak sebelum langkah terakhir naskah asli.',
    en: 'Give a day that is not before the last step of the paper.',
  },
  before_present_content: {
    id: 'Beri hari sesudah isi yang sekarang mulai berlaku.',
    en: 'Give a day after the present content began to hold.',
  },
  before_raised: {
    id: 'Beri hari yang tidak sebelum hambatan dicatat.',
    en: 'Give a day that is not before the obstacle was raised.',
  },
  before_signature: {
    id: 'Beri hari yang tidak sebelum penandatanganan.',
    en: 'Give a day that is not before the signature.',
  },
  checklist_of_agreement: {
    id: 'Sebut "agreementId"; hanya kerja sama yang memiliki daftar kelengkapan.',
    en: 'Give "agreementId"; only an agreement has a checklist.',
  },
  commitment_not_in_force: {
    id: 'Beri hari ketika komitmen itu berlaku.',
    en: 'Give a day on which the commitment holds.',
  },
  commitment_without_party: {
    id: 'Pindahkan komitmennya lebih dahulu; penanggung jawabnya bukan lagi pihak.',
    en: 'Move the commitment first; who is responsible for it would be no party.',
  },
  common_password: {
    id: 'Pilih kata sandi yang lebih sulit ditebak.',
    en: 'Choose a password that is harder to guess.',
  },
  continued_twice: { id: 'Lanjutkan setiap butir satu kali saja.', en: 'Continue each item once only.' },
  day_to_come: { id: 'Beri hari ini atau hari sebelumnya.', en: 'Give today or an earlier day.' },
  delivered_since: {
    id: 'Beri hari sesudah realisasi terakhir, atau pertahankan komitmennya.',
    en: 'Give a day after the last delivery, or keep the commitment.',
  },
  document_with_met: {
    id: 'Sebut dokumen hanya dengan status "met".',
    en: 'Name a document only with the status "met".',
  },
  does_not_renew_itself: {
    id: 'Hapus bidang ini, atau katakan bahwa naskah diperpanjang otomatis.',
    en: 'Leave out this field, or say that it renews itself.',
  },
  duplicate_commitment: {
    id: 'Sebut setiap komitmen satu kali saja.',
    en: 'Name each commitment once only.',
  },
  duplicate_identifier: { id: 'Sebut setiap nomor satu kali saja.', en: 'Give each number once only.' },
  duplicate_item: { id: 'Sebut setiap butir satu kali saja.', en: 'Name each item once only.' },
  duplicate_party: { id: 'Sebut setiap pihak satu kali saja.', en: 'Name each party once only.' },
  end_too_early: { id: 'Beri hari akhir yang belum lewat.', en: 'Give an end that has not passed.' },
  evaluated_needed: {
    id: 'Sebut organisasi yang dinilai; ada beberapa.',
    en: 'Name whom you evaluate; there are several.',
  },
  field_or_provision: {
    id: 'Sebut bidang atau ketentuan, jangan keduanya.',
    en: 'Name a field or a provision, not both.',
  },
  agency_never_prospective: {
    id: 'Pilih status lain; perangkat daerah tidak pernah calon mitra.',
    en: 'Choose another status; an agency is never prospective.',
  },
  has_signed_agreement: {
    id: 'Pilih status lain; organisasi ini memiliki kerja sama yang ditandatangani.',
    en: 'Choose another status; this organization has a signed agreement.',
  },
  no_signed_agreement: {
    id: 'Status ini diberikan setelah kerja sama pertama ditandatangani.',
    en: 'This status comes with the first signed agreement.',
  },
  same_organization: {
    id: 'Sebut organisasi lain sebagai tujuan.',
    en: 'Name another organization to merge into.',
  },
  inactive_agency: { id: 'Pilih perangkat daerah yang aktif.', en: 'Choose an agency that is active.' },
  succession_circle: {
    id: 'Pilih penerus lain; yang ini digantikan olehnya.',
    en: 'Choose another successor; this one was succeeded by it.',
  },
  invalid_identifier: {
    id: 'Tulis nomor dengan jumlah angka yang diminta.',
    en: 'Write the number with as many digits as asked for.',
  },
  nik_not_recorded: {
    id: 'Jangan kirim NIK; registri tidak menyimpannya.',
    en: 'Send no NIK; the registry never keeps one.',
  },
  invalid_invitation: {
    id: 'Mintalah undangan baru kepada registrar.',
    en: 'Ask the registrar for a new invitation.',
  },
  item_taken: {
    id: 'Pilih butir lain; yang ini sudah menjadi komitmen.',
    en: 'Choose another item; this one is a commitment already.',
  },
  lead_agency_stays: {
    id: 'Pertahankan perangkat daerah pemrakarsa sebagai pihak.',
    en: 'Keep the lead agency as a party.',
  },
  leads_already: {
    id: 'Pilih perangkat daerah lain; yang ini sudah memimpin.',
    en: 'Choose another agency; this one leads it already.',
  },
  led_by_another: {
    id: 'Beri hari serah terima terakhir atau sesudahnya.',
    en: 'Give the day of the latest transfer or a later one.',
  },
  measure_in_use: {
    id: 'Buat komitmen baru; ukurannya sudah dipakai realisasi.',
    en: 'Make a new commitment; deliveries use this measure already.',
  },
  merged_agency: {
    id: 'Pakai perangkat daerah penggantinya.',
    en: 'Use the agency that it was merged into.',
  },
  merged_collaborator: {
    id: 'Pakai kolaborator penggantinya.',
    en: 'Use the collaborator that it was merged into.',
  },
  misplaced_variable: {
    id: 'Tulis syarat di awal ayat, daftar di akhirnya, dan teks di antaranya.',
    en: 'Write conditions at the beginning of a paragraph, a list at its end, and text between them.',
  },
  more_than_all: {
    id: 'Beri jumlah yang tidak melebihi seluruh penerima manfaat.',
    en: 'Give no more than all beneficiaries.',
  },
  never_a_party: {
    id: 'Pilih organisasi yang dapat menjadi pihak.',
    en: 'Choose an organization that can be a party.',
  },
  no_head_office: {
    id: 'Isi kantor pusatnya sebagai "parentId" lebih dahulu.',
    en: 'Fill in its head office as "parentId" first.',
  },
  no_officer_of_agency: {
    id: 'Beri surel petugas perangkat daerah Anda yang keanggotaannya berlaku.',
    en: 'Give the address of an officer of your agency whose membership is in force.',
  },
  no_threshold: {
    id: 'Hapus ambang ini; peringatan itu tidak memakainya.',
    en: 'Leave out the threshold; this warning has none.',
  },
  not_a_party: {
    id: 'Pilih pihak kerja sama atau perangkat daerah pemrakarsa.',
    en: 'Choose a party of the agreement or its lead agency.',
  },
  not_agreed_item: {
    id: 'Pilih butir yang disepakati dalam notulen yang disahkan.',
    en: 'Choose an agreed item of finalized minutes.',
  },
  not_before_renewal: {
    id: 'Beri hari mulai sebelum perpanjangannya.',
    en: 'Give a first day before that of its renewal.',
  },
  not_evaluable: {
    id: 'Pilih pihak atau perangkat daerah pemrakarsa yang boleh Anda nilai.',
    en: 'Choose a party or the lead agency that you may evaluate.',
  },
  not_in_case: {
    id: 'Pilih organisasi dalam penjajakan ini, atau catat sebagai tamu.',
    en: 'Choose an organization of the case, or record a guest.',
  },
  not_in_corrected: {
    id: 'Pilih butir dari notulen yang dikoreksi.',
    en: 'Choose an item of the minutes that are corrected.',
  },
  not_in_force: { id: 'Beri hari dalam masa berlaku.', en: 'Give a day on which it is in force.' },
  not_proposed: {
    id: 'Pilih data yang diusulkan jadwal retensi.',
    en: 'Choose what the retention schedule proposes.',
  },
  not_renewal_of_parent: {
    id: 'Pilih perpanjangan dari induk yang sekarang.',
    en: 'Choose a renewal of the present parent.',
  },
  renewal_not_signed: {
    id: 'Tunggu sampai perpanjangan itu ditandatangani.',
    en: 'Wait until that renewal is signed.',
  },
  renewal_over: { id: 'Pilih perpanjangan yang masih berlaku.', en: 'Choose a renewal that is not over.' },
  not_unconfirmed: {
    id: 'Pilih kerja sama impor ini yang belum dikonfirmasi.',
    en: 'Choose agreements of this import that are unconfirmed.',
  },
  nothing_measured: {
    id: 'Isi paling sedikit satu angka pengukuran.',
    en: 'Fill in at least one measurement.',
  },
  one_holder: { id: 'Sebut satu pemegang saja.', en: 'Name one holder only.' },
  one_organization: {
    id: 'Beri "organizationId" atau "organizationName" sesuai pesan.',
    en: 'Give "organizationId" or "organizationName" as the message says.',
  },
  one_record: {
    id: 'Sebut tepat satu data yang memiliki berkas ini.',
    en: 'Name exactly one record that the file belongs to.',
  },
  one_subject: { id: 'Sebut tepat satu hal yang diberi masukan.', en: 'Name exactly one subject.' },
  online_has_none: {
    id: 'Hapus kecamatan; ruang daring tidak memilikinya.',
    en: 'Leave out the kecamatan; an online space has none.',
  },
  only_one: { id: 'Sebut satu data saja.', en: 'Name one record only.' },
  open_term_has_end: {
    id: 'Hapus hari terakhir, atau ubah jenis masa berlakunya.',
    en: 'Leave out the last day, or change the kind of term.',
  },
  organization_does_not_fit_role: {
    id: 'Pilih organisasi yang cocok dengan peran itu.',
    en: 'Choose an organization that fits the role.',
  },
  organization_needed: {
    id: 'Sebut organisasinya; ada beberapa di pihak itu.',
    en: 'Name the organization; there are several on that side.',
  },
  other_document: {
    id: 'Ganti edisi terakhir dari berkas yang sama.',
    en: 'Replace the last edition of the same file.',
  },
  other_side: {
    id: 'Pilih organisasi dari pihak butir itu.',
    en: 'Choose an organization of the side of the item.',
  },
  own_name_in_password: {
    id: 'Pilih kata sandi tanpa nama atau surel Anda.',
    en: 'Choose a password without your name or address.',
  },
  parent_cancelled: { id: 'Pilih induk yang tidak dibatalkan.', en: 'Choose a parent that is not canceled.' },
  parent_cycle: {
    id: 'Pilih kantor pusat lain; yang ini di bawahnya.',
    en: 'Choose another head office; this one is below it.',
  },
  parties_only: {
    id: 'Pilih "parties"; mitra menulis untuk para pihak.',
    en: 'Choose "parties"; what a partner writes is for the parties.',
  },
  personal_data: {
    id: 'Hapus data pribadi dari tulisan yang akan diumumkan.',
    en: 'Take personal data out of what is published.',
  },
  provision_without_party: {
    id: 'Sebut pihak kerja sama; hanya pihak yang berhak dan berkewajiban.',
    en: 'Name a party; only parties have rights and obligations.',
  },
  public_by_lead_agency: {
    id: 'Mintalah perangkat daerah pemrakarsa untuk membukanya.',
    en: 'Ask the lead agency to make it public.',
  },
  public_needs_agreement: {
    id: 'Hanya berkas kerja sama yang dapat dibuka untuk umum.',
    en: 'Only a file of an agreement can be public.',
  },
  reason_with_waived: {
    id: 'Beri alasan hanya dengan status "waived".',
    en: 'Give a reason only with the status "waived".',
  },
  same_password: {
    id: 'Pilih kata sandi yang berbeda dari yang lama.',
    en: 'Choose a password other than the old one.',
  },
  side_of_guest: { id: 'Beri pihak hanya untuk tamu.', en: 'Give the side for a guest only.' },
  side_without_party: {
    id: 'Pertahankan paling sedikit satu pihak di setiap sisi.',
    en: 'Keep at least one party on each side.',
  },
  signed_value_removed: {
    id: 'Ubah nilai ini, jangan kosongkan; sudah ditandatangani.',
    en: 'Change this value, do not empty it; it was signed.',
  },
  takes_part: {
    id: 'Hapus "guest"; organisasi ini ada dalam penjajakan.',
    en: 'Leave out "guest"; this organization is in the case.',
  },
  too_many_contacts: {
    id: 'Hapus kontak yang tidak dipakai lebih dahulu.',
    en: 'Remove contacts that are no longer used first.',
  },
  unknown_access_right: {
    id: 'Beri id dari daftar hak akses.',
    en: 'Give an id of the list of access rights.',
  },
  unknown_amendment: {
    id: 'Beri nomor adendum yang ada.',
    en: 'Give the number of an amendment that exists.',
  },
  unknown_agency: {
    id: 'Beri id perangkat daerah yang terdaftar.',
    en: 'Give the id of a registered agency.',
  },
  unknown_agreement: {
    id: 'Beri id kerja sama yang terdaftar.',
    en: 'Give the id of a registered agreement.',
  },
  unknown_collaborator: {
    id: 'Beri id kolaborator yang terdaftar.',
    en: 'Give the id of a registered collaborator.',
  },
  unknown_commitment: {
    id: 'Beri id komitmen kerja sama ini.',
    en: 'Give the id of a commitment of this agreement.',
  },
  unknown_document: { id: 'Beri id berkas milik data ini.', en: 'Give the id of a file of this record.' },
  unknown_item: {
    id: 'Beri kode butir pada daftar kelengkapan ini.',
    en: 'Give the code of an item of this checklist.',
  },
  unknown_mention: {
    id: 'Beri id dari hasil pencarian data pribadi.',
    en: 'Give an id that the export of personal data names.',
  },
  unknown_organization: {
    id: 'Beri id organisasi yang terdaftar.',
    en: 'Give the id of a registered organization.',
  },
  unknown_party: { id: 'Beri id pihak kerja sama ini.', en: 'Give the id of a party of this agreement.' },
  unknown_privacy_request: {
    id: 'Beri id permintaan pelindungan data yang terdaftar.',
    en: 'Give the id of a registered privacy request.',
  },
  unknown_provision: {
    id: 'Beri id hak atau kewajiban naskah ini.',
    en: 'Give the id of a right or obligation of this text.',
  },
  unknown_record: { id: 'Beri id data yang terdaftar.', en: 'Give the id of a registered record.' },
  unknown_subject: { id: 'Beri id yang diketahui umum.', en: 'Give an id that is public.' },
  unknown_variable: {
    id: 'Pakai salah satu variabel yang disebut dalam pesan.',
    en: 'Use one of the variables that the message names.',
  },
  unknown_version: { id: 'Beri nomor versi yang ada.', en: 'Give the number of a version that exists.' },
  wrong_code: {
    id: 'Tunggu kode berikutnya dan kirim kode itu.',
    en: 'Wait for the next code and send that one.',
  },
  wrong_parent_type: {
    id: 'Pilih induk dari jenis yang sesuai: PKS di bawah MoU.',
    en: 'Choose a parent of the type that fits: a PKS stands under an MoU.',
  },
  wrong_passkey: { id: 'Mulai lagi dengan tantangan baru.', en: 'Begin again with a new challenge.' },
  wrong_password: { id: 'Periksa kata sandi yang sekarang.', en: 'Check the present password.' },
} as const satisfies Record<string, Advice>
