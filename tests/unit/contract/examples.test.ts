import { describe, expect, it } from 'vitest'
import { document, escaped, validatorAt } from '../../support/contract.ts'

interface MediaType {
  schema: { $ref?: string; type?: string }
  examples?: Record<string, { $ref?: string; value?: unknown }>
}
type Content = Record<string, MediaType>
interface Shared {
  content: Content
  description: string
}
interface Body {
  pointer: string
  media: MediaType
}

const bodiesOf = (content: Content = {}, pointer: string): Body[] =>
  Object.entries(content).map(([type, media]) => ({ pointer: `${pointer}/content/${escaped(type)}`, media }))

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    pointer: `/paths/${escaped(path)}/${method}`,
    operation,
  })),
)

/** The value of an example, which may stand among the components. */
const valueOf = (example: { $ref?: string; value?: unknown }): unknown =>
  example.$ref
    ? (document.components['examples']![example.$ref.split('/').at(-1)!] as unknown as { value: unknown })
        .value
    : example.value

/** Bytes, pictures and calendars, and lines of which the JSON of the same answer has an example. */
const withoutExamples = new Set(
  ['FileContent', 'Picture', 'Calendar', 'XlsxFile', 'NdjsonFile'].map(
    (name) => `#/components/schemas/${name}`,
  ),
)

/** The text fields that hold what stands for a missing example. */
const fieldsWithout = (value: unknown, field = ''): string[] =>
  value === '…'
    ? [field]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) =>
          fieldsWithout(inner, Array.isArray(value) ? field : name),
        )
      : []

/** What is wrong with the examples of a body; the content of a file needs none. */
function faultsOf({ pointer, media }: Body): string[] {
  if (withoutExamples.has(media.schema.$ref ?? '')) return []
  const examples = Object.entries(media.examples ?? {})
  if (examples.length === 0) return [`${pointer} has no example`]
  const validate = validatorAt(`${pointer}/schema`)
  return examples.flatMap(([name, example]) => {
    const value = valueOf(example)
    if (!validate(value)) return [`${pointer} ${name}: ${JSON.stringify(validate.errors)}`]
    return fieldsWithout(value).map((field) => `${pointer} ${name}: ${field} has no example with its schema`)
  })
}

describe('the examples of the contract', () => {
  it.each(operations)('$name: each body has one, valid by its own schema', ({ pointer, operation }) => {
    const answers = Object.entries(operation.responses)
      .filter(([, response]) => !response.$ref)
      .flatMap(([status, { content }]) => bodiesOf(content as Content, `${pointer}/responses/${status}`))
    const sent = bodiesOf(operation.requestBody?.content as Content, `${pointer}/requestBody`)
    expect([...sent, ...answers].flatMap(faultsOf)).toEqual([])
  })

  const responses = Object.entries(document.components['responses']!) as unknown as [string, Shared][]

  it.each(responses)('%s: each is valid', (name, { content }) => {
    expect(bodiesOf(content, `/components/responses/${name}`).flatMap(faultsOf)).toEqual([])
  })

  it.each(responses.filter(([name]) => name.startsWith('Problem')))(
    '%s: one for each of the codes it describes',
    (_, { content, description }) => {
      const codes = Object.keys(content['application/problem+json']!.examples!)
      for (const code of codes) expect(description).toContain(`\`${code}\``)
    },
  )
})
