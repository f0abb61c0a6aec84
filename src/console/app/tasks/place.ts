import type { Task } from '../api/types.ts'

/** Where in the page a task is done; undefined where the page has no screen for it yet. */
export function placeOf({ record, operation }: Pick<Task, 'record' | 'operation'>): string | undefined {
  const agreement = /^\/v1\/agreements\/([\w-]+)/.exec(operation.path)?.[1]
  if (agreement) return `/agreements/${agreement}`
  if (record.type === 'meeting') return `/meetings/${record.id}`
  if (record.type === 'agreement') return `/agreements/${record.id}`
  return record.type === 'obstacle' || record.type === 'action_item'
    ? `/tasks/${record.type}/${record.id}`
    : undefined
}
