import { globSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

const source = path.join(import.meta.dirname, '../../src')

/** The modules of this name in the folders of `src`, by their paths: what each folder says of itself. */
async function modulesNamed(name: string): Promise<Record<string, Record<string, unknown>>> {
  const files = globSync(`**/${name}.ts`, { cwd: source }).toSorted()
  const loaded = files.map(
    async (file) => [file, await import(pathToFileURL(path.join(source, file)).href)] as const,
  )
  return Object.fromEntries(await Promise.all(loaded))
}

/** Whatever the folders' `tables.ts` declare: tables, and the types of their columns. */
export const declared: Record<string, unknown> = Object.fromEntries(
  Object.entries(await modulesNamed('tables')).flatMap(([file, module]) =>
    Object.entries(module).map(([name, value]) => [`${file} ${name}`, value]),
  ),
)

/** Every table of the source. */
export const tables: readonly PgTable[] = Object.values(declared).filter((each) => is(each, PgTable))
