import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { bodiesAtEdges } from '../support/bodies-at-edges.ts'
import type { Schema } from '../support/bad-bodies.ts'
import { clock } from '../support/agreements.ts'
import { document, escaped, validatorAt } from '../support/contract.ts'
import fc from '../support/properties.ts'

/** How many bodies of each operation are sent. */
const tries = 8
const accounts = ['officer-ppkukm', 'admin', 'reviewer', 'auditor', 'partner-shopee'] as const

let t: TestApp
const mayCall = new Map<AccountName, readonly string[]>()
beforeAll(async () => {
  t = await startTestApp({ clock })
  for (const account of accounts) mayCall.set(account, (await t.as(account).get('/v1/me')).body.operations)
})
afterAll(() => t.close())

interface Said {
  operationId: string
  security?: unknown[]
  parameters?: { name: string; in: string; schema: Schema; description?: string }[]
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => {
    const schema = operation.requestBody?.content['application/json']?.schema as Schema | undefined
    const pointer = `/paths/${escaped(path)}/${method}/requestBody/content/application~1json/schema`
    return schema ? [{ path, method, schema, pointer, ...(operation as unknown as Said) }] : []
  }),
)
type Operation = (typeof operations)[number]

/** What a reference names, with its example. */
function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  if (name === undefined) return schema
  const { schemas, examples } = document.components as unknown as {
    schemas: Record<string, Schema>
    examples: Record<string, { value: object } | undefined>
  }
  const value = examples[name]?.value
  return { ...resolve(schemas[name]!), ...(value && { example: value }) }
}

/** The address, of a record that does not exist: what is wrong with a body is said before it is looked for. */
const addressOf = ({ path, parameters = [] }: Operation): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const { schema, description } = parameters.find((each) => each.name === name)!
    const { enum: codes, minimum } = resolve(schema)
    const said = /As in `([^`]+)`/.exec(description ?? '')?.[1]
    return String(
      (codes as string[] | undefined)?.[0] ?? said ?? minimum ?? '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b6f',
    )
  })

async function send(operation: Operation, body: object): Promise<TestResponse> {
  const { operationId, security, method } = operation
  const account = accounts.find((each) => mayCall.get(each)!.includes(operationId))
  const client = t.as(security?.length === 0 ? undefined : account)
  const headers = { 'idempotency-key': randomUUID(), 'registry-session': '1' }
  const etag = '"1-AbCdEfGhIjKl"'
  return client[method as 'post'](addressOf(operation), body, { etag, headers })
}

/** Codes that say of a body that its schema does not allow it. */
const ofSchema = new Set(
  'required unknown_field invalid_type invalid_format invalid_value too_small too_big'.split(' '),
)

/** What the schema should have said of a body that was refused; a rule that it cannot say stands in its description. */
function unsaid({ schema }: Operation, { status, body }: TestResponse): string[] {
  if (status !== 400) return []
  const { properties = {} } = resolve(schema)
  return ((body.errors ?? []) as { pointer: string; code: string }[])
    .filter(({ code }) => ofSchema.has(code))
    .filter(
      ({ pointer, code }) =>
        !JSON.stringify(properties[pointer.split('/')[1]!] ?? '').includes(`\`${code}\``),
    )
    .map(({ pointer, code }) => `${pointer} ${code}`)
}

describe('what the contract allows is read, what it forbids is refused', () => {
  it.each(operations)('$operationId', async (operation) => {
    const fits = validatorAt(operation.pointer)
    const bodies = fc.sample(fc.constantFrom(...bodiesAtEdges(operation.schema, resolve)), tries)
    for (const body of bodies) {
      const answer = await send(operation, body)
      const sent = JSON.stringify(body).slice(0, 2000)
      const said = fits(body) ? unsaid(operation, answer) : [400, 422].includes(answer.status)
      expect([sent, said]).toEqual([sent, fits(body) ? [] : true])
    }
  })
})
