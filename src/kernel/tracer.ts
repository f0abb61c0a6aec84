/** Hears of the end of a piece of work, with the error if it failed. */
export type EndOfWork = (error?: unknown) => void

/** A request while it is answered. */
export interface TracedRequest {
  /** 32 hexadecimal digits: those of the caller's `traceparent`, if it sent one. */
  readonly traceId: string
  /** Runs the next step of the request. Statements that it sends belong to the request. */
  within(step: () => void): void
  /** The answer is complete; without a status, the client left before it was. */
  end(status?: number): void
}

/** Follows requests through the service. What it tells are names from our code: never a value, a path or a person. */
export interface Tracer {
  request(asked: {
    readonly method: string
    /** The template of the address. */
    readonly route: string
    readonly traceparent: string | undefined
  }): TracedRequest
  /** Hears of a statement when it is sent; undefined where no request is followed. */
  statement(text: string): EndOfWork | undefined
}
