import type { Socket } from 'node:net'
import { startProxy, type Connection } from './proxy.ts'

/** Cuts a stream into messages: a letter, a length, content. Before the first letter of a client stands its startup. */
function messages(hear: (type: string, message: Buffer) => void, startsPlain: boolean) {
  let rest = Buffer.alloc(0)
  let plain = startsPlain
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = plain ? 0 : 1
      if (rest.length < head + 4) return
      const end = head + rest.readInt32BE(head)
      if (rest.length < end) return
      const type = plain ? 'startup' : String.fromCharCode(rest[0]!)
      plain = false
      const message = rest.subarray(0, end)
      rest = rest.subarray(end)
      hear(type, message)
    }
  }
}

interface Server {
  readonly socket: Socket
  client: Socket
  /** How many answers the server still owes. */
  owes: number
}

/**
 * A pooler in transaction mode: a client logs in by itself, but each of its transactions runs on whichever connection
 * of the server is free, the last used first.
 */
export async function startPooler(connection: Connection) {
  const free: Server[] = []
  const waiting: (() => void)[] = []
  return startProxy(connection, (client, upstream) => {
    const own: Server = { socket: upstream, client, owes: 1 }
    let held: Server | undefined = own
    const release = (server: Server) => {
      free.push(server)
      waiting.shift()?.()
    }
    const send = (message: Buffer, asks: boolean) => {
      if (!held) {
        held = free.pop()
        if (!held) return void waiting.push(() => send(message, asks))
        held.client = client
        letGo.set(client, () => (held = undefined))
      }
      if (asks) held.owes += 1
      held.socket.write(message)
    }
    letGo.set(client, () => (held = undefined))
    return {
      toServer: messages((type, message) => {
        // A client that goes leaves the connection of the server to others.
        if (type !== 'X') send(message, type === 'Q' || type === 'S')
      }, true),
      toClient: messages((type, message) => {
        own.client.write(message)
        if (type !== 'Z') return
        own.owes -= 1
        if (own.owes > 0 || message.at(-1) !== 0x49) return
        letGo.get(own.client)!()
        release(own)
      }, false),
      tellsEnds: () => false,
    }
  })
}

const letGo = new WeakMap<Socket, () => void>()
