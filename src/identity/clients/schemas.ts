import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, instantOut, line, named, setOf, stamps, uuid } from '../../http/schemas.ts'
import { scopes as scopeCodes } from '../../kernel/actor.ts'
import { accountStatus, allowedAccountActions } from '../accounts/users/schemas.ts'

export const scope = z.enum(scopeCodes).meta({
  id: 'Scope',
  description:
    '`registry:read` what was signed and verified, `public-contacts:read` contacts who agreed to be public, `events:read` the change feed once there is one, `export:read` lists and reports as files, with the scope of each.',
})
const scopes = setOf(scope, 10).min(1).describe('What the client may do.')

export const client = z
  .object({
    id: uuid.meta({ description: 'The `client_id` of OAuth.', ...named('ID', 'ID') }),
    name: line.meta({ ...named('Nama', 'Name'), example: 'JAKI' }),
    scopes: z.array(scope).max(10).meta(named('Lingkup', 'Scopes')),
    status: accountStatus.meta(named('Status', 'Status')),
    secrets: z
      .array(
        z.object({
          createdAt: instantOut,
          expiresAt: instantOut
            .nullable()
            .describe('Null for the one in use; the one it replaced ends then.'),
        }),
      )
      .max(10)
      .describe('When the secrets that are good were made, never what they are.'),
    ...stamps,
    allowedActions: allowedAccountActions,
  })
  .meta({ id: 'Client', description: 'An API client of an integrator. Nothing secret is ever in it.' })
  .register(records, { table: 'accounts' })
export type Client = z.infer<typeof client>

export const clientWithSecret = client
  .extend({
    secret: z.string().max(100).meta({
      description: 'The `client_secret` of OAuth, shown this once.',
      example: 'jpr_client_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe',
    }),
  })
  .meta({ id: 'ClientWithSecret' })

export const clientPage = pageOf('ClientPage', client)
export const clientQuery = z.strictObject({
  ...listParams(['name', '-name', 'updatedAt', '-updatedAt'], 'name'),
  status: anyOf(accountStatus).optional(),
})
export type ClientQuery = z.infer<typeof clientQuery>

export const newClient = z
  .strictObject({ name: line, scopes })
  .meta({ id: 'NewClient', example: { name: 'JAKI', scopes: ['registry:read'] } })
export type NewClient = z.infer<typeof newClient>

export const clientPatch = z
  .strictObject({ name: line.optional(), scopes: scopes.optional() })
  .meta({ id: 'ClientPatch', example: { scopes: ['registry:read', 'events:read'] } })
export type ClientPatch = z.infer<typeof clientPatch>

export const rotation = z
  .strictObject({
    overlapHours: z
      .int()
      .min(0)
      .max(168)
      .default(24)
      .describe('How long the present secret is still good; 0 where it leaked.'),
  })
  .meta({ id: 'SecretRotation', example: { overlapHours: 24 } })
