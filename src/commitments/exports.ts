import { number } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { nameOf } from '../organizations/schemas.ts'
import { lineOfBusinessLabels, linesOfBusiness } from '../reference/lines-of-business.ts'
import { stageNames } from '../reference/stage-labels.ts'
import { activity, type Activity } from './activities/schemas.ts'
import { commitment } from './commitments/schemas.ts'
import { commitmentLabels } from './labels.ts'
import { criterionLabels, evaluationCriteria } from './evaluations/criteria.ts'
import { evaluation, outcome, type Evaluation } from './monitoring-schemas.ts'

export const commitmentExport = listExport(commitment, 'Komitmen', [
  'description',
  { field: 'stage', labels: stageNames },
  { field: 'responsibleOrganization', cell: nameOf },
  'metric',
  'targetValue',
  'unit',
  'delivered',
  'percent',
  'activityCount',
  'dueOn',
  'overdue',
  'validFrom',
  'droppedFrom',
  'createdAt',
  'updatedAt',
])

export const activityExport = listExport(activity, 'Realisasi', [
  'heldOn',
  { field: 'status', labels: commitmentLabels.activityStatus },
  'statusReason',
  { field: 'organization', cell: nameOf },
  'namesAssumed',
  { field: 'stage', labels: stageNames },
  { field: 'kecamatan', cell: (kecamatan) => kecamatan },
  { field: 'kecamatanCode', cell: (code) => code },
  { field: 'area', cell: (code) => code },
  'value',
  'unit',
  'beneficiaries',
  'beneficiariesWomen',
  'beneficiariesNew',
  'beneficiariesMovingUp',
  {
    field: 'beneficiariesByLine',
    columns: linesOfBusiness.map((line) =>
      number<Activity>(
        `Penerima manfaat (${lineOfBusinessLabels[line].id})`,
        (row) => row.beneficiariesByLine[line],
      ),
    ),
  },
  'note',
  'createdAt',
  'updatedAt',
])

export const outcomeExport = listExport(outcome, 'Hasil', [
  'periodFrom',
  'periodUntil',
  'sampleSize',
  'assets',
  'workers',
  'turnover',
  'note',
  'createdAt',
  'updatedAt',
])

export const evaluationExport = listExport(evaluation, 'Evaluasi', [
  'periodFrom',
  'periodUntil',
  { field: 'evaluator', labels: commitmentLabels.evaluator },
  { field: 'organization', cell: nameOf },
  { field: 'evaluatedOrganization', cell: nameOf },
  'namesAssumed',
  'counts',
  'rating',
  {
    field: 'criteria',
    columns: evaluationCriteria.map((criterion) =>
      number<Evaluation>(criterionLabels[criterion].id, (row) => row.criteria[criterion]),
    ),
  },
  { field: 'recommendation', labels: commitmentLabels.recommendation },
  'note',
  'createdAt',
  'updatedAt',
])
