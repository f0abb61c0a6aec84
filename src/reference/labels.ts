import type { AccountRole, Scope } from '../kernel/actor.ts'
import type { AccountStatus } from '../identity/accounts/lifecycle.ts'
import type { AmendmentStatus } from '../agreements/amendments/lifecycle.ts'
import type {
  ChecklistCondition,
  ChecklistOwner,
  ChecklistStatus,
} from '../agreements/checklist/checklist.ts'
import type { FundingSource } from '../agreements/content/funding.ts'
import type {
  AgreementStatus,
  AgreementType,
  EndCause,
  Provenance,
  TerminationGround,
  Validity,
} from '../agreements/lifecycle.ts'
import type { AuthorityBasis, provisionKinds } from '../agreements/tables.ts'
import type { CaseStatus } from '../cases/lifecycle.ts'
import type { DocumentKind, DocumentVisibility } from '../documents/kinds.ts'
import type { Evaluator, Recommendation } from '../commitments/kinds.ts'
import type { ActivityStatus } from '../commitments/lifecycle.ts'
import type { Text } from '../kernel/errors.ts'
import type { ActionItemStatus, MeetingStatus } from '../meetings/lifecycle.ts'
import type {
  itemTypes,
  meetingKinds,
  meetingModes,
  obstacleCategories,
  obstacleStatuses,
  ProcessIndicator,
} from '../meetings/kinds.ts'
import type {
  IdentifierScheme,
  OrganizationKind,
  OrganizationStatus,
  Sector,
  Side,
} from '../organizations/kinds.ts'
import type { Insufficiency, Quadrant } from '../reports/performance/formula.ts'
import type { Certainty, Regime } from '../settings/regime.ts'
import type { Stage } from '../kernel/stages.ts'

type Labels<Code extends string> = Readonly<Record<Code, Text>>

const both = (id: string, en: string): Text => ({ id, en })

export const stageLabels: Labels<Stage> = {
  P1: both('Pendaftaran', 'Registration'),
  P2: both('Pelatihan', 'Training'),
  P3: both('Pendampingan', 'Mentoring'),
  P4: both('Perizinan', 'Licensing'),
  P5: both('Pemasaran', 'Marketing'),
  P6: both('Pelaporan Keuangan', 'Financial reporting'),
  P7: both('Permodalan', 'Access to capital'),
}

const organizationKind: Labels<OrganizationKind> = {
  province: both('Pemerintah provinsi', 'The province'),
  agency: both('Perangkat daerah (SKPD/OPD)', 'Agency of the province'),
  ministry_or_agency: both('Kementerian atau lembaga', 'Ministry or national agency'),
  regulator: both('Regulator', 'Regulator'),
  state_university_ptnbh: both('PTN badan hukum', 'State university, legal entity'),
  state_university_satker_blu: both(
    'PTN satker atau BLU',
    'State university, work unit or public service agency',
  ),
  private_university: both('Perguruan tinggi swasta', 'Private university'),
  bumn: both('BUMN', 'State-owned enterprise'),
  bumd: both('BUMD', 'Region-owned enterprise'),
  company: both('Perusahaan', 'Company'),
  cooperative: both('Koperasi', 'Cooperative'),
  foundation: both('Yayasan', 'Foundation'),
  association: both('Asosiasi', 'Association'),
  community: both('Komunitas', 'Community'),
  individual: both('Perorangan', 'Individual'),
  foreign_body: both('Lembaga luar negeri', 'Foreign body'),
  other_region: both('Daerah lain', 'Another region'),
  other: both('Lainnya', 'Other'),
}

const sector: Labels<Sector> = {
  marketplace: both('Lokapasar', 'Marketplace'),
  ride_hailing: both('Transportasi daring', 'Ride hailing'),
  banking: both('Perbankan', 'Banking'),
  fintech_lending: both('Pinjaman daring', 'Fintech lending'),
  central_bank: both('Bank sentral', 'Central bank'),
  financial_regulator: both('Pengawas jasa keuangan', 'Financial regulator'),
  higher_education: both('Pendidikan tinggi', 'Higher education'),
  development_partner: both('Mitra pembangunan', 'Development partner'),
  licensing: both('Perizinan', 'Licensing'),
  food_and_drug: both('Obat dan makanan', 'Food and drug'),
  government: both('Pemerintahan', 'Government'),
  other: both('Lainnya', 'Other'),
}

