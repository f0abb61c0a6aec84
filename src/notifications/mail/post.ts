import { once } from 'node:events'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import type { DkimSettings } from '../../config/mail.ts'

/** In milliseconds. A server that says a little now and then is bounded by nothing else. */
const patienceMs = 30_000

/** One mail to one recipient. */
export interface Mail {
  readonly messageId: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one click stops mails of its kind (RFC 8058); undefined for what cannot be stopped. */
  readonly stopUrl?: string
}

/** The mail server, and who mails. */
export interface Post {
  /** An smtp:// or smtps:// URL, with user and password where the server asks for them. */
  readonly url: string
  readonly from: string
  readonly dkim?: DkimSettings
  /** How long a try may take, in milliseconds. */
  readonly patience?: number
}

const ports: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }

/**
 * Gives a mail to the server. Resolves once the server has taken it; rejects with what nodemailer says, or when the
 * patience is over: then the connection is cut, so that the server does not take it afterwards.
 */
export async function send({ url, from, dkim, patience = patienceMs }: Post, mail: Mail): Promise<void> {
  const { protocol, hostname, port, username, password } = new URL(url)
  const host = hostname.replaceAll(/[[\]]/g, '')
  const socket = connect({ host, port: Number(port) || ports[protocol]! })
  const impatient = setTimeout(
    () => socket.destroy(new Error('the mail server did not take the mail in time')),
    patience,
  )
  try {
    await once(socket, 'connect')
    const transport = createTransport({
      host,
      secure: protocol === 'smtps:',
      connection: socket,
      // A password is never sent in the open.
      ...(username && {
        auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
        requireTLS: true,
      }),
      // It signs also what one click stops a kind with, as RFC 8058 asks for.
      ...(dkim && {
        dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey },
      }),
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    // A destroyed socket must end the wait, whatever the transport makes of it.
    const cut = once(socket, 'close').then(() => {
      throw new Error('the connection to the mail server has ended')
    })
    await Promise.race([
      transport.sendMail({
        from: { name: 'Registri Kemitraan JakPreneur', address: from },
        to: mail.to,
        envelope: { from, to: mail.to.address },
        messageId: mail.messageId,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: {
          ...(mail.stopUrl !== undefined && {
            'List-Unsubscribe': `<${mail.stopUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
          'Auto-Submitted': 'auto-generated',
        },
      }),
      cut,
    ])
  } finally {
    clearTimeout(impatient)
    socket.destroy()
  }
}
