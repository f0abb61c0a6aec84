import { rmSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { restoreRound } from '../rehearse/restore/round.ts'
import { temporaryFolder } from '../support/service-process.ts'

const ends: (() => Promise<unknown>)[] = []
let folder: string

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
  rmSync(folder, { recursive: true, force: true })
})

it('a registry that was backed up while it was written to answers elsewhere as it did', async () => {
  folder = temporaryFolder()
  const said: string[] = []
  const stage = {
    folder,
    say: (line: string) => void said.push(line),
    opened: (end: () => Promise<unknown>) => void ends.push(end),
  }
  const sizes = { agreements: 30, cases: 10, meetings: 20, collaborators: 10 }
  await restoreRound(stage, { sizes, each: 1, whole: false })
  expect(said.at(-1)).toBe('restored once: every answer is the same')
  expect(said).toContainEqual(expect.stringMatching(/^embedded: \d{4,} answers are those of the source$/))
}, 400_000)
