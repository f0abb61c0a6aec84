import { z } from 'zod'
import { kecamatan } from '../../reference/kecamatan-schema.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import {
  anyOf,
  day,
  changedSince,
  line,
  named,
  setOf,
  stage,
  stamps,
  text,
  uuid,
} from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { deliveryChannels } from './kinds.ts'

const channel = z.enum(deliveryChannels).meta({
  id: 'DeliveryChannel',
  description: 'How the region reaches the businesses.',
})

const said = {
  stage: stage.meta(named('Tahap', 'Stage')),
  what: text(500).meta({
    description: 'What is delivered, in the words of the source.',
    ...named('Yang dilaksanakan', 'What is delivered'),
    example: 'Perizinan: IUMK, P-IRT, merek, hak kekayaan intelektual, dan sertifikasi halal',
  }),
  channels: setOf(channel, deliveryChannels.length)
    .min(1)
    .meta({ ...named('Cara', 'How'), example: ['office'] }),
  kecamatan: setOf(kecamatan, 44).meta({
    description: 'The kecamatan in which it is delivered; empty where it is bound to none.',
    ...named('Kecamatan', 'Kecamatan'),
    example: ['Tebet', 'Kalideres'],
  }),
  validFrom: day.nullable().meta({
    description:
      'The first day; null where the source does not tell it: it then counts on every earlier day.',
    ...named('Sejak', 'From'),
    example: '2020-01-15',
  }),
  validUntil: day.nullable().meta({
    description: 'The last day; null until it is ended.',
    ...named('Sampai dengan', 'Until'),
    example: null,
  }),
  source: line.meta({
    description: 'The document, or the section of it, that says so.',
    ...named('Sumber', 'Source'),
    example: 'Katya & Saraswati (2021), 4. Perizinan',
  }),
}
const agencyId = uuid.describe('The province or one of its agencies.')

export const stageDelivery = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agency: organizationRef.meta({
      description: 'The province or the agency that delivers it, as it was entered.',
      ...named('Perangkat daerah', 'Agency'),
    }),
    ...said,
    ...stamps,
  })
  .meta({
    id: 'StageDelivery',
    description: 'What the region delivers of a stage itself, without a collaborator.',
  })
  .register(records, { table: 'stage_deliveries' })
export type StageDelivery = z.infer<typeof stageDelivery>

/** What is delivered on a day, without the stage, which it stands below. */
export const deliveryOfDay = stageDelivery
  .omit({ stage: true, version: true, createdAt: true, updatedAt: true })
  .extend({
    agency: organizationRef.describe(
      'Who delivers it on the day: the successor, from the day of a succession on.',
    ),
  })
  .meta({ id: 'DeliveryOfDay', description: 'What the region delivers of a stage itself on a day.' })
export type DeliveryOfDay = z.infer<typeof deliveryOfDay>

export const stageDeliveryPage = pageOf('StageDeliveryPage', stageDelivery)

const { kecamatan: places, validFrom, validUntil, ...required } = said
const written = {
  agencyId,
  ...required,
  kecamatan: places.optional(),
  validFrom: validFrom.optional(),
  validUntil: validUntil.optional(),
}
export const newStageDelivery = z.strictObject(written).meta({
  id: 'NewStageDelivery',
  example: {
    stage: 'P4',
    agencyId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
    what: 'Perizinan di mal pelayanan publik',
    channels: ['office'],
    kecamatan: ['Setiabudi'],
    validFrom: '2026-01-05',
    source: 'Laporan DPMPTSP triwulan I 2026',
  },
})
export type NewStageDelivery = z.infer<typeof newStageDelivery>

export const stageDeliveryPatch = z
  .strictObject(written)
  .partial()
  .meta({ id: 'StageDeliveryPatch', example: { validUntil: '2026-12-31' } })
export type StageDeliveryPatch = z.infer<typeof stageDeliveryPatch>

export const stageDeliveryQuery = z.strictObject({
  ...listParams(['updatedAt', '-updatedAt'], '-updatedAt'),
  stage: anyOf(stage).optional(),
  agencyId: uuid.optional().describe('What this agency delivers, or one that it succeeded.'),
  channel: anyOf(channel).optional(),
  kecamatan: kecamatan.optional().describe('What is delivered in this kecamatan.'),
  on: day.optional().describe('Only what is delivered on this day.'),
  ...changedSince,
})
export type StageDeliveryQuery = z.infer<typeof stageDeliveryQuery>
