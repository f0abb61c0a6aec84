/**
 * An error whose message is made of our own words and of settings, never of what people, records or other servers
 * say. So the log may tell it.
 */
export class PlainError extends Error {
  override name = 'PlainError'
}
