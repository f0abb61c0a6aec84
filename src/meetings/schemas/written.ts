import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { instantIn, paragraph, rule } from '../../http/schemas.ts'
import {
  correctedItem,
  newActionItem,
  newItem,
  newObstacle,
  newParticipant,
  processScores,
  processScoresPatch,
} from '../parts/schemas.ts'
import { decisions, kind, mode, smallWins, venue } from './fields.ts'

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
    id: ownId,
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
