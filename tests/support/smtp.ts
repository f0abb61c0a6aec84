import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What a mail server took: the envelope, and the mail as a program of somebody else reads it. */
interface Taken {
  readonly from: string
  readonly to: readonly string[]
  readonly mail: ParsedMail
  /** The mail byte by byte, as latin1. */
  readonly raw: string
}

/** A mail server of the test's own. */
export interface TestMailServer {
  readonly url: string
  readonly taken: Taken[]
  /** The passwords that it was given. */
  readonly passwords: string[]
  /** What it says to a recipient; undefined: it takes mail for it. Set by the test. */
  refuses: (address: string) => { code: number; text: string } | undefined
  close(): Promise<void>
}

/** A mail server that takes what it is given; where it offers TLS, with a certificate that nobody vouches for. */
export async function startMailServer(port = 0, { tls = false } = {}): Promise<TestMailServer> {
  const taken: Taken[] = []
  const passwords: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: tls ? [] : ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      passwords.push(password ?? '')
      done(null, { user: username ?? '' })
    },
    onRcptTo: ({ address }, _session, done) => {
      const refusal = started.refuses(address)
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
    onData: (stream, { envelope }, done) => {
      const keep = async () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const bytes = await buffer(stream)
        const to = envelope.rcptTo.map(({ address }) => address)
        taken.push({ from, to, mail: await simpleParser(bytes), raw: bytes.toString('latin1') })
      }
      void keep().then(() => done(), done)
    },
  })
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const started: TestMailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    passwords,
    refuses: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return started
}
