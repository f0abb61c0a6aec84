import { createHash } from 'node:crypto'
import { everyAnswer, readers, timeless, type Asked } from '../../support/every-answer.ts'
import type { Place } from './places.ts'
import { tokenOf } from '../stage/instance.ts'
import { hold } from '../stage/stage.ts'

/** A running service as it is asked over HTTP, with the tokens of its place. */
async function askedAt(url: string, { dataDir }: Place): Promise<Asked> {
  const contract = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: Record<string, object> }
  const tokens = new Map(readers.map((as) => [as, as && tokenOf(as, dataDir)]))
  return {
    paths: Object.entries(contract.paths).flatMap(([path, item]) => ('get' in item ? [path] : [])),
    get: async (as, path) => {
      const token = tokens.get(as)
      const response = await fetch(`${url}${path}`, {
        headers: token ? { authorization: `Bearer ${token}` } : {},
        redirect: 'manual',
      })
      const { headers, status } = response
      return {
        status,
        etag: headers.get('etag') ?? undefined,
        body: textOf(response, await response.bytes()),
      }
    },
  }
}

/** Of a file its sum. */
const textOf = ({ headers }: Response, bytes: Uint8Array): string =>
  /json|text|html/.test(headers.get('content-type') ?? '')
    ? Buffer.from(bytes).toString()
    : createHash('sha256').update(bytes).digest('hex')

/** Every answer of every reader, each in one line. */
export async function answersAt(url: string, place: Place, each: number): Promise<string[]> {
  const answers = await everyAnswer(await askedAt(url, place), { each })
  return answers.map(timeless)
}

/** Holds that two registries answer every reader the same, and says where they first do not. */
export function holdSame(before: readonly string[], after: readonly string[]): void {
  hold(before.length === after.length, `${before.length} answers before and ${after.length} after`)
  const others = before.flatMap((was, index) => (was === after[index] ? [] : [[was, after[index]!] as const]))
  const said = others.slice(0, 12).flatMap(([was, is]) => {
    let at = 0
    while (was[at] === is[at]) at += 1
    return [was, is].map((text) => `  ${text.slice(0, 120)} … ${text.slice(Math.max(0, at - 60), at + 120)}`)
  })
  hold(others.length === 0, `${others.length} answers are others:\n${said.join('\n')}`)
}
