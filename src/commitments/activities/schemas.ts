import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { agreementSummary } from '../../agreements/summary/schema.ts'
import { commitmentSummary } from '../summary/schema.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, day, named, paragraph, stage, stamps, statusReason, uuid } from '../../http/schemas.ts'
import { expanded } from '../../http/shape.ts'
import { rollUpOf } from '../../organizations/branches/schemas.ts'
import { namesAssumed, recordedOrganizationRef } from '../../organizations/schemas.ts'
import { kecamatan } from '../../reference/kecamatan-schema.ts'
import { areaCode, kecamatanCode, ofPlaces } from '../../reference/place-schemas.ts'
import { beneficiariesPatch, newBeneficiaries, toldBeneficiaries } from '../beneficiaries/schemas.ts'
import { ofAgreements } from '../commitments/schemas.ts'
import { activityActions, activityStatuses } from '../lifecycle.ts'

const status = z
  .enum(activityStatuses)
  .meta({ id: 'ActivityStatus', description: 'Only what was verified counts.' })

export const activity = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    commitmentId: uuid.nullable().meta({
      description: 'Null to integrators, who read no commitments.',
      ...named('ID komitmen', 'Commitment ID'),
    }),
    commitment: expanded(commitmentSummary, 'The commitment.'),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    agreement: expanded(agreementSummary, 'The agreement.'),
    organization: recordedOrganizationRef.meta({
      description: 'Whose delivery it is: it reports it, and alone changes it.',
      ...named('Pelapor', 'Reported by'),
    }),
    namesAssumed: namesAssumed.meta(
      named('Nama saat diverifikasi diperkirakan', 'Names when verified are assumed'),
    ),
    stage: stage.nullable().meta({ description: 'Of the commitment.', ...named('Tahap', 'Stage') }),
    unit: z
      .string()
      .max(200)
      .nullable()
      .meta({
        description: 'Of the commitment: what `value` counts.',
        ...named('Satuan', 'Unit'),
        example: 'kelas',
      }),
    heldOn: day.meta(named('Tanggal', 'Date')),
    kecamatan: kecamatan.nullable().meta(named('Kecamatan', 'Kecamatan')),
    kecamatanCode: kecamatanCode.nullable().meta(named('Kode kecamatan', 'Code of the kecamatan')),
    area: areaCode.nullable().meta(named('Kode wilayah', 'Code of the area')),
    value: z.number().meta({ ...named('Jumlah', 'Quantity'), example: 3 }),
    ...toldBeneficiaries,
    note: z
      .string()
      .max(4000)
      .nullable()
      .meta({ description: 'Null to integrators.', ...named('Catatan', 'Note'), example: 'Sesuai rencana.' }),
    evidenceDocumentId: uuid.nullable().meta({
      description: 'Null where you may not see it.',
      ...named('ID dokumen bukti', 'ID of the evidence'),
    }),
    status: status.meta(named('Status', 'Status')),
    statusReason: statusReason(
      'Why it was rejected, until it is submitted again. Null to integrators.',
      null,
    ),
    ...stamps,
    allowedActions: z.array(z.enum(activityActions)).max(10).describe('What you may try now.'),
  })
  .meta({ id: 'Activity', description: 'Realisasi: what was delivered towards a commitment.' })
  .register(records, { table: 'activities' })
export type Activity = z.infer<typeof activity>
export const activityPage = pageOf('ActivityPage', activity)

export const activityQuery = z.strictObject({
  ...listParams(['heldOn', '-heldOn'], '-heldOn'),
  status: anyOf(status).optional(),
  'heldOn[gte]': day.optional(),
  'heldOn[lte]': day.optional(),
  ...ofPlaces,
})
export type ActivityQuery = z.infer<typeof activityQuery>

export const allActivitiesQuery = activityQuery.extend({
  ...ofAgreements,
  stage: anyOf(stage).optional().describe('Towards commitments for any of these stages.'),
  organizationId: uuid.optional().describe('That this organization reported: what it delivered itself.'),
  rollUp: rollUpOf('collaboratorId', 'organizationId'),
  responsibleOrganizationId: uuid
    .optional()
    .describe('Towards commitments that this organization answers for now, whoever delivered.'),
})

const content = {
  heldOn: day.describe('Today at the latest, and a day on which the agreement was in force.'),
  value: z.number().min(0).max(1e15).describe('In the unit of the commitment.'),
  kecamatan: kecamatan.nullable().optional(),
  note: paragraph.nullable().optional(),
  evidenceDocumentId: uuid.nullable().optional().describe('A document of the agreement that you may see.'),
}

export const newActivity = z.strictObject({ id: ownId, ...content, ...newBeneficiaries }).meta({
  id: 'NewActivity',
  example: {
    heldOn: '2026-11-12',
    value: 1,
    kecamatan: 'Tanah Abang',
    beneficiaries: 40,
    beneficiariesWomen: 27,
    beneficiariesNew: 18,
    beneficiariesMovingUp: 7,
    beneficiariesByLine: { culinary: 22, fashion: 11 },
  },
})
export type NewActivity = z.infer<typeof newActivity>

export const activityPatch = z
  .strictObject({
    ...content,
    ...beneficiariesPatch,
    heldOn: content.heldOn.optional(),
    value: content.value.optional(),
  })
  .meta({ id: 'ActivityPatch', example: { beneficiaries: 42 } })
export type ActivityPatch = z.infer<typeof activityPatch>
