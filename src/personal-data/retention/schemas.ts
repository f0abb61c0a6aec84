import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { day, line, named, stamps, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { mentionKey, mentionKind } from '../schemas.ts'
import { retentionKinds } from './policy.ts'

const kind = z
  .enum(retentionKinds)
  .meta({ id: 'RetentionKind', description: 'What is destroyed once it is no longer needed.' })

const scheduled = {
  months: z
    .int()
    .min(1)
    .max(1200)
    .meta({
      description: 'After the last thing that happened.',
      ...named('Bulan', 'Months'),
      example: 24,
    }),
  basis: line.meta({
    description: 'The schedule that says so.',
    ...named('Dasar', 'Basis'),
    example: 'Jadwal retensi arsip dinas',
  }),
}
export const retentionRule = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    kind: kind.meta(named('Jenis', 'Kind')),
    ...scheduled,
    ...stamps,
  })
  .meta({ id: 'RetentionRule', description: 'How long what is no longer needed is kept.' })
  .register(records, { table: 'retention_rules' })
export type RetentionRule = z.infer<typeof retentionRule>
export const retentionRulePage = pageOf('RetentionRulePage', retentionRule)
export const retentionRuleQuery = z.strictObject({ ...listParams(['kind', '-kind'], 'kind') })
export type RetentionRuleQuery = z.infer<typeof retentionRuleQuery>
export const retentionRulePatch = z
  .strictObject(scheduled)
  .partial()
  .meta({ id: 'RetentionRulePatch', example: { months: 36 } })
export type RetentionRulePatch = z.infer<typeof retentionRulePatch>

/** The most mentions that are proposed at once, and that one destruction takes. */
export const mostProposals = 500

const proposal = z
  .object({
    rule: kind,
    kind: mentionKind,
    id: uuid,
    recordType: z.enum(['organization', 'agreement', 'account', 'feedback']),
    recordId: uuid,
    organization: organizationRef.nullable(),
    since: day.describe('The day from which it is no longer needed.'),
  })
  .meta({ id: 'RetentionProposal', description: 'A mention of a person that the schedule no longer keeps.' })
export type RetentionProposal = z.infer<typeof proposal>
export const retentionProposals = z
  .object({
    asOf: day,
    proposals: z.array(proposal).max(mostProposals).describe('The longest due first.'),
    complete: z.boolean().describe(`False where there are more than ${mostProposals}.`),
  })
  .meta({ id: 'RetentionProposals' })

const destroyed = z
  .object({ rule: kind, count: z.int().meta({ example: 4 }) })
  .meta({ id: 'Destroyed', description: 'How many mentions of people were destroyed under a rule.' })
export type Destroyed = z.infer<typeof destroyed>

const minutes = {
  minutesNumber: line.meta({
    description: 'The number of the berita acara.',
    ...named('Nomor berita acara', 'Number of the minutes'),
    example: 'BA-12/2026',
  }),
  minutesOn: day.meta(named('Tanggal berita acara', 'Day of the minutes')),
}
export const retentionDestruction = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    ...minutes,
    carriedOutBy: uuid.meta(named('Dilaksanakan oleh', 'Carried out by')),
    destroyed: z.array(destroyed).max(10).meta(named('Dimusnahkan', 'Destroyed')),
    ...stamps,
  })
  .meta({ id: 'RetentionDestruction', description: 'What was destroyed by the schedule.' })
  .register(records, { table: 'retention_destructions' })
export type RetentionDestruction = z.infer<typeof retentionDestruction>
export const retentionDestructionPage = pageOf('RetentionDestructionPage', retentionDestruction)
export const retentionDestructionQuery = z.strictObject({
  ...listParams(['minutesOn', '-minutesOn'], '-minutesOn'),
})
export type RetentionDestructionQuery = z.infer<typeof retentionDestructionQuery>

export const newRetentionDestruction = z
  .strictObject({
    ...minutes,
    items: z.array(mentionKey).min(1).max(mostProposals).describe('Of what is proposed.'),
  })
  .meta({
    id: 'NewRetentionDestruction',
    example: {
      minutesNumber: 'BA-12/2026',
      minutesOn: '2026-06-15',
      items: [{ kind: 'contact', id: '0199e4c8-1c1f-7000-8000-000000000001' }],
    },
  })
export type NewRetentionDestruction = z.infer<typeof newRetentionDestruction>
