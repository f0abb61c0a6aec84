import type { OpenAPIV3_1 } from 'openapi-types'
import type { Scope } from '../../kernel/actor.ts'
import type { Text } from '../../kernel/errors.ts'
import type { Facts } from './types.ts'

const bearer = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'A JSON Web Token signed by this service (ES256 or RS256) and checked as RFC8725 demands: its algorithm, issuer, ' +
    'audience and end.',
}

const client = (scopes: ScopeTexts) => ({
  type: 'oauth2',
  description:
    'An API client needs the scope that the operation names; without it: 403 `insufficient_scope`. Its tokens are checked ' +
    'as RFC8725 demands.',
  flows: {
    clientCredentials: {
      tokenUrl: '/oauth/token',
      scopes: Object.fromEntries(Object.entries(scopes).map(([scope, { en }]) => [scope, en])),
    },
  },
})

/** What each scope allows an API client to do. */
export type ScopeTexts = Readonly<Record<Scope, Text>>

export const securitySchemes = (scopes: ScopeTexts) => ({ bearer, client: client(scopes) })

/** Any accepted token; where API clients may call the operation, also the scope that their token needs. */
export function securityOf({ config }: Facts): OpenAPIV3_1.SecurityRequirementObject[] {
  const scope = config?.scope
  return scope ? [{ bearer: [] }, { client: [scope] }] : [{ bearer: [] }]
}
