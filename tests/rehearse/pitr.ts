// npm run rehearse:pitr: a primary whose WAL is archived, a physical copy of it, and writes; then somebody deletes what
// must not be deleted. The copy and the archive bring back the moment before.
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { organizationId } from '../../src/reference/organizations.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { copyPhysically, prepareCopy } from '../support/physical-copy.ts'
import { startServer, urlOf, type Server } from './stage/cluster.ts'
import { startInstance, tokenOf } from './stage/instance.ts'
import { startLoad, untilMore } from './stage/load.ts'
import { hold, rehearse } from './stage/stage.ts'
import { startSwitch } from './stage/switch.ts'
import { verifyWrites } from './stage/verify.ts'

const login = { user: 'registry_login', password: 'x' }

await rehearse('pitr', async (stage) => {
  const { folder, say, opened } = stage
  const archive = path.join(folder, 'archive')
  mkdirSync(archive)
  const primary = await startArchived(archive, () => startServer(stage, 'primary'))
  await prepareDatabase(primary.connection, { demo: true, login })
  const way = await startSwitch()
  opened(() => way.close())
  way.lead(primary.connection)
  const dataDir = path.join(folder, 'files')
  const settings = {
    DATABASE_URL: urlOf(way.port, login.user),
    MIGRATION_DATABASE_URL: urlOf(way.port, primary.connection.user),
    DATA_DIR: dataDir,
  }
  const instance = await startInstance(settings, path.join(folder, 'service.log'))
  opened(() => instance.end('SIGTERM'))
  const token = tokenOf('officer-ppkukm', dataDir)
  const load = startLoad({
    urls: () => [instance.url],
    token,
    collaboratorId: organizationId('Shopee'),
    writers: 4,
  })
  await untilMore(load, 30)
  await copyPhysically(primary.connection, primary.dataDir, path.join(folder, 'recovered'))
  say(`copied under load; ${load.cases.length} cases so far`)
  await untilMore(load, 60)
  await load.stop()
  await sleep(1000)
  const [moment] = await primary.ask<{ now: string }>('select clock_timestamp()::text as now')
  await sleep(1000)
  await primary.ask('truncate cases cascade')
  const [switched] = await primary.ask<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file')
  while (!readdirSync(archive).includes(switched!.file)) await sleep(100)
  say('every case was deleted by mistake')
  await primary.kill()
  way.lead(undefined)

  prepareCopy(path.join(folder, 'recovered'), { archive, until: moment!.now })
  const recovered = await startServer(stage, 'recovered')
  while ((await recovered.ask<{ yet: boolean }>('select pg_is_in_recovery() as yet'))[0]!.yet)
    await sleep(100)
  say(`recovered to ${moment!.now}`)
  await verifyWrites(stage, recovered.connection, load)
  way.lead(recovered.connection)
  const answer = await fetch(`${instance.url}/v1/cases?limit=1&count=exact`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { page } = (await answer.json()) as { page: { total: number } }
  hold(page.total >= load.cases.length, `the service lists ${page.total} of ${load.cases.length} cases`)
  say('the service lists them again')
})

/** A server that hands its WAL to an archive. That takes effect with a start only. */
async function startArchived(archive: string, start: () => Promise<Server>): Promise<Server> {
  const first = await start()
  await first.ask("alter system set archive_mode = 'on'")
  await first.ask(`alter system set archive_command = 'cp "%p" "${archive}/%f"'`)
  await first.stop()
  return start()
}
