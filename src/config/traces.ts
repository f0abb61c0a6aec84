/** Where traces are sent, and of how many requests. */
export interface TraceSettings {
  /** Where a collector takes spans: OTLP over HTTP, in JSON. */
  readonly url: string
  /** The share of the requests that are followed, of those that belong to no trace of their caller. */
  readonly percent: number
}
