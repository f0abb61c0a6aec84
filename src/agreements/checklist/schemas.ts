import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, instantOut, line, named, paragraph, rule, stamps, uuid } from '../../http/schemas.ts'
import { checklistConditions, checklistOwners, checklistStatuses } from './checklist.ts'
import { checklistCode } from './code.ts'
import { agreementType } from '../schemas/kinds.ts'

const owner = z
  .enum(checklistOwners)
  .meta({ id: 'ChecklistOwner', description: 'Whose turn it is while an item is open.' })
const status = z.enum(checklistStatuses).meta({ id: 'ChecklistStatus' })
const condition = z.enum(checklistConditions).meta({
  id: 'ChecklistCondition',
  description:
    'When an item applies: always, where a party signs by power of attorney, or where the DPRD has to approve.',
})
const labelOut = z
  .object({ id: line, en: line })
  .meta({ example: { id: 'Legalitas kolaborator', en: 'Legality of the collaborator' } })

const checklistItem = z
  .object({
    code: z.string().max(50).meta({ example: 'legality' }),
    label: labelOut,
    owner,
    condition,
    applies: z.boolean().describe('Whether the condition holds for the agreement as it stands.'),
    status,
    documentId: uuid.nullable().describe('The document it was met with, where you may see it.'),
    reason: z.string().max(4000).nullable().meta({
      description: 'Why it was waived: a note of the region, null to collaborators.',
      example: 'Akta sudah diperiksa pada kerja sama sebelumnya.',
    }),
    decidedBy: uuid.nullable().describe('The account that decided.'),
    decidedAt: instantOut.nullable(),
    approved: z
      .boolean()
      .describe('Part of the approval that stands: it is decided on again only once that is returned.'),
  })
  .meta({ id: 'ChecklistItem' })

export const checklist = z
  .object({
    agreementId: uuid,
    items: z.array(checklistItem).max(200),
    blocking: z
      .array(z.string().max(50))
      .max(200)
      .meta({
        description: 'The codes of the items that hold up approval and signature.',
        example: ['legality'],
      }),
    turn: z
      .array(owner)
      .max(3)
      .meta({
        description: 'Whose turn it is; nobody’s once it is signed or canceled.',
        example: ['agency'],
      }),
    version: z.int().describe('That of the agreement.'),
  })
  .meta({ id: 'Checklist', description: 'What an agreement needs before it can be signed.' })
export type Checklist = z.infer<typeof checklist>

export const checklistParams = z.strictObject({
  id: uuid.describe('The id of the agreement.'),
  code: checklistCode,
})

const decision = {
  status,
  documentId: uuid.optional().describe('A document of this agreement; with `met`.'),
  reason: paragraph.optional().describe('With `waived`.'),
}

/** A document is named with `met` and a reason with `waived`, and neither otherwise. */
const ruled = <
  Decision extends z.ZodType<{
    status: string
    documentId?: string | undefined
    reason?: string | undefined
  }>,
>(
  schema: Decision,
) =>
  schema
    .refine(
      (value) => (value.status === 'met') === (value.documentId !== undefined),
      rule(
        'documentId',
        'document_with_met',
        'Dokumen disebut tepat bila statusnya "met".',
        'A document is named where the status is "met", and only there.',
      ),
    )
    .refine(
      (value) => (value.status === 'waived') === (value.reason !== undefined),
      rule(
        'reason',
        'reason_with_waived',
        'Alasan disebut tepat bila statusnya "waived".',
        'A reason is given where the status is "waived", and only there.',
      ),
    )

export const checklistDecision = ruled(z.strictObject(decision)).meta({
  id: 'ChecklistDecision',
  example: { status: 'waived', reason: 'Sudah dikaji pada kerja sama sebelumnya.' },
})
export type ChecklistDecision = z.infer<typeof checklistDecision>

export const checklistPatch = z
  .strictObject({
    items: z
      .array(
        ruled(z.strictObject({ code: checklistCode, ...decision })).meta({ id: 'ChecklistItemDecision' }),
      )
      .min(1)
      .max(200)
      .refine((items) => new Set(items.map((each) => each.code)).size === items.length, {
        params: {
          code: 'duplicate_item',
          text: { id: 'Setiap butir hanya boleh satu kali.', en: 'Each item may be named only once.' },
        },
      }),
  })
  .meta({
    id: 'ChecklistPatch',
    description: 'Decisions on several items: all are taken, or none.',
    example: {
      items: [
        { code: 'offer_letter', status: 'met', documentId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60' },
        { code: 'terms_of_reference', status: 'waived', reason: 'Sudah ada pada kerja sama sebelumnya.' },
      ],
    },
  })
export type ChecklistPatch = z.infer<typeof checklistPatch>

const position = z.int().min(1).max(1000)

export const checklistTemplate = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementType: agreementType.meta(named('Jenis naskah', 'Type of agreement')),
    code: z
      .string()
      .max(50)
      .meta({ ...named('Kode', 'Code'), example: 'legality' }),
    label: labelOut.meta(named('Butir', 'Item')),
    owner: owner.meta(named('Giliran', 'Turn')),
    condition: condition.meta(named('Berlaku bila', 'Applies if')),
    position: z.int().meta(named('Urutan', 'Position')),
    enabled: z.boolean().meta(named('Dipakai', 'In use')),
    ...stamps,
    allowedActions: z.array(z.enum(['patch'])).max(5),
  })
  .meta({
    id: 'ChecklistTemplate',
    description: 'An item that agreements of a type get when they are registered.',
  })
  .register(records, { table: 'checklist_templates' })
export type ChecklistTemplate = z.infer<typeof checklistTemplate>
export const checklistTemplatePage = pageOf('ChecklistTemplatePage', checklistTemplate)
export const checklistTemplateQuery = z.strictObject({
  ...listParams(['code', '-code'], 'code'),
  agreementType: anyOf(agreementType).optional(),
})
export type ChecklistTemplateQuery = z.infer<typeof checklistTemplateQuery>

const label = z.strictObject({ id: line, en: line })

export const newChecklistTemplate = z
  .strictObject({
    agreementType,
    code: checklistCode,
    label,
    owner,
    condition: condition.default('always'),
    position: position.describe('Where it stands in the checklist.'),
    enabled: z.boolean().default(true),
  })
  .meta({
    id: 'NewChecklistTemplate',
    example: {
      agreementType: 'pks',
      code: 'risk_assessment',
      label: { id: 'Kajian risiko', en: 'Risk assessment' },
      owner: 'agency',
      position: 35,
    },
  })
export type NewChecklistTemplate = z.infer<typeof newChecklistTemplate>

export const checklistTemplatePatch = z
  .strictObject({
    label: z.strictObject({ id: line.optional(), en: line.optional() }).optional(),
    owner: owner.optional(),
    condition: condition.optional(),
    position: position.optional(),
    enabled: z.boolean().optional(),
  })
  .meta({ id: 'ChecklistTemplatePatch', example: { enabled: false } })
export type ChecklistTemplatePatch = z.infer<typeof checklistTemplatePatch>
