import { text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { organizationLabels } from '../organizations/labels.ts'
import { stageNames } from '../reference/stage-labels.ts'
import { settingLabels } from '../settings/labels.ts'
import { caseLabels } from './labels.ts'
import { caseRecord, startingConditions, type Case } from './schemas.ts'
import { labelOf } from '../exports/said-columns.ts'
import { keysOf } from '../kernel/content.ts'

const names = (organizations: readonly { shortName: string }[]) =>
  organizations.map(({ shortName }) => shortName)

export const caseExport = listExport(caseRecord, 'Penjajakan', [
  'caseNumber',
  'title',
  { field: 'status', labels: caseLabels.caseStatus },
  'statusReason',
  { field: 'stages', labels: stageNames },
  {
    field: 'leadAgencyId',
    cell: (leadAgencyId, { agencies }) => agencies.find(({ id }) => id === leadAgencyId)?.shortName,
  },
  { field: 'agencies', cell: names },
  { field: 'collaborators', cell: names },
  { field: 'initiator', labels: organizationLabels.side },
  { field: 'regime', cell: ({ advice }) => settingLabels.regime[advice].id },
  'object',
  {
    field: 'startingConditions',
    columns: keysOf(startingConditions.shape).map((condition) =>
      text<Case>(
        labelOf(startingConditions.shape[condition])!.id,
        (row) => row.startingConditions?.[condition],
      ),
    ),
  },
  'createdAt',
  'updatedAt',
  'id',
  { field: 'agreements', cell: (all) => all.map(({ registrationNumber }) => registrationNumber) },
])
