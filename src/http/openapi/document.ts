import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { finish } from './finish.ts'
import { securitySchemes, type ScopeTexts } from './security.ts'
import { description, tags } from './texts.ts'
import type { ContractPart, Document, Facts } from './types.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Parts that describe operations in the contract beyond their schemas. A module that adds something to operations
     * registers one.
     */
    contractParts: ContractPart[]
  }
}

interface Contract {
  readonly version: string
  readonly scopes: ScopeTexts
  /** Registers the guide pages, which have the same headers as the contract's page. */
  readonly guides: (app: FastifyInstance) => Promise<void>
}

/** Generates the contract from the zod schemas of the routes registered after it, and serves it with a docs page. */
export async function registerOpenApi(
  app: FastifyInstance,
  { version, scopes, guides }: Contract,
): Promise<void> {
  app.decorate('contractParts', [])
  const facts = new Map<string, Facts>()
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'JakPreneur Partnership Registry',
        version,
        description,
        contact: { name: 'JakPreneur, Dinas PPKUKM Provinsi DKI Jakarta' },
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [
        {
          url: app.publicUrl || '/',
          description: 'The service that serves this document, in production or local.',
          'x-internal': false,
        },
      ],
      tags,
      components: { securitySchemes: securitySchemes(scopes) },
    } as never,
    transform: (input) => {
      const { schema, route } = input
      if (schema?.operationId) {
        facts.set(schema.operationId, {
          config: route.config,
          url: route.url,
          method: String(route.method),
          hasBody: Boolean(schema.body),
          hasParams: Boolean(schema.params),
        })
      }
      return jsonSchemaTransform(input)
    },
    transformObject: (input) =>
      finish(
        jsonSchemaTransformObject(input as never) as unknown as Document,
        facts,
        app.contractParts,
      ) as never,
  })
  await app.register((docs) => docsPage(docs, guides))
}

async function docsPage(docs: FastifyInstance, guides: Contract['guides']): Promise<void> {
  // The page loads nothing from other servers. `https` is not forced, so plain HTTP inside a network still works.
  const directives = {
    'font-src': [`'self'`],
    'style-src': [`'self'`, `'unsafe-inline'`],
    'upgrade-insecure-requests': null,
  }
  await docs.register(helmet, { contentSecurityPolicy: { directives } })
  await guides(docs)
}