const organizationStatus: Labels<OrganizationStatus> = {
  prospective: both('Calon kolaborator', 'Prospective'),
  active: both('Aktif', 'Active'),
  inactive: both('Tidak aktif', 'Inactive'),
  merged: both('Digabungkan', 'Merged'),
}

const identifierScheme: Labels<IdentifierScheme> = {
  'ID-DJP': both('NPWP', 'Tax number (NPWP)'),
  'X-NIB': both('NIB', 'Business number (NIB)'),
  'X-OTHER': both('Nomor lain', 'Another number'),
}

const regime: Labels<Regime> = {
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
}

const certainty: Labels<Certainty> = {
  text: both('Dibaca dalam naskah peraturan', 'Read in the legal text'),
  source: both('Disebut pemerintah atau pers', 'Stated by a government or press source'),
  unsure: both('Belum pasti', 'Unsure'),
}

const side: Labels<Side> = {
  region: both('Daerah', 'Region'),
  collaborator: both('Kolaborator', 'Collaborator'),
}

const caseStatus: Labels<CaseStatus> = {
  exploring: both('Penjajakan', 'Exploring'),
  offered: both('Penawaran disampaikan', 'Offered'),
  agreed_to_proceed: both('Sepakat dilanjutkan', 'Agreed to proceed'),
  promoted: both('Dinaikkan menjadi naskah', 'Promoted to an agreement'),
  on_hold: both('Ditunda', 'On hold'),
  cancelled: both('Dibatalkan', 'Cancelled'),
}

const meetingKind: Labels<(typeof meetingKinds)[number]> = {
  internal: both('Rapat internal', 'Internal'),
  exploratory: both('Rapat penjajakan', 'Exploratory'),
  negotiation: both('Rapat negosiasi', 'Negotiation'),
  signing: both('Penandatanganan', 'Signing'),
  monitoring: both('Pemantauan', 'Monitoring'),
}

const meetingMode: Labels<(typeof meetingModes)[number]> = {
  in_person: both('Tatap muka', 'In person'),
  online: both('Daring', 'Online'),
  hybrid: both('Hibrida', 'Hybrid'),
}

const meetingStatus: Labels<MeetingStatus> = {
  draft: both('Draf notulen', 'Draft minutes'),
  finalized: both('Notulen disahkan', 'Minutes finalized'),
}

const itemType: Labels<(typeof itemTypes)[number]> = {
  offer: both('Penawaran', 'Offer'),
  need: both('Kebutuhan', 'Need'),
}

const obstacleCategory: Labels<(typeof obstacleCategories)[number]> = {
  beneficiary_requirements: both('Persyaratan binaan', 'Requirements of the businesses'),
  stakeholder_preferences: both('Keinginan pemangku kepentingan', 'Preferences of stakeholders'),
  budget: both('Anggaran', 'Budget'),
  administration: both('Administrasi (dokumen)', 'Administration (documents)'),
  other: both('Lainnya', 'Other'),
}

const obstacleStatus: Labels<(typeof obstacleStatuses)[number]> = {
  open: both('Terbuka', 'Open'),
  resolved: both('Selesai', 'Resolved'),
}

const actionItemStatus: Labels<ActionItemStatus> = {
  open: both('Belum dikerjakan', 'Open'),
  done: both('Selesai', 'Done'),
  superseded: both('Digantikan koreksi', 'Superseded by a correction'),
}

const processIndicator: Labels<ProcessIndicator> = {
  faceToFaceDialogue: both('Dialog tatap muka', 'Face-to-face dialogue'),
  trustBuilding: both('Membangun kepercayaan', 'Trust building'),
  commitmentToProcess: both('Komitmen terhadap proses', 'Commitment to the process'),
  sharedUnderstanding: both('Pemahaman bersama', 'Shared understanding'),
  intermediateOutcomes: both('Hasil sementara', 'Intermediate outcomes'),
}

const agreementType: Labels<AgreementType> = {
  mou: both('Kesepakatan Bersama (MoU)', 'Memorandum of understanding (MoU)'),
  pks: both('Perjanjian Kerja Sama (PKS)', 'Cooperation agreement (PKS)'),
  nota_kesepakatan: both('Nota Kesepakatan', 'Memorandum of synergy'),
  rencana_kerja: both('Rencana Kerja', 'Work plan'),
}

