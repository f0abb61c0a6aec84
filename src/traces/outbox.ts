import { otlp, type Span } from './otlp.ts'

/** How many spans wait at most; what comes beyond is lost. About a megabyte. */
const CAPACITY = 2048
const BATCH = 512
/** In milliseconds. How long spans wait for others. */
const DELAY_MS = 5000
/** In milliseconds. A collector that does not answer in this time counts as down. */
const PATIENCE_MS = 2000

interface Outbox {
  add(span: Span): void
  /** Sends what waits, once: what a collector that is down did not take is lost. */
  close(): Promise<void>
}

interface Told {
  /** The collector does not take spans, for the first time since it did. */
  readonly failed: (error: unknown) => void
  /** It takes them again. */
  readonly recovered: () => void
}

/** Sends spans to a collector, in batches, beside the requests that they tell of. */
export function openOutbox(url: string, service: Readonly<Record<string, string>>, told: Told): Outbox {
  const waiting: Span[] = []
  let isWell = true
  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH)
      try {
        await deliver(url, otlp(batch, service))
        if (!isWell) told.recovered()
        isWell = true
      } catch (error) {
        if (isWell) told.failed(error)
        isWell = false
        // What a collector finds fault with is not sent again.
        const isLost = error instanceof Refusal && error.isFinal
        if (!isLost) waiting.unshift(...batch.slice(0, CAPACITY - waiting.length))
        return
      }
    }
  }
  let sending: Promise<void> | undefined
  const begin = () => (sending ??= send().finally(() => (sending = undefined)))
  const timer = setInterval(begin, DELAY_MS).unref()
  return {
    add: (span) => {
      if (waiting.length < CAPACITY) waiting.push(span)
      if (isWell && waiting.length >= BATCH) void begin()
    },
    close: async () => {
      clearInterval(timer)
      await begin()
    },
  }
}

async function deliver(url: string, body: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Refusal(answer.status)
}

class Refusal extends Error {
  override name = 'CollectorRefusal'
  readonly isFinal: boolean
  constructor(status: number) {
    super(`the collector answered ${status}`)
    this.isFinal = ![429, 502, 503, 504].includes(status)
  }
}
