/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  export interface Request {
    method?: 'GET' | 'POST'
    path: string
    headers?: Record<string, string>
    body?: string
  }
  export interface Client {
    setRequests(requests: Request[]): void
  }
  export interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    setupClient: (client: Client) => void
  }
  export interface Result {
    requests: { average: number; total: number }
    /** Milliseconds. */
    latency: { p50: number; p99: number }
    non2xx: number
    errors: number
    '2xx': number
    duration: number
  }
  export interface Running extends Promise<Result> {
    stop(): void
  }
  export default function autocannon(options: Options): Running
}
