import { z } from 'zod'
import { caseSummary } from '../cases/summary/schema.ts'
import { organizationSummary } from '../organizations/summary/schema.ts'
import { pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import { instantIn, instantOut, line, named, paragraph, rule, stamps, uuid } from '../http/schemas.ts'
import { allExpanded, expanded } from '../http/shape.ts'
import { snippet } from '../search/schemas.ts'
import { meetingKinds, meetingModes } from './kinds.ts'
import { meetingActions, meetingStatuses } from './lifecycle.ts'
import { namesAssumed } from '../organizations/schemas.ts'
import {
  actionItem,
  caseAsRecorded,
  correctedItem,
  item,
  meetingObstacle,
  newActionItem,
  newItem,
  newObstacle,
  newParticipant,
  participant,
  processScores,
  processScoresPatch,
} from './parts/schemas.ts'

export const kind = z.enum(meetingKinds).meta({
  id: 'MeetingKind',
  example: 'negotiation',
  description: '`internal` minutes are never shown to collaborators.',
})

const mode = z.enum(meetingModes).meta({ id: 'MeetingMode' })

export const status = z.enum(meetingStatuses).meta({
  id: 'MeetingStatus',
  description:
    '`draft` until its minutes are finalized; they never change after that. A draft may be `discarded`: it stays to be read by ' +
    'those who read drafts, and counts for nothing.',
})

const venue = line.nullable().meta({
  description: 'The place, or the name of the online room.',
  ...named('Tempat', 'Venue'),
  example: 'Kantor Dinas PPKUKM',
})

const decisions = z
  .array(paragraph)
  .max(100)
  .meta({
    description: 'What was decided, in order.',
    ...named('Keputusan', 'Decisions'),
    example: ['Kelas pertama sesudah penandatanganan'],
  })

const smallWins = z
  .array(paragraph)
  .max(50)
  .meta({
    description: 'First results that show the partnership works.',
    ...named('Capaian awal', 'Small wins'),
    example: ['Katalog bersama disepakati'],
  })

export const meeting = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    caseId: uuid.meta(named('ID penjajakan', 'Case ID')),
    case: expanded(caseSummary, 'The case.'),
    kind: kind.meta(named('Jenis', 'Kind')),
    startsAt: instantOut.meta(named('Mulai', 'Begins')),
    endsAt: instantOut.meta(named('Selesai', 'Ends')),
    mode: mode.meta(named('Cara', 'Mode')),
    venue,
    agenda: paragraph.meta({ ...named('Agenda', 'Agenda'), example: '[CONTOH] Kelas pemasaran daring' }),
    caseAsRecorded: caseAsRecorded.nullable().meta({
      description: 'Null in a draft.',
      ...named('Organisasi saat disahkan', 'Organizations when it was finalized'),
    }),
    organizations: allExpanded(organizationSummary, 'Those of its participants, items and action items.'),
    participants: z
      .array(participant)
      .max(100)
      .meta({ description: 'The people you may see.', ...named('Peserta', 'Participants') }),
    chair: participant.nullable().meta({
      description: 'Null where nobody is named, or you may not see who.',
      ...named('Pimpinan rapat', 'Chair'),
    }),
    minuteTaker: participant.nullable().meta({
      description: 'Null where nobody is named, or you may not see who.',
      ...named('Notulis', 'Minute-taker'),
    }),
    absent: z
      .array(participant)
      .max(100)
      .meta({
        description: 'Who was asked and did not come, as far as you may see.',
        ...named('Tidak hadir', 'Absent'),
      }),
    signedBy: z
      .array(participant)
      .max(100)
      .meta({
        description: 'Who signed the minutes, as far as you may see.',
        ...named('Penanda tangan notulen', 'Signed by'),
      }),
    items: z.array(item).max(200).meta(named('Penawaran dan kebutuhan', 'Offers and needs')),
    obstacles: z.array(meetingObstacle).max(50).meta(named('Hambatan', 'Obstacles')),
    decisions,
    actionItems: z.array(actionItem).max(100).meta(named('Tindak lanjut', 'Action items')),
    processScores: processScores.optional().meta({
      description: 'Notes of the region; collaborators are not shown them.',
      ...named('Penilaian proses', 'Process scores'),
    }),
    smallWins,
    status: status.meta(named('Status notulen', 'Status of the minutes')),
    statusReason: paragraph.nullable().meta({
      description: 'Why the draft was discarded; else null.',
      ...named('Alasan dibatalkan', 'Reason for discarding'),
      example: null,
    }),
    finalizedAt: instantOut.nullable().meta(named('Disahkan', 'Finalized')),
    namesAssumed: namesAssumed.meta(
      named('Nama saat disahkan diperkirakan', 'Names when finalized are assumed'),
    ),
    correctsId: uuid.nullable().meta({
      description: 'The meeting whose minutes these correct.',
      ...named('ID rapat yang dikoreksi', 'ID of the meeting it corrects'),
    }),
    correctedById: uuid.nullable().meta({
      description: 'The meeting whose minutes correct these, finalized or, where you may see it, a draft.',
      ...named('ID rapat koreksi', 'ID of the correction'),
    }),
    minutesDocumentId: uuid.nullable().meta({
      description: 'The signed or scanned minutes: the latest edition you may see.',
      ...named('ID dokumen notulen', 'ID of the minutes’ document'),
    }),
    ...stamps,
    allowedActions: z.array(z.enum(meetingActions)).max(10),
    snippet,
  })
  .meta({ id: 'Meeting', description: 'Rapat and its notulen, with all their parts.' })
  .register(records, { table: 'meetings' })

