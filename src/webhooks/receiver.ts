import { allowedUrl, OutgoingError, receiverOf } from '../http/outgoing.ts'
import { DomainError } from '../kernel/errors.ts'

/** `host:port` of the address of a receiver. 422 where it may not be called: no https, or in a network that is not public. */
export function receiverIn(url: string, privateHosts: readonly string[]): string {
  try {
    return receiverOf(allowedUrl(url, { privateHosts }))
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    throw new DomainError('rule_violated', { errors: [notCalled] })
  }
}

const notCalled = {
  pointer: '/url',
  code: 'not_a_public_address' as const,
  message: {
    id: 'Alamat harus https, tanpa nama pengguna, dan di jaringan publik.',
    en: 'The address must be https, without a user name, and in a public network.',
  },
}
