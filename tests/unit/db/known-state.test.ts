import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../src/db/migrate/known-state.ts'

const at = (hash: string, day: string) => ({ hash, at: Date.parse(day) })
const known = ['a', 'b', 'c'].map((hash) => ({ hash, folderMillis: 0, bps: true, sql: [] }))
const [a, b, c] = [at('a', '2026-01-01'), at('b', '2026-02-01'), at('c', '2026-03-01')]

describe('a database is brought up to date', () => {
  it.each([
    ['new', undefined, false],
    ['migrated by nobody yet', [], false],
    ['of an earlier version', [a, b], true],
    ['of this version', [a, b, c], true],
  ])('%s', (_, applied, hasTables) => {
    expect(refusalOf({ applied, hasTables }, known)).toBeUndefined()
  })
})

describe('a database is refused', () => {
  const restore = /: restore a backup made by a release, or start the version that migrated it \(see docs\//
  it.each([
    ['tables of something else', undefined, /^holds tables that no migration .* give it an empty database/],
    ['tables and an empty journal', [], /^holds tables that no migration/],
    [
      'newer',
      [a, b, c, at('d', '2026-04-01')],
      /^was migrated by a newer version .* 2026-04-01\): start that/,
    ],
    [
      'a migration that nobody released',
      [a, at('x', '2026-02-03')],
      /^has a migration of 2026-02-03 that no/,
    ],
    ['an edited one before known ones', [a, at('x', '2026-02-03'), c], restore],
    ['a gap', [a, c], /^lacks a migration that comes before the one of 2026-03-01/],
  ])('%s', (_, applied, reason) => {
    expect(refusalOf({ applied, hasTables: true }, known)).toMatch(reason)
  })
})
