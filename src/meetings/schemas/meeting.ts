import { z } from 'zod'
import { warning } from '../../settings/warnings/schemas.ts'
import { caseSummary } from '../../cases/summary/schema.ts'
import { pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { instantOut, named, paragraph, stamps, uuid } from '../../http/schemas.ts'
import { allExpanded, expanded } from '../../http/shape.ts'
import { namesAssumed } from '../../organizations/schemas.ts'
import { organizationSummary } from '../../organizations/summary/schema.ts'
import { snippet } from '../../search/schemas.ts'
import { meetingActions } from '../lifecycle.ts'
import {
  actionItem,
  caseAsRecorded,
  item,
  meetingObstacle,
  participant,
  processScores,
} from '../parts/schemas.ts'
import { decisions, kind, mode, smallWins, status, venue } from './fields.ts'

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
    warnings: z.array(warning).max(10).optional().meta({
      description:
        'What was perhaps forgotten, of one meeting that you read or changed; for the region, never for collaborators.',
      example: [],
    }),
    snippet,
  })
  .meta({ id: 'Meeting', description: 'Rapat and its notulen, with all their parts.' })
  .register(records, { table: 'meetings' })

export type Meeting = z.infer<typeof meeting>

export const meetingPage = pageOf('MeetingPage', meeting)
