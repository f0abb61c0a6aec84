import { both, type Labels } from '../kernel/labels.ts'
import { stageCodes, type Stage } from '../kernel/stages.ts'

export const stageLabels: Labels<Stage> = {
  P1: both('Pendaftaran', 'Registration'),
  P2: both('Pelatihan', 'Training'),
  P3: both('Pendampingan', 'Mentoring'),
  P4: both('Perizinan', 'Licensing'),
  P5: both('Pemasaran', 'Marketing'),
  P6: both('Pelaporan Keuangan', 'Financial reporting'),
  P7: both('Permodalan', 'Access to capital'),
}

/** The display name of each stage: number and name. */
export const stageNames = Object.fromEntries(
  stageCodes.map((stage) => [stage, { ...stageLabels[stage], id: `${stage} ${stageLabels[stage].id}` }]),
) as Labels<Stage>
