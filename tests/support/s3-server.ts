import { createHash } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** As much of S3 as the service asks of one: PUT, GET of a whole or a range, DELETE, by path, without signatures. */
export interface S3Server {
  readonly url: string
  readonly objects: Map<string, { content: Buffer; type: string | undefined }>
  /** Every request, as "METHOD /bucket/key". */
  readonly requests: string[]
  /** When set, how the next requests are answered instead. */
  fail: 'internal' | 'cut' | undefined
  close(): Promise<void>
}

export async function startS3Server(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map()
  const requests: string[] = []
  const server = http.createServer((request, response) => void answer(request, response))
  const state: S3Server = {
    url: '',
    objects,
    requests,
    fail: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }

  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const key = new URL(request.url!, 'http://s3').pathname
    requests.push(`${request.method} ${key}`)
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces)
    if (state.fail === 'internal') return problem(response, 500, 'InternalError')
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 '))
      return problem(response, 403, 'AccessDenied')
    if (request.method === 'PUT') return put(request, response, key, body)
    if (request.method === 'DELETE') {
      objects.delete(key)
      response.writeHead(204).end()
      return
    }
    const found = objects.get(key)
    if (!found) return problem(response, 404, 'NoSuchKey')
    get(request, response, found.content)
  }

  function put(
    request: http.IncomingMessage,
    response: http.ServerResponse,
    key: string,
    body: Buffer,
  ): void {
    const sum = request.headers['x-amz-checksum-sha256']
    if (sum !== createHash('sha256').update(body).digest('base64')) return problem(response, 400, 'BadDigest')
    objects.set(key, { content: body, type: request.headers['content-type'] })
    response.writeHead(200, { etag: '"1"' }).end()
  }

  function get(request: http.IncomingMessage, response: http.ServerResponse, content: Buffer): void {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    if (first !== undefined && Number(first) >= content.length) return problem(response, 416, 'InvalidRange')
    const part = first === undefined ? content : content.subarray(Number(first), Number(last) + 1)
    response.writeHead(first === undefined ? 200 : 206, { 'content-length': part.length, etag: '"1"' })
    if (state.fail !== 'cut') return void response.end(part)
    response.write(part.subarray(0, part.length / 2), () => response.destroy())
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

function problem(response: http.ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
