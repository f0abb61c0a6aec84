import { agreementLabels } from '../agreements/labels.ts'
import ical, { ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { Day } from '../kernel/days.ts'
import type { Events } from './events.ts'
import { meetingLabels } from '../meetings/labels.ts'

/** The events as iCalendar (RFC 5545), in Indonesian. The same events always give the same text. */
export function calendarOf({ meetings, actionItems, ends, notices }: Events): string {
  return ical({
    name: 'Kemitraan JakPreneur',
    prodId: { company: 'JakPreneur', product: 'Partnership Registry', language: 'ID' },
    ttl: 60 * 60,
    events: [
      ...meetings.map(meetingEvent),
      ...actionItems.map((item) =>
        allDay(`action-item-${item.id}`, item, item.dueOn, {
          summary: `Tindak lanjut ${item.owner.shortName}: ${item.description}`,
          description: `Jatuh tempo. Penjajakan ${item.caseNumber}: ${item.title}`,
        }),
      ),
      ...ends.map((agreement) =>
        allDay(`agreement-end-${agreement.id}`, agreement, agreement.endsOn, {
          summary: `Berakhir: ${agreement.title}`,
          description: `Hari terakhir kerja sama ${agreement.registrationNumber}. ${agreementLabels.endCause[agreement.endsBecause].id}.${mark(agreement)}`,
        }),
      ),
      ...notices.map((agreement) =>
        allDay(`agreement-notice-${agreement.id}`, agreement, agreement.noticeDueOn, {
          summary: `Batas pemberitahuan: ${agreement.title}`,
          description: `Tanpa pemberitahuan sampai hari ini, kerja sama ${agreement.registrationNumber} diperpanjang otomatis.${mark(agreement)}`,
        }),
      ),
    ],
  }).toString()
}

/** Nobody has compared what was entered with the paper yet. */
const mark = ({ confirmation }: Events['ends' | 'notices'][number]): string =>
  confirmation === 'unconfirmed' ? ` ${agreementLabels.agreementConfirmation.unconfirmed.id}.` : ''

interface Versioned {
  readonly version: number
  readonly updatedAt: string
}

/** An event always keeps its UID. Its stamp and sequence show when its record changed. */
const known = (uid: string, { version, updatedAt }: Versioned) => ({
  id: `${uid}@partnership-registry`,
  sequence: version,
  stamp: new Date(updatedAt),
  lastModified: new Date(updatedAt),
})

const meetingEvent = (meeting: Events['meetings'][number]): ICalEventData => ({
  ...known(`meeting-${meeting.id}`, meeting),
  start: new Date(meeting.startsAt),
  end: new Date(meeting.endsAt),
  summary: `Rapat: ${meeting.title}`,
  location: meeting.venue ?? meetingLabels.meetingMode[meeting.mode].id,
  description: `Penjajakan ${meeting.caseNumber}, ${meetingLabels.meetingKind[meeting.kind].id}. Agenda: ${meeting.agenda}`,
})

const allDay = (
  uid: string,
  record: Versioned,
  day: Day,
  texts: { summary: string; description: string },
): ICalEventData => ({
  ...known(uid, record),
  ...texts,
  start: new Date(`${day}T00:00:00Z`),
  allDay: true,
  // TRANSP:TRANSPARENT: an all-day event does not show the owner as busy.
  transparency: ICalEventTransparency.TRANSPARENT,
})
