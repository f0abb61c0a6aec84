import { both, type Labels } from '../kernel/labels.ts'
import type { Certainty, Regime } from './regime/regime.ts'
import type { WarningCode } from './warnings/warnings.ts'

/** The labels of the closed lists of codes, by the names of the lists. */
export const settingLabels = {
  regime: {
    ksdpk: both('Kerja sama daerah dengan pihak ketiga (KSDPK)', 'Cooperation with third parties (KSDPK)'),
    sinergi: both('Sinergi dengan pemerintah pusat', 'Synergy with the central government'),
    ksdd: both('Kerja sama daerah dengan daerah lain (KSDD)', 'Cooperation with other regions (KSDD)'),
    ksdpl: both(
      'Kerja sama daerah dengan pemerintah daerah di luar negeri (KSDPL)',
      'Cooperation with regional governments abroad (KSDPL)',
    ),
    ksdll: both(
      'Kerja sama daerah dengan lembaga di luar negeri (KSDLL)',
      'Cooperation with institutions abroad (KSDLL)',
    ),
    unclear: both('Belum jelas', 'Unclear'),
  } satisfies Labels<Regime>,
  certainty: {
    text: both('Dibaca dalam naskah peraturan', 'Read in the legal text'),
    source: both('Disebut pemerintah atau pers', 'Stated by a government or press source'),
    unsure: both('Belum pasti', 'Unsure'),
  } satisfies Labels<Certainty>,
  warningCode: {
    pks_outside_parent_period: both('Di luar masa naskah induk', 'Outside the period of its parent'),
    public_service_over_5_years: both(
      'Pelayanan publik lebih dari lima tahun',
      'Public service over five years',
    ),
    mou_over_12_months: both('MoU lebih dari 12 bulan', 'MoU over 12 months'),
    mou_delegated: both('MoU dikuasakan', 'MoU by power of attorney'),
    regime_mismatch: both('Jenis tidak lazim untuk rezimnya', 'Type unusual for its regime'),
    parent_unsigned: both('Naskah induk belum ditandatangani', 'Parent not signed'),
    parent_over: both('Naskah induk sudah berakhir', 'Parent is over'),
    parent_other_parties: both('Pihak bukan pihak naskah induk', 'Parties other than those of its parent'),
    ksdpk_pks_without_mou: both('PKS tanpa MoU', 'PKS without an MoU'),
    pks_signed_by_position: both('PKS ditandatangani karena jabatan', 'PKS signed by position'),
    pks_lacks_content: both('Isi PKS belum lengkap', 'PKS lacks what it has to say'),
    authority_undocumented: both('Dokumen kewenangan belum disebut', 'Document of authority not named'),
    foreign_over_5_years: both('Lembaga luar negeri lebih dari lima tahun', 'Foreign body over five years'),
    number_used_twice: both('Nomor dipakai dua kali', 'Number used twice'),
    involves_grant: both('Melibatkan hibah', 'Involves a grant'),
    dprd_before_pks: both('Persetujuan DPRD sebelum PKS-nya', 'DPRD approves before its PKS'),
    no_end: both('Tanpa batas waktu', 'Without an end'),
    renews_itself: both('Diperpanjang otomatis', 'Renews itself'),
    open_comments: both('Komentar belum diselesaikan', 'Comments are open'),
    pks_without_commitments: both('PKS tanpa komitmen', 'PKS without commitments'),
    commitment_stage_not_in_agreement: both('Tahap tidak ada pada naskah', 'Stage that the agreement lacks'),
    period_already_over: both('Masa berlaku sudah lewat', 'Period already over'),
    newer_clauses: both('Ada klausul yang lebih baru', 'Newer clauses are in force'),
    meeting_without_venue: both('Rapat tatap muka tanpa tempat', 'In person without a venue'),
    meeting_without_participants: both('Rapat tanpa peserta', 'No participant'),
    meeting_stage_not_in_case: both('Tahap tidak ada pada penjajakan', 'Stage that the case lacks'),
    meeting_logged_twice: both('Rapat dicatat dua kali', 'Meeting logged twice'),
  } satisfies Labels<WarningCode>,
} as const
