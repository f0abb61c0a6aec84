import { createHmac } from 'node:crypto'

/** A message as it is signed. */
interface Signed {
  readonly id: string
  /** Unix time in seconds. */
  readonly timestamp: number
  readonly body: string
}

/** The header `webhook-signature` of Standard Webhooks: a signature with each of the secrets. */
export const signatureOf = (secrets: readonly Buffer[], { id, timestamp, body }: Signed): string =>
  secrets
    .map(
      (secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
    )
    .join(' ')
