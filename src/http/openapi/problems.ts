import { errorKinds, type ErrorCode } from '../../kernel/errors.ts'
import { heedsIdempotencyKey } from '../idempotency.ts'
import { always, going, header, standing } from './headers.ts'
import { oauthStatuses } from './oauth-errors.ts'
import type { Facts } from './types.ts'

/**
 * Statuses that are answered before an operation is found: the request cannot be read completely, or the address does
 * not take the method.
 */
const beforeAnyOperation: ReadonlySet<number> = new Set([405, 408, 431])

const codes = Object.keys(errorKinds) as ErrorCode[]

/** The statuses of the problems that an operation can answer with. */
export function errorStatuses(facts: Facts, isPublic: boolean): number[] {
  const { config, hasBody, hasParams, method } = facts
  if (config?.oauth) return oauthStatuses(facts)
  return [
    400,
    ...(isPublic ? [] : [401, 403]),
    ...(hasParams || config?.batch ? [404] : []),
    ...(config?.offers ? [406] : []),
    ...(method === 'POST' || config?.ifMatch ? [409] : []),
    ...(config?.ends ? [410] : []),
    ...(config?.ifMatch ? [412, 428] : []),
    ...(method === 'GET' ? [] : [413, 415]),
    ...(hasBody || heedsIdempotencyKey(facts) ? [422] : []),
    ...(config?.file ? [416] : []),
    ...(config?.limit === false ? [] : [429]),
    500,
    503,
  ]
}

/** One response for each status a problem can have, with an example of each of its codes. */
export function problemResponses() {
  const statuses = new Set(
    codes.map((code) => errorKinds[code].status).filter((status) => !beforeAnyOperation.has(status)),
  )
  return Object.fromEntries([...statuses].map((status) => [`Problem${status}`, problemResponse(status)]))
}

function problemResponse(status: number) {
  const ofStatus = codes.filter((code) => errorKinds[code].status === status)
  const examples = ofStatus.map((code) => [
    code,
    { summary: errorKinds[code].title.en, value: example(code) },
  ])
  return {
    description: ofStatus.map((code) => `\`${code}\`: ${errorKinds[code].title.en}.`).join(' '),
    headers: {
      ...always,
      'Content-Language': header('ContentLanguage'),
      'Content-Encoding': header('ContentEncoding'),
      ...standing,
      ...going,
      ...(status === 401 ? { 'WWW-Authenticate': header('WwwAuthenticate') } : {}),
      ...(status === 403 ? { 'WWW-Authenticate': header('ScopeChallenge') } : {}),
      ...(status === 416
        ? { 'Content-Range': header('ContentRange'), 'Accept-Ranges': header('AcceptRanges') }
        : {}),
      ...(status === 429 || status === 503 ? { 'Retry-After': header('RetryAfter') } : {}),
    },
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(examples),
      },
    },
  }
}

/** An example of a problem, as a client with `Accept-Language: en` gets it. */
const example = (code: ErrorCode) => ({
  type: `/problems/${code}`,
  title: errorKinds[code].title.en,
  status: errorKinds[code].status,
  detail: errorKinds[code].advice.en,
  instance: '/v1/agreements/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
  code,
  requestId: '5f1c2c1e-5d0a-4c5e-9b0e-0d9f1f1f4a10',
  ...more[code],
})

/** Additional fields that the example of a problem has. */
const more: Partial<Record<ErrorCode, object>> = {
  membership_needed: {
    memberships: [
      {
        id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b61',
        role: 'officer',
        organization: { id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b62', shortName: 'Dinas PPKUKM' },
      },
      {
        id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b63',
        role: 'officer',
        organization: { id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b64', shortName: 'Dinas Parekraf' },
      },
    ],
  },
  invalid_request: {
    errors: [
      {
        pointer: '/effectiveFrom',
        code: 'invalid_format',
        message: '"01-12-2026": write a date as year-month-day, so "2026-12-01".',
      },
    ],
  },
  rule_violated: {
    errors: [
      { pointer: '/effectiveUntil', code: 'end_before_start', message: 'The last day is before the first.' },
    ],
  },
  invalid_transition: { allowedActions: ['submit', 'cancel'] },
  guard_not_met: {
    reasons: [
      { code: 'no_document_number', message: 'Dinas PPKUKM has not given its document number.' },
      { code: 'no_signed_document', message: 'The signed document is not attached.' },
    ],
  },
  already_exists: {
    conflictsWith: {
      id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
      name: 'PT Contoh Niaga Digital',
      location: '/v1/collaborators/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
    },
  },
}
