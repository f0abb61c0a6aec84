import { both, type Labels } from '../kernel/labels.ts'
import type { TaskKind, TaskReason } from './kinds.ts'

export const taskLabels = {
  taskKind: {
    answer_proposal: both('Jawab penawaran', 'Answer a proposal'),
    finalize_meeting: both('Sahkan notulen', 'Finalize minutes'),
    do_action_item: both('Selesaikan tindak lanjut', 'Do an action item'),
    resolve_obstacle: both('Selesaikan hambatan', 'Resolve an obstacle'),
    submit_agreement: both('Lengkapi dan ajukan draf naskah', 'Complete and submit a draft agreement'),
    submit_amendment: both('Lengkapi dan ajukan draf adendum', 'Complete and submit a draft addendum'),
    decide_checklist_item: both('Penuhi butir kelengkapan', 'Meet an item of the checklist'),
    approve_agreement: both('Telaah naskah', 'Review an agreement'),
    approve_amendment: both('Telaah adendum', 'Review an addendum'),
    note_dprd_answer: both('Catat jawaban DPRD', "Note the DPRD's answer"),
    note_dprd_answer_on_amendment: both(
      'Catat jawaban DPRD atas adendum',
      "Note the DPRD's answer on an addendum",
    ),
    fill_in_party: both('Isi nomor dan penanda tangan', 'Fill in number and signatory'),
    sign_agreement: both('Catat penandatanganan naskah', 'Record the signature of an agreement'),
    sign_amendment: both('Catat penandatanganan adendum', 'Record the signature of an addendum'),
    confirm_agreement: both('Konfirmasi naskah yang direkam', 'Confirm a recorded agreement'),
    confirm_import: both('Konfirmasi hasil impor', 'Confirm what was imported'),
    submit_activity: both('Ajukan realisasi', 'Submit a delivery'),
    verify_activity: both('Verifikasi realisasi', 'Verify a delivery'),
    decide_on_end: both('Perpanjang, perbarui, atau biarkan berakhir', 'Extend, renew, or let end'),
    decide_correction: both('Putuskan koreksi naskah', 'Decide on a correction'),
    open_review_step: both('Buka tahap telaah yang buntu', 'Open a review step that nobody can take'),
    open_amendment_step: both(
      'Buka tahap telaah adendum yang buntu',
      'Open a review step of an addendum that nobody can take',
    ),
    answer_privacy_request: both('Jawab permintaan data pribadi', 'Answer a request about personal data'),
    moderate_feedback: both('Periksa masukan', 'Moderate feedback'),
    answer_feedback: both('Jawab masukan', 'Answer feedback'),
  } satisfies Labels<TaskKind>,
  taskReason: {
    responsible: both('Anda penanggung jawabnya', 'You are responsible for it'),
    agency_leads: both(
      'Perangkat daerah Anda memimpinnya, dan tidak ada penanggung jawab',
      'Your agency leads it, and nobody else is responsible',
    ),
    agency_takes_part: both('Perangkat daerah Anda ikut di dalamnya', 'Your agency takes part in it'),
    own_party: both('Organisasi Anda pihak di dalamnya', 'Your organization is a party to it'),
    own_item: both('Bagian organisasi Anda', "Your organization's part"),
    own_delivery: both('Organisasi Anda yang melaporkannya', 'Your organization reports it'),
    review_step: both('Giliran unit Anda menelaah', "Your unit's turn to review"),
    any_reviewer: both('Dapat diambil penelaah mana pun', 'Any reviewer may take it'),
    addressee: both('Ditujukan kepada perangkat daerah Anda', 'It is addressed to your agency'),
    registrar: both('Tugas registrar', 'It is for the registrar'),
  } satisfies Labels<TaskReason>,
} as const
