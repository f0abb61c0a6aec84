import { ownId } from '../http/own-ids.ts'
import { z } from 'zod'
import { caseSummary } from '../cases/summary/schema.ts'
import { pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import {
  anyOf,
  day,
  changedSince,
  instantIn,
  instantOut,
  line,
  named,
  paragraph,
  setOf,
  stage,
  stamps,
  statusReason,
  text,
  uuid,
} from '../http/schemas.ts'
import { expanded } from '../http/shape.ts'
import { itemTypes } from '../meetings/kinds.ts'
import { organizationRef } from '../organizations/schemas.ts'
import { organizationSummary } from '../organizations/summary/schema.ts'
import { searching, searchParams, snippet } from '../search/schemas.ts'
import { proposalActions, proposalStatuses } from './lifecycle.ts'

const status = z.enum(proposalStatuses).meta({
  id: 'ProposalStatus',
  description:
    '`received` until the agency answers: `taken_up` as a case, or `declined`; `withdrawn` by the partner before that.',
})

const title = line.meta({
  description: 'What is proposed, in one line.',
  ...named('Judul', 'Title'),
  example: '[CONTOH] Etalase daring untuk UMKM binaan',
})
const object = paragraph.describe('What the two sides would do together.')
const stages = setOf(stage, 7).describe('The stages it would support; an unordered set.')
const letterNumber = text(100)
const letterDate = day

const itemFields = {
  type: z.enum(itemTypes).describe('What the partner offers, or what it needs from the region.'),
  description: paragraph,
}
const quantity = z.number().min(0).max(1e15)
const proposalItem = z
  .object({
    ...itemFields,
    stage: stage.nullable(),
    quantity: quantity.nullable().meta({ example: 12 }),
    unit: line.nullable().meta({ example: 'kelas' }),
  })
  .meta({
    id: 'ProposalItem',
    example: {
      type: 'offer',
      description: '[CONTOH] Kelas berjualan daring',
      stage: 'P2',
      quantity: 12,
      unit: 'kelas',
    },
  })
export type ProposalItem = z.infer<typeof proposalItem>
const newItem = z
  .strictObject({
    ...itemFields,
    stage: stage.nullable().default(null),
    quantity: quantity.nullable().default(null),
    unit: line.nullable().default(null),
  })
  .meta({ id: 'NewProposalItem' })
const items = z.array(newItem).max(50)

export const proposal = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    proposalNumber: z
      .string()
      .max(30)
      .meta({
        description: 'The number people quote: PN, year, five digits.',
        ...named('Nomor penawaran', 'Proposal number'),
        example: 'PN-2026-00001',
      }),
    collaboratorId: uuid.meta(named('ID kolaborator', 'Collaborator ID')),
    collaborator: organizationRef.meta(named('Kolaborator', 'Collaborator')),
    agencyId: uuid.meta(named('ID perangkat daerah', 'Agency ID')),
    agency: organizationRef.meta({
      description: 'The agency that it is addressed to.',
      ...named('Perangkat daerah', 'Agency'),
    }),
    title,
    object: object
      .nullable()
      .meta({ ...named('Objek', 'Object'), example: 'Etalase khusus produk JakPreneur' }),
    stages: z.array(stage).max(7).meta(named('Tahap', 'Stages')),
    items: z
      .array(proposalItem)
      .max(50)
      .meta({
        description: 'What the partner offers and what it needs.',
        ...named('Penawaran dan kebutuhan', 'Offers and needs'),
      }),
    letterNumber: letterNumber.nullable().meta({
      description: 'The number on the letter itself.',
      ...named('Nomor surat', 'Number of the letter'),
      example: '012/CN/XI/2026',
    }),
    letterDate: letterDate.nullable().meta(named('Tanggal surat', 'Date of the letter')),
    letterDocumentId: uuid.nullable().meta({
      description:
        'The newest file of the letter (*surat penawaran*), uploaded with this id as `proposalId`.',
      ...named('ID berkas surat', 'ID of the file of the letter'),
    }),
    status: status.meta(named('Status', 'Status')),
    statusReason: statusReason('Why it was declined, withdrawn or re-addressed.', null),
    answeredAt: instantOut.nullable().meta({
      description: 'When the agency took it up or declined it.',
      ...named('Dijawab', 'Answered'),
      example: null,
    }),
    caseId: uuid.nullable().meta({
      description:
        'The case that it became. A partner is told of it as of every case: from the first finalized minutes on.',
      ...named('ID penjajakan', 'Case ID'),
      example: null,
    }),
    case: expanded(caseSummary, 'That case.'),
    proposer: expanded(organizationSummary, 'The collaborator that proposes.'),
    addressee: expanded(organizationSummary, 'The agency that it is addressed to.'),
    ...stamps,
    createdAt: stamps.createdAt.meta(named('Diterima', 'Received')),
    allowedActions: z.array(z.enum(proposalActions)).max(5).describe('What you may do with it now.'),
    snippet,
  })
  .meta({ id: 'Proposal', description: 'Surat penawaran: a case that a partner proposes to an agency.' })
  .register(records, { table: 'proposals' })
