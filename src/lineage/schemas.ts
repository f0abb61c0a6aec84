import { z } from 'zod'
import { amendmentStatuses } from '../agreements/amendments/lifecycle.ts'
import { agreementStatuses } from '../agreements/lifecycle.ts'
import { agreementType, confirmation } from '../agreements/schemas/kinds.ts'
import { caseStatuses } from '../cases/lifecycle.ts'
import { activityStatuses } from '../commitments/lifecycle.ts'
import { day, instantOut, stage, uuid } from '../http/schemas.ts'
import { itemTypes, meetingKinds } from '../meetings/kinds.ts'
import { proposalStatuses } from '../proposals/lifecycle.ts'
import { side } from '../organizations/schemas.ts'

/** How many of each kind one answer holds at most. */
export const most = {
  agreements: 200,
  amendments: 500,
  commitments: 200,
  activities: 500,
  items: 500,
} as const

const lineageItem = z.object({
  id: uuid,
  meetingId: uuid,
  side,
  organizationId: uuid.nullable().describe('Whose it is, where that is recorded.'),
  type: z.enum(itemTypes),
  stage: stage.nullable(),
  description: z.string().max(4000).meta({ example: '[CONTOH] Kelas berjualan daring' }),
  agreed: z.boolean(),
  continuesId: uuid
    .nullable()
    .describe('In minutes that correct others, the item there that it continues: both are one.'),
})

const lineageMeeting = z
  .object({
    id: uuid,
    kind: z.enum(meetingKinds).meta({ example: 'negotiation' }),
    startsAt: instantOut,
    items: z
      .array(lineageItem)
      .max(most.items)
      .describe(
        'The items that commitments name, with those that are one with them in the minutes that correct theirs or that ' +
          'theirs correct; of a meeting asked for, all.',
      ),
  })
  .meta({ id: 'LineageMeeting' })

const lineageActivity = z.object({
  id: uuid,
  commitmentId: uuid,
  heldOn: day,
  status: z.enum(activityStatuses),
  value: z.number().meta({ example: 3 }),
})

const lineageCommitment = z
  .object({
    id: uuid,
    agreementId: uuid,
    meetingItemId: uuid
      .nullable()
      .describe('The item of the minutes it was agreed in, where you may see them.'),
    stage: stage.nullable(),
    description: z.string().max(4000).meta({ example: '[CONTOH] Kelas berjualan daring' }),
    targetValue: z.number().nullable().meta({ example: 12 }),
    unit: z.string().max(200).nullable().meta({ example: 'kelas' }),
    validFrom: day.nullable().describe('The first day it holds, where an amendment added it.'),
    droppedFrom: day.nullable().meta({
      description: 'The first day it no longer holds, where an amendment dropped it.',
      example: null,
    }),
    activities: z.array(lineageActivity).max(most.activities),
  })
  .meta({ id: 'LineageCommitment' })

const lineageAmendment = z.object({
  id: uuid,
  number: z.int(),
  status: z.enum(amendmentStatuses),
  effectiveFrom: day,
  commitments: z
    .object({
      added: z.array(uuid).max(100),
      changed: z.array(uuid).max(100),
      dropped: z.array(uuid).max(100),
    })
    .describe('The ids of those it adds, changes and drops.'),
})

const lineageAgreement = z
  .object({
    id: uuid,
    registrationNumber: z.string().max(40).meta({ example: 'KS-2026-00001' }),
    type: agreementType,
    title: z.string().max(500).meta({ example: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur' }),
    status: z.enum(agreementStatuses).meta({ example: 'signed' }),
    confirmation: confirmation.nullable().meta({
      description: 'Of what was recorded from paper; null of what was signed here.',
      example: null,
    }),
    effectiveFrom: day.nullable(),
    effectiveUntil: day.nullable(),
    parentId: uuid
      .nullable()
      .meta({ description: 'The agreement it stands under, in this answer too.', example: null }),
    renewsId: uuid
      .nullable()
      .meta({ description: 'The agreement it renews, in this answer too.', example: null }),
    amendments: z.array(lineageAmendment).max(most.amendments),
  })
  .meta({ id: 'LineageAgreement' })

export const lineage = z
  .object({
    proposal: z
      .object({
        id: uuid,
        proposalNumber: z.string().max(30).meta({ example: 'PN-2026-00001' }),
        title: z.string().max(500).meta({ example: '[CONTOH] Etalase daring untuk UMKM binaan' }),
        status: z.enum(proposalStatuses),
      })
      .nullable()
      .meta({ description: 'The proposal that the case came of, where you may see it.', example: null }),
    case: z
      .object({
        id: uuid,
        caseNumber: z.string().max(40).meta({ example: 'PJ-2026-00001' }),
        title: z.string().max(500).meta({ example: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur' }),
        status: z.enum(caseStatuses),
      })
      .nullable()
      .describe('The case it began with, where you may see it.'),
    meetings: z.array(lineageMeeting).max(most.items),
    commitments: z.array(lineageCommitment).max(most.commitments),
    agreements: z.array(lineageAgreement).max(most.agreements),
    truncated: z
      .boolean()
      .describe('There is more than one answer holds; the lists of each resource have all of it.'),
  })
  .meta({
    id: 'Lineage',
    description:
      'Minutes, commitments, activities and agreements, each with the ids of what it comes from, so that the chain is followed from either end.',
  })
export type Lineage = z.infer<typeof lineage>
