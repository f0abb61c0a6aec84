import { bilingual } from '../texts/bilingual.ts'

export const useListTexts = bilingual(
  {
    agreements: 'Naskah',
    cases: 'Penjajakan',
    activities: 'Realisasi',
    commitments: 'Komitmen',
    evaluations: 'Evaluasi',
    none: 'Daftar ini kosong.',
    unknown: 'Daftar ini tidak dikenal.',
    back: 'Kembali ke ringkasan',
  },
  {
    agreements: 'Agreements',
    cases: 'Cases',
    activities: 'Deliveries',
    commitments: 'Commitments',
    evaluations: 'Evaluations',
    none: 'This list is empty.',
    unknown: 'There is no such list.',
    back: 'Back to the dashboard',
  },
)
