import { z } from 'zod'
import { lasting } from './lasting.ts'
import { partStates } from '../../kernel/readiness.ts'
import type { App } from '../app.ts'
import { varyingBy } from '../problems/problem.ts'
import { errorCodes, errorKinds } from '../../kernel/errors.ts'

const tags = ['Service']
const access = ['public'] as const
const address = z.string().max(300)
const health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' })
const readiness = z
  .object({
    status: z
      .enum(['ok', 'degraded'])
      .describe('`degraded`: requests are served, and a part that is not `ok` needs the operator.')
      .meta({ example: 'ok' }),
    files: z
      .enum(partStates.files)
      .describe('`unwritable`: no file can be received; the disk is full or cannot be written.')
      .meta({ example: 'ok' }),
    trail: z
      .enum(partStates.trail)
      .describe(
        '`behind`: changes of the last five minutes or longer have no link in the chain of the audit trail.',
      )
      .meta({ example: 'ok' }),
    erasures: z
      .enum(partStates.erasures)
      .describe(
        '`unlisted`: the list of erasures outside the database could not be written; it is tried again each hour.',
      )
      .meta({ example: 'ok' }),
    writes: z
      .enum(partStates.writes)
      .describe(
        '`refused`: the database takes no writes, as a standby or while a failover is not finished; reads are answered.',
      )
      .meta({ example: 'ok' }),
    replica: z
      .enum(['in_use', 'not_used'])
      .optional()
      .describe(
        'Whether lists, reports and exports are read from the replica of READ_DATABASE_URL; while it is down or lags, they are read from the primary. Absent without a replica.',
      )
      .meta({ example: 'in_use' }),
  })
  .meta({ id: 'Readiness' })
const text = z.object({ id: z.string().max(300), en: z.string().max(300) })

const serviceDescription = z
  .object({
    name: z.string().max(100).meta({ example: 'JakPreneur Partnership Registry' }),
    links: z.object({
      docs: address.meta({ example: '/docs' }),
      guides: z.object({
        officer: address.meta({ example: '/docs/guides/officer' }),
        partner: address.meta({ example: '/docs/guides/partner' }),
        integrator: address.meta({ example: '/docs/guides/integrator' }),
      }),
      problems: address.meta({ example: '/docs/problems' }),
      openapi: address.meta({ example: '/openapi.json' }),
      reference: address.meta({ example: '/v1/reference' }),
      live: address.meta({ example: '/livez' }),
      ready: address.meta({ example: '/readyz' }),
    }),
    dataProtectionOfficer: z
      .string()
      .max(300)
      .nullable()
      .describe('Whom persons turn to about their data (UU 27/2022); null where nobody is named.')
      .meta({ example: 'Pejabat Pelindungan Data, pdp@contoh.go.id' }),
  })
  .meta({ id: 'Service' })

const problemType = z
  .object({
    code: z.enum(errorCodes).meta({ example: 'not_found' }),
    status: z.int().meta({ example: 404 }),
    title: text.meta({ example: { id: 'Tidak ditemukan', en: 'Not found' } }),
    advice: text.meta({
      example: {
        id: 'Periksa alamat dan id-nya; data yang tidak boleh Anda lihat juga dijawab begini.',
        en: 'Check the address and the id; what you may not see is answered like this as well.',
      },
    }),
  })
  .meta({ id: 'ProblemType', description: 'What a kind of problem means and what to do about it.' })

/** Information about the service, its health, its contract, and an explanation of each problem. */
export function serviceRoutes(app: App): void {
  app.get(
    '/',
    {
      config: { access },
      schema: {
        operationId: 'getService',
        tags,
        summary: 'Where everything is',
        description:
          'The addresses of the documentation, the contract, the codes and the health of the service.',
        response: { 200: serviceDescription },
      },
    },
    async (_request, reply) => {
      // Browsers are answered with the console, where it is served.
      void reply.header('vary', varyingBy(reply, 'Accept'))
      return {
        name: 'JakPreneur Partnership Registry',
        links: {
          docs: '/docs',
          guides: {
            officer: '/docs/guides/officer',
            partner: '/docs/guides/partner',
            integrator: '/docs/guides/integrator',
          },
          problems: '/docs/problems',
          openapi: '/openapi.json',
          reference: '/v1/reference',
          live: '/livez',
          ready: '/readyz',
        },
        dataProtectionOfficer: app.config.dataProtectionOfficer,
      }
    },
  )
  app.get(
    '/livez',
    {
      config: { access, limit: false },
      schema: {
        operationId: 'getLiveness',
        tags,
        summary: 'The process answers',
        description: 'Asks nothing of the database: where this fails, restart the process.',
        response: { 200: health },
      },
    },
    async () => ({ status: 'ok' as const }),
  )
  app.get(
    '/readyz',
    {
      config: { access, limit: false },
      schema: {
        operationId: 'getReadiness',
        tags,
        summary: 'The service can do its work',
        description:
          '503 while the database does not answer, with the reason `database`; `degraded` names the part that is not well, such as a database that takes no writes. The service listens only once its migrations are done.',
        response: { 200: readiness },
      },
    },
    async () => {
      await app.readiness.require()
      const parts = await app.readiness.parts()
      const isWhole = Object.values(parts).every((state) => state === 'ok')
      const replica = app.db.replica && { replica: await app.db.replica() }
      return { status: isWhole ? ('ok' as const) : ('degraded' as const), ...parts, ...replica }
    },
  )
  app.get(
    '/problems/:code',
    {
      config: { access },
      schema: {
        operationId: 'getProblemType',
        tags,
        summary: 'What a kind of problem means',
        description: 'The address in the `type` of every problem.',
        params: z.strictObject({ code: z.enum(errorCodes) }),
        response: { 200: problemType },
      },
    },
    async ({ params: { code } }) => {
      const { status, title, advice } = errorKinds[code]
      return { code, status, title, advice }
    },
  )
  const contract = lasting('application/json; charset=utf-8', () => JSON.stringify(app.swagger()))
  app.get('/openapi.json', { config: { access }, schema: { hide: true } }, contract)
}
