import { z } from 'zod'
import { caseSummary } from '../../cases/summary/schema.ts'
import { meetingSummary } from '../summary/schema.ts'
import { records } from '../../http/records.ts'
import { day, line, named, paragraph, rule, stage, stamps, uuid } from '../../http/schemas.ts'
import { expanded } from '../../http/shape.ts'
import { nameAsRecorded, recordedOrganizationRef, side } from '../../organizations/schemas.ts'
import { itemTypes, obstacleCategories, obstacleStatuses, processIndicators } from '../kinds.ts'
import { obstacleActions } from '../lifecycle.ts'

export const itemType = z.enum(itemTypes).meta({ id: 'MeetingItemType' })
export const obstacleCategory = z.enum(obstacleCategories).meta({
  id: 'ObstacleCategory',
  description: 'The groups of obstacles in Katya & Saraswati (2021), and a rest.',
})
export const obstacleStatus = z.enum(obstacleStatuses).meta({ id: 'ObstacleStatus' })

const name = line.meta({ description: 'The name of the person.', example: 'Contoh Nama' })
const title = line
  .nullable()
  .meta({ description: 'What the person is in that organization.', example: 'Kepala Seksi' })
const organizationName = line.describe('Of a guest: the organization, where it is not registered.')
export const participant = z
  .object({
    id: uuid,
    organizationId: uuid.nullable().describe('Null for a guest of an organization that is not registered.'),
    organizationName: organizationName.nullable().meta({ example: null }),
    nameAsRecorded: nameAsRecorded.meta({ example: 'Dinas PPKUKM' }),
    guest: z
      .boolean()
      .describe('Of an organization that has no part in the case, as Biro Hukum or a kecamatan.'),
    side,
    name,
    title,
  })
  .meta({
    id: 'MeetingParticipant',
    description:
      'A person at the meeting, shown to those the minutes concern; a collaborator sees the guests of its side alone.',
  })
export const newParticipant = z
  .strictObject({
    organizationId: uuid
      .optional()
      .describe('An organization of the case; of a guest any that is registered.'),
    organizationName: organizationName.optional(),
    guest: z
      .boolean()
      .optional()
      .describe('Whether its organization has no part in the case; if absent, not.'),
    side: side.optional().describe('Of a guest: the side it came with. Of others it follows from the case.'),
    name,
    title: title.optional(),
  })
  .refine(
    ({ guest = false, organizationId }) => guest || organizationId !== undefined,
    rule(
      'organizationId',
      'required',
      'Wajib diisi dengan id organisasi yang ikut dalam penjajakan; untuk tamu isi "guest": true.',
      'The id of an organization of the case is required; for a guest write "guest": true.',
    ),
  )
  .refine(
    ({ guest = false, organizationId, organizationName: given }) =>
      guest ? (organizationId === undefined) !== (given === undefined) : given === undefined,
    rule(
      'organizationName',
      'one_organization',
      'Untuk tamu isi salah satu: "organizationId" bila organisasinya terdaftar, "organizationName" bila tidak; untuk peserta lain hanya "organizationId".',
      'For a guest give one of "organizationId", where it is registered, and "organizationName", where it is not; for others "organizationId" alone.',
    ),
  )
  .refine(
    ({ guest = false, side: given }) => guest === (given !== undefined),
    rule(
      'side',
      'side_of_guest',
      'Pihak diisi tepat bila orang ini tamu ("guest": true): "region" atau "collaborator".',
      'The side is given exactly for a guest ("guest": true): "region" or "collaborator".',
    ),
  )
  .meta({ id: 'NewMeetingParticipant' })

const quantity = z.number().min(0).max(1e15)
export const item = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    side: side.meta(named('Pihak', 'Side')),
    organizationId: uuid.nullable().meta({
      description: 'Whose it is; null in minutes from before it was recorded, where the side has several.',
      ...named('ID organisasi', 'Organization ID'),
    }),
    nameAsRecorded: nameAsRecorded.meta(named('Organisasi saat disahkan', 'Organization when finalized')),
    type: itemType.meta(named('Jenis', 'Type')),
    stage: stage.nullable().meta(named('Tahap', 'Stage')),
    description: paragraph.meta({
      ...named('Uraian', 'Description'),
      example: '[CONTOH] Kelas berjualan daring',
    }),
    quantity: quantity.nullable().meta({ ...named('Jumlah', 'Quantity'), example: 12 }),
    unit: line.nullable().meta({ ...named('Satuan', 'Unit'), example: 'kelas' }),
    agreed: z.boolean().meta(named('Disepakati', 'Agreed')),
    continuesId: uuid.nullable().meta({
      description:
        'In minutes that correct others, the item there that this one continues: both are one offer or need, which is promoted once.',
      ...named('ID butir yang diteruskan', 'ID of the item it continues'),
    }),
  })
  .meta({ id: 'MeetingItem', description: 'What a side offers or needs.' })
