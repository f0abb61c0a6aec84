import type { AccountRole, Scope } from './actor.ts'
import type { DetailCode } from './codes/codes.ts'
import { refusalErrors } from './refusal-errors.ts'
import { requestErrors } from './request-errors.ts'

/** A text in the two languages of the registry. */
export interface Text {
  readonly id: string
  readonly en: string
}

export type Language = keyof Text

interface ErrorKind {
  readonly status: number
  readonly title: Text
  /** What the caller can do about it. */
  readonly advice: Text
}

/**
 * All problems that the registry answers with. The list is closed and part of the contract (RFC 9457 `type` and
 * `code`).
 */
export const errorKinds = { ...requestErrors, ...refusalErrors } satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorKinds
export const errorCodes = Object.keys(errorKinds) as [ErrorCode, ...ErrorCode[]]

/** A field with an error. `pointer` is a JSON Pointer (RFC 6901) into the body, or `?name` for a parameter. */
export interface FieldError {
  readonly pointer: string
  readonly code: DetailCode
  readonly message: Text
}

/** A guard condition that is not met. */
export interface Reason {
  readonly code: DetailCode
  readonly message: Text
}

/** An existing record that conflicts with the request. */
interface Conflicting {
  readonly id: string
  readonly name: string
  /** The path of its address. */
  readonly location: string
}

/** A membership that a request can speak for. */
export interface NamedMembership {
  readonly id: string
  readonly role: AccountRole
  readonly organization: { readonly id: string; readonly shortName: string } | null
}

/** With what a page asks a browser for a passkey, in base64url. */
export interface PasskeyAsked {
  readonly challenge: string
  readonly rpId: string
  readonly allowCredentials: { type: 'public-key'; id: string }[]
  readonly userVerification: 'preferred'
  readonly timeout: number
}

interface DomainErrorDetails {
  readonly detail?: Text
  readonly conflictsWith?: Conflicting
  readonly errors?: readonly FieldError[]
  readonly reasons?: readonly Reason[]
  readonly allowedActions?: readonly string[]
  /** The memberships of the caller that are in force. */
  readonly memberships?: readonly NamedMembership[]
  /** Which item of a batch was refused. */
  readonly item?: number
  /** The methods that the address has. */
  readonly allow?: readonly string[]
  /** With what a sign-in is completed, and for how many seconds. */
  readonly challenge?: {
    readonly challenge: string
    readonly expiresIn: number
    /** What a page asks for a passkey with, where there is one. */
    readonly passkey?: PasskeyAsked
  }
  /** Seconds to wait. */
  readonly retryAfter?: number
  /** The missing scope, if it is not the one of the operation. */
  readonly scope?: Scope
}

/** A rule refused the request. The HTTP layer turns it into a problem in the client's language. */
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

/**
 * More is asked than can be served: 503 at once. One error for all of them, because making its stack would cost as much as
 * the answer; such answers are counted, not logged one by one.
 */
export const overload = new DomainError('unavailable', {
  detail: {
    id: 'Layanan sedang sangat sibuk. Coba lagi setelah "Retry-After".',
    en: 'The service is very busy. Try again after "Retry-After".',
  },
})
