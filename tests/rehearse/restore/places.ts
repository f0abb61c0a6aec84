import path from 'node:path'
import { runningDatabase } from '../../../src/embedded-postgres/embedded.ts'
import type { Connection } from '../../../src/embedded-postgres/server.ts'
import { command } from '../stage/command.ts'
import { startServer } from '../stage/cluster.ts'
import { startInstance, type Instance } from '../stage/instance.ts'
import type { Stage } from '../stage/stage.ts'

/** Somewhere that a registry is, or will be restored to. */
export interface Place {
  readonly name: string
  readonly dataDir: string
  readonly settings: Record<string, string>
  /** The role that owns the tables; of an embedded server only while the service runs. */
  owner(): Connection
  /** What whoever operates PostgreSQL does once the registry is restored. */
  admitService(): Promise<void>
  start(): Promise<Instance>
}

/** Where the list of erasures is kept: outside every database and data folder. */
export const erasuresOf = ({ folder }: Stage, name: string): string =>
  path.join(folder, `${name}-erasures.ndjson`)

/** Links in answers are the same wherever they are asked for. */
const PUBLIC_URL = 'https://registry.example'

/** A place whose database is the embedded one. */
export function embeddedPlace(stage: Stage, name: string): Place {
  const dataDir = path.join(stage.folder, name)
  return placeOf(stage, name, {
    dataDir,
    settings: {},
    owner: () => runningDatabase(dataDir)!,
    admitService: async () => {},
  })
}

/** A place with a PostgreSQL of its own behind DATABASE_URL, whose owner is no superuser, as is usual in production. */
export async function servedPlace(stage: Stage, name: string): Promise<Place> {
  const server = await startServer(stage, `${name}-server`)
  await server.ask('create role registry_owner login createrole')
  await server.ask('create role registry_login login')
  await server.ask('create database elsewhere owner registry_owner')
  const owner = { ...server.connection, user: 'registry_owner', database: 'elsewhere' }
  const urlAs = (user: string) =>
    `postgres://${user}:x@localhost/${owner.database}?host=${encodeURIComponent(owner.host)}&port=${owner.port}`
  return placeOf(stage, name, {
    dataDir: path.join(stage.folder, name),
    settings: { DATABASE_URL: urlAs('registry_login'), MIGRATION_DATABASE_URL: urlAs('registry_owner') },
    owner: () => owner,
    admitService: async () => void (await server.ask('grant registry_service to registry_login')),
  })
}

function placeOf(
  stage: Stage,
  name: string,
  own: Pick<Place, 'dataDir' | 'settings' | 'owner' | 'admitService'>,
): Place {
  const settings = {
    DATA_DIR: own.dataDir,
    ERASURES_FILE: erasuresOf(stage, name),
    PUBLIC_URL,
    ...own.settings,
  }
  return {
    ...own,
    name,
    settings,
    start: async () => {
      const instance = await startInstance(settings, path.join(stage.folder, `${name}.log`))
      stage.opened(() => instance.end('SIGTERM'))
      return instance
    },
  }
}

/** Runs a command of the registry with the settings of a place. */
export const commandIn = ({ settings }: Place, name: string, ...args: string[]): Promise<string> =>
  command(`src/cli/${name}.ts`, settings, args)
