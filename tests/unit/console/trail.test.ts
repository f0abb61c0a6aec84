import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { kindWords } from '../../../src/console/app/trail/trail-words.ts'

const source = path.join(import.meta.dirname, '../../../src')

it('has a word for every kind of record that the trail tells of', () => {
  const recorded = globSync('**/*.ts', { cwd: source, exclude: ['console/**'] }).flatMap((file) =>
    [...readFileSync(path.join(source, file), 'utf8').matchAll(/(?:recordsOf\(|resourceType: )'(\w+)'/g)].map(
      ([, kind]) => kind!,
    ),
  )
  expect(recorded).toContain('agreement')
  expect(recorded.filter((kind) => !Object.hasOwn(kindWords, kind))).toEqual([])
})
