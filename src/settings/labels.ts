import { both, type Labels } from '../kernel/labels.ts'
import type { Certainty, Regime } from './regime.ts'

/** What people call the codes of its closed lists, by the names of the lists. */
export const settingLabels = {
  regime: {
    ksdpk: both('Kerja sama daerah dengan pihak ketiga (KSDPK)', 'Cooperation with third parties (KSDPK)'),
    sinergi: both('Sinergi dengan pemerintah pusat', 'Synergy with the central government'),
    ksdd: both('Kerja sama daerah dengan daerah lain (KSDD)', 'Cooperation with other regions (KSDD)'),
    ksdpl: both(
      'Kerja sama daerah dengan pemerintah daerah di luar negeri (KSDPL)',
      'Cooperation with regional governments abroad (KSDPL)',
    ),
    ksdll: both(
      'Kerja sama daerah dengan lembaga di luar negeri (KSDLL)',
      'Cooperation with institutions abroad (KSDLL)',
    ),
    unclear: both('Belum jelas', 'Unclear'),
  } satisfies Labels<Regime>,
  certainty: {
    text: both('Dibaca dalam naskah peraturan', 'Read in the legal text'),
    source: both('Disebut pemerintah atau pers', 'Stated by a government or press source'),
    unsure: both('Belum pasti', 'Unsure'),
  } satisfies Labels<Certainty>,
} as const
