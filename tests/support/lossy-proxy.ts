import { startProxy, type Connection } from './proxy.ts'

/** A way to PostgreSQL that breaks when a certain transaction has committed, before the service hears of it. */
export async function startLossyProxy(connection: Connection) {
  let awaited: { text: string; lost: () => void } | undefined
  const proxy = await startProxy(connection, (client, upstream) => {
    let armed = false
    return {
      toServer: (chunk) => {
        if (awaited && chunk.includes(awaited.text)) armed = true
        upstream.write(chunk)
      },
      toClient: (chunk) => {
        if (!armed || !chunk.includes('COMMIT\0')) return client.write(chunk)
        armed = false
        client.destroy()
        awaited?.lost()
        awaited = undefined
      },
    }
  })
  return {
    ...proxy,
    /** The answer to the COMMIT of the next transaction that says this is lost; then `lost` is called. */
    loseCommitOf: (text: string, lost = () => {}) => void (awaited = { text, lost }),
  }
}
