import { both, type Labels } from '../../kernel/labels.ts'
import type { CoverageBasis } from '../policy.ts'

export const coverageLabels = {
  coverageBasis: {
    all: both('Semua naskah', 'Every agreement'),
    own: both('Hanya naskah organisasi Anda', "Only your organization's agreements"),
    open: both('Hanya naskah yang terbuka', 'Only agreements that are open'),
  } satisfies Labels<CoverageBasis>,
} as const
