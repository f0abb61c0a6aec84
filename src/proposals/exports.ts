import { listExport } from '../exports/export.ts'
import { stageNames } from '../reference/stage-labels.ts'
import { proposalLabels } from './labels.ts'
import { proposal } from './schemas.ts'

export const proposalExport = listExport(proposal, 'Surat penawaran', [
  'proposalNumber',
  'title',
  { field: 'status', labels: proposalLabels.proposalStatus },
  'statusReason',
  { field: 'collaborator', cell: ({ shortName }) => shortName },
  { field: 'agency', cell: ({ shortName }) => shortName },
  { field: 'stages', labels: stageNames },
  'letterNumber',
  'letterDate',
  'object',
  {
    field: 'items',
    cell: (items) =>
      items.map(({ type, description, quantity, unit }) =>
        [type === 'offer' ? 'Penawaran:' : 'Kebutuhan:', description, quantity, unit]
          .filter((each) => each !== null)
          .join(' '),
      ),
  },
  'answeredAt',
  'createdAt',
  'updatedAt',
  'id',
])
