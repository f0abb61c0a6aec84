import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { TestServer } from './postgres-server.ts'

type Connection = TestServer['connection']

/** A way to PostgreSQL that breaks when the next transaction has committed, before the service hears of it. */
export async function startLossyProxy({ host, port, ...rest }: Connection) {
  let armed = false
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
    const upstream = connect(target)
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => {}).on('close', () => open.delete(socket))
    }
    client.on('data', (chunk) => upstream.write(chunk)).on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
    upstream.on('data', (chunk: Buffer) => {
      if (!armed || !chunk.includes('COMMIT\0')) return client.write(chunk)
      armed = false
      client.destroy()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const connection: Connection = { ...rest, host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  return {
    connection,
    /** From now on the answer to the next COMMIT is lost. */
    loseNextCommit: () => void (armed = true),
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
