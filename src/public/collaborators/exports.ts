import { number } from '../../exports/columns.ts'
import { listExport } from '../../exports/export.ts'
import { organizationLabels } from '../../organizations/labels.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import { publicCollaborator, type PublicCollaborator } from './schemas.ts'

export const publicCollaboratorExport = listExport(publicCollaborator, 'Kolaborator publik', [
  'shortName',
  'legalName',
  { field: 'kind', labels: organizationLabels.organizationKind },
  { field: 'sector', labels: organizationLabels.sector },
  'website',
  { field: 'stages', labels: stageNames },
  {
    field: 'inForce',
    columns: [number<PublicCollaborator>('Kerja sama berlaku', ({ inForce }) => inForce.count)],
  },
  {
    field: 'agreements',
    columns: [number<PublicCollaborator>('Semua kerja sama', ({ agreements }) => agreements.count)],
  },
  'id',
])
