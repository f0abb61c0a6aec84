import { both, type Labels } from '../../kernel/labels.ts'
import type { FeedbackStatus } from './lifecycle.ts'
import type { FeedbackResult, FeedbackSubject, FeedbackTheme } from './policy.ts'

export const feedbackLabels = {
  feedbackStatus: {
    received: both('Diterima', 'Received'),
    published: both('Terbit', 'Published'),
    rejected: both('Ditolak', 'Rejected'),
  } satisfies Labels<FeedbackStatus>,
  feedbackSubject: {
    stage: both('Tahap', 'Stage'),
    collaborator: both('Kolaborator', 'Collaborator'),
    trading_space: both('Ruang dagang', 'Trading space'),
    activity: both('Realisasi', 'Activity'),
  } satisfies Labels<FeedbackSubject>,
  feedbackTheme: {
    information: both('Informasi', 'Information'),
    access: both('Akses dan pendaftaran', 'Access and registration'),
    service: both('Pelayanan', 'Service'),
    quality: both('Mutu', 'Quality'),
    cost: both('Biaya', 'Cost'),
    facility: both('Sarana', 'Facilities'),
    other: both('Lainnya', 'Other'),
  } satisfies Labels<FeedbackTheme>,
  feedbackResult: {
    action_item: both('Tindak lanjut rapat', 'Action item'),
    meeting: both('Rapat', 'Meeting'),
    activity: both('Realisasi', 'Activity'),
    other: both('Lainnya', 'Other'),
  } satisfies Labels<FeedbackResult>,
} as const
