import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { multipart, pdfOf } from '../../support/documents.ts'
import { StartupError } from '../../../src/kernel/startup-error.ts'

/** A write that was answered with 201. */
export interface Acknowledged {
  readonly id: string
  /** The title of a case; of a file the SHA-256 of its bytes. */
  readonly mark: string
  /** When, in milliseconds since the epoch. */
  readonly at: number
}

export interface Load {
  readonly cases: Acknowledged[]
  readonly files: Acknowledged[]
  /** Answers that no client can go on from, as text. */
  readonly wrong: string[]
  /** The attempts that were not answered, or with 503, and were sent again with the same key: when, where and why. */
  readonly repeated: readonly string[]
  /** Waits until nothing is under way to this instance any more, which new requests must not be sent to. */
  answeredBy(url: string): Promise<void>
  /** Ends it once each writer has the answer it waits for. */
  stop(): Promise<void>
}

interface LoadOptions {
  /** Where to send; asked before each attempt. */
  readonly urls: () => readonly string[]
  readonly token: string
  readonly collaboratorId: string
  readonly writers: number
  /** Every how manieth write is a file; 0: none. */
  readonly fileEvery?: number
}

/** Statuses after which a client sends the same again: the answer says so. */
const passing = new Set([409, 429, 500, 502, 503, 504])

/**
 * Writers that open cases and attach files to them, each write with an Idempotency-Key, and send it again until it is
 * acknowledged, as a client does that heeds docs/reference/interface.md.
 */
export function startLoad({ urls, token, collaboratorId, writers, fileEvery = 0 }: LoadOptions): Load {
  const cases: Acknowledged[] = []
  const files: Acknowledged[] = []
  const wrong: string[] = []
  const repeated: string[] = []
  const state = { stopping: false, sent: 0 }
  const underWay = new Map<string, number>()
  const ask = async (url: string, path: string, request: Request) => {
    const count = (more: number) => underWay.set(url, (underWay.get(url) ?? 0) + more)
    count(1)
    return answerOf(`${url}${path}`, request).finally(() => count(-1))
  }
  const began = Date.now()
  const again = async (asked: string, sentAt: number, { status, body, error }: Reply) => {
    const [from, until] = [sentAt, Date.now()].map((at) => ((at - began) / 1000).toFixed(2))
    const said = status === undefined ? error : `${status} ${JSON.stringify(body)}`
    repeated.push(`${asked}, sent at ${from} s: ${said} at ${until} s`)
    await sleep(50)
  }
  const send = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string>,
  ) => {
    const key = randomUUID()
    for (let attempt = 0; ; attempt++) {
      const all = urls()
      const url = all[(state.sent++ + attempt) % all.length]!
      const sentAt = Date.now()
      const answer = await ask(url, path, {
        method: 'POST',
        body,
        headers: { ...headers, authorization: `Bearer ${token}`, 'idempotency-key': key },
      })
      if (answer.status === 201) return answer.body as { id: string }
      if (answer.status && !passing.has(answer.status)) {
        wrong.push(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
        return undefined
      }
      if (answer.status === 500) wrong.push(`${path}: 500`)
      await again(`POST ${url}${path}`, sentAt, answer)
    }
  }
  /** Whichever instance is asked has what was acknowledged. */
  const readBack = async (id: string, title: string) => {
    for (let attempt = 0; ; attempt++) {
      const all = urls()
      const url = all[(state.sent++ + attempt) % all.length]!
      const sentAt = Date.now()
      const answer = await ask(url, `/v1/cases/${id}`, { headers: { authorization: `Bearer ${token}` } })
      if (answer.status && (answer.status === 200 || !passing.has(answer.status))) {
        if (answer.status !== 200 || (answer.body as { title: string }).title !== title)
          wrong.push(`GET /v1/cases/{id}: ${answer.status}`)
        return
      }
      await again(`GET ${url}/v1/cases/{id}`, sentAt, answer)
    }
  }
  const write = async (name: string) => {
    for (let n = 1; !state.stopping; n++) {
      const title = `Beban ${name} ${n}`
      const body = JSON.stringify({ title, stages: ['P2'], collaboratorIds: [collaboratorId] })
      const made = await send('/v1/cases', body, { 'content-type': 'application/json' })
      if (!made) continue
      cases.push({ id: made.id, mark: title, at: Date.now() })
      await readBack(made.id, title)
      if (!fileEvery || n % fileEvery) continue
      const content = pdfOf(20_000)
      const { payload, headers } = multipart([
        ['caseId', made.id],
        ['kind', 'other'],
        ['file', { name: 'berkas.pdf', content }],
      ])
      const kept = await send('/v1/documents', new Uint8Array(payload), headers)
      if (kept) files.push({ id: kept.id, mark: sha256(content), at: Date.now() })
    }
  }
  const running = Array.from({ length: writers }, (_, index) => write(`${randomUUID().slice(0, 4)}-${index}`))
  return {
    cases,
    files,
    wrong,
    repeated,
    answeredBy: async (url) => {
      while (underWay.get(url)) await sleep(10)
    },
    stop: async () => {
      state.stopping = true
      await Promise.all(running)
    },
  }
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

type Request = Pick<RequestInit, 'method' | 'body' | 'headers'>

interface Reply {
  readonly status?: number
  readonly body?: unknown
  /** Why there is no answer. */
  readonly error?: string
}

/** The answer; without a status where there is none. */
async function answerOf(url: string, request: Request): Promise<Reply> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(20_000) })
    const body: unknown = await response.json()
    return { status: response.status, body }
  } catch (error) {
    const { cause } = error as Error
    return { error: `no answer (${String(cause instanceof Error ? cause : error)})` }
  }
}

/** Waits until the load has so many acknowledged cases more than now. */
export async function untilMore(load: Load, more: number, patienceMs = 180_000): Promise<void> {
  const [goal, until] = [load.cases.length + more, Date.now() + patienceMs]
  while (load.cases.length < goal) {
    if (Date.now() > until)
      throw new StartupError(
        `no ${more} writes were acknowledged in ${patienceMs / 1000} s: ${load.wrong.slice(0, 3).join('; ')}`,
      )
    await sleep(50)
  }
}
