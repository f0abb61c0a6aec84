import Fastify from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadConfig } from '../../src/config/config.ts'
import type { App } from '../../src/http/app.ts'
import { registerCors } from '../../src/http/access/cors.ts'
import { registerFrame, serverOptions } from '../../src/http/frame.ts'
import { registerOpenApi } from '../../src/http/openapi/document.ts'
import { pageOf, registerPages } from '../../src/http/pagination.ts'
import { registerProblems } from '../../src/http/problems/problem.ts'
import { registerInputs, validatorCompiler } from '../../src/http/problems/validation.ts'
import { serializerCompiler } from '../../src/http/serializer.ts'

const origin = 'https://dasbor.contoh.go.id'
const base = 'https://registri.contoh.id'
const response = { 200: pageOf('KiosPage', z.object({ name: z.string().max(40) }).meta({ id: 'Kios' })) }
const querystring = z.strictObject({ district: z.string().max(10).optional() })
const page = { data: [{ name: 'Kios Melati' }], page: { nextCursor: null, hasMore: false } }

// No operation of the interface will go so far: two of the test's own, in the frame of all.
let app: App
beforeAll(async () => {
  app = Fastify(serverOptions(undefined, loadConfig({ DEMO: 'true' }))).withTypeProvider<ZodTypeProvider>()
  app.decorate('publicUrl', base)
  app.setValidatorCompiler(validatorCompiler as never)
  app.setSerializerCompiler(serializerCompiler as never)
  registerFrame(app)
  registerProblems(app)
  await registerCors(app, [origin])
  await registerOpenApi(app, { version: '1.4.0', scopes: {} as never, guides: async () => {} })
  registerPages(app)
  registerInputs(app)
  const access = ['public'] as const
  const config = { access, deprecated: { since: '2027-01-01', gone: '2027-07-01' } }
  const said = { querystring, response, tags: ['Public'] }
  app.get('/v1/kios', { config, schema: { ...said, operationId: 'listKios' } }, async () => page)
  app.get(
    '/v1/stalls',
    { config: { access }, schema: { ...said, operationId: 'listStalls' } },
    async () => page,
  )
  await app.ready()
})
afterAll(() => app.close())

const get = (url: string) => app.inject({ url, headers: { origin } })

describe('an operation that will go', () => {
  it.each([
    ['', 200],
    ['?unknown=1', 400],
  ])('says since when and until when: %s %s', async (query, status) => {
    const { headers, statusCode } = await get(`/v1/kios${query}`)
    expect(statusCode).toBe(status)
    // Midnight in Jakarta.
    expect(headers['deprecation']).toBe(`@${Date.parse('2026-12-31T17:00:00Z') / 1000}`)
    expect(headers['sunset']).toBe('Wed, 30 Jun 2027 17:00:00 GMT')
    expect(String(headers['link']).split(', ')).toEqual([
      `<${base}/docs/changelog>; rel="deprecation"; type="text/html"`,
      ...(status === 200 ? [`<${base}/v1/kios>; rel="first"`] : []),
    ])
    const readable = String(headers['access-control-expose-headers']).split(', ')
    expect(readable).toEqual(expect.arrayContaining(['Deprecation', 'Link', 'Sunset']))
  })

  it('is marked in the contract, which names these headers', () => {
    const { paths } = app.swagger() as { paths: Record<string, { get: Described }> }
    const { deprecated, responses } = paths['/v1/kios']!.get
    expect(deprecated).toBe(true)
    expect(responses['200']!.headers).toMatchObject({ Deprecation: {}, Sunset: {}, Link: {} })
  })

  it('is told apart from others', async () => {
    const { headers } = await get('/v1/stalls')
    expect([headers['deprecation'], headers['sunset']]).toEqual([undefined, undefined])
    const { paths } = app.swagger() as { paths: Record<string, { get: Described }> }
    const { deprecated, responses } = paths['/v1/stalls']!.get
    expect(deprecated).toBeUndefined()
    expect(responses['200']!.headers).not.toHaveProperty('Sunset')
  })
})

interface Described {
  deprecated?: boolean
  responses: Record<string, { headers: object }>
}
