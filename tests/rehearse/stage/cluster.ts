import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startEmbedded } from '../../../src/embedded-postgres/embedded.ts'
import type { Connection } from '../../../src/embedded-postgres/server.ts'
import { isRunning, readServerState } from '../../../src/embedded-postgres/server-state.ts'
import type { Stage } from './stage.ts'

/** A server of PostgreSQL of the rehearsal's own. */
export interface Server {
  readonly dataDir: string
  readonly connection: Connection
  /** Runs one statement as the superuser. */
  ask<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]>
  /** Kills it with all its processes, as a machine that loses power. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export async function startServer({ folder, opened }: Stage, name: string): Promise<Server> {
  const dataDir = path.join(folder, name)
  const { connection, stop } = await startEmbedded(dataDir)
  opened(stop)
  return {
    dataDir,
    connection,
    ask: async <Row extends pg.QueryResultRow>(statement: string) => {
      const client = new pg.Client(connection)
      client.on('error', () => {})
      await client.connect()
      try {
        return (await client.query<Row>(statement)).rows
      } finally {
        await client.end()
      }
    },
    kill: () => killServer(dataDir),
    stop,
  }
}

/** Kills the server of a data folder and every process of it at once. */
export async function killServer(dataDir: string): Promise<void> {
  const dataFolder = path.join(dataDir, 'postgres')
  const state = readServerState(dataFolder)
  if (!state || !isRunning(state, dataFolder)) return
  for (const pid of [state.pid, ...childrenOf(state.pid)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has just ended by itself.
    }
  }
  while (isRunning(state, dataFolder)) await sleep(10)
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number)
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

/** The URL of a database behind an address on this machine, as this role. */
export const urlOf = (port: number, user: string): string => `postgres://${user}:x@127.0.0.1:${port}/registry`
