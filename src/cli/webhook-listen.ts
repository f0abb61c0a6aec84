// npm run webhook:listen -- --secret whsec_… [--port 4000]: takes what a webhook sends to this machine, checks the
// signature and prints the events, a line each. For trying it: it keeps nothing.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'
import { isSignedWith } from '../webhooks/verify.ts'

try {
  const { secret, port } = optionsGiven()
  const server = createServer((request, response) => {
    take(request, response, secret).catch(reportFailure)
  })
  server.on('error', (error) => reportFailure(new StartupError(`port ${port}: ${error.message}`)))
  server.listen(port, '127.0.0.1', () => {
    console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close())
} catch (error) {
  reportFailure(error)
}

async function take(request: IncomingMessage, response: ServerResponse, secret: string): Promise<void> {
  const body = await text(request)
  const header = (name: string) => String(request.headers[name] ?? '')
  const message = {
    id: header('webhook-id'),
    timestamp: header('webhook-timestamp'),
    signature: header('webhook-signature'),
    body,
  }
  if (!isSignedWith(secret, message, new Date())) {
    console.log(`not signed with this secret: ${message.id}`)
    response.writeHead(401).end()
    return
  }
  const { time, type, subject } = JSON.parse(body) as Record<'time' | 'type' | 'subject', string>
  console.log(`${time} ${type} ${subject}`)
  response.writeHead(204).end()
}

function optionsGiven(): { secret: string; port: number } {
  try {
    const { secret, port } = parseArgs({
      options: { secret: { type: 'string' }, port: { type: 'string', default: '4000' } },
    }).values
    if (secret?.startsWith('whsec_') && /^\d{1,5}$/.test(port)) return { secret, port: Number(port) }
  } catch {
    // An unknown option gets the same answer as a missing secret.
  }
  throw new StartupError('whose events? npm run webhook:listen -- --secret whsec_… [--port 4000]')
}
