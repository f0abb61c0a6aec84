import type { OpenAPIV3_1 } from 'openapi-types'
import { scopes } from '../../identity/actor.ts'
import type { Facts } from './types.ts'
import { accountLabels } from '../../identity/accounts/labels.ts'

const bearer = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'A JSON Web Token signed by this service (ES256 or RS256) and checked as RFC8725 demands: its algorithm, issuer, ' +
    'audience and end.',
}

const client = {
  type: 'oauth2',
  description:
    'An API client needs the scope that the operation names; without it: 403 `insufficient_scope`. Its tokens are checked ' +
    'as RFC8725 demands.',
  flows: {
    clientCredentials: {
      tokenUrl: '/oauth/token',
      scopes: Object.fromEntries(scopes.map((each) => [each, accountLabels.scope[each].en])),
    },
  },
}

export const securitySchemes = { bearer, client }

/** A token of any origin; where API clients may come, the scope that theirs needs. */
export function securityOf({ config }: Facts): OpenAPIV3_1.SecurityRequirementObject[] {
  const scope = config?.scope
  return scope ? [{ bearer: [] }, { client: [scope] }] : [{ bearer: [] }]
}
