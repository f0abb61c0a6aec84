import type { Scope } from './actor.ts'
import { refusalErrors } from './refusal-errors.ts'
import { requestErrors } from './request-errors.ts'

/** A sentence in the two languages the registry answers in. */
export interface Text {
  readonly id: string
  readonly en: string
}

export type Language = keyof Text

interface ErrorKind {
  readonly status: number
  readonly title: Text
  /** What the reader can do about it. */
  readonly advice: Text
}

/** Every problem the registry answers with: a closed list, part of the contract (RFC 9457 `type` and `code`). */
export const errorKinds = { ...requestErrors, ...refusalErrors } satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorKinds
export const errorCodes = Object.keys(errorKinds) as [ErrorCode, ...ErrorCode[]]

/** One field that is wrong; `pointer` is a JSON Pointer (RFC 6901) into the body, or `?name` for a parameter. */
export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly message: Text
}

/** One guard that is not met. */
export interface Reason {
  readonly code: string
  readonly message: Text
}

/** A record that stands in the way of another. */
interface Conflicting {
  readonly id: string
  readonly name: string
  /** Its path. */
  readonly location: string
}

interface DomainErrorDetails {
  readonly detail?: Text
  readonly conflictsWith?: Conflicting
  readonly errors?: readonly FieldError[]
  readonly reasons?: readonly Reason[]
  readonly allowedActions?: readonly string[]
  /** The methods that the address has. */
  readonly allow?: readonly string[]
  /** Seconds. */
  readonly retryAfter?: number
  /** The scope that is missing, where it is not that of the operation. */
  readonly scope?: Scope
}

/** What a rule says no with; the HTTP frame turns it into a problem in the reader's language. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly details: DomainErrorDetails

  constructor(code: ErrorCode, details: DomainErrorDetails = {}) {
    super(details.detail?.en ?? errorKinds[code].title.en)
    this.name = 'DomainError'
    this.code = code
    this.details = details
  }
}
