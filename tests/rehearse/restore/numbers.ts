import { readFileSync } from 'node:fs'
import path from 'node:path'
import { onConnection, actForMaintenance } from '../../../src/db/connect.ts'
import { readManifest, type Manifest } from '../../../src/backup/manifest.ts'
import { tablesOf } from '../../../src/backup/snapshot.ts'
import { passingTables } from '../../support/passing-tables.ts'
import { hold, type Stage } from '../stage/stage.ts'
import { commandIn, type Place } from './places.ts'

/** How many rows each table of a place has. */
export const rowsAt = (place: Place): Promise<Map<string, number>> =>
  onConnection(place.owner(), async (owner) => {
    await actForMaintenance(owner)
    const counts = new Map<string, number>()
    for (const { table } of await tablesOf(owner)) {
      const { rows } = await owner.query<{ count: number }>(
        `select count(*)::int as count from public."${table}"`,
      )
      counts.set(table, rows[0]!.count)
    }
    return counts
  })

/** Holds that a backup has as many rows of each table as the source had. */
export function holdCounts(source: ReadonlyMap<string, number>, { tables }: Manifest): void {
  for (const { table, rows } of tables)
    hold(
      passingTables.has(table) || rows === source.get(table),
      `${table} had ${source.get(table)} rows, and the backup has ${rows}`,
    )
}

/** Backs up what was restored: holds that every row and every file of it is what the first backup has. */
export async function backUpAgain({ folder, say }: Stage, place: Place, first: Manifest): Promise<Manifest> {
  const target = path.join(folder, `back-from-${place.name}`)
  await commandIn(place, 'backup', target)
  const back = await readManifest(target)
  for (const [index, table] of first.tables.entries()) {
    const { rows, sha256 } = back.tables[index]!
    hold(
      rows === table.rows && sha256 === table.sha256,
      `${table.table} is not what was backed up: ${table.rows} rows then, ${rows} now`,
    )
  }
  hold(
    JSON.stringify(back.files) === JSON.stringify(first.files),
    'the files are not those that were backed up',
  )
  say(
    `${place.name}: a backup of it has the same sum for each of ${first.tables.length} tables and ${first.files.count} files`,
  )
  return back
}

/** Holds that two handovers have the same tables, files and trail, but for what passes. */
export function holdSameHandover(first: string, second: string): number {
  const [was, is] = [first, second].map((folder) =>
    readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .filter(
        (line) =>
          !passingTables.has(path.basename(line, '.ndjson')) &&
          // They say when they were written.
          ![' manifest.json', ' README.md'].some((name) => line.endsWith(name)),
      ),
  ) as [string[], string[]]
  const other = was.filter((line) => !is.includes(line))
  hold(
    other.length === 0 && was.length === is.length,
    `the handovers differ: ${other.map((line) => line.slice(66)).join(', ')}`,
  )
  return was.length
}

/** Prints how many rows each table had, has in the backup, and in each place, and holds that nothing is missing. */
export function printCounts(
  say: Stage['say'],
  source: ReadonlyMap<string, number>,
  columns: readonly [name: string, rows: ReadonlyMap<string, number>][],
): void {
  const cells = (name: string, values: readonly (number | string)[]) =>
    `${name.padEnd(32)}${values.map((value) => String(value).padStart(12)).join('')}`
  say(cells('rows of', ['source', ...columns.map(([name]) => name)]))
  for (const [table, rows] of source)
    say(cells(table, [rows, ...columns.map(([, counts]) => counts.get(table) ?? '-')]))
}
