import { both, type Labels } from '../kernel/labels.ts'
import type { ClauseCondition } from './applies.ts'
import type { ClauseVersionStatus } from './policy.ts'

export const clauseLabels = {
  clauseCondition: {
    required: both('Wajib', 'Required'),
    optional: both('Pilihan', 'Optional'),
    funding: both('Bila ada pembiayaan', 'Where it is funded'),
    dprd: both('Bila perlu persetujuan DPRD', 'Where the DPRD has to approve'),
    personal_data: both('Bila memproses data pribadi', 'Where personal data is processed'),
    individual_partner: both('Bila ada mitra perorangan', 'Where a partner is an individual'),
  } satisfies Labels<ClauseCondition>,
  clauseVersionStatus: {
    draft: both('Konsep', 'Draft'),
    in_force: both('Berlaku', 'In force'),
    past: both('Tidak berlaku lagi', 'Past'),
  } satisfies Labels<ClauseVersionStatus>,
} as const
