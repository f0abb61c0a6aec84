/** What a caller says of the trace that its request belongs to. */
export interface Parent {
  readonly traceId: string
  readonly spanId: string
  /** Whether the caller keeps this trace. */
  readonly isSampled: boolean
}

const pattern =
  /^(?<version>(?!ff)[\da-f]{2})-(?<traceId>(?!0{32})[\da-f]{32})-(?<spanId>(?!0{16})[\da-f]{16})-(?<flags>[\da-f]{2})(?<more>-.*)?$/

/**
 * Reads the header `traceparent` (W3C Trace Context, level 1); undefined for what is none. The header `tracestate` is not
 * read: what others write there would go on in our name.
 */
export function parentOf(header: string | undefined): Parent | undefined {
  const { version, traceId, spanId, flags, more } = pattern.exec(header ?? '')?.groups ?? {}
  // Only later versions may have more to say.
  if (version === '00' && more !== undefined) return undefined
  if (!traceId || !spanId || !flags) return undefined
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 }
}
