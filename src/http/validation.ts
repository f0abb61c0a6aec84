import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { en as englishLocale, id as indonesianLocale } from 'zod/locales'
import { DomainError, type FieldError, type Language, type Text } from '../kernel/errors.ts'

type Issue = z.core.$ZodIssue & { input?: unknown; params?: { code?: string; text?: Text } }

/** Input that misses its schema; Fastify adds where it stood (`body`, `querystring`, `params`). */
export class InputError extends Error {
  readonly statusCode = 400
  validationContext: string | undefined
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super('the input does not match its schema')
    this.issues = issues
  }
}

/** Validates with zod and keeps each issue whole, so that it can be said in the reader's language. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  return (data: unknown) => {
    const result = schema.safeParse(data, { reportInput: true })
    return result.success ? { value: result.data } : { error: new InputError(result.error.issues) }
  }
}

/**
 * No body is read as an empty one, so that each missing field is named. Where an operation takes no body or no
 * parameters, what is sent all the same is refused, not ignored.
 */
export function registerInputs(app: FastifyInstance): void {
  app.addHook('preValidation', (request, _reply, done) => {
    const { schema } = request.routeOptions
    if (!schema?.querystring) refuseUnknown(request.query, parameterPointer)
    if (!schema?.body) refuseUnknown(request.body, bodyPointer)
    else if (request.body === undefined) request.body = {}
    done()
  })
}

function refuseUnknown(value: unknown, pointer: Pointer): void {
  if (value === undefined) return
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const paths = isObject ? Object.keys(value).map((name) => [name]) : [[]]
  const errors = paths
    .slice(0, 50)
    .map((path) => ({ pointer: pointer(path), code: 'unknown_field', message: unknownField }))
  if (errors.length > 0) throw new DomainError('invalid_request', { errors })
}

const unknownField: Text = { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' }

/** What is wrong with an input. A body that only breaks rules of ours is 422; anything malformed is 400. */
export function inputProblem({ issues, validationContext }: InputError): DomainError {
  const pointer = validationContext === 'body' ? bodyPointer : parameterPointer
  const errors = issues.flatMap((issue) => fieldErrors(issue, pointer))
  const rulesOnly = validationContext === 'body' && issues.every((issue) => issue.code === 'custom')
  return new DomainError(rulesOnly ? 'rule_violated' : 'invalid_request', { errors })
}

type Pointer = (path: readonly PropertyKey[]) => string
const bodyPointer: Pointer = (path) =>
  path
    .map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, 500)
const parameterPointer: Pointer = (path) => `?${path.map(String).join('.')}`.slice(0, 500)

function fieldErrors(issue: Issue, pointer: Pointer): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 50).map((key) => ({
      pointer: pointer([...issue.path, key]),
      code: 'unknown_field',
      message: unknownField,
    }))
  }
  return [{ pointer: pointer(issue.path), code: issue.params?.code ?? issue.code, message: messageOf(issue) }]
}

const locales = { id: indonesianLocale().localeError, en: englishLocale().localeError }

function messageOf(issue: Issue): Text {
  if (issue.params?.text) return issue.params.text
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    return {
      id: 'Memuat karakter yang tidak dapat disimpan, atau di luar rentang yang diterima.',
      en: 'Holds characters that cannot be kept, or lies outside the accepted range.',
    }
  }
  const said = (language: Language) => {
    const message = locales[language](issue as never)
    return ((typeof message === 'string' ? message : message?.message) ?? issue.message).slice(0, 1000)
  }
  return { id: said('id'), en: said('en') }
}
