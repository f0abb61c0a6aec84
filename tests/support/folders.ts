import { globSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const source = path.join(import.meta.dirname, '../../src')

/** The modules of this name in the folders of `src`, by their paths: what each folder says of itself. */
export async function modulesNamed(name: string): Promise<Record<string, Record<string, unknown>>> {
  const files = globSync(`**/${name}.ts`, { cwd: source }).toSorted()
  const loaded = files.map(
    async (file) => [file, await import(pathToFileURL(path.join(source, file)).href)] as const,
  )
  return Object.fromEntries(await Promise.all(loaded))
}
