import { both, type Labels } from '../kernel/labels.ts'
import { settingLabels } from '../settings/labels.ts'
import type { WarningCode } from '../settings/warnings/warnings.ts'
import type { AmendmentStatus, amendmentWarnings } from './amendments/lifecycle.ts'
import type { FundingSource } from './content/funding.ts'
import { lawLabels } from './content/law-fields.ts'
import { partyLabels } from './content/party-fields.ts'
import { placeLabels } from './content/places.ts'
import { termLabels } from './content/term-fields.ts'
import type {
  AgreementStatus,
  AgreementType,
  Confirmation,
  ConfirmedAgainst,
  EndCause,
  Provenance,
  TerminationGround,
  Validity,
} from './lifecycle.ts'
import { reviewLabels } from './review/labels.ts'
import type { provisionKinds } from './content/tables.ts'

/** Display names for the codes of the closed lists, by the name of the list. */
export const agreementLabels = {
  ...lawLabels,
  ...partyLabels,
  ...termLabels,
  ...reviewLabels,
  agreementPlace: placeLabels,
  agreementType: {
    mou: both('Kesepakatan Bersama (MoU)', 'Memorandum of understanding (MoU)'),
    pks: both('Perjanjian Kerja Sama (PKS)', 'Cooperation agreement (PKS)'),
    nota_kesepakatan: both('Nota Kesepakatan', 'Memorandum of synergy'),
    rencana_kerja: both('Rencana Kerja', 'Work plan'),
  } satisfies Labels<AgreementType>,
  agreementStatus: {
    draft: both('Draf', 'Draft'),
    in_review: both('Ditelaah', 'In review'),
    awaiting_dprd: both('Menunggu DPRD', 'Awaiting the DPRD'),
    ready_to_sign: both('Siap ditandatangani', 'Ready to sign'),
    signed: both('Ditandatangani', 'Signed'),
    suspended: both('Ditangguhkan', 'Suspended'),
    terminated: both('Diakhiri', 'Terminated'),
    superseded: both('Digantikan', 'Superseded'),
    cancelled: both('Dibatalkan', 'Cancelled'),
  } satisfies Labels<AgreementStatus>,
  amendmentWarningCode: {
    ...settingLabels.warningCode,
    extended_after_end: both('Diperpanjang sesudah berakhir', 'Extended after its end'),
  } satisfies Labels<WarningCode | (typeof amendmentWarnings)[number]>,
  provenance: {
    registered: both('Disusun di sini', 'Drawn up here'),
    imported: both('Diimpor dari arsip', 'Imported from files'),
    recorded: both('Dicatat dari naskah lama', 'Recorded from an old paper'),
  } satisfies Labels<Provenance>,
  agreementConfirmation: {
    unconfirmed: both('Belum dikonfirmasi', 'Not confirmed yet'),
    confirmed: both('Dikonfirmasi', 'Confirmed'),
    discarded: both('Dibuang', 'Discarded'),
  } satisfies Labels<Confirmation>,
  confirmationBasis: {
    scan: both('Pindaian', 'The scan'),
    paper: both('Naskah kertas', 'The paper'),
  } satisfies Labels<ConfirmedAgainst>,
  validity: {
    not_yet_effective: both('Belum berlaku', 'Not yet effective'),
    in_force: both('Berlaku', 'In force'),
    expiring: both('Segera berakhir', 'Expiring'),
    expired: both('Berakhir', 'Expired'),
  } satisfies Labels<Validity>,
  endCause: {
    term: both('Jangka waktunya habis', 'Its term is over'),
    termination: both('Diakhiri', 'It is terminated'),
    renewal: both('Digantikan perpanjangannya', 'Its renewal takes over'),
  } satisfies Labels<EndCause>,
  terminationGround: {
    term_over: both('Jangka waktu berakhir', 'The term is over'),
    purpose_reached: both('Tujuan telah tercapai', 'The purpose is reached'),
    agreed: both('Kesepakatan para pihak', 'The parties agreed'),
    policy_changed: both('Perubahan kebijakan', 'A change of policy'),
    object_lost: both('Objek kerja sama hilang', 'The object is lost'),
    court_decision: both('Putusan pengadilan', 'A decision of a court'),
    partner_bankrupt: both('Mitra pailit', 'The partner is bankrupt'),
    breach: both('Pelanggaran perjanjian', 'A breach of the agreement'),
    other: both('Lainnya', 'Other'),
  } satisfies Labels<TerminationGround>,
  fundingSource: {
    apbd: both('APBD', 'Budget of the province (APBD)'),
    collaborator: both('Kolaborator', 'Collaborator'),
    shared: both('Bersama', 'Shared'),
    none: both('Tanpa pendanaan', 'None'),
  } satisfies Labels<FundingSource>,
  provisionKind: {
    right: both('Hak', 'Right'),
    obligation: both('Kewajiban', 'Obligation'),
  } satisfies Labels<(typeof provisionKinds)[number]>,
  amendmentStatus: {
    draft: both('Draf', 'Draft'),
    in_review: both('Ditelaah', 'In review'),
    awaiting_dprd: both('Menunggu DPRD', 'Awaiting the DPRD'),
    ready_to_sign: both('Siap ditandatangani', 'Ready to sign'),
    signed: both('Ditandatangani', 'Signed'),
    cancelled: both('Dibatalkan', 'Cancelled'),
  } satisfies Labels<AmendmentStatus>,
} as const
