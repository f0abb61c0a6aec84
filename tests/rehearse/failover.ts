// npm run rehearse:failover [-- --asynchronous]: two instances, a primary and a standby made by physical copy; under
// load the primary is killed and the standby promoted. With synchronous replication nothing acknowledged is lost.
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { organizationId } from '../../src/reference/organizations.ts'
import { copyPhysically, prepareCopy, reserveSlot } from '../support/physical-copy.ts'
import { startServer, urlOf, type Server } from './stage/cluster.ts'
import { startInstance, tokenOf } from './stage/instance.ts'
import { startLoad, untilMore } from './stage/load.ts'
import { hold, rehearse, type Stage } from './stage/stage.ts'
import { startSwitch } from './stage/switch.ts'
import { verifyWrites } from './stage/verify.ts'

const login = { user: 'registry_login', password: 'x' }
const isSynchronous = !process.argv.includes('--asynchronous')

await rehearse('failover', async (stage) => {
  const { folder, say, opened } = stage
  const primary = await startServer(stage, 'primary')
  await prepareDatabase(primary.connection, { demo: true, login })
  const standby = await startStandby(stage, primary)
  if (isSynchronous) {
    await primary.ask("alter system set synchronous_standby_names = 'standby'")
    await primary.ask('select pg_reload_conf()')
  }
  say(`a standby streams, ${isSynchronous ? 'synchronously' : 'asynchronously'}`)

  const [writing, reading] = [await startSwitch(), await startSwitch()]
  opened(() => Promise.all([writing.close(), reading.close()]))
  writing.lead(primary.connection)
  reading.lead(standby.connection)
  const dataDir = path.join(folder, 'files')
  const settings = {
    DATABASE_URL: urlOf(writing.port, login.user),
    MIGRATION_DATABASE_URL: urlOf(writing.port, primary.connection.user),
    READ_DATABASE_URL: urlOf(reading.port, login.user),
    DATA_DIR: dataDir,
  }
  const first = await startInstance(settings, path.join(folder, 'one.log'))
  opened(() => first.end('SIGTERM'))
  const second = await startInstance(settings, path.join(folder, 'two.log'))
  opened(() => second.end('SIGTERM'))
  const token = tokenOf('officer-ppkukm', dataDir)
  say('two instances are ready')

  const load = startLoad({
    urls: () => [first.url, second.url],
    token,
    collaboratorId: organizationId('Shopee'),
    writers: 6,
  })
  await untilMore(load, 100)
  say(`${load.cases.length} writes acknowledged; the primary is killed`)
  const killed = Date.now()
  await primary.kill()
  writing.lead(undefined)
  await standby.ask('select pg_promote()')
  writing.lead(standby.connection)
  await untilMore(load, 100)
  const back = load.cases.find(({ at }) => at > killed + 500)!.at - killed
  say(`the standby is promoted; writes go on ${(back / 1000).toFixed(1)} s after the kill`)
  await load.stop()
  say(`${load.repeated.length} attempts were repeated with their keys`)
  await verifyWrites(stage, standby.connection, load)
  for (const { url } of [first, second]) {
    const answer = await fetch(`${url}/v1/cases?limit=1&count=exact`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { page } = (await answer.json()) as { page: { total: number } }
    hold(page.total >= load.cases.length, `${url} lists ${page.total} of ${load.cases.length} cases`)
  }
  say('both instances list every case')
})

/** Copies the running primary and lets the copy follow it; waits until it does. */
async function startStandby(stage: Stage, primary: Server): Promise<Server> {
  await reserveSlot(primary.connection, 'standby')
  const dataDir = path.join(stage.folder, 'standby')
  await copyPhysically(primary.connection, primary.dataDir, dataDir)
  prepareCopy(dataDir, { standbyOf: primary.connection, name: 'standby' })
  const standby = await startServer(stage, 'standby')
  while ((await primary.ask("select from pg_stat_replication where state = 'streaming'")).length === 0)
    await sleep(100)
  return standby
}
