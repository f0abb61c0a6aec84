import { listExport } from '../../exports/export.ts'
import type { OrganizationRef } from '../../organizations/names/refs.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import { feedbackLabels } from './labels.ts'
import { feedbackRecord, publicFeedback } from './schemas.ts'

const nameOf = ({ shortName }: OrganizationRef): string => shortName
const shown = [
  { field: 'subject', labels: feedbackLabels.feedbackSubject },
  { field: 'stage', labels: stageNames },
  { field: 'collaborator', cell: nameOf },
  { field: 'tradingSpace', cell: ({ name }: { name: string }) => name },
  { field: 'theme', labels: feedbackLabels.feedbackTheme },
  'text',
  { field: 'agency', cell: nameOf },
  'receivedAt',
  'publishedAt',
  'answer',
  'answeredAt',
  { field: 'ledTo', cell: ({ note }: { note: string }) => note },
] as const

export const feedbackExport = listExport(feedbackRecord, 'Masukan pelaku usaha', [
  { field: 'status', labels: feedbackLabels.feedbackStatus },
  ...shown,
  'createdAt',
  'updatedAt',
])
export const publicFeedbackExport = listExport(publicFeedback, 'Masukan publik', [...shown, 'updatedAt'])
