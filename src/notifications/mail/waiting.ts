import { and, isNull } from 'drizzle-orm'
import { mails as t } from './tables.ts'

/** Of a mail: neither sent nor given up. */
export const isWaiting = and(isNull(t.sentAt), isNull(t.stoppedAt))!
