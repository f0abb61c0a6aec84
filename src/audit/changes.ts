import { isPersonalIn, personalFields } from '../personal-data/inventory.ts'

/** What a change did to each field: [before, after]. A field that did not exist is null. */
export type Changes = Record<string, readonly [unknown, unknown]>

/**
 * Replaces personal data, which is never written to the audit trail (UU 27/2022). The trail then shows that a field
 * changed, but not its value.
 */
export const masked = '•••'

function mask(field: string, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (personalFields.has(field)) return masked
  if (Array.isArray(value)) return value.map((each) => mask('', each))
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mask(key, inner)]))
  }
  return value
}

/** Every field of a record that was removed as null, so that the trail tells what it said. */
export const cleared = (record: object): Record<string, null> =>
  Object.fromEntries(Object.keys(record).map((field) => [field, null]))

/**
 * The fields of `after` that differ from `before`. Personal data is masked: fields that are personal in every resource,
 * and fields that are personal in this type of resource.
 */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  resourceType = '',
): Changes {
  const changes: Changes = {}
  for (const [field, value] of Object.entries(after)) {
    if (value === undefined || JSON.stringify(before[field] ?? null) === JSON.stringify(value)) continue
    const shown = (each: unknown) =>
      isPersonalIn(resourceType, field) && each !== null && each !== undefined ? masked : mask(field, each)
    changes[field] = [shown(before[field]), shown(value)]
  }
  return changes
}
