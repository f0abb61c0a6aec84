import { z } from 'zod'
import { agreementType } from '../agreements/schemas/kinds.ts'
import { listParams, pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import { anyOf, instantOut, line, named, paragraph, stamps, uuid } from '../http/schemas.ts'
import { regime } from '../settings/regime/schemas.ts'
import { clauseConditions } from './applies.ts'
import { clauseTemplateActions, clauseVersionStatuses } from './policy.ts'

export const clauseCondition = z.enum(clauseConditions).meta({
  id: 'ClauseCondition',
  description:
    'When an agreement has the clause: always, where it is chosen with the draft, or where its record says so. Personal data counts as processed unless the draft is asked for without.',
})
const status = z.enum(clauseVersionStatuses).meta({
  id: 'ClauseVersionStatus',
  description: 'Being written, what new drafts take, or what earlier drafts took.',
})
const number = z.int().min(1).meta(named('Versi', 'Version'))

const content = {
  title: line.meta({
    ...named('Judul pasal', 'Title of the article'),
    description: 'Variables may stand in it: `Hak dan Kewajiban {party}`.',
    example: 'Keadaan Kahar',
  }),
  paragraphs: z
    .array(paragraph)
    .min(1)
    .max(30)
    .meta({
      ...named('Ayat', 'Paragraphs'),
      description:
        'Plain text with `{variables}` that the record fills in; dots where it does not say them. `{?name}` before a paragraph keeps it where the record says `name`, `{!name}` where it does not; a list (`{rights}`) ends its paragraph.',
      example: ['Pihak yang mengalami keadaan kahar memberitahukannya secara tertulis.'],
    }),
  condition: clauseCondition.meta(named('Berlaku bila', 'Applies if')),
  position: z
    .int()
    .min(0)
    .max(10_000)
    .meta({
      ...named('Urutan', 'Position'),
      description: 'Where it stands among the articles.',
      example: 130,
    }),
}
const reason = paragraph.meta({
  ...named('Alasan', 'Reason'),
  description: 'Why it is written or changed so.',
  example: 'Disesuaikan dengan saran Biro Hukum.',
})

export const clauseVersion = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    number,
    status: status.meta(named('Status', 'Status')),
    ...content,
    position: z.int().meta(named('Urutan', 'Position')),
    reason,
    writtenBy: uuid.nullable().meta({
      ...named('Ditulis oleh', 'Written by'),
      description: 'The account; null for what came with the registry.',
    }),
    writtenAt: instantOut.meta(named('Ditulis pada', 'Written at')),
    inForceFrom: instantOut.nullable().meta(named('Berlaku sejak', 'In force from')),
    inForceUntil: instantOut.nullable().meta(named('Berlaku hingga', 'In force until')),
  })
  .meta({ id: 'ClauseVersion', description: 'What a clause says in one version.' })
export type ClauseVersion = z.infer<typeof clauseVersion>
export const clauseVersionPage = pageOf('ClauseVersionPage', clauseVersion)
export const clauseVersionQuery = z.strictObject(listParams(['writtenAt', '-writtenAt'], 'writtenAt'))
export type ClauseVersionQuery = z.infer<typeof clauseVersionQuery>

export const clauseTemplate = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementType: agreementType.meta(named('Jenis naskah', 'Type of agreement')),
    code: z
      .string()
      .max(50)
      .meta({ ...named('Kode', 'Code'), example: 'force_majeure' }),
    regime: regime.nullable().meta(named('Rezim', 'Regime')),
    inForce: clauseVersion.nullable().meta({
      ...named('Versi yang berlaku', 'Version in force'),
      description: 'What new drafts take; null before the first was put in force, and once it is retired.',
    }),
    draft: clauseVersion.nullable().meta({
      ...named('Konsep', 'Draft'),
      description: 'The version that is being written, which no draft takes before it is put in force.',
    }),
    retiredAt: instantOut.nullable().meta(named('Tidak dipakai sejak', 'Retired at')),
    retiredReason: z
      .string()
      .max(4000)
      .nullable()
      .meta({ ...named('Alasan tidak dipakai', 'Reason of retirement'), example: null }),
    ...stamps,
    allowedActions: z.array(z.enum(clauseTemplateActions)).max(5),
  })
  .meta({
    id: 'ClauseTemplate',
    description: 'An article that agreements of a type have, of which drafts are composed.',
  })
  .register(records, { table: 'clause_templates' })
export type ClauseTemplate = z.infer<typeof clauseTemplate>
export const clauseTemplatePage = pageOf('ClauseTemplatePage', clauseTemplate)
export const clauseTemplateQuery = z.strictObject({
  ...listParams(['code', '-code'], 'code'),
  agreementType: anyOf(agreementType).optional(),
})
export type ClauseTemplateQuery = z.infer<typeof clauseTemplateQuery>

export const newClauseTemplate = z
  .strictObject({
    agreementType,
    code: z
      .string()
      .max(50)
      .regex(/^[a-z][a-z0-9_]{1,49}$/)
      .meta({ description: 'Small letters, digits and `_`.', example: 'force_majeure' }),
    regime: regime.nullable().default(null),
    ...content,
    reason,
  })
  .meta({
    id: 'NewClauseTemplate',
    example: {
      agreementType: 'pks',
      code: 'anti_corruption',
      title: 'Integritas',
      paragraphs: [
        'PARA PIHAK tidak memberi atau menerima imbalan apa pun dalam pelaksanaan Perjanjian ini.',
      ],
      condition: 'optional',
      position: 165,
      reason: 'Saran Inspektorat.',
    },
  })
export type NewClauseTemplate = z.infer<typeof newClauseTemplate>

export const clauseTemplatePatch = z.strictObject({ ...z.object(content).partial().shape, reason }).meta({
  id: 'ClauseTemplatePatch',
  example: { title: 'Keadaan Kahar (Force Majeure)', reason: 'Disesuaikan dengan saran Biro Hukum.' },
})
export type ClauseTemplatePatch = z.infer<typeof clauseTemplatePatch>

export const retirement = z
  .strictObject({ reason })
  .meta({ id: 'ClauseRetirement', example: { reason: 'Digabung dengan pasal Pengakhiran.' } })
