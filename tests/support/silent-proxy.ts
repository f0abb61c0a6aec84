import { startProxy, type Connection } from './proxy.ts'

/**
 * A way to PostgreSQL that can fall silent: nothing arrives any more, and nobody is told. What was open then stays dead
 * for ever, as behind a firewall that has forgotten it; what is opened later works once the silence is over.
 */
export async function startSilentProxy(connection: Connection) {
  const state = { silent: false, age: 0 }
  const proxy = await startProxy(connection, (client, upstream) => {
    const born = state.silent ? Infinity : state.age
    const alive = () => !state.silent && born === state.age
    return {
      toServer: (chunk) => alive() && upstream.write(chunk),
      toClient: (chunk) => alive() && client.write(chunk),
      tellsEnds: alive,
    }
  })
  return {
    ...proxy,
    fallSilent: () => {
      state.silent = true
      state.age += 1
    },
    speak: () => void (state.silent = false),
  }
}