export type Meeting = z.infer<typeof meeting>

export const meetingPage = pageOf('MeetingPage', meeting)

const participants = z.array(newParticipant).max(100)

const chair = newParticipant.nullable().describe('Who led the meeting.')
const minuteTaker = newParticipant.nullable().describe('Who took the minutes.')
const absent = participants.describe('Who was asked and did not come.')
const signedBy = participants.describe('Who signed the minutes.')

const items = z.array(newItem).max(200).describe('Offers and needs, in the order they were put.')

const correctedItems = z
  .array(correctedItem)
  .max(200)
  .describe('Offers and needs, in the order they were put.')

const obstacles = z.array(newObstacle).max(50)

const actionItems = z.array(newActionItem).max(100)

/** A meeting that ends before it began, or as it began. */
export const endsAfterStart = rule(
  'endsAt',
  'not_after_start',
  'Waktu selesai harus setelah waktu mulai.',
  'The end must be after the start.',
)

export const newMeeting = z
  .strictObject({
    kind,
    startsAt: instantIn,
    endsAt: instantIn,
    mode,
    venue: venue.optional(),
    agenda: paragraph,
    participants: participants.default([]),
    chair: chair.default(null),
    minuteTaker: minuteTaker.default(null),
    absent: absent.default([]),
    signedBy: signedBy.default([]),
    items: items.default([]),
    obstacles: obstacles.default([]),
    decisions: decisions.default([]),
    actionItems: actionItems.default([]),
    processScores: processScores.default({}),
    smallWins: smallWins.default([]),
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
    ...endsAfterStart,
    // Two instants that were not read cannot be compared.
    when: ({ issues }) => issues.length === 0,
  })
  .meta({
    id: 'NewMeeting',
    example: {
      kind: 'exploratory',
      startsAt: '2026-03-03T09:00:00+07:00',
      endsAt: '2026-03-03T11:00:00+07:00',
      mode: 'in_person',
      venue: 'Kantor Dinas PPKUKM',
      agenda: 'Penawaran kelas pemasaran digital',
      participants: [
        {
          organizationId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
          name: 'Nama Peserta',
          title: 'Manajer Kemitraan',
        },
      ],
      chair: {
        organizationId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
        name: 'Nama Pimpinan',
        title: 'Kepala Bidang',
      },
      items: [
        {
          side: 'collaborator',
          type: 'offer',
          stage: 'P2',
          description: 'Kelas berjualan daring',
          quantity: 12,
          unit: 'kelas',
          agreed: true,
        },
        { side: 'region', type: 'need', stage: 'P5', description: 'Etalase khusus produk binaan' },
      ],
      obstacles: [
        { category: 'administration', description: 'Berkas legalitas mitra belum lengkap', blocking: true },
      ],
      decisions: ['Mitra mengirim usulan jadwal'],
      processScores: { trustBuilding: { score: 4, note: 'Terbuka soal data' } },
    },
  })

export type NewMeeting = z.infer<typeof newMeeting>

export const meetingPatch = z
  .strictObject({
    kind: kind.optional(),
    startsAt: instantIn.optional(),
    endsAt: instantIn.optional(),
    mode: mode.optional(),
    venue: venue.optional(),
    agenda: paragraph.optional(),
    participants: participants.optional(),
    chair: chair.optional(),
    minuteTaker: minuteTaker.optional(),
    absent: absent.optional(),
    signedBy: signedBy.optional(),
    items: correctedItems.optional(),
    obstacles: obstacles.optional(),
    decisions: decisions.optional(),
    actionItems: actionItems.optional(),
    processScores: processScoresPatch.optional(),
    smallWins: smallWins.optional(),
  })
  .meta({
    id: 'MeetingPatch',
    example: { venue: 'Ruang rapat lantai 3', decisions: ['Mitra mengirim usulan jadwal'] },
  })

export type MeetingPatch = z.infer<typeof meetingPatch>

export const meetingDiscard = z
  .strictObject({ reason: paragraph.describe('Why; kept with the draft and in the trail.') })
  .meta({ id: 'MeetingDiscard', example: { reason: 'Rapat dicatat dua kali.' } })

export const meetingCorrection = z
  .strictObject({ ...meetingPatch.shape, processScores: processScores.optional() })
  .meta({
    id: 'MeetingCorrection',
    description: 'What is given replaces what the original says; the rest is taken over.',
    example: { decisions: ['Mitra mengirim usulan jadwal sebelum akhir bulan'] },
  })

export type MeetingCorrection = z.infer<typeof meetingCorrection>
