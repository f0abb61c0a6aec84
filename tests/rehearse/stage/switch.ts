import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Connection } from '../../../src/embedded-postgres/server.ts'

/**
 * An address that leads to one server after another, as HAProxy or a managed endpoint does. A change cuts what is
 * connected; while it leads nowhere, connections are refused as soon as they come.
 */
export async function startSwitch() {
  let target: Connection | undefined
  const open = new Set<Socket>()
  const server = createServer((client) => {
    if (!target) return client.destroy()
    const { host, port } = target
    const upstream = connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
    for (const [socket, peer] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket)
      socket
        .on('error', () => {})
        .on('close', () => {
          open.delete(socket)
          peer.destroy()
        })
    }
    client.pipe(upstream)
    upstream.pipe(client)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    lead: (to: Connection | undefined) => {
      target = to
      cut()
    },
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
