import { both, type Labels } from '../../kernel/labels.ts'
import type { BreachNoticeTo } from './policy.ts'

export const breachLabels = {
  breachNoticeTo: {
    subjects: both('Subjek data', 'The persons concerned'),
    authority: both('Lembaga pelindungan data', 'The authority'),
    public: both('Masyarakat', 'The public'),
  } satisfies Labels<BreachNoticeTo>,
} as const
