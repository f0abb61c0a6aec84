import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { settings } from '../../src/config.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const rowOf = (name: string) => readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))

it.each(Object.entries(settings))('the README lists %s with its default', (name, setting) => {
  expect(rowOf(name)).toContain(setting.default === undefined ? '' : `\`${setting.default}\``)
})
