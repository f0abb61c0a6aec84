/** A piece of work that is over. */
export interface Span {
  readonly traceId: string
  readonly spanId: string
  /** What it is a part of; undefined for the first of a trace. */
  readonly parentId: string | undefined
  readonly kind: keyof typeof kinds
  readonly name: string
  /** When it began and ended, in milliseconds since the epoch. */
  readonly from: number
  readonly to: number
  readonly attributes: Attributes
  readonly hasFailed: boolean
}

type Attributes = Readonly<Record<string, string | number>>

const kinds = { server: 2, client: 3 } as const
const statuses = { unset: 0, error: 2 } as const
const SAMPLED = 1

/** Spans as the body of a request to `/v1/traces` (OTLP 1.x over HTTP, in JSON). */
export function otlp(spans: readonly Span[], service: Attributes): string {
  return JSON.stringify({
    resourceSpans: [
      {
        resource: { attributes: listed(service) },
        scopeSpans: [{ scope: { name: 'registry' }, spans: spans.map(written) }],
      },
    ],
  })
}

const written = ({
  traceId,
  spanId,
  parentId,
  kind,
  name,
  from,
  to,
  attributes,
  hasFailed,
}: Span): object => ({
  traceId,
  spanId,
  ...(parentId && { parentSpanId: parentId }),
  flags: SAMPLED,
  kind: kinds[kind],
  name,
  startTimeUnixNano: nanoseconds(from),
  endTimeUnixNano: nanoseconds(to),
  attributes: listed(attributes),
  status: { code: hasFailed ? statuses.error : statuses.unset },
})

/** As text, since these numbers are larger than JSON's readers take. */
const nanoseconds = (ms: number): string => String(BigInt(Math.round(ms * 1000)) * 1000n)

const listed = (attributes: Attributes): object[] =>
  Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
  }))
