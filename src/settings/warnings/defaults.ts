import type pg from 'pg'
import type { Certainty } from '../regime/regime.ts'
import type { WarningCode } from './warnings.ts'

interface DefaultRule {
  readonly code: WarningCode
  readonly enabled: boolean
  /** In months. */
  readonly threshold: number | null
  readonly textId: string
  readonly textEn: string
  readonly source: string
  readonly certainty: Certainty
}

/** The warning rules until the registrar changes them. None of them blocks a request. */
export const defaultWarningRules: readonly DefaultRule[] = [
  {
    code: 'pks_outside_parent_period',
    enabled: true,
    threshold: null,
    textId: 'Masa berlaku naskah ini melampaui masa berlaku naskah induknya.',
    textEn: 'The period reaches beyond that of the agreement it stands under.',
    source: 'Permendagri 22/2020',
    certainty: 'source',
  },
  {
    code: 'public_service_over_5_years',
    enabled: true,
    threshold: 60,
    textId: 'Masa berlaku lebih dari {threshold} bulan: untuk pelayanan publik ada ketentuan tersendiri.',
    textEn: 'The period is longer than {threshold} months: for public services special rules apply.',
    source: 'PP 28/2018, Permendagri 22/2020',
    certainty: 'source',
  },
  {
    code: 'mou_over_12_months',
    enabled: false,
    threshold: 12,
    textId: 'Masa berlaku Kesepakatan Bersama lebih dari {threshold} bulan.',
    textEn: 'The period of the MoU is longer than {threshold} months.',
    source: 'Permendagri 22/2020',
    certainty: 'unsure',
  },
  {
    code: 'mou_delegated',
    enabled: true,
    threshold: null,
    textId: 'Kesepakatan Bersama ditandatangani kepala daerah; hanya PKS yang dapat dikuasakan.',
    textEn: 'An MoU is signed by the head of the region; only a PKS can be delegated by power of attorney.',
    source: 'Permendagri 22/2020',
    certainty: 'source',
  },
  {
    code: 'regime_mismatch',
    enabled: true,
    threshold: null,
    textId: 'Jenis naskah tidak lazim untuk rezim kerja sama para pihaknya.',
    textEn: 'The type of the document is unusual for the regime that its parties fall under.',
    source: 'PP 28/2018, Permendagri 22/2020',
    certainty: 'source',
  },
  {
    code: 'parent_unsigned',
    enabled: true,
    threshold: null,
    textId: 'Naskah induk belum ditandatangani.',
    textEn: 'The agreement it stands under is not signed.',
    source: 'PP 28/2018 pasal 19 ayat (1)',
    certainty: 'text',
  },
  {
    code: 'parent_over',
    enabled: true,
    threshold: null,
    textId: 'Naskah induk sudah berakhir, sedangkan naskah ini belum.',
    textEn: 'The agreement it stands under is over, and this one is not.',
    source: 'PP 28/2018 pasal 19 ayat (1)',
    certainty: 'source',
  },
  {
    code: 'parent_other_parties',
    enabled: true,
    threshold: null,
    textId: 'Ada kolaborator yang bukan pihak dalam naskah induknya.',
    textEn: 'A collaborator is no party to the agreement it stands under.',
    source: 'PP 28/2018 pasal 19',
    certainty: 'source',
  },
  {
    code: 'ksdpk_pks_without_mou',
    enabled: true,
    threshold: null,
    textId:
      'PKS dengan pihak ketiga (KSDPK) mengikuti Kesepakatan Bersama, yang belum disebut sebagai naskah induknya.',
    textEn: 'A PKS with third parties (KSDPK) follows an MoU; none is named that it stands under.',
    source: 'PP 28/2018 pasal 19 ayat (1)',
    certainty: 'text',
  },
  {
    code: 'pks_signed_by_position',
    enabled: true,
    threshold: null,
    textId: 'Perangkat daerah menandatangani PKS berdasarkan kuasa kepala daerah, bukan jabatan.',
    textEn: 'An agency signs a PKS as empowered by the head of the region, not by its position.',
    source: 'PP 28/2018 pasal 13 ayat (2)',
    certainty: 'text',
  },
  {
    code: 'pks_lacks_content',
    enabled: true,
    threshold: null,
    textId: 'PKS belum memuat yang diwajibkan: {what}.',
    textEn: 'The PKS lacks what is demanded of it: {what}.',
    source: 'UU 23/2014 pasal 366 ayat (2); PP 28/2018 pasal 19 ayat (2)',
    certainty: 'text',
  },
  {
    code: 'authority_undocumented',
    enabled: true,
    threshold: null,
    textId: 'Nomor dan tanggal surat kuasa atau penunjukan Plt. penanda tangan belum disebut: {what}.',
    textEn:
      'Number and day of the power of attorney, or of the decree of the acting official, are missing: {what}.',
    source: 'PP 28/2018 pasal 13 ayat (2)',
    certainty: 'text',
  },
  {
    code: 'foreign_over_5_years',
    enabled: true,
    threshold: 60,
    textId: 'Kerja sama dengan lembaga di luar negeri paling lama {threshold} bulan.',
    textEn: 'Cooperation with a foreign body lasts {threshold} months at most.',
    source: 'Permendagri 25/2020',
    certainty: 'text',
  },
  {
    code: 'number_used_twice',
    enabled: true,
    threshold: null,
    textId: 'Nomor yang sama sudah dipakai pihak itu untuk naskah lain: {what}.',
    textEn: 'The same party has given the same number to another document: {what}.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'involves_grant',
    enabled: true,
    threshold: null,
    textId: 'Melibatkan hibah: berlaku pula tata cara hibah daerah.',
    textEn: 'Involves a grant: the procedures for grants of the region apply, too.',
    source: 'PP 28/2018',
    certainty: 'source',
  },
  {
    code: 'dprd_before_pks',
    enabled: true,
    threshold: null,
    textId:
      'Membebani masyarakat, atau anggarannya belum tersedia: perlu persetujuan DPRD sesudah naskah ini dan sebelum PKS-nya.',
    textEn:
      'Burdens the public, or no budget is there for it: the DPRD approves after this document and before its PKS.',
    source: 'PP 28/2018 pasal 6 ayat (2) dan pasal 19 ayat (1)',
    certainty: 'text',
  },
  {
    code: 'no_end',
    enabled: true,
    threshold: null,
    textId: 'Tanpa batas waktu: berlaku sampai diakhiri; jangka waktu wajib dimuat dalam PKS.',
    textEn: 'Without an end: it holds until somebody ends it; a PKS has to say how long it holds.',
    source: 'PP 28/2018 pasal 19 ayat (2)',
    certainty: 'source',
  },
  {
    code: 'renews_itself',
    enabled: true,
    threshold: null,
    textId:
      'Diperpanjang otomatis {what}: catat hari pemberitahuan, dan nilai manfaatnya sebelum diperpanjang.',
    textEn: 'Renews itself {what}: mind the day of notice, and judge what it is good for before it does.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'open_comments',
    enabled: true,
    threshold: null,
    textId: 'Masih ada komentar yang belum diselesaikan oleh yang menulisnya: {what}.',
    textEn: 'Comments that those who wrote them have not resolved yet: {what}.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'pks_without_commitments',
    enabled: true,
    threshold: null,
    textId:
      'PKS ini belum memuat komitmen: catat apa yang akan diberikan, agar realisasinya dapat dilaporkan.',
    textEn: 'The PKS has no commitments: record what will be given, so that its delivery can be reported.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'commitment_stage_not_in_agreement',
    enabled: true,
    threshold: null,
    textId:
      'Ada komitmen untuk tahap yang tidak disebut naskah ini: {what}. Tambahkan tahapnya, atau perbaiki komitmennya.',
    textEn:
      'A commitment names a stage that the agreement does not: {what}. Add the stage, or correct the commitment.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'period_already_over',
    enabled: true,
    threshold: null,
    textId: 'Masa berlakunya sudah lewat sebelum ditandatangani: periksa tanggalnya.',
    textEn: 'Its period is over before it is signed: check the days.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'newer_clauses',
    enabled: true,
    threshold: null,
    textId:
      'Klausul yang lebih baru berlaku sejak konsep ini disusun: {what}. Perbarui klausulnya, atau biarkan sebagaimana adanya.',
    textEn:
      'Newer clauses are in force since the draft was composed: {what}. Renew its clauses, or leave them as they are.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'meeting_without_venue',
    enabled: true,
    threshold: null,
    textId: 'Rapat tatap muka atau hibrida ini belum menyebut tempatnya: isi "venue".',
    textEn: 'The meeting was in person or hybrid and names no place: fill in `venue`.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'meeting_without_participants',
    enabled: true,
    threshold: null,
    textId: 'Belum ada seorang pun peserta yang dicatat: isi "participants" sebelum notulen disahkan.',
    textEn: 'No participant is recorded: fill in `participants` before the minutes are finalized.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'meeting_stage_not_in_case',
    enabled: true,
    threshold: null,
    textId:
      'Ada penawaran atau kebutuhan untuk tahap yang tidak disebut penjajakannya: {what}. Tambahkan pada penjajakan, atau perbaiki butirnya.',
    textEn:
      'An offer or need names a stage that the case does not: {what}. Add it to the case, or correct the item.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
  {
    code: 'meeting_logged_twice',
    enabled: true,
    threshold: null,
    textId:
      'Rapat lain pada penjajakan ini mulai pada waktu yang sama: periksa apakah dicatat dua kali; bila ya, batalkan salah satu drafnya.',
    textEn:
      'Another meeting of the case begins at the same time: see whether it was logged twice, and discard one draft if so.',
    source: 'Aturan registri ini',
    certainty: 'source',
  },
]

/**
 * Adds the rules that do not exist yet. An existing rule keeps the registrar's choice of on or off and its threshold.
 * Its text and its source are replaced by those of this version, because nobody edits them.
 */
export async function loadWarningRules(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `insert into warning_rules (id, code, enabled, threshold, text_id, text_en, source, certainty)
     select gen_random_uuid(), code, enabled, threshold, "textId", "textEn", source, certainty
     from jsonb_to_recordset($1) as known(code text, enabled boolean, threshold int, "textId" text, "textEn" text,
       source text, certainty certainty)
     on conflict (code) do update set text_id = excluded.text_id, text_en = excluded.text_en, source = excluded.source,
       certainty = excluded.certainty, version = warning_rules.version + 1, updated_at = now()
     where (warning_rules.text_id, warning_rules.text_en, warning_rules.source, warning_rules.certainty)
       is distinct from (excluded.text_id, excluded.text_en, excluded.source, excluded.certainty)`,
    [JSON.stringify(defaultWarningRules)],
  )
}
