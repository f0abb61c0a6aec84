import { createHash, randomBytes } from 'node:crypto'

/** The prefix tells what a secret is for, so that scanners of repositories and logs recognize a leaked one. */
const prefixes = {
  refresh: 'jpr_refresh_',
  invitation: 'jpr_invite_',
  client: 'jpr_client_',
  calendar: 'jpr_calendar_',
  device: 'jpr_device_',
  challenge: 'jpr_challenge_',
} as const

/** A new secret: its prefix and 256 random bits as text. */
export const newSecret = (kind: keyof typeof prefixes): string =>
  `${prefixes[kind]}${randomBytes(32).toString('base64url')}`

/**
 * The hash that is stored instead of a secret. One SHA-256 is enough, because nobody can guess 256 random bits.
 * Passwords can be guessed and need argon2id.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
