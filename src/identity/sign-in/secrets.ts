import { createHash, randomBytes } from 'node:crypto'

/** A prefix says what a secret is for, so that scanners of repositories and logs know one that leaked. */
const prefixes = {
  refresh: 'jpr_refresh_',
  invitation: 'jpr_invite_',
  client: 'jpr_client_',
  calendar: 'jpr_calendar_',
} as const

/** 256 random bits as text. */
export const newSecret = (kind: keyof typeof prefixes): string =>
  `${prefixes[kind]}${randomBytes(32).toString('base64url')}`

/** What is kept in place of a secret. One SHA-256 is enough, as nobody guesses 256 random bits; passwords need argon2id. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
