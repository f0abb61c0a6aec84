export const meetingKinds = ['internal', 'exploratory', 'negotiation', 'signing', 'monitoring'] as const
export const meetingModes = ['in_person', 'online', 'hybrid'] as const
/** How a person is named in minutes. */
export const participations = ['participant', 'chair', 'minute_taker', 'absent', 'signed'] as const
export type Participation = (typeof participations)[number]

export const itemTypes = ['offer', 'need'] as const

/** The three groups of obstacles of the paper, the first one split in two, and one for all others. */
export const obstacleCategories = [
  'beneficiary_requirements',
  'stakeholder_preferences',
  'budget',
  'administration',
  'other',
] as const
export const obstacleStatuses = ['open', 'resolved'] as const
export type ObstacleStatus = (typeof obstacleStatuses)[number]

/** The five indicators of the collaborative process (Ansell & Gash 2008), each scored 1–5. */
export const processIndicators = [
  'faceToFaceDialogue',
  'trustBuilding',
  'commitmentToProcess',
  'sharedUnderstanding',
  'intermediateOutcomes',
] as const
export type ProcessIndicator = (typeof processIndicators)[number]
export type ProcessScores = Partial<Record<ProcessIndicator, { score: number; note?: string | null }>>
