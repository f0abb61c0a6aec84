import type { Case } from '../../cases/schemas.ts'
import { jakartaDay } from '../../kernel/days.ts'
import { meetingLabels } from '../../meetings/labels.ts'
import type { Meeting } from '../../meetings/schemas/meeting.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import type { Block, Fact, Paper } from '../model/paper.ts'
import { letterheadOf, type Setting } from './of-agreement.ts'
import { amountInWords, clockOf, dayInWords, nothing, weekdayOf } from './words.ts'

/** What a reader reads of a meeting and its case, with the present names of the organizations by their ids. */
export interface MinutesRead {
  readonly meeting: Meeting
  readonly case: Pick<Case, 'caseNumber' | 'title' | 'leadAgencyId' | 'agencies'>
  readonly names: Readonly<Record<string, string>>
}
type Person = Meeting['participants'][number]

/** Notulen with daftar hadir. The notes of the region (scores) are on no paper. */
export function minutes(read: MinutesRead, setting: Setting): Paper {
  const { meeting } = read
  return {
    letterhead: letterheadOf(setting, leadOf(read.case)),
    title: 'NOTULEN RAPAT',
    subtitle: [meeting.agenda],
    number: read.case.caseNumber,
    draft: meeting.status !== 'finalized',
    state: meetingLabels.meetingStatus[meeting.status].id,
    version: meeting.version,
    madeOn: setting.today,
    recordId: meeting.id,
    address: `${setting.base}/v1/meetings/${meeting.id}`,
    blocks: [
      { kind: 'facts', facts: factsOf(read) },
      { kind: 'heading', text: 'Peserta' },
      peopleOf(read, meeting.participants, 'Tidak ada peserta yang dicatat.'),
      ...(meeting.absent.length > 0
        ? [{ kind: 'heading', text: 'Tidak hadir' } as const, peopleOf(read, meeting.absent, nothing)]
        : []),
      { kind: 'heading', text: 'Pembahasan' },
      itemsOf(read),
      ...listed('Keputusan', meeting.decisions),
      ...listed('Capaian awal', meeting.smallWins),
      ...obstaclesOf(meeting),
      ...followUpOf(read),
      {
        kind: 'signatures',
        signatures: [
          signatureOf(read, 'Pimpinan rapat', meeting.chair),
          signatureOf(read, 'Notulis', meeting.minuteTaker),
        ],
      },
      ...attendanceOf(read),
    ],
  }
}

const leadOf = ({ agencies, leadAgencyId }: MinutesRead['case']): string =>
  agencies.find(({ id }) => id === leadAgencyId)?.shortName ?? ''

/** The name of the day where the minutes are final, the present one else. */
const organizationOf = ({ names }: MinutesRead, person: Person): string =>
  person.nameAsRecorded ??
  person.organizationName ??
  (person.organizationId && names[person.organizationId]) ??
  nothing

function factsOf(read: MinutesRead): Fact[] {
  const { meeting } = read
  const days = new Set([meeting.startsAt, meeting.endsAt].map((each) => jakartaDay(new Date(each))))
  const said = (person: Person | null) =>
    person ? [person.name, person.title, organizationOf(read, person)].filter(Boolean).join(', ') : nothing
  return [
    { name: 'Penjajakan', value: `${read.case.caseNumber} ${read.case.title}` },
    { name: 'Jenis', value: meetingLabels.meetingKind[meeting.kind].id },
    {
      name: 'Hari, tanggal',
      value: [...days].map((day) => `${weekdayOf(day)}, ${dayInWords(day)}`).join(' sampai dengan '),
    },
    { name: 'Waktu', value: `${clockOf(meeting.startsAt)}–${clockOf(meeting.endsAt)} WIB` },
    { name: 'Tempat', value: meeting.venue ?? nothing },
    { name: 'Cara', value: meetingLabels.meetingMode[meeting.mode].id },
    { name: 'Pimpinan rapat', value: said(meeting.chair) },
    { name: 'Notulis', value: said(meeting.minuteTaker) },
  ]
}

function peopleOf(read: MinutesRead, people: readonly Person[], none: string): Block {
  if (people.length === 0) return { kind: 'paragraph', text: none }
  return {
    kind: 'table',
    head: ['No.', 'Nama', 'Jabatan', 'Organisasi'],
    widths: [0.5, 2.4, 2.2, 2.4],
    rows: people.map((each, at) => [
      String(at + 1),
      each.name,
      each.title ?? nothing,
      organizationOf(read, each),
    ]),
  }
}

function itemsOf({ meeting: { items }, names }: MinutesRead): Block {
  if (items.length === 0)
    return { kind: 'paragraph', text: 'Tidak ada penawaran atau kebutuhan yang dicatat.' }
  return {
    kind: 'table',
    head: ['No.', 'Dari', 'Jenis', 'Tahap', 'Uraian', 'Jumlah', 'Disepakati'],
    widths: [0.5, 1.6, 1.3, 1.5, 3, 1.2, 1.2],
    rows: items.map((item, at) => [
      String(at + 1),
      item.nameAsRecorded ?? (item.organizationId ? names[item.organizationId] : undefined) ?? nothing,
      meetingLabels.itemType[item.type].id,
      item.stage ? stageNames[item.stage].id : nothing,
      item.description,
      amountInWords(item.quantity, item.unit),
      item.agreed ? 'Ya' : 'Tidak',
    ]),
  }
}

const listed = (heading: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', style: 'numbers', items },
      ]

function obstaclesOf({ obstacles }: Meeting): Block[] {
  if (obstacles.length === 0) return []
  return [
    { kind: 'heading', text: 'Hambatan' },
    {
      kind: 'table',
      head: ['Kelompok', 'Uraian', 'Menghalangi', 'Status', 'Penyelesaian'],
      widths: [1.6, 3, 1.2, 1.1, 2],
      rows: obstacles.map((each) => [
        meetingLabels.obstacleCategory[each.category].id,
        each.description,
        each.blocking ? 'Ya' : 'Tidak',
        meetingLabels.obstacleStatus[each.status].id,
        each.resolution ?? nothing,
      ]),
    },
  ]
}

function followUpOf({ meeting: { actionItems }, names }: MinutesRead): Block[] {
  if (actionItems.length === 0) return []
  return [
    { kind: 'heading', text: 'Tindak lanjut' },
    {
      kind: 'table',
      head: ['No.', 'Uraian', 'Penanggung jawab', 'Batas', 'Selesai'],
      widths: [0.5, 3.2, 2, 1.4, 1.4],
      rows: actionItems.map((each, at) => [
        String(at + 1),
        each.description,
        each.ownerNameAsRecorded ?? names[each.ownerOrganizationId] ?? nothing,
        dayInWords(each.dueOn),
        dayInWords(each.doneOn),
      ]),
    },
  ]
}

const signatureOf = (read: MinutesRead, role: string, person: Person | null) => ({
  role,
  organization: person ? organizationOf(read, person) : '',
  name: person?.name ?? '',
  office: person?.title ?? '',
})

/** Two lines for a hand. */
const room = '\u00a0\n\u00a0'

/** Daftar hadir, to be signed. */
const attendanceOf = (read: MinutesRead): Block[] => [
  { kind: 'heading', text: 'Daftar hadir' },
  {
    kind: 'table',
    head: ['No.', 'Nama', 'Jabatan', 'Organisasi', 'Tanda tangan'],
    widths: [0.5, 2.2, 1.9, 2, 1.8],
    rows: read.meeting.participants.map((each, at) => [
      String(at + 1),
      each.name,
      each.title ?? nothing,
      organizationOf(read, each),
      room,
    ]),
  },
]
