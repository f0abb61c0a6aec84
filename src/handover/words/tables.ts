import type { Text } from '../../kernel/errors.ts'
import { both } from '../../kernel/labels.ts'

/** What a table holds, and the schemas of the interface whose fields say what its columns are, the nearest first. */
interface Words {
  readonly title: Text
  readonly says?: readonly string[]
}
const table = (id: string, en: string, ...says: string[]): Words => ({ title: both(id, en), says })

/** Every table that is handed over. */
export const tableWords: Readonly<Record<string, Words>> = {
  access_reviews: table(
    'Tinjauan hak akses setengah tahunan',
    'Half-yearly reviews of access',
    'AccessReview',
  ),
  account_activity: table('Hari akun terakhir dipakai', 'The day an account was last used'),
  accounts: table('Akun orang dan program', 'Accounts of people and programs', 'User', 'Client'),
  action_items: table('Tindak lanjut rapat', 'Action items of meetings', 'RegisteredActionItem'),
  activities: table('Realisasi komitmen', 'What was delivered towards commitments', 'Activity'),
  agreement_corrections: table(
    'Koreksi pembacaan naskah bertanda tangan',
    'Corrections of the reading of signed agreements',
    'Correction',
  ),
  agreement_parties: table('Para pihak naskah', 'Parties of agreements', 'Party', 'SignedPaper'),
  agreement_version_parties: table(
    'Para pihak pada tiap versi naskah',
    'Parties of each version of an agreement',
    'Party',
  ),
  agreement_version_provisions: table(
    'Hak dan kewajiban pada tiap versi naskah',
    'Rights and obligations of each version of an agreement',
    'Provision',
  ),
  agreement_versions: table(
    'Versi naskah: isinya sejak satu hari',
    'Versions of agreements: what they say from a day on',
    'AgreementVersion',
    'Agreement',
  ),
  agreements: table('Naskah kerja sama', 'Agreements', 'Agreement'),
  amendments: table('Adendum', 'Amendments', 'Amendment'),
  audit_events: table('Jejak audit', 'The audit trail', 'AuditEvent'),
  audit_links: table('Rantai hash jejak audit', 'The hash chain of the audit trail'),
  calendar_feeds: table('Langganan kalender', 'Calendar feeds', 'CalendarFeed'),
  case_organizations: table('Organisasi pada penjajakan', 'Organizations of cases'),
  cases: table('Penjajakan pra-PKS', 'Cases before an agreement', 'Case'),
  checklist_items: table(
    'Butir daftar kesiapan suatu naskah',
    'Items of the readiness checklist of an agreement',
    'ChecklistTemplate',
  ),
  checklist_templates: table(
    'Daftar kesiapan per jenis naskah',
    'Readiness checklists by type of agreement',
    'ChecklistTemplate',
  ),
  clause_template_versions: table(
    'Klausul naskah, versi demi versi',
    'Clauses of agreements, version by version',
    'ClauseVersion',
  ),
  clause_templates: table('Klausul naskah per jenis', 'Clauses by type of agreement', 'ClauseTemplate'),
  comments: table('Komentar pada naskah yang ditelaah', 'Comments on what is under review', 'Comment'),
  commitment_versions: table(
    'Isi komitmen sebelum diubah adendum',
    'What commitments said before an amendment',
    'Commitment',
  ),
  commitments: table('Komitmen', 'Commitments', 'Commitment'),
  data_breaches: table('Kegagalan pelindungan data pribadi', 'Breaches of personal data', 'DataBreach'),
  disclosures: table(
    'Keputusan keterbukaan naskah',
    'Decisions on the disclosure of agreements',
    'Disclosed',
  ),
  documents: table('Keterangan berkas', 'What is known of each file', 'Document'),
  evaluations: table('Evaluasi', 'Evaluations', 'Evaluation'),
  feedback: table('Umpan balik pelaku usaha', 'Feedback of businesses', 'Feedback'),
  former_leads: table('Perangkat daerah penanggung jawab sebelumnya', 'Agencies that led a record before'),
  former_parents: table('Naskah induk sebelumnya', 'Former parents of agreements'),
  holidays: table(
    'Hari libur nasional dan cuti bersama',
    'National holidays and collective leave',
    'Holiday',
  ),
  imports: table('Impor daftar naskah', 'Imports of lists of agreements', 'Import'),
  meeting_case_organizations: table(
    'Organisasi penjajakan pada hari notulen disahkan',
    'Organizations of the case when minutes were finalized',
  ),
  meeting_items: table('Penawaran dan kebutuhan', 'Offers and needs', 'MeetingItem', 'RegisteredItem'),
  meeting_participants: table('Peserta rapat', 'Participants of meetings', 'MeetingParticipant'),
  meetings: table('Rapat dan notulen', 'Meetings and their minutes', 'Meeting'),
  memberships: table(
    'Keanggotaan: untuk organisasi apa akun bertindak',
    'Memberships: for which organization an account acts',
    'Membership',
  ),
  mails: table('Surel yang dikirim', 'Mails that were sent', 'Notification'),
  notification_preferences: table(
    'Pilihan pemberitahuan tiap akun',
    'What each account chose of notifications',
    'NotificationPreferences',
  ),
  notifications: table('Pemberitahuan', 'Notifications', 'Notification'),
  number_counters: table('Penghitung nomor per tahun', 'Counters of the numbers of each year'),
  obstacles: table('Hambatan', 'Obstacles', 'Obstacle'),
  organization_contacts: table('Kontak organisasi', 'Contacts of organizations', 'Contact'),
  organization_identifiers: table('Nomor identitas organisasi', 'Identifiers of organizations', 'Identifier'),
  organization_liaison_officers: table(
    'Pejabat penghubung (PPKSD)',
    'Liaison officers (PPKSD)',
    'LiaisonOfficer',
  ),
  organization_moves: table(
    'Apa yang dipindahkan penggabungan organisasi',
    'What a merge of organizations moved',
  ),
  organizations: table(
    'Organisasi: perangkat daerah dan kolaborator',
    'Organizations: agencies and collaborators',
    'Organization',
  ),
  originals: table('Naskah asli di atas kertas', 'The originals on paper', 'Original'),
  outcome_measurements: table('Pengukuran hasil', 'Measurements of outcomes', 'Outcome'),
  privacy_requests: table(
    'Permintaan pemilik data pribadi',
    'Requests by people about their data',
    'PrivacyRequest',
  ),
  proposals: table('Surat penawaran kerja sama', 'Proposals of partners', 'Proposal'),
  provisions: table('Hak dan kewajiban', 'Rights and obligations', 'Provision'),
  regime_rules: table(
    'Pemetaan jenis organisasi ke rezim kerja sama',
    'Which regime a kind of organization suggests',
    'RegimeRule',
  ),
  webhooks: table(
    'Webhook: kiriman umpan perubahan',
    'Webhooks: where the feed of changes is sent',
    'Webhook',
  ),
  webhook_deliveries: table('Kiriman webhook', 'Deliveries of webhooks', 'WebhookDelivery'),
  reminder_rules: table(
    'Ambang pengingat per jenis naskah',
    'Thresholds of reminders by type of agreement',
    'ReminderRule',
  ),
  review_plans: table('Rencana telaah per jenis naskah', 'Plans of review by type of agreement'),
  review_steps: table('Langkah telaah dalam suatu rencana', 'Steps of a plan of review'),
  review_round_steps: table('Langkah telaah dalam suatu putaran', 'Steps of a round of review'),
  review_rounds: table(
    'Putaran telaah: tiap pengajuan dan teksnya',
    'Rounds of review: each submission and its text',
  ),
  results: table(
    'Hasil kerja sama: uang ke kas, barang menjadi aset',
    'What came of agreements: money and assets',
    'Result',
  ),
  retention_destructions: table(
    'Pemusnahan menurut jadwal retensi',
    'Destructions by the retention schedule',
    'RetentionDestruction',
  ),
  retention_rules: table('Jadwal retensi', 'The retention schedule', 'RetentionRule'),
  stage_deliveries: table(
    'Penyelenggaraan tahap oleh perangkat daerah sendiri',
    'What agencies deliver of the stages themselves',
    'StageDelivery',
  ),
  targets: table(
    'Target program, dengan periode dan sumbernya',
    'Targets of the programme, with period and source',
    'Target',
  ),
  trading_spaces: table('Ruang berjualan', 'Trading spaces', 'TradingSpace'),
  warning_rules: table('Aturan peringatan', 'Rules of warnings', 'WarningRule'),
}
