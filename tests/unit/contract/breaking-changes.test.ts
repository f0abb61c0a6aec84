import { describe, expect, it } from 'vitest'
import { breakingChanges, type Contract } from '../../../src/cli/contract/breaking-changes.ts'
import type { Schema } from '../../../src/cli/contract/breaking-schemas.ts'
import { document } from '../../support/contract.ts'

const text = { type: 'string', maxLength: 100 }
const color = { type: 'string', enum: ['red', 'green'] }
const json = (schema: Schema) => ({ 'application/json': { schema } })
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

type Operation = Contract['paths'][string][string]

/** A contract of one operation, `POST /things`, but for what is given. */
const contract = (operation: Partial<Operation> = {}, schemas: Record<string, Schema> = {}): Contract => ({
  paths: { '/things': { post: { operationId: 'makeThing', responses: { 201: {} }, ...operation } } },
  components: { schemas },
})
const sends = (schema: Schema) => contract({ requestBody: { required: true, content: json(schema) } })
const answers = (schema: Schema) => contract({ responses: { 201: { content: json(schema) } } })
const takes = (...parameters: NonNullable<Operation['parameters']>) => contract({ parameters })
const q = { name: 'q', in: 'query', schema: text }

const found = (before: Contract, after: Contract) =>
  breakingChanges(before, after).map((each) => each.replace('POST /things: ', ''))

describe('what breaks a client', () => {
  it.each<[string, Contract, Contract, string]>([
    ['an operation gone', contract(), { paths: {} }, 'is gone'],
    ['another operationId', contract(), contract({ operationId: 'x' }), 'operationId is x now'],
    [
      'a token needed',
      contract({ security: [] }),
      contract({ security: [{ bearer: [] }] }),
      'needs a token now',
    ],
    [
      'a scope needed',
      contract({ security: [{ oauth: ['read'] }] }),
      contract({ security: [{ oauth: ['read', 'write'] }] }),
      'needs another scope now',
    ],
    ['a parameter gone', takes(q), takes(), 'query q is gone'],
    ['a parameter required', takes(q), takes({ ...q, required: true }), 'query q is required now'],
    ['a new one required', takes(), takes({ ...q, required: true }), 'query q is required now'],
    [
      'a shorter one',
      takes(q),
      takes({ ...q, schema: { ...text, maxLength: 9 } }),
      'query q: the whole has maxLength 9 now',
    ],
    ['a body required', contract(), sends(object({})), 'a body is required now'],
    ['a body refused', sends(object({})), contract(), 'takes no body any more'],
    [
      'another type of body',
      sends(object({})),
      contract({ requestBody: { required: true, content: { 'text/csv': {} } } }),
      'body: application/json is gone',
    ],
    ['a field refused', sends(object({ a: text })), sends(object({})), 'body: /a is gone'],
    [
      'a field required',
      sends(object({ a: text })),
      sends(object({ a: text }, ['a'])),
      'body: /a is required now',
    ],
    [
      'a code refused',
      sends(object({ a: color })),
      sends(object({ a: { ...color, enum: ['red'] } })),
      'body: /a does not take "green" any more',
    ],
    [
      'codes for free text',
      sends(object({ a: { type: 'string' } })),
      sends(object({ a: color })),
      'body: /a takes only listed values now',
    ],
    [
      'null refused',
      sends({ anyOf: [text, { type: 'null' }] }),
      sends(text),
      'body: the whole takes no null any more',
    ],
    [
      'fractions refused',
      sends({ type: 'number' }),
      sends({ type: 'integer' }),
      'body: the whole takes no number any more',
    ],
    [
      'a higher least',
      sends({ type: 'integer' }),
      sends({ type: 'integer', minimum: 1 }),
      'body: the whole has minimum 1 now',
    ],
    ['a pattern', sends(text), sends({ ...text, pattern: '^x' }), 'body: the whole has another pattern'],
    [
      'a format asked for',
      sends(text),
      sends({ ...text, format: 'uuid' }),
      'body: the whole has a format now',
    ],
    ['a success gone', contract(), contract({ responses: { 200: {} } }), 'answer 201 is gone'],
    [
      'a header gone',
      contract({ responses: { 201: { headers: { ETag: {} } } } }),
      contract(),
      'answer 201 has no ETag any more',
    ],
    ['a field not answered', answers(object({ a: text })), answers(object({})), 'answer 201: /a is gone'],
    [
      'a field at times missing',
      answers(object({ a: text }, ['a'])),
      answers(object({ a: text })),
      'answer 201: /a may be missing now',
    ],
    [
      'null answered',
      answers(text),
      answers({ type: ['string', 'null'] }),
      'answer 201: the whole may be null now',
    ],
    [
      'a fraction answered',
      answers({ type: 'integer' }),
      answers({ type: 'number' }),
      'answer 201: the whole may be number now',
    ],
    [
      'another format',
      answers({ ...text, format: 'date' }),
      answers(text),
      'answer 201: the whole has another format',
    ],
    [
      'deep within',
      answers(object({ a: { type: 'array', items: color } })),
      answers(object({ a: { type: 'array', items: text } })),
      'answer 201: /a/* may have values that are not listed now',
    ],
    [
      'an alternative refused',
      sends({ oneOf: [color, text, { type: 'boolean' }] }),
      sends({ oneOf: [color, text] }),
      'body: the whole takes no {"type":"boolean"}',
    ],
  ])('%s', (_, before, after, change) => {
    expect(found(before, after)).toEqual([change])
  })
})

describe('what breaks nobody', () => {
  it.each<[string, Contract, Contract]>([
    ['a new operation', { paths: {} }, contract()],
    ['a new parameter', takes(), takes(q)],
    ['no token needed', contract({ security: [{ bearer: [] }] }), contract({ security: [] })],
    ['a new field to send', sends(object({})), sends(object({ a: text }))],
    ['a field that may be left out', sends(object({ a: text }, ['a'])), sends(object({ a: text }))],
    ['one more code to send', sends(color), sends({ ...color, enum: ['red', 'green', 'blue'] })],
    ['room for more', sends(text), sends({ ...text, maxLength: 200 })],
    ['null taken', sends(text), sends({ anyOf: [text, { type: 'null' }] })],
    ['a new field answered', answers(object({})), answers(object({ a: text }, ['a']))],
    ['one code more answered', answers(color), answers({ ...color, enum: ['red', 'green', 'blue'] })],
    ['one code less answered', answers(color), answers({ ...color, enum: ['red'] })],
    ['never null any more', answers({ type: ['string', 'null'] }), answers({ type: 'string' })],
    ['a new status', contract(), contract({ responses: { 200: {}, 201: {} } })],
    [
      'the same schema under another name',
      contract({ responses: { 201: { content: json({ $ref: '#/components/schemas/A' }) } } }, { A: text }),
      answers(text),
    ],
  ])('%s', (_, before, after) => {
    expect(found(before, after)).toEqual([])
  })

  it('the contract beside itself, whose records hold one another', () => {
    expect(breakingChanges(document as never, document as never)).toEqual([])
  })
})

it('finds in the contract itself what is taken out of it', () => {
  const after = structuredClone(document) as unknown as Contract
  delete after.paths['/livez']
  delete after.components!.schemas!['Organization']!.properties!['shortName']
  const changes = breakingChanges(document as never, after)
  expect(changes).toContain('GET /livez: is gone')
  expect(changes).toContain('GET /v1/collaborators: answer 200: /data/*/shortName is gone')
  expect(changes).toContain('POST /v1/agencies: answer 201: /shortName is gone')
})
