import { listExport } from '../../exports/export.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import { deliveryLabels } from './labels.ts'
import { stageDelivery } from './schemas.ts'

export const stageDeliveryExport = listExport(stageDelivery, 'Pelaksanaan tahap oleh daerah', [
  { field: 'stage', labels: stageNames },
  { field: 'agency', cell: ({ shortName }) => shortName },
  'what',
  { field: 'channels', labels: deliveryLabels.deliveryChannel },
  { field: 'kecamatan', cell: (names) => names },
  'validFrom',
  'validUntil',
  'source',
])
