import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A request that a receiver of webhooks was sent. */
export interface Received {
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** How a receiver answers. */
type Answering = (response: ServerResponse, request: IncomingMessage) => void

export interface TestReceiver {
  readonly host: string
  readonly url: string
  readonly received: Received[]
  /** The most requests that were open at the same time. */
  mostOpen: number
  /** How often somebody has connected, also without saying anything. */
  connections: number
  answer: Answering
  close(): void
}

/** A receiver of webhooks on this machine, which answers 204 until it is told another answer. */
export async function startReceiver(): Promise<TestReceiver> {
  const received: Received[] = []
  let open = 0
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    open += 1
    receiver.mostOpen = Math.max(receiver.mostOpen, open)
    response.on('close', () => (open -= 1))
    const body = await text(request)
    received.push({ path: request.url!, headers: request.headers as Record<string, string>, body })
    receiver.answer(response, request)
  }
  const server = createServer((request, response) => void take(request, response))
  server.on('connection', () => (receiver.connections += 1))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const receiver: TestReceiver = {
    host,
    url: `http://${host}/registry`,
    received,
    mostOpen: 0,
    connections: 0,
    answer: (response) => response.writeHead(204).end(),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return receiver
}
