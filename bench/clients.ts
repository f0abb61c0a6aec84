import { Agent, request, type OutgoingHttpHeaders } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

/** One request, as every client of a crowd sends it. */
export interface Asked {
  readonly url: string
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
}

/** What a crowd was answered: how long it took by status, in milliseconds; 0 stands for a broken connection. */
export class Answers {
  readonly times = new Map<number, number[]>()
  readonly #afterPauses: number[] = []
  /** Until the last of them came. */
  seconds = 0
  add(status: number, ms: number): void {
    const times = this.times.get(status)
    if (times) times.push(ms)
    else this.times.set(status, [ms])
  }
  /** An answer on a connection that was not read at first, since a request had been refused there: its time says nothing. */
  addAfterPause(status: number): void {
    this.#afterPauses.push(status)
  }
  count = (isOf: (status: number) => boolean): number =>
    this.of(isOf).length + this.#afterPauses.filter(isOf).length
  perSecond = (isOf: (status: number) => boolean): number => this.count(isOf) / this.seconds
  /** The time within which this share of such answers came. */
  within = (share: number, isOf: (status: number) => boolean): number => {
    const sorted = this.of(isOf).toSorted((a, b) => a - b)
    return Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  }
  private of(isOf: (status: number) => boolean): number[] {
    return [...this.times].flatMap(([status, times]) => (isOf(status) ? times : []))
  }
}

export const accepted = (status: number): boolean => status >= 200 && status < 300
export const refused = (status: number): boolean => status === 503

/** So many clients ask, each on its own connection and again as soon as it is answered, until the time is over. */
export async function crowd(clients: number, seconds: number, asked: Asked): Promise<Answers> {
  const answers = new Answers()
  const start = performance.now()
  const end = start + seconds * 1000
  const client = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let isPaused = false; performance.now() < end;) {
      const began = performance.now()
      const status = await statusOf(asked, agent)
      if (isPaused) answers.addAfterPause(status)
      else answers.add(status, performance.now() - began)
      isPaused = refused(status)
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: clients }, client))
  answers.seconds = (performance.now() - start) / 1000
  return answers
}

/** The status of the answer once all of it has come; 0 where the connection broke. */
export const statusOf = (
  { url, method = 'GET', headers = {}, body }: Asked,
  agent?: Agent,
): Promise<number> =>
  new Promise((resolve) => {
    const sent = request(url, { method, headers, ...(agent && { agent }) }, (answer) => {
      answer
        .on('end', () => resolve(answer.statusCode!))
        .on('error', () => resolve(0))
        .resume()
    })
    sent.on('error', () => resolve(0)).end(body)
  })

/** Milliseconds until a request is accepted again. */
export async function recovery(asked: Asked): Promise<number> {
  const began = performance.now()
  while (!accepted(await statusOf(asked))) await sleep(20)
  return Math.round(performance.now() - began)
}