export const newItem = z
  .strictObject({
    side,
    organizationId: uuid
      .optional()
      .describe(
        'Whose it is, an organization of the case on this side. If absent, of the region yours, else the only one; ' +
          'where there are several it has to be said.',
      ),
    type: itemType,
    stage: stage.nullable().optional(),
    description: paragraph,
    quantity: quantity.nullable().optional(),
    unit: line.nullable().optional(),
    agreed: z
      .boolean()
      .optional()
      .describe('Whether both sides agreed to it, so that it becomes a commitment; if absent, not.'),
  })
  .meta({ id: 'NewMeetingItem' })

export const correctedItem = newItem
  .extend({
    continuesId: uuid
      .nullable()
      .optional()
      .describe(
        'In minutes that correct others, the item there that this one continues, also with other words; null for none. If ' +
          'absent, the one that has its side, type and description.',
      ),
  })
  .meta({ id: 'CorrectedMeetingItem' })

const ownerOrganizationId = uuid.describe('The organization of the case that is to do it.')
export const actionItem = z
  .object({
    id: uuid,
    description: paragraph.meta({ example: '[CONTOH] Kirim modul kelas' }),
    ownerOrganizationId,
    ownerNameAsRecorded: nameAsRecorded,
    dueOn: day.nullable(),
    doneOn: day.nullable().meta({ example: null }),
  })
  .meta({ id: 'ActionItem', description: 'What somebody is to do after the meeting.' })
export const newActionItem = z
  .strictObject({
    description: paragraph,
    ownerOrganizationId,
    dueOn: day.nullable().optional(),
    doneOn: day.nullable().optional(),
  })
  .meta({ id: 'NewActionItem' })

export const obstacle = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    caseId: uuid.meta(named('ID penjajakan', 'Case ID')),
    case: expanded(caseSummary, 'The case.'),
    meetingId: uuid.nullable().meta({
      description: 'The meeting that raised it; null where it was raised on the case itself.',
      ...named('ID rapat', 'Meeting ID'),
    }),
    meeting: expanded(meetingSummary, 'The meeting that raised it.'),
    category: obstacleCategory.meta(named('Kelompok', 'Category')),
    description: paragraph.meta({
      ...named('Uraian', 'Description'),
      example: '[CONTOH] Berkas legalitas belum lengkap',
    }),
    blocking: z.boolean().meta({
      description: 'Whether the case cannot be agreed while it is open.',
      ...named('Menghalangi kesepakatan', 'Blocks the agreement'),
    }),
    status: obstacleStatus.meta(named('Status', 'Status')),
    resolution: paragraph.nullable().meta({ ...named('Penyelesaian', 'Resolution'), example: null }),
    raisedOn: day.meta(named('Muncul', 'Raised')),
    resolvedOn: day.nullable().meta({ ...named('Selesai', 'Resolved'), example: null }),
    ageDays: z
      .int()
      .min(0)
      .meta({
        description: 'Days from `raisedOn` to `resolvedOn`, or to today while it is open.',
        ...named('Umur (hari)', 'Age (days)'),
        example: 12,
      }),
    ...stamps,
    allowedActions: z.array(z.enum(obstacleActions)).max(10),
  })
  .meta({ id: 'Obstacle', description: 'Hambatan: what stands in the way of the partnership.' })
  .register(records, { table: 'obstacles' })
export type Obstacle = z.infer<typeof obstacle>
export const meetingObstacle = obstacle
  .extend({ meetingId: uuid.meta({ description: 'The meeting.', ...named('ID rapat', 'Meeting ID') }) })
  .meta({ id: 'MeetingObstacle', description: 'An obstacle that came up in the meeting.' })
export const newObstacle = z
  .strictObject({
    category: obstacleCategory,
    description: paragraph,
    blocking: z
      .boolean()
      .optional()
      .describe('Whether the case cannot be agreed while it is open; if absent, it can.'),
    raisedOn: day.optional().describe('The day of the meeting where it is not given.'),
  })
  .meta({ id: 'NewObstacle' })

const recordedOrganizations = z.array(recordedOrganizationRef).max(50)
export const caseAsRecorded = z
  .object({
    leadAgencyId: uuid,
    agencies: recordedOrganizations.describe('The lead agency first.'),
    collaborators: recordedOrganizations,
  })
  .meta({
    id: 'CaseAsRecorded',
    description: 'Who was in the case when the minutes were finalized, under the names of that day.',
  })

const processScore = z
  .strictObject({
    score: z.int().min(1).max(5).meta({ example: 4 }),
    note: paragraph.nullable().optional().meta({ example: 'Sesuai rencana.' }),
  })
  .meta({ id: 'ProcessScore' })
type Indicators<T extends z.ZodType> = Record<(typeof processIndicators)[number], T>
const eachIndicator = <T extends z.ZodType>(schema: T) =>
  Object.fromEntries(processIndicators.map((indicator) => [indicator, schema])) as Indicators<T>

export const processScores = z.strictObject(eachIndicator(processScore.optional())).meta({
  id: 'ProcessScores',
  description: 'The indicators of the collaborative process (Ansell & Gash 2008), each 1–5 or absent.',
})
export const processScoresPatch = z
  .strictObject(eachIndicator(processScore.nullable().optional()))
  .meta({ id: 'ProcessScoresPatch', description: 'The indicators given are replaced; null removes one.' })
