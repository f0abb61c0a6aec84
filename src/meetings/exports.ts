import { number } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { organizationLabels } from '../organizations/labels.ts'
import { stageNames } from '../reference/stage-labels.ts'
import { registeredActionItem } from './action-items/schemas.ts'
import { registeredItem } from './items/schemas.ts'
import { processIndicators } from './kinds.ts'
import { meetingLabels } from './labels.ts'
import { obstacle } from './parts/schemas.ts'
import { type Meeting, meeting } from './schemas.ts'

const descriptions = (each: readonly { description: string }[]) => each.map(({ description }) => description)

export const meetingExport = listExport(meeting, 'Rapat', [
  'startsAt',
  'endsAt',
  { field: 'kind', labels: meetingLabels.meetingKind },
  { field: 'mode', labels: meetingLabels.meetingMode },
  'venue',
  'agenda',
  { field: 'status', labels: meetingLabels.meetingStatus },
  {
    field: 'participants',
    cell: (people) => people.map(({ name, title }) => (title === null ? name : `${name} (${title})`)),
  },
  {
    field: 'items',
    cell: (items) =>
      items.map(({ type, description }) => `${meetingLabels.itemType[type].id}: ${description}`),
  },
  { field: 'obstacles', cell: descriptions },
  'decisions',
  { field: 'actionItems', cell: descriptions },
  'smallWins',
  {
    field: 'processScores',
    columns: processIndicators.map((indicator) =>
      number<Meeting>(
        meetingLabels.processIndicator[indicator].id,
        (row) => row.processScores?.[indicator]?.score,
      ),
    ),
  },
  'finalizedAt',
  'createdAt',
  'updatedAt',
])

export const itemExport = listExport(registeredItem, 'Penawaran dan kebutuhan', [
  'startsAt',
  { field: 'type', labels: meetingLabels.itemType },
  { field: 'side', labels: organizationLabels.side },
  { field: 'stage', labels: stageNames },
  'description',
  'quantity',
  'unit',
  'agreed',
  'id',
  'caseId',
  'meetingId',
])

export const actionItemExport = listExport(registeredActionItem, 'Tindak lanjut', [
  'description',
  { field: 'ownerOrganization', cell: (organization) => organization.shortName },
  'dueOn',
  'doneOn',
  { field: 'status', labels: meetingLabels.actionItemStatus },
  'overdue',
  'createdAt',
  'updatedAt',
])

export const obstacleExport = listExport(obstacle, 'Hambatan', [
  { field: 'category', labels: meetingLabels.obstacleCategory },
  'description',
  { field: 'status', labels: meetingLabels.obstacleStatus },
  'blocking',
  'raisedOn',
  'resolvedOn',
  'ageDays',
  'resolution',
  'createdAt',
  'updatedAt',
])
