import { rmSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { killRounds } from '../rehearse/kill-rounds.ts'
import { endServer, temporaryFolder } from '../support/service-process.ts'

const ends: (() => Promise<unknown>)[] = []
let folder: string

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
  await endServer(`${folder}/data`, 'SIGINT')
  rmSync(folder, { recursive: true, force: true })
})

it('what was acknowledged stands, once and whole, when service and database are killed under load', async () => {
  folder = temporaryFolder()
  const said: string[] = []
  const stage = {
    folder,
    say: (line: string) => void said.push(line),
    opened: (end: () => Promise<unknown>) => void ends.push(end),
  }
  await killRounds(stage, 2)
  expect(said).toContain('no process is left behind')
}, 300_000)
