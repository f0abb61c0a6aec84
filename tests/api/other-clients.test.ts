import { execFile, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CollectedRequest, Collection } from '../../src/cli/contract/postman-collection.ts'
import { agreementIn, clock, ids } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { document } from '../support/contract.ts'

const folder = new URL('../../openapi/', import.meta.url)
const collection = JSON.parse(await readFile(new URL('postman.json', folder), 'utf8')) as Collection
const requests = collection.item.flatMap(({ item }) => item)
const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) process.stderr.write('No python3 here: the client in Python is not tried.\n')

let t: TestApp
let base: string
beforeAll(async () => {
  t = await startTestApp({ clock })
  base = await t.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => t.close())

describe('the collection of Postman', () => {
  it('has each operation of the contract once', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const { operationId } = operation as unknown as { operationId: string }
        return `${operationId}: ${method.toUpperCase()} ${path}`
      }),
    )
    const collected = requests.map(({ name, request: { method, url } }) => {
      const path = url.path.map((each) => each.replace(/^:(\w+)$/, '{$1}').replace(/\{\{(\w+)\}\}/, '{$1}'))
      return `${name}: ${method} /${path.join('/')}`
    })
    expect(collected.toSorted()).toEqual(operations.toSorted())
  })

  it('reads what it can without an id', async () => {
    const readings = requests.filter(
      ({ request: { method, url } }) => method === 'GET' && url.path.every((each) => !/[:{]/.test(each)),
    )
    const answers = await inTurn(readings)
    expect(answers.filter((each) => !each.endsWith(' 200'))).toEqual([])
  })

  it('sends bodies as their operations take them', async () => {
    const bodies = requests.filter(({ request: { body } }) => body && 'raw' in body)
    const answers = await inTurn(bodies)
    // The records that the examples name are not in this database.
    expect(answers.filter((each) => / (?:400|401|405|415|428|5\d\d)$/.test(each))).toEqual([])
  })
})

const example = '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'
const headersOf = ({ header }: CollectedRequest['request']) =>
  header
    .filter(({ disabled }) => !disabled)
    .map(({ key, value }) => [
      key,
      value.replace('{{etag}}', '"1-AbCdEfGhIjKl"').replace('{{$guid}}', randomUUID()),
    ])

async function inTurn(asked: readonly CollectedRequest[]): Promise<string[]> {
  const answers: string[] = []
  for (const each of asked) answers.push(await answeredWith(each))
  return answers
}

/** The name of the request and the status of its answer. */
async function answeredWith({ name, request }: CollectedRequest): Promise<string> {
  const { method, url, body, auth } = request
  const variables = new Map(url.variable?.map(({ key, value }) => [key, value]))
  const raw = body && 'raw' in body ? (body.raw as string) : undefined
  const { statusCode } = await t.app.inject({
    method: method as 'GET',
    url: `/${url.path.map((each) => (each.startsWith(':') ? variables.get(each.slice(1)) || example : each)).join('/')}`,
    headers: {
      ...(auth ? {} : { authorization: `Bearer ${t.token('admin')}` }),
      ...Object.fromEntries(headersOf(request)),
    },
    ...(raw === undefined ? {} : { payload: raw }),
  })
  return `${name} ${statusCode}`
}

describe.skipIf(!hasPython)('the client in Python', () => {
  const python = async (program: string, ...given: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(
      'python3',
      ['-B', ...(program === '' ? [] : ['-c', program]), ...given],
      {
        cwd: fileURLToPath(new URL('python/', folder)),
        env: {
          ...process.env,
          REGISTRY_TOKEN: t.token('officer-ppkukm'),
          BASE: base,
          PYTHONIOENCODING: 'utf8',
        },
      },
    )
    return stdout
  }
  const begin = `
import os
from registry import Registry, ProblemError
registry = Registry(os.environ["BASE"], os.environ["REGISTRY_TOKEN"], language="en")
`

  it('prints the signed agreements', async () => {
    const signed = await agreementIn(t, 'signed', { title: 'Kelas ekspor kopi' })
    await agreementIn(t, 'draft', { title: 'Kelas yang belum ditandatangani' })
    const printed = await python('', 'registry.py', base)
    expect(printed.split('\n')).toContain(
      `${signed.body.registrationNumber}\t${signed.body.endsOn}\tKelas ekspor kopi`,
    )
    expect(printed).not.toContain('belum ditandatangani')
  })

  it('registers and changes, walks a list, and tells a problem by its code', async () => {
    const printed = await python(`${begin}
made, etag = registry.call("openCase", body={"title": "Kelas kemasan", "stages": ["P2"], "collaboratorIds": ["${ids.shopee}"]})
changed, _ = registry.call("patchCase", id=made["id"], etag=etag, body={"title": "Kelas kemasan & foto"})
print(changed["title"], changed["version"])
registry.call("openCase", body={"title": "Kelas kedua", "stages": ["P4"], "collaboratorIds": ["${ids.shopee}"]})
print(sorted(each["title"] for each in registry.each("listCases", query={"limit": 1, "stage": ["P2", "P4"]})))
try:
    registry.call("patchCase", id=made["id"], etag=etag, body={"title": "Kelas lain"})
except ProblemError as problem:
    print(problem.status, problem.code)
`)
    const [changed, titles, problem] = printed.trim().split('\n')
    expect(changed).toBe('Kelas kemasan & foto 2')
    expect(titles).toContain("'Kelas kedua', 'Kelas kemasan & foto'")
    expect(problem).toBe('412 stale_version')
  })
})
