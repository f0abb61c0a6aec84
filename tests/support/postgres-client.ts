import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestServer } from './postgres-server.ts'

/** A PostgreSQL of the machine with server and client, which no npm package has. */
export interface Installation {
  /** The folder of its programs. */
  readonly bin: string
  readonly version: string
}

const programs = ['initdb', 'pg_ctl', 'postgres', 'pg_dump', 'pg_restore', 'psql']

/** The installations found where systems put them, the newest last. */
export function installations(): Installation[] {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...globSync('/usr/lib/postgresql/*/bin'),
  ]
  return [...new Set(folders)]
    .filter((bin) => programs.every((program) => existsSync(path.join(bin, program))))
    .map((bin) => ({
      bin,
      version: spawnSync(path.join(bin, 'pg_dump'), ['--version']).stdout.toString().trim(),
    }))
    .toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
}

/** A fresh server of an installation, in a temporary folder and on a socket of its own, reached as a superuser. */
export function startInstalled({ bin }: Installation): TestServer {
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-installed-'))
  const socket = path.join(folder, 'socket')
  mkdirSync(socket)
  const data = path.join(folder, 'data')
  const run = (program: string, ...args: string[]) => {
    // PostgreSQL does not run as root.
    const asNobody =
      process.getuid?.() === 0 ? ['unshare', '-U', '--map-user=65534', '--map-group=65534'] : []
    const [command = '', ...rest] = [...asNobody, path.join(bin, program), ...args]
    const { status, stderr } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' })
    if (status !== 0) throw new Error(`${program} failed: ${stderr.toString()}`)
  }
  run('initdb', '-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust')
  const options = `-c listen_addresses= -c unix_socket_directories=${socket} -c fsync=off -c timezone=UTC`
  run('pg_ctl', '-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start')
  return {
    connection: { host: socket, port: 5432, user: 'postgres', database: 'postgres' },
    stop: async () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
