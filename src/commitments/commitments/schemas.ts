import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { commitmentSummary } from '../summary/schema.ts'
import { agreementSummary } from '../../agreements/summary/schema.ts'
import { meetingSummary } from '../../meetings/summary/schema.ts'
import { organizationSummary } from '../../organizations/summary/schema.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, day, line, named, paragraph, stage, stamps, uuid } from '../../http/schemas.ts'
import { expanded } from '../../http/shape.ts'
import { rollUpOf } from '../../organizations/branches/schemas.ts'
import { signedOrganizationRef } from '../../organizations/schemas.ts'
import { reach } from '../beneficiaries/schemas.ts'
import { everyCommitmentAction } from '../lifecycle.ts'

/** A quantity, in the unit given beside it. */
const quantity = z.number().max(1e15)

/** Computed from verified activities. */
const progress = {
  delivered: z.number().meta({
    description: 'Sum of what was delivered, in `unit`; verified activities only.',
    ...named('Realisasi terverifikasi', 'Verified delivery'),
    example: 3,
  }),
  percent: z
    .number()
    .nullable()
    .meta({
      description:
        '`delivered` of `targetValue`, to one decimal; more than 100 where more was delivered; null without a target.',
      ...named('Capaian (%)', 'Reached (%)'),
      example: 25,
    }),
  activityCount: z
    .int()
    .meta({ description: 'Verified activities.', ...named('Kegiatan terverifikasi', 'Verified activities') }),
  overdue: z.boolean().meta({
    description: '`dueOn` has passed and the target is not reached; without a target, nothing was verified.',
    ...named('Terlambat', 'Overdue'),
  }),
}

export const commitment = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    agreement: expanded(agreementSummary, 'The agreement.'),
    meetingItemId: uuid.nullable().meta({
      description: 'The item of the minutes it was agreed in, where you may see them.',
      ...named('ID butir notulen', 'ID of the item of the minutes'),
    }),
    meetingId: uuid
      .nullable()
      .meta({ description: 'The meeting of that item.', ...named('ID rapat', 'Meeting ID') }),
    meeting: expanded(meetingSummary, 'The meeting of that item.'),
    stage: stage.nullable().meta(named('Tahap', 'Stage')),
    description: z
      .string()
      .max(4000)
      .meta({ ...named('Uraian', 'Description'), example: '[CONTOH] Kelas berjualan daring' }),
    metric: z
      .string()
      .max(200)
      .nullable()
      .meta({
        description: 'What is counted, where `unit` does not say it.',
        ...named('Ukuran', 'Metric'),
        example: 'Kelas yang selesai',
      }),
    targetValue: z
      .number()
      .nullable()
      .meta({ ...named('Target', 'Target'), example: 12 }),
    unit: z
      .string()
      .max(200)
      .nullable()
      .meta({ ...named('Satuan', 'Unit'), example: 'kelas' }),
    responsibleOrganization: signedOrganizationRef.nullable().meta(named('Penanggung jawab', 'Responsible')),
    responsible: expanded(organizationSummary, 'More of the responsible organization.'),
    dueOn: day.nullable().meta(named('Batas waktu', 'Due')),
    validFrom: day.nullable().meta({
      description: 'The first day it holds, where an amendment added it; null: as long as the agreement.',
      ...named('Berlaku sejak', 'Valid from'),
    }),
    droppedFrom: day.nullable().meta({
      description: 'The first day it no longer holds, where an amendment dropped it.',
      ...named('Dicabut sejak', 'Dropped from'),
      example: null,
    }),
    ...progress,
    ...stamps,
    allowedActions: z.array(z.enum(everyCommitmentAction)).max(10).describe('What you may try now.'),
  })
  .meta({
    id: 'Commitment',
    description: 'What was agreed at the table, traceable to the item of the minutes, and how far it is.',
  })
  .register(records, { table: 'commitments' })
export type Commitment = z.infer<typeof commitment>
export const commitmentPage = pageOf('CommitmentPage', commitment)
const asOf = day.optional().describe('The day that content and progress are of; today where it is not given.')
export const commitmentDay = z.strictObject({ asOf })
export const commitmentQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt'], 'createdAt'),
  asOf,
})
export type CommitmentQuery = z.infer<typeof commitmentQuery>

