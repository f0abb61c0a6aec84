import { nobody } from './identity.ts'

/** What each of the service's connections sets when it is opened. */
export type SessionSettings = Readonly<Record<string, string>>

export const sessionSettings = (statementTimeoutMs: number): SessionSettings => ({
  role: nobody.role,
  statement_timeout: String(statementTimeoutMs),
  idle_in_transaction_session_timeout: String(statementTimeoutMs),
  // Before the timeout of the statement, so that the log tells what it waited for.
  lock_timeout: String(Math.ceil((statementTimeoutMs * 2) / 3)),
  TimeZone: 'UTC',
  // For SSDs. The default of 4 is for spinning disks.
  random_page_cost: '1.1',
  // At 0.5 a search for "Shoppe" finds Shopee. Words with less than half of their trigrams in common do not match.
  'pg_trgm.word_similarity_threshold': '0.5',
})

/** The settings as the startup parameter `options`. */
export const asOptions = (settings: SessionSettings): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
