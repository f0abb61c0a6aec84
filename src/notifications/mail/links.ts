import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { SigningKey } from '../../identity/tokens/keys.ts'
import { notificationKinds } from '../kinds.ts'

/** What can be stopped: mails about a kind of notification, and the digest. */
const stopKinds = [...notificationKinds, 'digest'] as const
export type StopKind = (typeof stopKinds)[number]

/** What a link in a mail stops: one kind, for one account. */
export interface Stop {
  readonly accountId: string
  readonly kind: StopKind
}

/** Makes the signed part of links that stop a kind of mail, and reads it. */
export interface StopLinks {
  sign(stop: Stop): string
  /** Undefined for what this service has not signed. */
  read(link: string): Stop | undefined
}

/** The links of this service, signed with a key derived from its signing key (HKDF with SHA-256, RFC 5869). */
export function stopLinksWith({ privateKey }: Pick<SigningKey, 'privateKey'>): StopLinks {
  const secret = String(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'jakpreneur links that stop mail', 32))
  const macOf = (said: string) => createHmac('sha256', key).update(said).digest()
  return {
    sign: ({ accountId, kind }) => {
      const said = `${accountId}.${kind}`
      return `${said}.${macOf(said).toString('base64url')}`
    },
    read: (link) => {
      const [accountId = '', name, mac = ''] = link.split('.')
      const kind = stopKinds.find((each) => each === name)
      const given = Buffer.from(mac, 'base64url')
      const own = macOf(`${accountId}.${name}`)
      return kind && given.length === own.length && timingSafeEqual(given, own)
        ? { accountId, kind }
        : undefined
    },
  }
}
