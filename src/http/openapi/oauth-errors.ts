import { always, header, standing } from './headers.ts'
import type { Facts } from './types.ts'

/** The statuses of the OAuth errors that an operation can answer with. */
export const oauthStatuses = ({ config }: Facts): number[] => [
  400,
  ...(config?.asksPassword ? [401] : []),
  413,
  415,
  429,
  500,
  503,
]

/** One response for each status of an OAuth error. */
export function oauthErrorResponses() {
  const statuses = oauthStatuses({ config: { asksPassword: true } } as Facts)
  return Object.fromEntries(statuses.map((status) => [`OAuthError${status}`, response(status)]))
}

const response = (status: number) => ({
  description: 'What OAuth calls it (RFC 6749 section 5.2); `error_uri` says more.',
  headers: {
    ...always,
    'Content-Language': header('ContentLanguage'),
    ...standing,
    ...(status === 401 ? { 'WWW-Authenticate': header('WwwAuthenticate') } : {}),
    ...(status === 429 || status === 503 ? { 'Retry-After': header('RetryAfter') } : {}),
  },
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/OAuthError' },
      examples: { [String(status)]: { value: examples[status] ?? examples[400] } },
    },
  },
})

const example = (error: string, code: string, description: string) => ({
  error,
  error_description: description,
  error_uri: `/problems/${code}`,
})

const examples: Record<number, object> = {
  400: example('invalid_grant', 'invalid_grant', 'Check e-mail address and password.'),
  401: example('invalid_client', 'invalid_client', "Check 'client_id' and 'client_secret'."),
  429: example('temporarily_unavailable', 'too_many_attempts', "Wait for 'Retry-After', then try again."),
  500: example('server_error', 'internal_error', 'Try again.'),
  503: example('temporarily_unavailable', 'unavailable', "Try again after 'Retry-After'."),
}
