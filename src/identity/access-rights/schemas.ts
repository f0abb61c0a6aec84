import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import {
  anyOf,
  day,
  instantIn,
  instantOut,
  line,
  named,
  paragraph,
  stamps,
  uuid,
} from '../../http/schemas.ts'
import { accountRoles, scopes } from '../../kernel/actor.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { accountStatuses } from '../accounts/lifecycle.ts'
import { secondFactorKinds } from '../second-factor/kinds.ts'
import { reviewDecisions, sleepsAfterDays } from './policy.ts'

const role = z.enum(accountRoles)
const status = z.enum(accountStatuses)

export const accessRight = z
  .object({
    id: uuid.meta({ description: 'Of the membership.', ...named('ID', 'ID') }),
    accountId: uuid.meta(named('ID akun', 'Account ID')),
    accountName: z
      .string()
      .max(200)
      .meta({ ...named('Akun', 'Account'), example: 'Nama Petugas' }),
    status: status.meta(named('Status akun', 'Status of the account')),
    role: role.meta(named('Peran', 'Role')),
    organization: organizationRef.nullable().meta(named('Organisasi', 'Organization')),
    administrator: z.boolean().meta(named('Administrator', 'Administrator')),
    scopes: z
      .array(z.enum(scopes))
      .max(20)
      .nullable()
      .meta({ description: 'Of an API client; null for people.', ...named('Cakupan', 'Scopes') }),
    from: day.meta(named('Mulai', 'From')),
    until: day.nullable().meta(named('Sampai', 'Until')),
    lastSeenOn: day.nullable().meta({
      description: 'The last day on which the account was let in; null if it never was.',
      ...named('Terakhir masuk', 'Last seen'),
    }),
    sleeping: z.boolean().meta({
      description: `Whether it was not let in for ${sleepsAfterDays} days, or never since it was made so long ago.`,
      ...named('Tidur', 'Sleeping'),
    }),
    secretSetAt: instantOut.nullable().meta({
      description:
        'Since when its password, or the oldest secret of the client that still works, has been the same; null where it has none.',
      ...named('Kata sandi atau rahasia sejak', 'Password or secret since'),
    }),
    secondFactors: z
      .array(z.enum(secondFactorKinds).meta({ id: 'SecondFactorKind' }))
      .max(5)
      .meta({
        description: 'What it signs in with besides the password, and whether it has recovery codes left.',
        ...named('Faktor kedua', 'Second factors'),
      }),
  })
  .meta({
    id: 'AccessRight',
    description: 'What an account may act as, whether it does, and how old its secret is.',
  })
export type AccessRight = z.infer<typeof accessRight>
export const accessRightPage = pageOf('AccessRightPage', accessRight)

export const accessRightQuery = z.strictObject({
  ...listParams(['accountName', '-accountName'], 'accountName'),
  role: anyOf(role).optional(),
  status: anyOf(status).optional(),
  organizationId: uuid.optional(),
  sleeping: z.enum(['true', 'false']).optional().describe('Those that sleep, or those that do not.'),
  'secretSetAt[lt]': instantIn.optional().describe('Whose password or secret is older.'),
})
export type AccessRightQuery = z.infer<typeof accessRightQuery>

const halfYear = z
  .string()
  .max(7)
  .regex(/^20\d\d-H[12]$/)
  .meta({ description: 'Not one to come.', ...named('Semester', 'Half year'), example: '2026-H1' })

const finding = z
  .object({
    accessRightId: uuid.describe('The right, by the id of the membership.'),
    decision: z.enum(reviewDecisions).meta({ id: 'AccessReviewDecision' }),
    note: line.nullable().describe('Without names.').meta({ example: 'Pindah tugas.' }),
  })
  .meta({ id: 'AccessReviewFinding', description: 'What was decided about one right.' })
export type ReviewFinding = z.infer<typeof finding>

export const accessReview = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    halfYear,
    reviewedBy: uuid.meta(named('Peninjau', 'Reviewed by')),
    rights: z.int().meta({ ...named('Jumlah hak', 'Rights'), example: 41 }),
    sleeping: z.int().meta({ description: 'Of them.', ...named('Tidur', 'Sleeping'), example: 3 }),
    conclusion: paragraph.meta({
      ...named('Kesimpulan', 'Conclusion'),
      example: 'Hak akses sesuai tugas; tiga akun tidur diakhiri.',
    }),
    findings: z.array(finding).max(500).meta(named('Temuan', 'Findings')),
    ...stamps,
  })
  .meta({
    id: 'AccessReview',
    description: 'That rights were reviewed in a half year, by whom, and what was decided.',
  })
  .register(records, { table: 'access_reviews' })
export type AccessReview = z.infer<typeof accessReview>
export const accessReviewPage = pageOf('AccessReviewPage', accessReview)

export const newAccessReview = z
  .strictObject({
    halfYear,
    conclusion: paragraph,
    findings: z
      .array(
        z
          .strictObject({ ...finding.shape, note: finding.shape.note.optional() })
          .meta({ id: 'NewAccessReviewFinding' }),
      )
      .max(500)
      .default([])
      .describe('The rights that were decided on one by one; all others were found right.'),
  })
  .meta({
    id: 'NewAccessReview',
    example: { halfYear: '2026-H1', conclusion: 'Hak akses sesuai tugas.', findings: [] },
  })
export type NewAccessReview = z.infer<typeof newAccessReview>

export const accessReviewQuery = z.strictObject({ ...listParams(['halfYear', '-halfYear'], '-halfYear') })
export type AccessReviewQuery = z.infer<typeof accessReviewQuery>
