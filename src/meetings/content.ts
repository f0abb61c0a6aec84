import { keysOf, pick, type OtherColumns } from '../kernel/content.ts'
import { newActionItem, newItem, newParticipant } from './parts/schemas.ts'
import { newMeeting, type Meeting, type NewMeeting } from './schemas.ts'
import type { meetings } from './tables.ts'
import type { actionItems, meetingItems, meetingParticipants } from './parts/tables.ts'

type Part = 'participants' | 'items' | 'obstacles' | 'actionItems'
type MeetingField = Exclude<keyof NewMeeting, Part>

/** What minutes say beside their parts: what is given when they are logged. */
export const meetingFields = keysOf(newMeeting.shape).filter(
  (field): field is MeetingField => !['participants', 'items', 'obstacles', 'actionItems'].includes(field),
)
export const partFields = {
  participants: keysOf(newParticipant.shape),
  items: keysOf(newItem.shape),
  actionItems: keysOf(newActionItem.shape),
}
type FieldOf<P extends keyof typeof partFields> = (typeof partFields)[P][number]

/** The first content of a correction of these minutes. Obstacles are not copied: they stay in their register. */
export const takenOver = (original: Meeting) => ({
  ...pick(original, meetingFields),
  processScores: original.processScores ?? {},
  // In the shape of a request: without empty fields, and with a side for guests only.
  participants: original.participants.map((each) => {
    const { side, organizationId, organizationName, ...person } = pick(each, partFields.participants)
    const of = {
      organizationId: organizationId ?? undefined,
      organizationName: organizationName ?? undefined,
    }
    return { ...person, ...of, ...(each.guest && { side }) }
  }),
  items: original.items.map((each) => {
    const { organizationId, ...said } = pick(each, partFields.items)
    return { ...said, organizationId: organizationId ?? undefined, continuesId: each.id }
  }),
  actionItems: original.actionItems.map((each) => pick(each, partFields.actionItems)),
  obstacles: [],
})

/** What a correction does not take over, in the tables of the minutes and of their parts. */
export const otherMeetingColumns = {
  id: 'identity',
  version: 'state',
  createdAt: 'state',
  updatedAt: 'state',
  caseId: 'identity',
  status: 'state',
  statusReason: 'state',
  finalizedAt: 'state',
  namesAssumed: 'state',
  correctsId: 'identity',
  caseWords: 'kept',
  partWords: 'kept',
  search: 'kept',
} as const satisfies OtherColumns<typeof meetings.$inferSelect, MeetingField>

const ofPart = { id: 'identity', meetingId: 'identity', position: 'kept' } as const
export const otherPartColumns = {
  participants: { ...ofPart, nameAsRecorded: 'kept' } satisfies OtherColumns<
    typeof meetingParticipants.$inferSelect,
    FieldOf<'participants'>
  >,
  items: { ...ofPart, originId: 'identity', nameAsRecorded: 'kept' } satisfies OtherColumns<
    typeof meetingItems.$inferSelect,
    FieldOf<'items'>
  >,
  actionItems: {
    ...ofPart,
    version: 'state',
    createdAt: 'state',
    updatedAt: 'state',
    dueSort: 'kept',
    ownerNameAsRecorded: 'kept',
  } satisfies OtherColumns<typeof actionItems.$inferSelect, FieldOf<'actionItems'>>,
} as const