const agreementStatus: Labels<AgreementStatus> = {
  draft: both('Draf', 'Draft'),
  in_review: both('Ditelaah', 'In review'),
  awaiting_dprd: both('Menunggu DPRD', 'Awaiting the DPRD'),
  ready_to_sign: both('Siap ditandatangani', 'Ready to sign'),
  signed: both('Ditandatangani', 'Signed'),
  suspended: both('Ditangguhkan', 'Suspended'),
  terminated: both('Diakhiri', 'Terminated'),
  superseded: both('Digantikan', 'Superseded'),
  cancelled: both('Dibatalkan', 'Cancelled'),
}

const provenance: Labels<Provenance> = {
  registered: both('Disusun di sini', 'Drawn up here'),
  imported: both('Diimpor dari arsip', 'Imported from files'),
}

const authorityBasis: Labels<AuthorityBasis> = {
  position: both('Jabatan', 'By office'),
  power_of_attorney: both('Surat kuasa', 'By power of attorney'),
}

const fundingSource: Labels<FundingSource> = {
  apbd: both('APBD', 'Budget of the province (APBD)'),
  collaborator: both('Kolaborator', 'Collaborator'),
  shared: both('Bersama', 'Shared'),
  none: both('Tanpa pendanaan', 'None'),
}

const provisionKind: Labels<(typeof provisionKinds)[number]> = {
  right: both('Hak', 'Right'),
  obligation: both('Kewajiban', 'Obligation'),
}

const checklistStatus: Labels<ChecklistStatus> = {
  open: both('Belum dipenuhi', 'Open'),
  met: both('Dipenuhi', 'Met'),
  waived: both('Dikecualikan', 'Waived'),
}

const checklistOwner: Labels<ChecklistOwner> = {
  agency: both('Perangkat daerah', 'Agency'),
  collaborator: both('Kolaborator', 'Collaborator'),
  reviewer: both('Penelaah (TKKSD)', 'Reviewer (TKKSD)'),
}

const checklistCondition: Labels<ChecklistCondition> = {
  always: both('Selalu', 'Always'),
  power_of_attorney: both(
    'Bila ditandatangani dengan surat kuasa',
    'Where a party signs by power of attorney',
  ),
  dprd: both('Bila perlu persetujuan DPRD', 'Where the DPRD has to approve'),
}

const amendmentStatus: Labels<AmendmentStatus> = {
  draft: both('Draf', 'Draft'),
  signed: both('Ditandatangani', 'Signed'),
  cancelled: both('Dibatalkan', 'Cancelled'),
}

const validity: Labels<Validity> = {
  not_yet_effective: both('Belum berlaku', 'Not yet effective'),
  in_force: both('Berlaku', 'In force'),
  expiring: both('Segera berakhir', 'Expiring'),
  expired: both('Berakhir', 'Expired'),
}

const endCause: Labels<EndCause> = {
  term: both('Jangka waktunya habis', 'Its term is over'),
  termination: both('Diakhiri', 'It is terminated'),
  renewal: both('Digantikan perpanjangannya', 'Its renewal takes over'),
}

const terminationGround: Labels<TerminationGround> = {
  term_over: both('Jangka waktu berakhir', 'The term is over'),
  purpose_reached: both('Tujuan telah tercapai', 'The purpose is reached'),
  agreed: both('Kesepakatan para pihak', 'The parties agreed'),
  policy_changed: both('Perubahan kebijakan', 'A change of policy'),
  object_lost: both('Objek kerja sama hilang', 'The object is lost'),
  court_decision: both('Putusan pengadilan', 'A decision of a court'),
  partner_bankrupt: both('Mitra pailit', 'The partner is bankrupt'),
  breach: both('Pelanggaran perjanjian', 'A breach of the agreement'),
  other: both('Lainnya', 'Other'),
}

