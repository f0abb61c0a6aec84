import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { TestServer } from './postgres-server.ts'

export type Connection = TestServer['connection']

/** What stands in the way of one connection: each is given what came, and passes on what it likes. */
export interface Way {
  readonly toServer: (chunk: Buffer) => void
  readonly toClient: (chunk: Buffer) => void
  /** Whether the end of one side ends the other; without this it does. */
  readonly tellsEnds?: () => boolean
}

/** A way to PostgreSQL on which a test can stand. */
export async function startProxy(
  { host, port, ...rest }: Connection,
  wayOf: (client: Socket, upstream: Socket) => Way,
) {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => {}).on('close', () => open.delete(socket))
    }
    const { toServer, toClient, tellsEnds = () => true } = wayOf(client, upstream)
    client.on('data', toServer).on('close', () => tellsEnds() && upstream.destroy())
    upstream.on('data', toClient).on('close', () => tellsEnds() && client.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const connection: Connection = { ...rest, host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  return {
    connection,
    /** How many ends of connections are open. */
    open: () => open.size,
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A way that passes on everything: for settings that need an address by TCP. */
export const startPassingProxy = (connection: Connection) =>
  startProxy(connection, (client, upstream) => ({
    toServer: (chunk) => upstream.write(chunk),
    toClient: (chunk) => client.write(chunk),
  }))

/** The address of a connection by TCP, as settings have it. */
export const urlOf = ({ user, password = '', host, port, database }: Connection): string =>
  `postgres://${user}:${password}@${host}:${port}/${database}`
