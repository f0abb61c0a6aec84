import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { TestServer } from './postgres-server.ts'

type Connection = TestServer['connection']

/** A way to PostgreSQL that breaks when a certain transaction has committed, before the service hears of it. */
export async function startLossyProxy({ host, port, ...rest }: Connection) {
  let awaited: { text: string; lost: () => void } | undefined
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
    const upstream = connect(target)
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => {}).on('close', () => open.delete(socket))
    }
    let armed = false
    client.on('close', () => upstream.destroy())
    client.on('data', (chunk: Buffer) => {
      if (awaited && chunk.includes(awaited.text)) armed = true
      upstream.write(chunk)
    })
    upstream.on('close', () => client.destroy())
    upstream.on('data', (chunk: Buffer) => {
      if (!armed || !chunk.includes('COMMIT\0')) return client.write(chunk)
      armed = false
      client.destroy()
      awaited?.lost()
      awaited = undefined
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const connection: Connection = { ...rest, host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  return {
    connection,
    /** The answer to the COMMIT of the next transaction that says this is lost; then `lost` is called. */
    loseCommitOf: (text: string, lost = () => {}) => void (awaited = { text, lost }),
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
