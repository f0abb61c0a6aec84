// npm run rehearse:upgrade [-- --from REF --agreements 100000]: two instances of an earlier version under load, on a
// large database; the new version starts beside them, migrates, and takes over one instance after the other.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { organizationId } from '../../src/reference/organizations.ts'
import { StartupError } from '../../src/kernel/startup-error.ts'
import { command } from './stage/command.ts'
import { startServer, urlOf } from './stage/cluster.ts'
import { earlierVersion, git } from './stage/earlier.ts'
import { startInstance, tokenOf, type Instance } from './stage/instance.ts'
import { startLoad, untilMore } from './stage/load.ts'
import { replaceOneByOne } from './rolling.ts'
import { hold, rehearse } from './stage/stage.ts'
import { startSwitch } from './stage/switch.ts'
import { verifyWrites } from './stage/verify.ts'

const { values } = parseArgs({
  options: { from: { type: 'string' }, agreements: { type: 'string', default: '100000' } },
})
const from = values.from ?? beforeLastMigration()

await rehearse('upgrade', async (stage) => {
  const { folder, say, opened } = stage
  const project = earlierVersion(from, path.join(folder, 'earlier'))
  const server = await startServer(stage, 'database')
  const way = await startSwitch()
  opened(() => way.close())
  way.lead(server.connection)
  const dataDir = path.join(folder, 'files')
  const owner = urlOf(way.port, server.connection.user)
  const settings = { DATABASE_URL: owner, MIGRATION_DATABASE_URL: owner, DATA_DIR: dataDir }
  const start = async (name: string, of?: { project: string }): Promise<Instance> => {
    const instance = await startInstance(settings, path.join(folder, `${name}.log`), of)
    opened(() => instance.end('SIGTERM'))
    return instance
  }
  await seed(project, settings)
  const old = [await start('old-1', { project }), await start('old-2', { project })]
  say(
    `two instances of ${git('log', '-1', '--format=%h of %as', from)} serve ${values.agreements} agreements`,
  )

  const serving = new Set(old)
  const load = startLoad({
    urls: () => [...serving].map(({ url }) => url),
    token: tokenOf('officer-ppkukm', dataDir),
    collaboratorId: organizationId('Shopee'),
    writers: 4,
  })
  await untilMore(load, 50)
  await replaceOneByOne(stage, { serving, old, start, load, between: 50 })
  await load.stop()
  say(`the new version serves alone; ${load.repeated.length} requests had to be sent again`)
  for (const each of load.repeated) say(each)
  hold(load.repeated.length === 0, `${load.repeated.length} requests were not answered the first time`)
  await verifyWrites(stage, server.connection, load)
})

/**
 * The newest version that lacks the last migrations: the nearest that a rolling restart meets. Side branches may have had
 * others, so its migrations must be the first ones of today; and what a merge left half done is no version.
 */
function beforeLastMigration(): string {
  const migrationsOf = (version: string) => {
    const { entries } = JSON.parse(git('show', `${version}:migrations/meta/_journal.json`)) as {
      entries: { tag: string }[]
    }
    const files = git('ls-tree', '--format=%(path) %(objectname)', version, 'migrations/').split('\n')
    const sums = new Map(files.map((line) => line.split(' ') as [string, string]))
    return entries.map(({ tag }) => sums.get(`migrations/${tag}.sql`))
  }
  const today = migrationsOf('HEAD')
  const isEarlier = (version: string) => {
    const theirs = migrationsOf(version)
    return theirs.length < today.length && theirs.every((each, index) => each === today[index])
  }
  const found = git('log', '--no-merges', '--format=%H').split('\n').find(isEarlier)
  if (!found) throw new StartupError('no earlier version is known here: name one with --from')
  return found
}

/** In a process of its own, and not waited for in this turn: the way to the database leads through this process. */
async function seed(project: string, settings: Record<string, string>): Promise<void> {
  const sizes = ['--agreements', values.agreements, '--cases', '100', '--meetings', '100']
  await command('bench/seed-large.ts', settings, sizes, project)
}
