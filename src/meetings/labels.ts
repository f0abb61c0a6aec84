import { both, type Labels } from '../kernel/labels.ts'
import type {
  itemTypes,
  meetingKinds,
  meetingModes,
  obstacleCategories,
  obstacleStatuses,
  ProcessIndicator,
} from './kinds.ts'
import type { ActionItemStatus, MeetingStatus } from './lifecycle.ts'

/** What people call the codes of its closed lists, by the names of the lists. */
export const meetingLabels = {
  meetingKind: {
    internal: both('Rapat internal', 'Internal'),
    exploratory: both('Rapat penjajakan', 'Exploratory'),
    negotiation: both('Rapat negosiasi', 'Negotiation'),
    signing: both('Penandatanganan', 'Signing'),
    monitoring: both('Pemantauan', 'Monitoring'),
  } satisfies Labels<(typeof meetingKinds)[number]>,
  meetingMode: {
    in_person: both('Tatap muka', 'In person'),
    online: both('Daring', 'Online'),
    hybrid: both('Hibrida', 'Hybrid'),
  } satisfies Labels<(typeof meetingModes)[number]>,
  meetingStatus: {
    draft: both('Draf notulen', 'Draft minutes'),
    finalized: both('Notulen disahkan', 'Minutes finalized'),
    discarded: both('Draf notulen dibatalkan', 'Draft discarded'),
  } satisfies Labels<MeetingStatus>,
  itemType: {
    offer: both('Penawaran', 'Offer'),
    need: both('Kebutuhan', 'Need'),
  } satisfies Labels<(typeof itemTypes)[number]>,
  obstacleCategory: {
    beneficiary_requirements: both('Persyaratan binaan', 'Requirements of the businesses'),
    stakeholder_preferences: both('Keinginan pemangku kepentingan', 'Preferences of stakeholders'),
    budget: both('Anggaran', 'Budget'),
    administration: both('Administrasi (dokumen)', 'Administration (documents)'),
    other: both('Lainnya', 'Other'),
  } satisfies Labels<(typeof obstacleCategories)[number]>,
  obstacleStatus: {
    open: both('Terbuka', 'Open'),
    resolved: both('Selesai', 'Resolved'),
  } satisfies Labels<(typeof obstacleStatuses)[number]>,
  actionItemStatus: {
    open: both('Belum dikerjakan', 'Open'),
    done: both('Selesai', 'Done'),
    superseded: both('Digantikan koreksi', 'Superseded by a correction'),
    discarded: both('Dibatalkan bersama drafnya', 'Discarded with its draft'),
  } satisfies Labels<ActionItemStatus>,
  processIndicator: {
    faceToFaceDialogue: both('Dialog tatap muka', 'Face-to-face dialogue'),
    trustBuilding: both('Membangun kepercayaan', 'Trust building'),
    commitmentToProcess: both('Komitmen terhadap proses', 'Commitment to the process'),
    sharedUnderstanding: both('Pemahaman bersama', 'Shared understanding'),
    intermediateOutcomes: both('Hasil sementara', 'Intermediate outcomes'),
  } satisfies Labels<ProcessIndicator>,
} as const
