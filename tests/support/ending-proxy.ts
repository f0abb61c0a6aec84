import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { TestServer } from './postgres-server.ts'

type Connection = TestServer['connection']

/** "ReadyForQuery", idle: what PostgreSQL says when a connection was made, and after each query. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

/** What PostgreSQL says when an administrator, a failover or a restart ends a connection. */
const ended = (() => {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0')
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
})()

/** A way to PostgreSQL on which every connection ends in the moment it was made, as long as `ending` is true. */
export async function startEndingProxy({ host, port, ...rest }: Connection) {
  const state = { ending: true }
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => {}).on('close', () => open.delete(socket))
    }
    client.on('close', () => upstream.destroy()).on('data', (chunk: Buffer) => upstream.write(chunk))
    upstream
      .on('close', () => client.destroy())
      .on('data', (chunk: Buffer) => {
        const at = state.ending ? chunk.indexOf(ready) : -1
        if (at < 0) return client.write(chunk)
        // In one piece, so that the client reads both in the same turn.
        client.end(Buffer.concat([chunk.subarray(0, at + ready.length), ended]))
        upstream.destroy()
      })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const connection: Connection = { ...rest, host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  return {
    connection,
    /** From now on connections stay. */
    relent: () => void (state.ending = false),
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
