import type { FastifyBaseLogger } from 'fastify'
import { fields, messages, unlisted } from './lines.ts'

type Line = readonly unknown[]
type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'

/**
 * A log that writes only what is listed in `lines.ts`, whoever gives it a line: the registry, Fastify or one of its
 * plugins. A message that is not listed is replaced, a field that is not listed or holds something else is left out,
 * and of an error only the names from code are told. So no level writes a token, a person or a search word.
 */
class ListedLog implements FastifyBaseLogger {
  readonly #out: FastifyBaseLogger

  constructor(out: FastifyBaseLogger) {
    this.#out = out
  }

  get level(): FastifyBaseLogger['level'] {
    return this.#out.level
  }
  set level(level: FastifyBaseLogger['level']) {
    this.#out.level = level
  }

  /** The options of a plugin could bring serializers of its own, so they are not taken over. */
  child(bindings: object): FastifyBaseLogger {
    return new ListedLog(this.#out.child(listed(bindings)))
  }

  trace(...line: Line): void {
    this.#write('trace', line)
  }
  debug(...line: Line): void {
    this.#write('debug', line)
  }
  info(...line: Line): void {
    this.#write('info', line)
  }
  warn(...line: Line): void {
    this.#write('warn', line)
  }
  error(...line: Line): void {
    this.#write('error', line)
  }
  fatal(...line: Line): void {
    this.#write('fatal', line)
  }
  silent(): void {}

  #write(level: Level, [first, second]: Line): void {
    const message = typeof first === 'string' ? first : second
    const told = typeof message === 'string' && messages.has(message) ? message : unlisted
    this.#out[level](first instanceof Error ? listed({ err: first }) : listed(first), told)
  }
}

/** The log that writes to this one only what is listed. */
export const onlyListed = (out: FastifyBaseLogger): FastifyBaseLogger => new ListedLog(out)

/** The fields of a line that are listed and hold what may stand in them. */
function listed(given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) return {}
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    const told = Object.hasOwn(fields, name) ? fields[name]!(value) : undefined
    if (told !== undefined) kept[name] = told
  }
  return kept
}
