import { expect, it } from 'vitest'
import type { ListExport } from '../../../src/exports/export.ts'
import { modulesNamed } from '../../support/folders.ts'

const isList = (each: unknown): each is ListExport => (each as Partial<ListExport>).isList === true

const lists = Object.values(await modulesNamed('exports'))
  .flatMap((module) => Object.values(module))
  .filter(isList)

/** What is no column anywhere: what a reader may do next, and what the search or a change adds to an answer. */
const neverColumns = new Set(['version', 'allowedActions', 'warnings', 'snippet'])

/** What is left out of one export: lists within a record that no cell has room for, and what is about people. */
const leftOut: Record<string, readonly string[]> = {
  Agreement: ['provisions'],
  AgreementVersion: ['provisions'],
  Client: ['secrets'],
  Organization: ['contacts'],
  User: ['identity'],
}

/** The fields that the columns look at in a record. */
function fieldsRead({ columns }: ListExport): Set<string> {
  const read = new Set<string>()
  // Stands for a value of any shape, and for whatever its methods give.
  const anything: unknown = new Proxy(() => undefined, {
    get: (_, name) =>
      name === Symbol.toPrimitive ? () => '' : name === Symbol.iterator ? () => [].values() : anything,
    apply: (_, __, given: unknown[]) => {
      for (const each of given) if (typeof each === 'function') each(anything)
      return anything
    },
  })
  const record = new Proxy({}, { get: (_, name) => (read.add(String(name)), anything) })
  for (const { valueOf } of columns) {
    try {
      valueOf(record as never)
    } catch {
      // It has read its field.
    }
  }
  return read
}

it.each(lists.map((list) => [list.title, list] as const))('%s: every field has a column', (_, list) => {
  const name = String(list.record.meta()?.id)
  const read = fieldsRead(list)
  const shown = Object.entries(list.record.shape).filter(([, field]) => !field.meta()?.['x-expanded'])
  const without = shown
    .map(([field]) => field)
    .filter((field) => !read.has(field) && !neverColumns.has(field) && !leftOut[name]?.includes(field))
  expect(without.map((field) => `${name}.${field} has no column in the exports.ts of its folder`)).toEqual([])
})
