import { z } from 'zod'
import type { VerificationKey } from './keys.ts'
import type { App } from '../../http/app.ts'

const part = z.string().max(1000)
const jwk = z
  .object({
    kty: part,
    kid: part,
    alg: part,
    use: part,
    crv: part.optional(),
    x: part.optional(),
    y: part.optional(),
    n: part.optional(),
    e: part.optional(),
  })
  .meta({ id: 'Jwk', description: 'A public key (RFC 7517).' })
const example = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  kid: '2026-01',
  alg: 'ES256',
  use: 'sig',
}
const jwks = z
  .object({
    keys: z
      .array(jwk)
      .max(30)
      .meta({ example: [example] }),
  })
  .meta({ id: 'JwkSet' })

/** Publishes the keys whose tokens are accepted, for other services that verify tokens. */
export function keyRoutes(app: App, keys: readonly VerificationKey[]): void {
  const answer = { keys: keys.map((key) => key.jwk as z.infer<typeof jwk>) }
  app.get(
    '/.well-known/jwks.json',
    {
      config: { access: ['public'] },
      schema: {
        operationId: 'getSigningKeys',
        tags: ['Sign-in'],
        summary: 'The public keys of our tokens',
        description: 'While the signing key is changed, the old one or the next one is among them.',
        response: { 200: jwks },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      return answer
    },
  )
}
