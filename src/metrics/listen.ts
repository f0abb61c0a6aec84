import { createServer, type RequestListener, type Server } from 'node:http'
import type { Config } from '../config/config.ts'
import { StartupError } from '../kernel/startup-error.ts'
import { openMetrics, type Metrics } from './metrics.ts'
import { watchProcess } from './process.ts'

type Settings = Pick<Config, 'metricsHost' | 'metricsPort' | 'metricsToken'>

/** The metrics, if the settings ask for them. */
export const metricsAskedFor = ({ metricsPort, metricsToken }: Settings): Metrics | undefined =>
  metricsPort === undefined && metricsToken === undefined ? undefined : openMetrics()

/**
 * Watches the process, and answers on a port of its own if the settings name one. Whoever reaches this port needs no
 * token: the operator keeps it inside. Returns a function that ends both.
 */
export async function publishMetrics(
  metrics: Metrics,
  { metricsHost: host, metricsPort: port }: Settings,
): Promise<() => Promise<void>> {
  const stopWatching = watchProcess(metrics)
  const server = port === undefined ? undefined : await listen(answerWith(metrics), host, port)
  return async () => {
    stopWatching()
    server?.closeAllConnections()
    await server?.[Symbol.asyncDispose]()
  }
}

const answerWith =
  (metrics: Metrics): RequestListener =>
  (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.render().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  }

async function listen(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(answer)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (error) =>
    reject(
      new StartupError(
        `cannot give metrics on ${host} port ${port} (${error.message}): check METRICS_HOST and METRICS_PORT`,
      ),
    ),
  )
  server.listen(port, host, resolve)
  await promise
  return server
}
