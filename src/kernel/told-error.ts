import path from 'node:path'
import { PlainError } from './plain-error.ts'

/** What the log tells of an error. All of it are names from code, never values. */
export interface ToldError {
  /** The class of the error. */
  readonly type: string
  /** The reason, if it is one of our own words. */
  readonly reason?: string
  /** The code of Node, PostgreSQL (SQLSTATE) or the registry. */
  readonly code?: string
  readonly syscall?: string
  /** What PostgreSQL names: parts of the schema, no contents. */
  readonly table?: string
  readonly column?: string
  readonly constraint?: string
  readonly routine?: string
  /** Where it was thrown, newest call first. */
  readonly at?: readonly string[]
  readonly cause?: ToldError
}

/** How many causes are told, one below the other. */
const DEEPEST = 4
const MOST_CALLS = 12

const identifier = /^[A-Za-z_$][\w$]{0,80}$/
const code = /^[A-Za-z0-9_]{1,60}$/
const facts = {
  code,
  syscall: identifier,
  table: identifier,
  column: identifier,
  constraint: identifier,
  routine: identifier,
} as const

/**
 * What may be told of an error. Messages are not, because those of the parsers, drivers and PostgreSQL quote what
 * they were given: names, addresses, search words, tokens. The class, the codes and the places in the code say what
 * happened without them.
 */
export function toldError(error: unknown, depth = 1): ToldError {
  if (typeof error !== 'object' || error === null) return { type: typeof error }
  const { constructor, stack, message, cause } = error as Partial<Error>
  const given = error as Readonly<Record<string, unknown>>
  return {
    type: matching(identifier, constructor?.name) ?? 'Error',
    ...(error instanceof PlainError ? { reason: error.message } : {}),
    ...Object.fromEntries(
      Object.entries(facts).flatMap(([name, pattern]) => {
        const fact = matching(pattern, given[name])
        return fact === undefined ? [] : [[name, fact]]
      }),
    ),
    ...(typeof stack === 'string' ? { at: callsIn(stack, message ?? '') } : {}),
    ...(cause !== undefined && depth < DEEPEST ? { cause: toldError(cause, depth + 1) } : {}),
  }
}

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined

const root = `${path.resolve(import.meta.dirname, '../..')}/`
const call =
  /^ +at (?:async )?(?:([\w$.<># ]{1,80}) (?:\[as \w+\] )?\()?(?:file:\/\/)?([^\s()]+):(\d+):(\d+)\)?$/

/** The calls of a stack that are in our code, in a library or in Node. The message at its beginning is left out. */
function callsIn(stack: string, message: string): string[] {
  const from = stack.indexOf(message)
  const calls = stack.slice(from < 0 ? 0 : from + message.length).split('\n')
  return calls.slice(0, MOST_CALLS).flatMap((line) => {
    const [, name, file = '', row, column] = call.exec(line) ?? []
    const place = file.startsWith('node:')
      ? file
      : file.startsWith(root)
        ? file.slice(root.length)
        : undefined
    return place === undefined ? [] : [`${name === undefined ? '' : `${name} `}${place}:${row}:${column}`]
  })
}
