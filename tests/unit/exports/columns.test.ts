import { describe, expect, it } from 'vitest'
import type { ListExport } from '../../../src/exports/export.ts'
import { labelOf } from '../../../src/exports/said-columns.ts'
import { modulesNamed } from '../../support/folders.ts'

const isList = (each: unknown): each is ListExport => (each as Partial<ListExport>).isList === true

const lists = Object.values(await modulesNamed('exports'))
  .flatMap((module) => Object.values(module))
  .filter(isList)

/** What is no column anywhere: what a reader may do next, and what the search or a change adds to an answer. */
const neverColumns = new Set(['version', 'allowedActions', 'warnings', 'snippet'])

/** What is left out of one export: lists within a record that no cell has room for, and what is about people. */
const leftOut: Record<string, readonly string[]> = {
  Agreement: ['formerLeads', 'formerParents', 'provisions'],
  AgreementVersion: ['provisions'],
  Client: ['secrets'],
  Import: ['keptAnswers'],
  Organization: ['contacts', 'liaisonOfficers'],
  User: ['identity'],
}

describe.each(lists.map((list) => [list.title, list] as const))('%s', (_, { record, columns }) => {
  const name = String(record.meta()?.id)
  const fields = Object.entries(record.shape).filter(
    ([field, schema]) =>
      !schema.meta()?.['x-expanded'] && !neverColumns.has(field) && !leftOut[name]?.includes(field),
  )

  it('every field says what people call it, in both languages', () => {
    const without = fields.filter(([, schema]) => {
      const { id, en } = labelOf(schema) ?? {}
      return !id || !en
    })
    expect(without.map(([field]) => `${name}.${field} has no label with its schema`)).toEqual([])
  })

  it('every field has a column, under a heading of its own', () => {
    const shown = new Set(columns.map(({ field }) => field))
    const without = fields.map(([field]) => field).filter((field) => !shown.has(field))
    expect(without.map((field) => `${name}.${field} has no column in the exports.ts of its folder`)).toEqual(
      [],
    )
    const headings = columns.map(({ heading }) => heading)
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([])
  })
})
