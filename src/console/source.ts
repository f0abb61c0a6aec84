import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the page is made from. */
export const sourceFolder = path.join(import.meta.dirname, 'app')

/** The lock file is not in every installation; the versions of what is bundled are. */
const bundled = [
  'react',
  'react-dom',
  '@base-ui/react',
  '@tanstack/react-query',
  'openapi-fetch',
  'idb',
  'vite',
]

/** A name for the present source: it is another whenever a file, the way of building or a library is another. */
export function sourceHash(): string {
  const hash = createHash('sha256')
  const add = (name: string, file: string) => hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  add('build', path.join(import.meta.dirname, 'build.ts'))
  for (const name of bundled) add(name, path.join(packages, name, 'package.json'))
  for (const file of readdirSync(sourceFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted())
    add(path.relative(sourceFolder, file), file)
  return hash.digest('hex').slice(0, 16)
}

const packages = path.join(import.meta.dirname, '../../node_modules')
