/** What a form holds: a text for each of its fields; of several choices, their codes with commas between. */
export type Said = Readonly<Record<string, string>>

export interface FormField {
  /** Its name in what is sent; errors of the registry point to it. */
  readonly name: string
  readonly label: string
  /** One line unless said otherwise. */
  readonly kind?: 'line' | 'text' | 'day' | 'number' | 'choice' | 'several' | 'yes' | 'file'
  readonly choices?: readonly { readonly code: string; readonly label: string }[]
  readonly required?: boolean
  readonly hint?: string
  /** Of what a file is. */
  readonly about?: { readonly agreementId: string; readonly kind: 'evidence' }
}

/** What a record says in the fields of a form. */
export function saidBy(record: object, fields: readonly FormField[]): Said {
  const values = new Map<string, unknown>(Object.entries(record))
  return Object.fromEntries(fields.map(({ name }) => [name, asText(values.get(name))]))
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join(',')
  if (value === true) return 'yes'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What is sent of a form: what was left empty is null, and each kind of field says what its text stands for. */
export function bodyOf(said: Said, fields: readonly FormField[]): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { name, kind } of fields) {
    const text = said[name]?.trim()
    if (text !== undefined) body[name] = valueOf(text, kind)
  }
  return body
}

function valueOf(text: string, kind: FormField['kind']): unknown {
  if (kind === 'yes') return text !== ''
  if (kind === 'several') return text === '' ? [] : text.split(',')
  if (text === '') return null
  return kind === 'number' ? Number(text) : text
}

/** The fields in which the registry holds another text than where one began, and another than was typed. */
export const conflictsOf = (typed: Said, base: Said, now: Said): string[] =>
  Object.keys(typed).filter((name) => !isSame(name, base, now) && !isSame(name, typed, now))

/** A field that nobody wrote in is empty. */
const isSame = (name: string, one: Said, other: Said) => (one[name] ?? '') === (other[name] ?? '')

/** What was typed and is not what the registry holds. */
export const changedIn = (typed: Said, now: Said): Said =>
  Object.fromEntries(Object.entries(typed).filter(([name, text]) => text !== (now[name] ?? '')))
