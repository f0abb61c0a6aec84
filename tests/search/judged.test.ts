import { afterAll, beforeAll, expect, it } from 'vitest'
import { organizationId } from '../../src/reference/organizations.ts'
import { clock, expectStatus } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { judgments, type Judgment } from './judged.ts'
import { makeWorld, type World } from './world.ts'

let t: TestApp
let world: World
beforeAll(async () => {
  t = await startTestApp({ clock })
  world = await makeWorld(t)
})
afterAll(() => t.close())

const depth = 5

/** The share of what is wanted that is among the first, and of the first that is wanted. */
async function measure({ list, as, q, relevant }: Judgment) {
  const words = q.replace(/\{(.+)\}/, (_, name: string) => world.numbers[name]!)
  const client = t.as(as === 'public' ? undefined : as)
  const url = `/v1/${list}?limit=${depth}&q=${encodeURIComponent(words)}`
  const first = expectStatus(await client.get(url), 200).body.data.map(({ id }: { id: string }) => id)
  const wanted = relevant.map((name) => world.ids[name] ?? organizationId(name))
  const hits = wanted.filter((id) => first.includes(id)).length
  const share = (of: number) => (of === 0 ? 1 : hits / of)
  const named = first.map((id: string) => Object.keys(world.ids).find((name) => world.ids[name] === id) ?? id)
  return {
    query: `${as} ${list} q=${q}`,
    recall: share(Math.min(depth, wanted.length)),
    precision: share(first.length),
    named,
  }
}

it('finds what is wanted, and little else, among the first five', async () => {
  expect(judgments.length).toBeGreaterThanOrEqual(40)
  const measured: Awaited<ReturnType<typeof measure>>[] = []
  for (const judgment of judgments) measured.push(await measure(judgment))
  const mean = (of: 'recall' | 'precision') =>
    measured.reduce((sum, each) => sum + each[of], 0) / measured.length
  const [recall, precision] = [mean('recall'), mean('precision')]
  const short = measured.filter((each) => each.recall < 1 || each.precision < 1)
  const lines = short.map(
    (each) =>
      `  ${each.query}: recall ${each.recall.toFixed(2)}, precision ${each.precision.toFixed(2)} (${each.named.join(', ')})`,
  )
  console.log(
    [
      `${judgments.length} queries: recall at 5 ${recall.toFixed(3)}, precision at 5 ${precision.toFixed(3)}`,
      ...lines,
    ].join('\n'),
  )
  expect(recall).toBeGreaterThanOrEqual(0.9)
  expect(precision).toBeGreaterThanOrEqual(0.9)
})
