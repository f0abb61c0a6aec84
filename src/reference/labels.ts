import type { AccountRole } from '../accounts/actor.ts'
import type { AgreementStatus, AgreementType, Validity } from '../agreements/lifecycle.ts'
import type { CaseStatus } from '../cases/lifecycle.ts'
import type { Text } from '../errors.ts'
import type { MeetingStatus } from '../meetings/lifecycle.ts'
import type {
  itemTypes,
  meetingKinds,
  meetingModes,
  obstacleCategories,
  obstacleStatuses,
  ProcessIndicator,
} from '../meetings/kinds.ts'
import type { OrganizationKind, OrganizationStatus, Sector, Side } from '../organizations/kinds.ts'
import type { Stage } from './stages.ts'

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
  prospective: both('Calon mitra', 'Prospective'),
  active: both('Aktif', 'Active'),
  inactive: both('Tidak aktif', 'Inactive'),
}

const side: Labels<Side> = {
  region: both('Daerah', 'Region'),
  collaborator: both('Kolaborator', 'Collaborator'),
}

const caseStatus: Labels<CaseStatus> = {
  exploring: both('Penjajakan', 'Exploring'),
  offered: both('Ditawarkan', 'Offered'),
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
  ready_to_sign: both('Siap ditandatangani', 'Ready to sign'),
  signed: both('Ditandatangani', 'Signed'),
  terminated: both('Diakhiri', 'Terminated'),
  cancelled: both('Dibatalkan', 'Cancelled'),
}

const validity: Labels<Validity> = {
  not_yet_effective: both('Belum berlaku', 'Not yet effective'),
  in_force: both('Berlaku', 'In force'),
  expiring: both('Segera berakhir', 'Expiring'),
  expired: both('Berakhir', 'Expired'),
}

const accountRole: Labels<AccountRole> = {
  admin: both('Registrar', 'Registrar'),
  officer: both('Petugas SKPD teknis', 'Agency officer'),
  reviewer: both('Penelaah (TKKSD)', 'Reviewer (TKKSD)'),
  auditor: both('Auditor', 'Auditor'),
  partner: both('Mitra', 'Partner'),
  integrator: both('Integrator', 'Integrator'),
}

/** Every closed list of the interface, by its name in it. */
export const labels = {
  stage: stageLabels,
  organizationKind,
  sector,
  organizationStatus,
  side,
  caseStatus,
  meetingKind,
  meetingMode,
  meetingStatus,
  itemType,
  obstacleCategory,
  obstacleStatus,
  processIndicator,
  agreementType,
  agreementStatus,
  validity,
  accountRole,
} as const
