/** What a change did, field by field: [before, after]; a field that was not there is null. */
export type Changes = Record<string, readonly [unknown, unknown]>

/** Personal data never enters the trail (UU 27/2022): the trail says that it changed, not to what. */
const personal = new Set(['signatoryName', 'signatoryTitle', 'participants', 'contacts', 'email', 'identity'])

const masked = '•••'

function mask(field: string, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (personal.has(field)) return masked
  if (Array.isArray(value)) return value.map((each) => mask('', each))
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mask(key, inner)]))
  }
  return value
}

/** The fields of `after` that differ from `before`, personal data masked. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Changes {
  const changes: Changes = {}
  for (const [field, value] of Object.entries(after)) {
    if (value === undefined || JSON.stringify(before[field] ?? null) === JSON.stringify(value)) continue
    changes[field] = [mask(field, before[field]), mask(field, value)]
  }
  return changes
}