/** The filters of lists of parts of agreements. */
export const ofAgreements = {
  agencyId: uuid.optional().describe('Of agreements this agency is lead or party of.'),
  collaboratorId: uuid.optional().describe('Of agreements this collaborator is a party of.'),
}

export const allCommitmentsQuery = commitmentQuery.extend({
  ...ofAgreements,
  stage: anyOf(stage).optional(),
  responsibleOrganizationId: uuid.optional().describe('That this organization answers for on the day.'),
  answeredBy: uuid
    .optional()
    .describe(
      'That this organization answers for on the day, did so before an amendment gave them to another, or delivered towards.',
    ),
  rollUp: rollUpOf('collaboratorId', 'answeredBy'),
  begunBy: day.optional().describe('Of agreements that were signed and had begun by this day.'),
  'dueOn[gte]': day.optional(),
  'dueOn[lte]': day.optional(),
})

const content = {
  stage: stage.nullable().optional(),
  metric: line.nullable().optional().meta({
    description: 'What is counted, where `unit` does not say it.',
    example: 'Kelas yang selesai',
  }),
  targetValue: quantity.positive().nullable().optional(),
  unit: line.nullable().optional().meta({ example: 'kelas' }),
  responsibleOrganizationId: uuid
    .nullable()
    .optional()
    .describe(
      'A party to the agreement or its lead agency; if absent, the only collaborator among the parties.',
    ),
  dueOn: day.nullable().optional(),
}

export const newCommitment = z
  .strictObject({
    id: ownId,
    description: paragraph,
    ...content,
    meetingItemId: uuid
      .optional()
      .describe('An agreed item of finalized minutes of the case the agreement comes from.'),
  })
  .meta({
    id: 'NewCommitment',
    example: {
      stage: 'P2',
      description: '[CONTOH] Kelas pemasaran daring',
      targetValue: 12,
      unit: 'kelas',
      dueOn: '2026-12-31',
    },
  })
export type NewCommitment = z.infer<typeof newCommitment>

export const commitmentPatch = z
  .strictObject({
    description: paragraph.optional().meta({ example: '[CONTOH] Kelas berjualan daring' }),
    ...content,
  })
  .meta({ id: 'CommitmentPatch', example: { targetValue: 16, dueOn: '2026-11-30' } })
export type CommitmentPatch = z.infer<typeof commitmentPatch>

export const assignment = z
  .strictObject({
    responsibleOrganizationId: uuid.describe('A party to the agreement, or the agency that leads it.'),
  })
  .meta({
    id: 'CommitmentAssignment',
    example: { responsibleOrganizationId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60' },
  })
export type Assignment = z.infer<typeof assignment>

const commitmentProgress = z
  .object({
    ...commitmentSummary.shape,
    droppedFrom: day.nullable().meta({
      description: 'Since then it does not count, save for whom it reached and what was verified.',
      example: null,
    }),
    ...progress,
    ...reach,
  })
  .meta({ id: 'CommitmentProgress', description: 'How far one commitment is.' })

/** The most commitments in one answer. An agreement has a few dozen. */
export const mostCommitments = 1000

export const agreementProgress = z
  .object({
    agreementId: uuid,
    total: z.object({
      commitmentCount: z.int().describe('Those that hold on the day.'),
      metCount: z.int().meta({
        description: 'Whose target is reached; without a target, for which anything was verified.',
        example: 0,
      }),
      overdueCount: z.int().meta({ example: 0 }),
      percent: z.number().nullable().meta({
        description:
          'Mean of the commitments with a target, each at most 100, to one decimal; null where none has one.',
        example: 25,
      }),
      activityCount: z.int().describe('Verified activities.'),
      ...reach,
    }),
    commitments: z.array(commitmentProgress).max(mostCommitments),
  })
  .meta({ id: 'AgreementProgress', description: 'How far an agreement is, from verified activities only.' })
export type AgreementProgress = z.infer<typeof agreementProgress>
