import { both, type Labels } from '../../kernel/labels.ts'
import type { TargetMeasure } from './kinds.ts'

export const targetLabels = {
  targetMeasure: {
    beneficiaries: both('Penerima manfaat', 'Beneficiaries'),
    beneficiaries_women: both('Penerima manfaat perempuan', 'Women among the beneficiaries'),
    beneficiaries_new: both('Penerima manfaat pemula', 'New entrepreneurs among the beneficiaries'),
    beneficiaries_moving_up: both('Penerima manfaat naik kelas', 'Beneficiaries that move up'),
    activities: both('Kegiatan', 'Activities'),
  } satisfies Labels<TargetMeasure>,
} as const
