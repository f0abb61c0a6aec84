import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Config } from '../../../config/config.ts'
import type { SigningKey } from '../../tokens/keys.ts'

const nonceBytes = 12
const tagBytes = 16

/** What is sealed. What was sealed for one purpose does not open for another. */
type Purpose = 'second factor' | 'webhook'

/** Keeps secrets that must be read again, so that the database alone does not show them. */
export interface Sealing {
  /** The sealed secret. `of` is the record it belongs to: it opens for that record only. */
  seal(secret: Buffer, of: string): string
  /** Undefined if it was sealed with another key, or for another record. */
  open(sealed: string, of: string): Buffer | undefined
}

/**
 * How this service seals: with its setting, or in a demo without one with its signing key. Undefined if it has neither:
 * a signing key in earnest is changed, and would take every second factor along.
 */
export function sealingFor(
  { secondFactorKey, demo }: Pick<Config, 'secondFactorKey' | 'demo'>,
  { privateKey }: Pick<SigningKey, 'privateKey'>,
  purpose: Purpose = 'second factor',
): Sealing | undefined {
  if (secondFactorKey !== undefined) return sealingWith(secondFactorKey, purpose)
  return demo ? sealingWith(String(privateKey.export({ format: 'pem', type: 'pkcs8' })), purpose) : undefined
}

/** AES-256-GCM with a key derived from this text for this purpose (HKDF with SHA-256, RFC 5869). */
export function sealingWith(keyText: string, purpose: Purpose = 'second factor'): Sealing {
  const key = Buffer.from(hkdfSync('sha256', keyText, '', `jakpreneur ${purpose}`, 32))
  return {
    seal: (secret, of) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of))
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (sealed, of) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(of))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes))
      try {
        return Buffer.concat([opened, decipher.final()])
      } catch {
        return undefined
      }
    },
  }
}
