import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { en as englishLocale, id as indonesianLocale } from 'zod/locales'
import { DomainError, type FieldError, type Language, type Text } from '../errors.ts'

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
    return result.success ? { value: result.data } : { error: new InputError(result.error.issues as Issue[]) }
  }
}

/** No body is read as an empty one, so that each missing field is named; a body where none is taken is refused. */
export function registerBodies(app: FastifyInstance): void {
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.routeOptions.schema?.body) request.body ??= {}
    else if (request.body !== undefined && request.body !== null) refuseStrayBody(request.body)
    done()
  })
}

function refuseStrayBody(body: unknown): void {
  const fields = typeof body === 'object' ? Object.keys(body as object) : ['']
  const message = { id: 'Operasi ini tidak menerima isi.', en: 'This operation takes no body.' }
  const errors = fields.slice(0, 50).map((field) => ({ pointer: bodyPointer([field]), code: 'unknown_field', message }))
  if (errors.length > 0) throw new DomainError('invalid_request', { errors })
}

/** What is wrong with an input. A body that only breaks rules of ours is 422; anything malformed is 400. */
export function inputProblem({ issues, validationContext }: InputError): DomainError {
  const pointer = validationContext === 'body' ? bodyPointer : parameterPointer
  const errors = issues.flatMap((issue) => fieldErrors(issue, pointer))
  const rulesOnly = validationContext === 'body' && issues.every((issue) => issue.code === 'custom')
  return new DomainError(rulesOnly ? 'rule_violated' : 'invalid_request', { errors })
}

type Pointer = (path: readonly PropertyKey[]) => string
const bodyPointer: Pointer = (path) =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('').slice(0, 500)
const parameterPointer: Pointer = (path) => `?${path.map(String).join('.')}`.slice(0, 500)

function fieldErrors(issue: Issue, pointer: Pointer): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 50).map((key) => ({
      pointer: pointer([...issue.path, key]),
      code: 'unknown_field',
      message: { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' },
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
