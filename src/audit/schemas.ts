import { z } from 'zod'
import { accountRoles } from '../kernel/actor.ts'
import { auditActions } from './actions.ts'
import { listParams, pageOf } from '../http/pagination.ts'
import { anyOf, instantIn, instantOut, named, uuid } from '../http/schemas.ts'
import { organizationRef } from '../organizations/schemas.ts'

const code = z
  .string()
  .max(50)
  .regex(/^[a-z_-]+$/)
  .meta({ example: 'agreement' })
const name = z.string().max(200)
const action = z
  .enum(auditActions)
  .meta({ id: 'AuditAction', description: 'What was done, in the words of the trail.', example: 'patch' })

const change = z
  .object({
    field: name,
    before: z.unknown().describe('Null where there was nothing.'),
    after: z.unknown().describe('Null where there is nothing any more.'),
  })
  .meta({ id: 'Change', description: 'One field. In the place of personal data stands `•••`.' })

export const auditEvent = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    at: instantOut.meta(named('Waktu', 'Time')),
    accountId: uuid
      .optional()
      .meta({ description: 'Who; for admins and auditors.', ...named('ID akun', 'Account ID') }),
    accountName: name
      .nullable()
      .optional()
      .meta({ description: 'For admins and auditors.', ...named('Akun', 'Account') }),
    membershipId: uuid
      .nullable()
      .optional()
      .meta({
        description:
          'Which of their memberships acted; for admins and auditors. Null while signing in, and before there were memberships.',
        ...named('ID keanggotaan', 'Membership ID'),
      }),
    role: z
      .enum(accountRoles)
      .nullable()
      .meta({
        description: 'As what they acted; null while signing in.',
        ...named('Peran', 'Role'),
      }),
    organization: organizationRef.nullable().meta({
      description: 'The agency or collaborator they acted for.',
      ...named('Organisasi', 'Organization'),
    }),
    clientAddress: name
      .nullable()
      .optional()
      .meta({
        description: 'From where; for admins and auditors. Null where the service itself acted.',
        ...named('Alamat asal', 'Client address'),
      }),
    requestId: name.meta(named('ID permintaan', 'Request ID')),
    method: name.nullable().meta(named('Metode', 'Method')),
    operationId: name.nullable().meta(named('Operasi', 'Operation')),
    action: action.meta(named('Tindakan', 'Action')),
    resourceType: code.meta(named('Jenis data', 'Kind of record')),
    resourceId: uuid
      .nullable()
      .meta({ description: 'Null where a list was read.', ...named('ID data', 'Record ID') }),
    recordId: uuid.nullable().meta({
      description: 'The case or agreement it belongs to; else the resource itself.',
      ...named('ID penjajakan atau naskah', 'Case or agreement ID'),
    }),
    changes: z
      .array(change)
      .max(500)
      .meta({
        description: 'What changed. Of a read, `fields`: the personal data it gave.',
        ...named('Perubahan', 'Changes'),
      }),
  })
  .meta({
    id: 'AuditEvent',
    example: {
      id: '0199e4c8-1c1f-7000-8000-000000000001',
      at: '2026-03-03T02:00:00.000Z',
      accountId: '0199e4c8-1c1f-7000-8000-000000000002',
      accountName: 'officer-ppkukm',
      membershipId: '0199e4c8-1c1f-7000-8000-000000000005',
      role: 'officer',
      organization: { id: '0199e4c8-1c1f-7000-8000-000000000003', shortName: 'Dinas PPKUKM' },
      clientAddress: '203.0.113.7',
      requestId: '5b1e4d1e-4d77-4d4e-8a54-31fd2f1f5d6c',
      method: 'PATCH',
      operationId: 'patchAgreement',
      action: 'patch',
      resourceType: 'agreement',
      resourceId: '0199e4c8-1c1f-7000-8000-000000000004',
      recordId: '0199e4c8-1c1f-7000-8000-000000000004',
      changes: [{ field: 'title', before: 'Pelatihan', after: 'Pelatihan daring' }],
    },
  })
export type AuditEvent = z.infer<typeof auditEvent>

export const auditEventPage = pageOf('AuditEventPage', auditEvent)

const order = listParams(['-at', 'at'], '-at')
export const historyQuery = z.strictObject(order)
export type HistoryQuery = z.infer<typeof historyQuery>

export const auditQuery = z.strictObject({
  ...order,
  resourceType: anyOf(code).optional().describe('Any of these kinds of resources, such as `agreement`.'),
  resourceId: uuid.optional(),
  recordId: uuid.optional().describe('What belongs to this case or agreement, itself included.'),
  accountId: uuid.optional().describe('Who acted.'),
  action: anyOf(action)
    .optional()
    .describe('Any of these actions, such as `sign`; `read` is a read of personal data.'),
  'at[gte]': instantIn.optional(),
  'at[lt]': instantIn.optional(),
})
export type AuditQuery = z.infer<typeof auditQuery>