export type Proposal = z.infer<typeof proposal>

export const proposalPage = pageOf('ProposalPage', proposal)

export const newProposal = z
  .strictObject({
    id: ownId,
    agencyId: uuid.describe('The agency that it is addressed to.'),
    title,
    object: object.nullable().optional(),
    stages: stages.default([]),
    items: items.default([]),
    letterNumber: letterNumber.nullable().optional(),
    letterDate: letterDate.nullable().optional(),
  })
  .meta({
    id: 'NewProposal',
    description: 'Your own organization proposes it.',
    example: {
      agencyId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
      title: 'Etalase daring untuk UMKM binaan',
      object: 'Kelas berjualan daring dan etalase khusus produk UMKM.',
      stages: ['P2', 'P5'],
      items: [
        { type: 'offer', description: 'Kelas berjualan daring', stage: 'P2', quantity: 12, unit: 'kelas' },
        { type: 'need', description: 'Daftar UMKM yang siap berjualan daring', stage: 'P5' },
      ],
      letterNumber: '012/CN/XI/2026',
      letterDate: '2026-11-20',
    },
  })
export type NewProposal = z.infer<typeof newProposal>

export const proposalPatch = z
  .strictObject({
    title: title.optional(),
    object: object.nullable().optional(),
    stages: stages.optional(),
    items: items.optional(),
    letterNumber: letterNumber.nullable().optional(),
    letterDate: letterDate.nullable().optional(),
  })
  .meta({ id: 'ProposalPatch', example: { stages: ['P5'], letterNumber: '013/CN/XI/2026' } })
export type ProposalPatch = z.infer<typeof proposalPatch>

const reason = paragraph.describe('Why; kept with the proposal and in the trail, and read by both sides.')
export const proposalReason = z.strictObject({ reason }).meta({
  id: 'ProposalReason',
  example: { reason: 'Program serupa sudah berjalan dengan mitra lain tahun ini.' },
})
export const readdressing = z
  .strictObject({ agencyId: uuid.describe('The agency that it is meant for.'), reason })
  .meta({
    id: 'Readdressing',
    example: {
      agencyId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
      reason: 'Perizinan usaha ditangani DPMPTSP.',
    },
  })
export type Readdressing = z.infer<typeof readdressing>

export const proposalQuery = searching(
  z.strictObject({
    ...searchParams(
      ['updatedAt', '-updatedAt', 'createdAt', '-createdAt'],
      '-updatedAt',
      'the title, number, number of the letter or object',
    ),
    status: anyOf(status).optional(),
    stage: anyOf(stage).optional().describe('Proposals for any of these stages.'),
    agencyId: uuid.optional().describe('Addressed to this agency, or to one whose place it took.'),
    collaboratorId: uuid.optional().describe('Proposed by this collaborator.'),
    'createdAt[gte]': instantIn.optional(),
    'createdAt[lt]': instantIn.optional(),
    ...changedSince,
  }),
)
export type ProposalQuery = z.infer<typeof proposalQuery>
