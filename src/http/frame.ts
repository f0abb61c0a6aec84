import type { Socket } from 'node:net'
import { randomUUID } from 'node:crypto'
import {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyHttpOptions,
  type RawServerDefault,
} from 'fastify'
import type { Config } from '../config/config.ts'
import { errorKinds, type ErrorCode } from '../kernel/errors.ts'
import { announceDeprecation } from './deprecation.ts'
import { onlyListed } from './logs/listed-log.ts'
import { sendProblem } from './problems/problem.ts'

const mebibyte = 1024 * 1024

type FrameConfig = Pick<Config, 'headersTimeoutMs' | 'requestTimeoutMs' | 'idleTimeoutMs' | 'trustProxy'>

/** Server options: limits of a request, the request id, and the answers to errors that happen before any route. */
export function serverOptions(
  loggerInstance: FastifyBaseLogger | undefined,
  { headersTimeoutMs, requestTimeoutMs, idleTimeoutMs, trustProxy }: FrameConfig,
) {
  return {
    trustProxy: [...trustProxy],
    // Whatever is logged, by Fastify and its plugins too, goes through the closed list.
    ...(loggerInstance ? { loggerInstance: onlyListed(loggerInstance) } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: mebibyte,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: requestTimeoutMs,
    connectionTimeout: idleTimeoutMs,
    // In milliseconds. Longer than load balancers keep an idle connection open (60 s).
    keepAliveTimeout: 72_000,
    http: {
      headersTimeout: Math.min(headersTimeoutMs, requestTimeoutMs),
      requestTimeout: requestTimeoutMs,
      // How often Node looks for connections that have exceeded these timeouts, in milliseconds.
      connectionsCheckingInterval: Math.min(headersTimeoutMs, 5000),
    },
    genReqId: (request) => {
      const given = request.headers['x-request-id']
      return typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID()
    },
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
    clientErrorHandler: answerBrokenRequest,
  } satisfies FastifyHttpOptions<RawServerDefault>
}

const brokenRequests: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'header_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
}

/**
 * Answers what Node could not read as HTTP. There is no request object then, so the answer is written to the socket.
 */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const code = brokenRequests[error.code ?? ''] ?? 'invalid_request'
  const { status, title, advice } = errorKinds[code]
  const requestId = randomUUID()
  const problem = {
    type: `/problems/${code}`,
    title: title.id,
    status,
    detail: advice.id,
    instance: '',
    code,
    requestId,
  }
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${status} ${code}\r\ncontent-type: application/problem+json\r\nx-request-id: ${requestId}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

/** Sends the request id with every answer, and that an operation will go, logs one line for each request, and reads merge patches as JSON. */
export function registerFrame(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser<string>(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'string' },
    // Some clients send a Content-Type without a body: this counts as no body.
    (request, body, done) => (body === '' ? done(null, undefined) : parseJson(request, body, done)),
  )
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    announceDeprecation(request, reply)
    done()
  })
  // Logs the route, not the URL, because a query string can contain a person's name.
  app.addHook('onResponse', (request, reply, done) => {
    if (request.refused) return done()
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        trace: request.traced?.traceId,
        account: request.caller?.actor.accountId ?? null,
      },
      'request',
    )
    done()
  })
}
