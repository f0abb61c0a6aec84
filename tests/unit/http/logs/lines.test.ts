import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fields, messages } from '../../../../src/http/logs/lines.ts'

/** The arguments of each call of a log in our code, as they are written. */
const calls = globSync('src/**/*.ts').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /\blog\.(?:trace|debug|info|warn|error|fatal)\(([^;]*?)\n? *\)[\n;,]/g,
    ),
  ].map(([, written]) => ({ file, written: written! })),
)
const messageOf = (written: string) => /'((?:[^'\\]|\\.)*)',?\s*$/.exec(written)?.[1]

describe('the lines of the log', () => {
  it.each(calls.filter(({ file }) => !file.startsWith('src/http/logs')))(
    'is listed: $written in $file',
    ({ written }) => {
      expect(messages).toContain(messageOf(written))
    },
  )

  it('have no message that nobody writes', () => {
    const used = new Set([...calls.map(({ written }) => messageOf(written)), 'listening'])
    expect([...messages].filter((each) => !used.has(each))).toEqual([])
  })
})

const id = '0199e4c8-0000-7000-8000-000000000000'
describe('what may stand in a field', () => {
  it.each([
    ['requestId', 'req-1', 'Budi Santoso'],
    ['method', 'GET', 'get budi'],
    ['route', '/v1/agreements/:id/papers/:kind', '/v1/agencies?q=Budi'],
    ['route', 'none', 'budi@contoh.id'],
    ['status', 404, '404'],
    ['ms', 1.5, Number.NaN],
    ['account', id, 'Budi'],
    ['account', null, ''],
    ['document', id, `${id} Budi`],
    ['storageKey', id, '../../kunci'],
    ['what', 'counts of requests', 'Surat Budi.pdf'],
    ['fault', 'database_disk_full', 'Budi'],
    ['removed', 3, '3'],
    ['head', `12:${'0af'.repeat(21)}0`, 'Budi'],
  ])('%s: %j, not %j', (name, kept, refused) => {
    expect(fields[name]!(kept)).toBe(kept)
    expect(fields[name]!(refused)).toBeUndefined()
  })
})
