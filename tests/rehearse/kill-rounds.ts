import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runningDatabase } from '../../src/embedded-postgres/embedded.ts'
import { organizationId } from '../../src/reference/organizations.ts'
import { killServer } from './stage/cluster.ts'
import { freePort, isReady, startInstance, tokenOf } from './stage/instance.ts'
import { startLoad, untilMore } from './stage/load.ts'
import { hold, type Stage } from './stage/stage.ts'
import { verifyFiles, verifyWrites } from './stage/verify.ts'

/** Acknowledged cases between two kills. */
const BETWEEN = 5

/**
 * Kills the service, and then its database with all its processes, `rounds` times each, under a load of cases and
 * files; afterwards everything acknowledged must stand, once and whole, and no process be left behind.
 */
export async function killRounds(stage: Stage, rounds: number): Promise<void> {
  const { folder, say, opened } = stage
  const dataDir = path.join(folder, 'data')
  const port = await freePort()
  const start = () => startInstance({ DATA_DIR: dataDir }, path.join(folder, 'service.log'), { port })
  let instance = await start()
  opened(() => instance.end('SIGTERM'))
  const token = tokenOf('officer-ppkukm', dataDir)
  const load = startLoad({
    urls: () => [instance.url],
    token,
    collaboratorId: organizationId('Shopee'),
    writers: 4,
    fileEvery: 3,
  })
  for (let round = 1; round <= rounds; round++) {
    await untilMore(load, BETWEEN)
    await instance.end('SIGKILL')
    instance = await start()
    await untilMore(load, BETWEEN)
    await killServer(dataDir)
    while (!(await isReady(instance.url))) await sleep(50)
    if (round % 10 === 0 || round === rounds)
      say(
        `service and database killed ${round} times each; ${load.cases.length} cases and ${load.files.length} files acknowledged`,
      )
  }
  await untilMore(load, BETWEEN)
  await load.stop()
  say(`${load.repeated.length} attempts were repeated with their keys`)
  await verifyWrites(stage, runningDatabase(dataDir)!, load)
  await verifyFiles(stage, instance.url, token, load)
  await instance.end('SIGTERM')
  const { stdout } = spawnSync('pgrep', ['-f', dataDir])
  hold(String(stdout).trim() === '', `processes are left behind: ${String(stdout)}`)
  say('no process is left behind')
}
