import type { App } from '../app.ts'
import { DomainError } from '../../kernel/errors.ts'
import { scopes } from '../../kernel/actor.ts'
import { baseOf } from './base.ts'
import { resourceMetadata } from '../problems/problem.ts'

/** In milliseconds: how long a client may rely on security.txt; RFC 9116 advises less than a year. */
const securityTextHolds = 180 * 24 * 60 * 60 * 1000

const config = { access: ['public'] } as const
const schema = { hide: true }

/**
 * What programs look for at well-known addresses: how to get tokens (RFC 8414), which server gives those of this interface
 * (RFC 9728), and whom to tell of a vulnerability (RFC 9116). Not in the contract, whose security schemes say the same.
 */
export function discoveryRoutes(app: App): void {
  app.get('/.well-known/oauth-authorization-server', { config, schema }, async (request) => {
    const base = baseOf(request)
    return {
      issuer: base,
      token_endpoint: `${base}/oauth/token`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      revocation_endpoint: `${base}/oauth/revoke`,
      jwks_uri: `${base}/.well-known/jwks.json`,
      grant_types_supported: ['client_credentials', 'password', 'refresh_token'],
      response_types_supported: [],
      scopes_supported: scopes,
      service_documentation: `${base}/docs`,
      ui_locales_supported: ['id', 'en'],
    }
  })
  app.get(resourceMetadata, { config, schema }, async (request) => {
    const base = baseOf(request)
    return {
      resource: base,
      authorization_servers: [base],
      jwks_uri: `${base}/.well-known/jwks.json`,
      scopes_supported: scopes,
      bearer_methods_supported: ['header'],
      resource_name: 'JakPreneur Partnership Registry',
      resource_documentation: `${base}/docs`,
    }
  })
  app.get('/.well-known/security.txt', { config, schema }, async (request, reply) => {
    const { securityContact } = app.config
    if (securityContact === null) throw new DomainError('not_found')
    const expires = new Date(app.clock().getTime() + securityTextHolds).toISOString()
    const canonical = `${baseOf(request)}/.well-known/security.txt`
    reply.type('text/plain; charset=utf-8')
    return `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: id, en\nCanonical: ${canonical}\n`
  })
}