const documentKind: Labels<DocumentKind> = {
  minutes: both('Notulen', 'Minutes'),
  signed_agreement: both('Naskah yang ditandatangani', 'Signed agreement'),
  signed_amendment: both('Adendum yang ditandatangani', 'Signed amendment'),
  draft_agreement: both('Draf naskah', 'Draft agreement'),
  offer_letter: both('Surat penawaran', 'Letter of offer'),
  terms_of_reference: both('Kerangka acuan kerja (KAK)', 'Terms of reference'),
  feasibility_study: both('Studi kelayakan', 'Feasibility study'),
  legality: both('Legalitas mitra (akta, NIB, NPWP)', 'Legal papers of the collaborator'),
  power_of_attorney: both('Surat kuasa', 'Power of attorney'),
  dprd_approval: both('Persetujuan DPRD', 'Approval of the DPRD'),
  termination: both('Dokumen pengakhiran', 'Termination'),
  evidence: both('Bukti realisasi', 'Evidence of delivery'),
  other: both('Lainnya', 'Other'),
}

const documentVisibility: Labels<DocumentVisibility> = {
  internal: both('Internal perangkat daerah', 'Internal to the agencies'),
  parties: both('Para pihak', 'The parties'),
  public: both('Publik', 'Public'),
}

const activityStatus: Labels<ActivityStatus> = {
  draft: both('Draf', 'Draft'),
  submitted: both('Diajukan', 'Submitted'),
  verified: both('Terverifikasi', 'Verified'),
  rejected: both('Ditolak', 'Rejected'),
}

const evaluator: Labels<Evaluator> = {
  agency: both('Perangkat daerah', 'Agency'),
  collaborator: both('Kolaborator', 'Collaborator'),
  bureau: both('Biro', 'Bureau'),
}

const recommendation: Labels<Recommendation> = {
  continue: both('Dilanjutkan', 'Continue'),
  extend: both('Diperpanjang', 'Extend'),
  expand: both('Diperluas', 'Expand'),
  revise: both('Diperbaiki', 'Revise'),
  stop: both('Dihentikan', 'Stop'),
}

const insufficiency: Labels<Insufficiency> = {
  no_commitments: both('Belum ada komitmen', 'No commitments yet'),
  nothing_due_yet: both('Belum jatuh tempo', 'Nothing due yet'),
  no_signed_agreement: both('Belum ada naskah yang ditandatangani', 'No signed agreement'),
}

const quadrant: Labels<Quadrant> = {
  sustain: both('Pertahankan', 'Sustain'),
  rekindle: both('Hidupkan kembali', 'Rekindle'),
  improve: both('Perbaiki', 'Improve'),
  reconsider: both('Tinjau ulang', 'Reconsider'),
}

const accountRole: Labels<AccountRole> = {
  admin: both('Registrar', 'Registrar'),
  officer: both('Petugas SKPD teknis', 'Agency officer'),
  reviewer: both('Penelaah (TKKSD)', 'Reviewer (TKKSD)'),
  auditor: both('Auditor', 'Auditor'),
  partner: both('Mitra', 'Partner'),
  integrator: both('Integrator', 'Integrator'),
}

const accountStatus: Labels<AccountStatus> = {
  active: both('Aktif', 'Active'),
  disabled: both('Dinonaktifkan', 'Disabled'),
}

const scope: Labels<Scope> = {
  'registry:read': both('Membaca yang ditandatangani dan terverifikasi', 'Read what was signed and verified'),
  'public-contacts:read': both(
    'Membaca narahubung yang bersedia dibuka',
    'Read contacts who agreed to be public',
  ),
  'events:read': both('Membaca umpan perubahan', 'Read the change feed'),
  'export:read': both('Mengambil daftar dan laporan sebagai berkas', 'Take lists and reports as files'),
}

/** Every closed list of the interface, by its name in it. */
export const labels = {
  stage: stageLabels,
  organizationKind,
  sector,
  organizationStatus,
  identifierScheme,
  side,
  regime,
  certainty,
  caseStatus,
  meetingKind,
  meetingMode,
  meetingStatus,
  itemType,
  obstacleCategory,
  obstacleStatus,
  actionItemStatus,
  processIndicator,
  agreementType,
  agreementStatus,
  provenance,
  authorityBasis,
  fundingSource,
  provisionKind,
  checklistStatus,
  checklistOwner,
  checklistCondition,
  amendmentStatus,
  validity,
  endCause,
  terminationGround,
  documentKind,
  documentVisibility,
  activityStatus,
  evaluator,
  recommendation,
  insufficiency,
  quadrant,
  accountRole,
  accountStatus,
  scope,
} as const
