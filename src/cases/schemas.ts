import { ownId } from '../http/own-ids.ts'
import { z } from 'zod'
import { agreementTypes } from '../agreements/lifecycle.ts'
import { agreementSummary } from '../agreements/summary/schema.ts'
import { organizationSummary } from '../organizations/summary/schema.ts'
import { pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import {
  anyOf,
  changedSince,
  instantIn,
  line,
  named,
  paragraph,
  setOf,
  stage,
  stamps,
  statusReason,
  uuid,
} from '../http/schemas.ts'
import { responsible, responsibleAccountIds } from '../identity/hand-overs/schemas.ts'
import { allExpanded, expanded } from '../http/shape.ts'
import { organizationRef } from '../organizations/schemas.ts'
import { searching, searchParams, snippet } from '../search/schemas.ts'
import { regimeAdvice } from '../settings/regime/schemas.ts'
import { caseActions, caseMilestones, caseStatuses } from './lifecycle.ts'
import { initiators } from './tables.ts'

const status = z.enum(caseStatuses).meta({
  id: 'CaseStatus',
  description:
    '`exploring` → `offered` → `agreed_to_proceed` → `promoted`, and back where its drafts were cancelled; before promotion also `on_hold` (it can resume) or `cancelled`.',
})
const initiator = z
  .enum(initiators)
  .meta({ id: 'Initiator', description: 'Which side began: the region or the collaborator.' })
const title = line.meta({
  description: 'What the case is about, in one line.',
  ...named('Judul', 'Title'),
  example: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur',
})
const object = paragraph.describe('What the two sides would do together.')
const stages = setOf(stage, 7).describe('The stages the partnership would support; an unordered set.')
const collaboratorIds = setOf(uuid, 20).min(1).describe('The collaborators in the case, 1–20.')
const agencyIds = setOf(uuid, 20).describe(
  'Agencies in the case besides the lead agency, which is always in it.',
)

export const startingConditions = z
  .object({
    resourceImbalance: paragraph.nullable().meta({
      description: 'Who has more power, money or knowledge.',
      ...named('Ketimpangan sumber daya', 'Resource imbalance'),
      example: 'Anggaran daerah terbatas.',
    }),
    incentives: paragraph.nullable().meta({
      description: 'What moves each side to take part.',
      ...named('Insentif', 'Incentives'),
      example: 'Kolaborator mencari penjual baru.',
    }),
    priorHistory: paragraph.nullable().meta({
      description: 'What they did together before, well or badly.',
      ...named('Riwayat kerja sama', 'Prior history'),
      example: 'Pernah bekerja sama dalam bazar 2024.',
    }),
  })
  .meta({ id: 'StartingConditions', description: 'The three starting conditions of Ansell & Gash (2008).' })

const caseAgreement = z
  .object({
    id: uuid,
    registrationNumber: z.string().max(40).meta({ example: 'KS-2026-00001' }),
    type: z.enum(agreementTypes).meta({ example: 'pks' }),
    cancelled: z.boolean().describe('Whether it was cancelled before it was signed.'),
    leadAgency: organizationRef,
  })
  .meta({
    id: 'CaseAgreement',
    description: 'An agreement that a case led to, and the agency that leads it.',
  })
export type CaseAgreement = z.infer<typeof caseAgreement>

const fields = {
  id: uuid.meta(named('ID', 'ID')),
  caseNumber: z
    .string()
    .max(30)
    .meta({
      description: 'The number people quote: PJ, year, five digits.',
      ...named('Nomor penjajakan', 'Case number'),
      example: 'PJ-2026-00001',
    }),
  leadAgencyId: uuid.meta(named('Perangkat daerah penanggung jawab', 'Lead agency')),
  responsibleAccountIds,
  agencies: z
    .array(organizationRef)
    .max(21)
    .meta({
      description: 'The lead agency and the other agencies in the case.',
      ...named('Perangkat daerah', 'Agencies'),
    }),
  collaborators: z.array(organizationRef).max(20).meta(named('Kolaborator', 'Collaborators')),
  organizations: allExpanded(organizationSummary, 'Its agencies and collaborators.'),
  initiator: initiator.meta(named('Pemrakarsa', 'Initiator')),
  proposalId: uuid.nullable().meta({
    description: 'The proposal (*surat penawaran*) that it came of, where you may see it.',
    ...named('ID penawaran', 'Proposal ID'),
    example: null,
  }),
  title,
  object: object
    .nullable()
    .meta({ ...named('Objek', 'Object'), example: 'Pelatihan dan pemasaran produk JakPreneur' }),
  stages: z.array(stage).max(7).meta(named('Tahap', 'Stages')),
  startingConditions: startingConditions.optional().meta({
    description: 'Notes of the region; collaborators are not shown them.',
    ...named('Kondisi awal', 'Starting conditions'),
  }),
  regime: regimeAdvice.meta(named('Rezim', 'Regime')),
  status: status.meta(named('Status', 'Status')),
  statusReason: statusReason('Why it is on hold or cancelled.', null),
  agreements: z
    .array(caseAgreement)
    .max(100)
    .meta({
      description: 'The agreements it led to that you may see, also cancelled ones; the oldest first.',
      ...named('Naskah kerja sama', 'Agreements'),
    }),
  agreementId: uuid.nullable().meta({
    description: 'The first of `agreements` that was not cancelled.',
    ...named('ID naskah', 'Agreement ID'),
  }),
  agreement: expanded(agreementSummary, 'That agreement.'),
  ...stamps,
  createdAt: stamps.createdAt.meta(named('Dibuka', 'Opened')),
  allowedActions: z
    .array(z.enum(caseActions))
    .max(10)
    .describe('What you may try now. A condition may still say no, with its reasons.'),
  snippet,
}
export const caseRecord = z
  .object(fields)
  .meta({
    id: 'Case',
    description: 'Penjajakan pra-PKS: one negotiation between agencies and collaborators.',
  })
  .register(records, { table: 'cases' })
export type Case = z.infer<typeof caseRecord>

export const casePage = pageOf('CasePage', caseRecord)

const startingConditionsPatch = z
  .strictObject({
    resourceImbalance: paragraph.nullable().optional(),
    incentives: paragraph.nullable().optional(),
    priorHistory: paragraph.nullable().optional(),
  })
  .meta({ id: 'StartingConditionsPatch' })

export const newCase = z
  .strictObject({
    id: ownId,
    title,
    object: object.nullable().optional(),
    stages: stages.default([]),
    initiator: initiator.default('region'),
    collaboratorIds,
    agencyIds: agencyIds.optional(),
    startingConditions: startingConditionsPatch.optional(),
  })
  .meta({
    id: 'NewCase',
    description: 'The lead agency is the agency of the officer who opens the case.',
    example: {
      title: 'Pelatihan dan pemasaran digital bagi UMKM binaan',
      object: 'Kelas berjualan daring dan etalase khusus produk UMKM.',
      stages: ['P2', 'P5'],
      initiator: 'region',
      collaboratorIds: ['0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'],
    },
  })
export type NewCase = z.infer<typeof newCase>

export const casePatch = z
  .strictObject({
    title: title.optional(),
    object: object.nullable().optional(),
    stages: stages.optional(),
    initiator: initiator.optional(),
    collaboratorIds: collaboratorIds.optional(),
    agencyIds: agencyIds.optional(),
    startingConditions: startingConditionsPatch.optional(),
  })
  .meta({
    id: 'CasePatch',
    example: { stages: ['P2', 'P5', 'P7'], startingConditions: { incentives: 'Akses ke 200 UMKM binaan.' } },
  })
export type CasePatch = z.infer<typeof casePatch>

export const caseReason = z
  .strictObject({ reason: paragraph.describe('Why; kept with the case and in the trail.') })
  .meta({ id: 'CaseReason', example: { reason: 'Menunggu anggaran tahun depan.' } })

export const caseQuery = searching(
  z.strictObject({
    ...searchParams(
      ['updatedAt', '-updatedAt', 'createdAt', '-createdAt'],
      '-updatedAt',
      'the title, case number, organizations or object',
    ),
    status: anyOf(status).optional(),
    stage: anyOf(stage).optional().describe('Cases for any of these stages.'),
    agencyId: uuid.optional().describe('Cases this agency is in, as lead or beside it.'),
    collaboratorId: uuid.optional().describe('Cases this collaborator is in.'),
    leadAgencyId: uuid.optional(),
    responsible,
    cameTo: z
      .enum(caseMilestones)
      .optional()
      .describe(
        'Cases with finalized minutes, promoted to an agreement, or whose agreement was signed; as far as you see it.',
      ),
    'createdAt[gte]': instantIn.optional(),
    'createdAt[lt]': instantIn.optional(),
    ...changedSince,
  }),
)
export type CaseQuery = z.infer<typeof caseQuery>
