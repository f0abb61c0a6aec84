import { keysOf, pick, type OtherColumns } from '../kernel/content.ts'
import { peopleFields } from './parts/people.ts'
import { newActionItem, newItem, newParticipant } from './parts/schemas.ts'
import { newMeeting, type NewMeeting } from './schemas/written.ts'
import { type Meeting } from './schemas/meeting.ts'
import type { meetings } from './tables.ts'
import type { actionItems } from './action-items/tables.ts'
import type { meetingItems, meetingParticipants } from './parts/tables.ts'

/** What is stored in rows of their own. */
const partNames = [...keysOf(peopleFields), 'items', 'obstacles', 'actionItems'] as const
type Part = (typeof partNames)[number]
type MeetingField = Exclude<keyof NewMeeting, Part | 'id'>

/** What minutes say beside their parts: what is given when they are logged. */
export const meetingFields = keysOf(newMeeting.shape).filter(
  (field): field is MeetingField => field !== 'id' && !(partNames as readonly string[]).includes(field),
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
  participants: original.participants.map(asGiven),
  chair: original.chair && asGiven(original.chair),
  minuteTaker: original.minuteTaker && asGiven(original.minuteTaker),
  absent: original.absent.map(asGiven),
  signedBy: original.signedBy.map(asGiven),
  items: original.items.map((each) => {
    const { organizationId, ...said } = pick(each, partFields.items)
    return { ...said, organizationId: organizationId ?? undefined, continuesId: each.id }
  }),
  actionItems: original.actionItems.map((each) => pick(each, partFields.actionItems)),
  obstacles: [],
})

/** A person in the shape of a request: without empty fields, and with a side for guests only. */
function asGiven(each: Meeting['participants'][number]) {
  const { side, organizationId, organizationName, ...person } = pick(each, partFields.participants)
  const of = {
    organizationId: organizationId ?? undefined,
    organizationName: organizationName ?? undefined,
  }
  return { ...person, ...of, ...(each.guest && { side }) }
}

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
  participants: { ...ofPart, part: 'identity', nameAsRecorded: 'kept' } satisfies OtherColumns<
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
