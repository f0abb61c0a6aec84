import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** What a file loads when it runs; what is imported as a type is not loaded. */
function loadedBy(file: string): string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm,
  )
  return [...statements].map(([, name]) => name!)
}

/** Every package that a program loads, also through its own files. */
function packagesOf(program: string): Set<string> {
  const files = [program]
  const packages = new Set<string>()
  for (const file of files) {
    for (const name of loadedBy(file)) {
      if (!name.startsWith('.')) packages.add(name)
      else {
        const next = path.resolve(path.dirname(file), name)
        if (!files.includes(next)) files.push(next)
      }
    }
  }
  return packages
}

describe('a program that reads a file in a process of its own', () => {
  it.each(globSync('**/child.ts', { cwd: src }))(
    '%s starts without the database, the schemas and the service',
    (program) => {
      const packages = packagesOf(path.join(src, program))
      expect(
        [...packages].filter((name) => /^(drizzle-orm|pg|zod|fastify|@fastify)(\/|$)/.test(name)),
      ).toEqual([])
    },
  )
})
