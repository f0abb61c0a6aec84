import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from '../../../src/http/app.ts'
import { registerDeprecations } from '../../../src/http/deprecations.ts'
import { registerOpenApi } from '../../../src/http/openapi/document.ts'
import { accountLabels } from '../../../src/identity/accounts/labels.ts'

const answer = z.object({ said: z.string() }).meta({ id: 'Said', example: { said: 'halo' } })
const app = Fastify() as unknown as App

beforeAll(async () => {
  app.decorate('publicUrl', '')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  registerDeprecations(app)
  await registerOpenApi(app, { version: '1.0.0', scopes: accountLabels.scope, guides: async () => {} })
  for (const [url, deprecated] of [
    ['/old', { since: '2027-01-01', until: '2027-07-01' }],
    ['/new', undefined],
  ] as const) {
    const schema = {
      operationId: `get${url.slice(1)}`,
      querystring: z.strictObject({ times: z.literal('1').optional() }),
      response: { 200: answer },
    }
    app.get(url, { config: { access: ['public'], ...(deprecated && { deprecated }) }, schema }, async () => ({
      said: 'halo',
    }))
  }
  await app.ready()
})
afterAll(() => app.close())

describe('an operation that goes', () => {
  it('says so with every answer: since when, and until when', async () => {
    const { headers } = await app.inject('/old')
    expect(headers).toMatchObject({ deprecation: '@1798736400', sunset: 'Wed, 30 Jun 2027 17:00:00 GMT' })
    expect(new Date(1_798_736_400_000).toISOString()).toBe('2026-12-31T17:00:00.000Z')
  })

  it('says so in the contract', () => {
    const { get } = app.swagger().paths!['/old']! as { get: { deprecated: boolean; responses: object } }
    expect(get.deprecated).toBe(true)
    expect(get.responses).toMatchObject({
      200: {
        headers: {
          Deprecation: { $ref: '#/components/headers/Deprecation' },
          Sunset: { $ref: '#/components/headers/Sunset' },
        },
      },
    })
  })

  it('and no other does, nor a problem', async () => {
    const { headers } = await app.inject('/new')
    const refused = await app.inject('/old?times=2')
    expect(refused.statusCode).toBe(400)
    for (const each of [headers, refused.headers]) {
      expect(each).not.toHaveProperty('deprecation')
      expect(each).not.toHaveProperty('sunset')
    }
    const { get } = app.swagger().paths!['/new']! as { get: object }
    expect(get).not.toHaveProperty('deprecated')
    expect(JSON.stringify(get)).not.toContain('Sunset')
  })
})
