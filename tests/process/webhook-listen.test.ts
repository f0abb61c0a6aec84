import { once } from 'node:events'
import { Webhook as Signer } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { end, run } from '../support/service-process.ts'

const program = 'src/cli/webhook-listen.ts'
const secret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`
const event = {
  time: '2026-06-15T02:00:00.000Z',
  type: 'agreement.signed',
  subject: 'agreement/0199e4c8-1c1f-7000-8000-000000000009',
}

/** Sends an event as a service would that signs with this secret. */
async function send(url: string, signedWith: string, at = new Date()): Promise<number> {
  const body = JSON.stringify(event)
  const id = '0d7c9f4e-6f0b-4f0e-8b52-0a3c7a1f6a11'
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Signer(signedWith).sign(id, at, body),
  }
  return (await fetch(url, { method: 'POST', headers, body })).status
}

describe('npm run webhook:listen', () => {
  it('prints what was signed with the secret, and takes nothing else', async () => {
    const listening = run(program, {}, '--secret', secret, '--port', '0')
    const [line] = (await once(listening.child.stdout!, 'data')) as [string]
    const url = line.trim().split(' ').at(-1)!
    expect(await send(url, secret)).toBe(204)
    expect(await send(url, `whsec_${Buffer.from('another secret').toString('base64')}`)).toBe(401)
    expect(await send(url, secret, new Date(Date.now() - 6 * 60_000))).toBe(401)
    const { stdout, code } = await end(listening, 'SIGTERM')
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(1)).toEqual([
      `${event.time} ${event.type} ${event.subject}`,
      'not signed with this secret: 0d7c9f4e-6f0b-4f0e-8b52-0a3c7a1f6a11',
      'not signed with this secret: 0d7c9f4e-6f0b-4f0e-8b52-0a3c7a1f6a11',
      '',
    ])
  })

  it('says how it is used where the secret is missing', async () => {
    const { code, stderr } = await run(program, {}, '--port', '4000').outcome
    expect(code).toBe(1)
    expect(stderr).toContain('npm run webhook:listen -- --secret whsec_')
  })
})
