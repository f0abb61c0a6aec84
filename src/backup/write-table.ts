import path from 'node:path'
import type pg from 'pg'
import { tableFile, type TablePart } from './manifest.ts'
import { writePart } from './out.ts'
import { rowsOf, type Table } from './snapshot.ts'

interface Form {
  readonly compressed: boolean
  /** How its columns are written, in SQL; as they are stored if it is left out. */
  readonly list?: string
}

/** Writes the rows of a table as NDJSON and tells how many there are, with their SHA-256. */
export async function writeTable(
  owner: pg.Client,
  table: Table,
  folder: string,
  { compressed, list }: Form,
): Promise<TablePart> {
  let rows = 0
  async function* lines() {
    for await (const batch of rowsOf(owner, table, list)) {
      rows += batch.length
      yield `${batch.join('\n')}\n`
    }
  }
  const file = path.join(folder, tableFile(table.table, compressed))
  const { sha256 } = await writePart(file, lines(), { compressed })
  return { table: table.table, columns: [...table.columns], rows, sha256 }
}
