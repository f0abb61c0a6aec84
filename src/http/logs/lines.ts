import { toldError } from '../../kernel/told-error.ts'

/** Every message that is written to the log, besides `unlisted`. */
export const messages: ReadonlySet<string> = new Set([
  'listening',
  'request',
  'request failed',
  'refused requests for overload',
  'an export took too long: it was cut off',
  'another instance migrates the database: waiting until it is done',
  'a password was refused',
  'a second factor was refused',
  'a used refresh token came back: its session ended',
  'the keys of the OpenID Connect issuer could not be read',
  'the own PostgreSQL has ended: it is started again',
  'the own PostgreSQL could not be started: it is tried again',
  'the own PostgreSQL runs again',
  'sealed the audit trail',
  'the audit trail could not be sealed',
  'the names of organizations could not be gathered',
  'removed what had expired',
  'what had expired could not be removed',
  'sent mails',
  'mails could not be sent',
  'a webhook was disabled',
  'webhooks could not be sent',
  'told of what ends',
  'what ends could not be told',
  'the collector of traces takes none: it is tried again',
  'the collector of traces takes them again',
  'an erasure could not be listed outside the database',
  'the content of a document is sound again',
  'the content of a document is corrupted',
  'a corrupted document could not be noted',
])

/** Stands for the message of a line that is none of ours: its words may hold anything. */
export const unlisted = 'a line of a library'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** The pattern of an address as it is registered, with the names of its parameters in place of their values. */
const routePattern = /^(?:none|\*|\/[\w/.:*()-]{0,200})$/

const text =
  (pattern: RegExp) =>
  (value: unknown): unknown =>
    typeof value === 'string' && pattern.test(value) ? value : undefined
const orNull =
  (check: (value: unknown) => unknown) =>
  (value: unknown): unknown =>
    value === null ? null : check(value)
const number = (value: unknown): unknown => (Number.isFinite(value) ? value : undefined)

/** Every field of a line, and what may stand in it. Whatever else a line is given is left out. */
export const fields: Readonly<Record<string, (value: unknown) => unknown>> = {
  requestId: text(/^[\w.-]{1,100}$/),
  /** The trace that the request belongs to. */
  trace: text(/^[0-9a-f]{32}$/),
  method: text(/^[A-Z]{3,10}$/),
  route: text(routePattern),
  status: number,
  ms: number,
  account: orNull(text(uuid)),
  document: text(uuid),
  storageKey: text(uuid),
  /** What the hourly sweeps remove: one of our own names. */
  what: text(/^[a-z ]{1,60}$/),
  /** What makes the service unavailable: one of our own names. */
  fault: text(/^[a-z_]{1,40}$/),
  removed: number,
  /** How many reminders were made. */
  reminded: number,
  /** How many mails were sent. */
  sent: number,
  /** How many requests were refused for overload in a second. */
  refused: number,
  /** The newest link of the audit chain: its position and hash. */
  head: text(/^\d{1,19}:[0-9a-f]{64}$/),
  err: toldError,
}
