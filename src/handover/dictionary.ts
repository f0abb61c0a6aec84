import type pg from 'pg'
import type { Text } from '../kernel/errors.ts'
import { inventory } from '../personal-data/inventory.ts'
import { codesOf, type Column, type OpenTable } from './catalog.ts'
import { labelsOf, meanings, titleOf, type Said } from './meanings.ts'
import { withheldTables } from './withheld.ts'

/**
 * The data dictionary of a handover: every table with its columns, their types and meanings, the codes with their
 * labels, and what is left out.
 */
export async function dictionaryOf(owner: pg.ClientBase, tables: readonly OpenTable[], said: Said) {
  const meaningOf = meanings(said)
  const codes = await codesOf(owner)
  const lists = new Set(tables.flatMap(({ given }) => given.flatMap(({ list }) => list ?? [])))
  return {
    format: 'jakpreneur-registry-dictionary',
    formatVersion: 1,
    tables: tables.map(({ table, key, given, leftOut, references }) => ({
      table,
      meaning: titleOf(table) ?? plain(table),
      key: key.every((column) => given.some(({ name }) => name === column)) ? key : [],
      columns: given.map((column) => ({
        ...typed(column),
        ...(meaningOf(table, column.name) ?? { meaning: plain(column.name) }),
        personalData: isPersonal(table, column.name),
      })),
      references: references.map(({ columns, to, toColumns }) => ({ columns, to, toColumns })),
      leftOut,
    })),
    codes: Object.fromEntries(
      [...lists]
        .toSorted()
        .map((list) => [
          list,
          codes.get(list)!.map((code) => ({ code, label: labelsOf(said, list)?.[code] ?? plain(code) })),
        ]),
    ),
    leftOut: withheldTables,
  }
}

const typed = ({ name, type, array, nullable, list }: Column) => ({
  name,
  type,
  array,
  nullable,
  ...(list ? { codes: list } : {}),
})

/** Of what nobody has said a word about: its name. A test fails for it. */
function plain(name: string): Text {
  const words = name.replaceAll('_', ' ')
  return { id: words, en: words }
}

/** Whether the inventory names the column: free text may name a person in passing, too. */
const isPersonal = (table: string, column: string): boolean =>
  inventory.some((each) => each.table === table && each.columns.includes(column))
