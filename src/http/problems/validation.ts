import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import type { DetailCode } from '../../kernel/codes/codes.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { isMissing, messageOf, unknownName, type Checked, type Issue } from '../wording/messages.ts'

/** The input does not match its schema. */
export class InputError extends Error {
  readonly statusCode = 400
  readonly checked: Checked
  readonly issues: readonly Issue[]

  constructor(checked: Checked, issues: readonly Issue[]) {
    super('the input does not match its schema')
    this.checked = checked
    this.issues = issues
  }
}

const parts = { body: 'body', querystring: 'query', params: 'path' } as const

/** Validates with zod and keeps each issue complete, so that its message can be written in the client's language. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, url, httpPart }) => {
  const checked = { schema, url, part: parts[httpPart as keyof typeof parts] }
  return (data: unknown) => {
    // Fastify gives null for a body that is missing.
    const given = data === null && httpPart === 'body' ? undefined : data
    const result = schema.safeParse(given, { reportInput: true })
    return result.success ? { value: result.data } : { error: new InputError(checked, result.error.issues) }
  }
}

/**
 * Treats a missing body of an action as an empty one, so that each missing field is named; a change needs one. A body or parameters sent to an
 * operation that takes none are refused, not ignored.
 */
export function registerInputs(app: FastifyInstance): void {
  app.addHook('preValidation', (request, _reply, done) => {
    const { schema } = request.routeOptions
    if (!schema?.querystring) refuseAny(request.query, parameterPointer)
    if (!schema?.body) refuseAny(request.body, bodyPointer)
    else if (request.body === undefined && request.method !== 'PATCH') request.body = {}
    done()
  })
}

function refuseAny(value: unknown, pointer: Pointer): void {
  if (value === undefined) return
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const paths = isObject ? Object.keys(value).map((name) => [name]) : [[]]
  const message = pointer === bodyPointer ? takesNoBody : takesNoParameters
  const errors = paths
    .slice(0, 50)
    .map((path) => ({ pointer: pointer(path), code: 'unknown_field' as const, message }))
  if (errors.length > 0) throw new DomainError('invalid_request', { errors })
}

const takesNoBody = {
  id: 'Operasi ini tidak menerima isian; kirim tanpa isi permintaan.',
  en: 'This operation takes no fields; send it without a body.',
}
const takesNoParameters = {
  id: 'Operasi ini tidak menerima parameter; hapus yang berdiri setelah tanda "?".',
  en: 'This operation takes no parameters; leave out what follows the "?".',
}

/** The problem for an invalid input. 422 when a body breaks only our own rules; 400 when anything is malformed. */
export function inputProblem({ issues, checked }: InputError): DomainError {
  const errors = issues.flatMap((issue) => fieldErrors(issue, checked))
  const rulesOnly = checked.part === 'body' && issues.every((issue) => issue.code === 'custom')
  return new DomainError(rulesOnly ? 'rule_violated' : 'invalid_request', { errors })
}

type Pointer = (path: readonly PropertyKey[]) => string
const bodyPointer: Pointer = (path) =>
  path
    .map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, 500)
const parameterPointer: Pointer = (path) => `?${path.map(String).join('.')}`.slice(0, 500)

/** The codes of the contract for those of the validator. */
const codes = {
  invalid_type: 'invalid_type',
  invalid_format: 'invalid_format',
  invalid_value: 'invalid_value',
  invalid_union: 'invalid_value',
  invalid_key: 'invalid_value',
  invalid_element: 'invalid_value',
  not_multiple_of: 'invalid_value',
  custom: 'invalid_value',
  too_small: 'too_small',
  too_big: 'too_big',
  unrecognized_keys: 'unknown_field',
} as const satisfies Record<Issue['code'], DetailCode>

function fieldErrors(issue: Issue, checked: Checked): FieldError[] {
  const pointer = checked.part === 'body' ? bodyPointer : parameterPointer
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 50).map((key) => ({
      pointer: pointer([...issue.path, key]),
      code: 'unknown_field' as const,
      message: unknownName(key, issue.path, checked),
    }))
  }
  const code = isMissing(issue) ? 'required' : (issue.params?.code ?? codes[issue.code])
  return [{ pointer: pointer(issue.path), code, message: messageOf(issue, checked) }]
}
