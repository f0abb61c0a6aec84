import { both, type Labels } from '../kernel/labels.ts'
import { criterionLabels } from './evaluations/criteria.ts'
import type { Evaluator, Recommendation } from './kinds.ts'
import type { ActivityStatus } from './lifecycle.ts'

/** The labels of the closed lists of codes, by the names of the lists. */
export const commitmentLabels = {
  activityStatus: {
    draft: both('Draf', 'Draft'),
    submitted: both('Diajukan', 'Submitted'),
    verified: both('Terverifikasi', 'Verified'),
    rejected: both('Ditolak', 'Rejected'),
  } satisfies Labels<ActivityStatus>,
  evaluator: {
    agency: both('Perangkat daerah', 'Agency'),
    collaborator: both('Kolaborator', 'Collaborator'),
    bureau: both('Biro', 'Bureau'),
  } satisfies Labels<Evaluator>,
  evaluationCriterion: criterionLabels,
  recommendation: {
    continue: both('Dilanjutkan', 'Continue'),
    extend: both('Diperpanjang', 'Extend'),
    expand: both('Diperluas', 'Expand'),
    revise: both('Diperbaiki', 'Revise'),
    stop: both('Dihentikan', 'Stop'),
  } satisfies Labels<Recommendation>,
} as const
