import { both, type Labels } from '../../kernel/labels.ts'
import type { OriginalForm, OriginalStatus } from './lifecycle.ts'

/** Display names for the codes of the closed lists, by the name of the list. */
export const originalLabels = {
  originalForm: {
    original: both('Naskah asli', 'Original'),
    certified_copy: both('Salinan yang disahkan', 'Certified copy'),
  } satisfies Labels<OriginalForm>,
  originalStatus: {
    held: both('Disimpan', 'Held'),
    lent: both('Dipinjamkan', 'Lent'),
    lost: both('Hilang', 'Lost'),
  } satisfies Labels<OriginalStatus>,
} as const
