import { startProxy, type Connection } from './proxy.ts'

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
export async function startEndingProxy(connection: Connection) {
  const state = { ending: true }
  const proxy = await startProxy(connection, (client, upstream) => ({
    toServer: (chunk) => upstream.write(chunk),
    toClient: (chunk) => {
      const at = state.ending ? chunk.indexOf(ready) : -1
      if (at < 0) return client.write(chunk)
      // In one piece, so that the client reads both in the same turn.
      client.end(Buffer.concat([chunk.subarray(0, at + ready.length), ended]))
      upstream.destroy()
    },
  }))
  return {
    ...proxy,
    /** From now on connections stay. */
    relent: () => void (state.ending = false),
  }
}
