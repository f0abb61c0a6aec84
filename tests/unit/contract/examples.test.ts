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

type Seen = Record<string, unknown>

/** Each record inside the examples, with where it stands. */
const recordsIn = (value: unknown, where: string): [string, Seen][] =>
  Array.isArray(value)
    ? value.flatMap((each) => recordsIn(each, where))
    : typeof value === 'object' && value !== null
      ? [
          [where, value as Seen],
          ...Object.entries(value).flatMap(([name, inner]) => recordsIn(inner, `${where}/${name}`)),
        ]
      : []

const told = Object.entries(
  document.components['examples'] as unknown as Record<string, { value: unknown }>,
).flatMap(([name, { value }]) => recordsIn(value, name))

/** Two moments of one record that come in this order, where it has both. */
const inOrder = [
  ['effectiveFrom', 'effectiveUntil'],
  ['effectiveFrom', 'endsOn'],
  ['signedOn', 'endsOn'],
  ['effectiveFrom', 'overFrom'],
  ['validFrom', 'validUntil'],
  ['openFrom', 'openUntil'],
  ['periodFrom', 'periodUntil'],
  ['inForceFrom', 'inForceUntil'],
  ['certificateFrom', 'certificateUntil'],
  ['from', 'to'],
  ['from', 'until'],
  ['startsAt', 'endsAt'],
  ['createdAt', 'updatedAt'],
  ['createdAt', 'expiresAt'],
  ['receivedAt', 'dueAt'],
  ['submittedAt', 'approvedAt'],
  ['triedAt', 'nextTryAt'],
  ['signedOn', 'terminatedOn'],
  ['startDate', 'endDate'],
] as const

describe('the examples tell one story', () => {
  it('what begins comes before what ends it', () => {
    const turned = told.flatMap(([where, record]) =>
      inOrder
        .filter(([first, last]) => {
          const [begin, end] = [record[first], record[last]]
          return typeof begin === 'string' && typeof end === 'string' && Date.parse(begin) > Date.parse(end)
        })
        .map((names) => `${where}: ${names.join(', ')}`),
    )
    expect(turned).toEqual([])
  })

  it('progress adds up', () => {
    const measured = told.filter(([, { targetValue, delivered }]) => targetValue && delivered !== undefined)
    expect(measured.length).toBeGreaterThan(1)
    for (const [where, { targetValue, delivered, percent }] of measured)
      expect([where, percent]).toEqual([where, Math.round((Number(delivered) / Number(targetValue)) * 100)])
    const { total, commitments } = told.find(([where]) => where === 'AgreementProgress')![1] as unknown as {
      total: Seen
      commitments: { delivered: number; targetValue: number; overdue: boolean; percent: number }[]
    }
    expect(total).toMatchObject({
      commitmentCount: commitments.length,
      metCount: commitments.filter((each) => each.delivered >= each.targetValue).length,
      overdueCount: commitments.filter((each) => each.overdue).length,
      percent: commitments.reduce((sum, each) => sum + each.percent, 0) / commitments.length,
    })
  })

  it('what was before is over where what is now began', () => {
    const moved = told.filter(([, { formerParents }]) => Array.isArray(formerParents))
    expect(moved.length).toBeGreaterThan(0)
    for (const [where, { formerParents, parentFrom }] of moved)
      expect([where, (formerParents as Seen[]).at(-1)!['until']]).toEqual([where, parentFrom])
  })

  it('one id has one name, whatever record names it', () => {
    const names = new Map<unknown, Set<unknown>>()
    for (const [, { id, shortName }] of told)
      if (typeof shortName === 'string' && id !== undefined)
        names.set(id, (names.get(id) ?? new Set()).add(shortName))
    expect([...names.values()].filter((each) => each.size > 1)).toEqual([])
  })
})
