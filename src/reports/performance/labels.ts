import { both, type Labels } from '../../kernel/labels.ts'
import type { Insufficiency, Quadrant } from './formula.ts'

/** The labels of the closed lists of codes, by the names of the lists. */
export const performanceLabels = {
  insufficiency: {
    no_commitments: both('Belum ada komitmen', 'No commitments yet'),
    commitments_unseen: both(
      'Komitmennya beralih kepada pihak lain dan tidak terlihat lagi',
      'Its commitments moved to others and are no longer seen',
    ),
    nothing_due_yet: both('Belum jatuh tempo', 'Nothing due yet'),
    no_signed_agreement: both('Belum ada naskah yang ditandatangani', 'No signed agreement'),
  } satisfies Labels<Insufficiency>,
  quadrant: {
    sustain: both('Pertahankan', 'Sustain'),
    rekindle: both('Hidupkan kembali', 'Rekindle'),
    improve: both('Perbaiki', 'Improve'),
    reconsider: both('Tinjau ulang', 'Reconsider'),
  } satisfies Labels<Quadrant>,
} as const
