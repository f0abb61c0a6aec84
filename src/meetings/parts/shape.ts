import { caseSummaries } from '../../cases/summary/read.ts'
import { one } from '../../http/shape.ts'
import { meetingSummaries } from '../summary/read.ts'

/** How `expand` reads the case and the meeting of what a meeting left open. */
export const ofMeeting = {
  case: one(caseSummaries, (each: { readonly caseId: string }) => each.caseId),
  meeting: one(meetingSummaries, (each: { readonly meetingId: string | null }) => each.meetingId),
}
