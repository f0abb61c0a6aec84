import { number } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { nameOf } from '../organizations/schemas.ts'
import { organizationLabels } from '../organizations/labels.ts'
import { stageNames } from '../reference/stage-labels.ts'
import { registeredActionItem } from './action-items/schemas.ts'
import { registeredItem } from './items/schemas.ts'
import { processIndicators } from './kinds.ts'
import { meetingLabels } from './labels.ts'
import { obstacle } from './parts/schemas.ts'
import { type Meeting, meeting } from './schemas/meeting.ts'

/** Minutes name organizations as they were called on the day they were finalized. */
const withName = (said: string, name: string | null): string => (name === null ? said : `${said}, ${name}`)

const personCell = ({ name, title, nameAsRecorded, organizationName }: Meeting['participants'][number]) =>
  withName(title === null ? name : `${name} (${title})`, nameAsRecorded ?? organizationName)

export const meetingExport = listExport(meeting, 'Rapat', [
  'startsAt',
  'endsAt',
  { field: 'kind', labels: meetingLabels.meetingKind },
  { field: 'mode', labels: meetingLabels.meetingMode },
  'venue',
  'agenda',
  { field: 'status', labels: meetingLabels.meetingStatus },
  'statusReason',
  {
    field: 'caseAsRecorded',
    cell: ({ agencies, collaborators }) => [...agencies, ...collaborators].map(nameOf),
  },
  {
    field: 'participants',
    cell: (people) => people.map(personCell),
  },
  { field: 'chair', cell: personCell },
  { field: 'minuteTaker', cell: personCell },
  { field: 'absent', cell: (people) => people.map(personCell) },
  { field: 'signedBy', cell: (people) => people.map(personCell) },
  {
    field: 'items',
    cell: (items) =>
      items.map(({ type, description, nameAsRecorded }) =>
        withName(`${meetingLabels.itemType[type].id}: ${description}`, nameAsRecorded),
      ),
  },
  { field: 'obstacles', cell: (obstacles) => obstacles.map(({ description }) => description) },
  'decisions',
  {
    field: 'actionItems',
    cell: (items) =>
      items.map(({ description, ownerNameAsRecorded }) => withName(description, ownerNameAsRecorded)),
  },
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
  'namesAssumed',
  'createdAt',
  'updatedAt',
])

export const itemExport = listExport(registeredItem, 'Penawaran dan kebutuhan', [
  'startsAt',
  { field: 'type', labels: meetingLabels.itemType },
  { field: 'side', labels: organizationLabels.side },
  'nameAsRecorded',
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
  { field: 'ownerOrganization', cell: nameOf },
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
