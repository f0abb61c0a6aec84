import { expect, it } from 'vitest'
import { restoreRound } from '../rehearse/restore/round.ts'
import { stageOfTest } from '../support/short-round.ts'

it('a registry that was backed up while it was written to answers elsewhere as it did', async () => {
  const { stage, said } = stageOfTest()
  const sizes = { agreements: 30, cases: 10, meetings: 20, collaborators: 10 }
  await restoreRound(stage, { sizes, each: 1, whole: false })
  expect(said.at(-1)).toBe('restored once: every answer is the same')
  expect(said).toContainEqual(expect.stringMatching(/^embedded: \d{4,} answers are those of the source$/))
}, 400_000)
