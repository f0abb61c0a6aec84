import { expect, it } from 'vitest'
import { killRounds } from '../rehearse/kill-rounds.ts'
import { endServer } from '../support/service-process.ts'
import { stageOfTest } from '../support/short-round.ts'

it('what was acknowledged stands, once and whole, when service and database are killed under load', async () => {
  const { stage, said } = stageOfTest()
  stage.opened(() => endServer(`${stage.folder}/data`, 'SIGINT'))
  await killRounds(stage, 2)
  expect(said).toContain('no process is left behind')
}, 300_000)
