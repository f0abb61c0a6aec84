import { detailCodes, fieldCodeList, reasonCodeList, type DetailCode } from '../../kernel/codes/codes.ts'
import { errorCodes, errorKinds, type ErrorCode } from '../../kernel/errors.ts'
import { heedsIdempotencyKey } from '../idempotency.ts'
import answered from './answered-codes.json' with { type: 'json' }
import type { Facts } from './types.ts'

/** The codes that an operation can answer with: of its problems by status, of their `errors[]` and of their `reasons[]`. */
export interface OperationCodes {
  readonly problems: Readonly<Record<string, readonly ErrorCode[]>>
  readonly errors: readonly DetailCode[]
  readonly reasons: readonly DetailCode[]
}

/** What the code of each operation names: `npm run contract:write` reads it. */
const byOperation: Readonly<Record<string, readonly string[] | undefined>> = answered

/** Codes of what an operation asks of a part of the service by its methods, where its own code does not name them. */
const ofParts: Readonly<Record<string, readonly string[] | undefined>> = { getReadiness: ['database'] }

/** Codes of any input: an unknown field, a wrong type. */
const ofInput: readonly DetailCode[] = [
  'required',
  'unknown_field',
  'invalid_type',
  'invalid_format',
  'invalid_value',
  'too_small',
  'too_big',
]

/** Problems that come of the frame of a request, whatever the operation does; they count where it has their status. */
const ofFrame: readonly ErrorCode[] = [
  'invalid_request',
  'unauthenticated',
  'forbidden',
  'membership_needed',
  'second_factor_required',
  'insufficient_scope',
  'not_found',
  'not_acceptable',
  'already_exists',
  'conflict',
  'stale_version',
  'precondition_required',
  'payload_too_large',
  'unsupported_media_type',
  'range_not_satisfiable',
  'too_many_requests',
  'internal_error',
  'unavailable',
]

/** The codes of an operation that answers problems of these statuses. */
export function codesOf(operationId: string, facts: Facts, statuses: readonly number[]): OperationCodes {
  const { config, hasBody, method } = facts
  const isKeyed = heedsIdempotencyKey(facts)
  const possible = new Set<string>([
    ...ofFrame,
    ...ofInput,
    ...(byOperation[operationId] ?? []),
    ...(ofParts[operationId] ?? []),
    // What is no JSON is found before it is known that no body is taken.
    ...(method === 'GET' ? [] : ['malformed_json']),
    ...(hasBody ? ['rule_violated'] : []),
    ...(isKeyed ? ['idempotency_in_flight', 'idempotency_key_reused'] : []),
    ...(config?.createsIn ? ['id_taken', 'made_elsewhere'] : []),
    ...(config?.asksPassword ? ['too_many_attempts'] : []),
    ...(config?.file ? ['corrupted_file'] : []),
    ...(config?.paper ? ['paper_unavailable'] : []),
    ...(config?.export ? ['not_in_export'] : []),
    ...(config?.ends ? ['copy_outdated'] : []),
    ...(config?.batch ? [...errorCodes, ...Object.keys(detailCodes)] : []),
  ])
  const problems = statuses.map((status) => [
    status,
    errorCodes.filter((code) => errorKinds[code].status === status && possible.has(code)),
  ])
  return {
    problems: Object.fromEntries(problems),
    // Conditions are told of fields, too: of the cells of an import, of the days of a correction.
    errors: fieldCodeList.filter((code) => possible.has(code)),
    reasons: reasonCodeList.filter((code) => possible.has(code)),
  }
}
