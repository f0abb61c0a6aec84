import { both, type Labels } from '../../kernel/labels.ts'
import type { PrivacyRequestAction, PrivacyRequestKind, PrivacyRequestStatus } from './lifecycle.ts'

export const privacyRequestLabels = {
  privacyRequestKind: {
    access: both('Akses dan jejak pemrosesan', 'Access and the trail of processing'),
    correction: both('Pembetulan', 'Correction'),
    erasure: both('Penghapusan', 'Erasure'),
    stop: both('Penghentian pemrosesan', 'Stop of processing'),
    restriction: both('Pembatasan pemrosesan', 'Restriction of processing'),
  } satisfies Labels<PrivacyRequestKind>,
  privacyRequestStatus: {
    received: both('Diterima', 'Received'),
    answered: both('Dijawab', 'Answered'),
    refused: both('Ditolak', 'Refused'),
    withdrawn: both('Ditarik kembali', 'Withdrawn'),
    lifted: both('Dicabut', 'Lifted'),
  } satisfies Labels<PrivacyRequestStatus>,
  privacyRequestAction: {
    patch: both('Ubah', 'Change'),
    answer: both('Jawab', 'Answer'),
    refuse: both('Tolak', 'Refuse'),
    withdraw: both('Tarik kembali', 'Withdraw'),
    lift: both('Cabut', 'Lift'),
  } satisfies Labels<PrivacyRequestAction>,
} as const
