import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { agreementPage, listPage, missingPage, type PublicAgreement, type Reader } from './pages.ts'

const schema = { hide: true }
type Query = {
  readonly q?: string
  readonly stage?: string
  readonly cursor?: string
  readonly lang?: string
}
type Asked = FastifyRequest<{ Querystring: Query; Params: { id?: string } }>

/**
 * What the public reads, without an account and without a script: pages made of what `/v1/public` answers to the same
 * caller, whose limits they share.
 */
export function publicPageRoutes(app: FastifyInstance, style: string): void {
  const ask = (request: FastifyRequest, url: string, accept = 'application/json') =>
    app.inject({ url, headers: { accept }, remoteAddress: request.ip })
  let codes: Promise<Reader['codes']> | undefined

  const readerOf = async (request: Asked): Promise<Reader> => {
    codes ??= ask(request, '/v1/reference').then((answer) => answer.json().codes)
    return { language: request.query.lang === 'en' ? 'en' : 'id', codes: await codes, style }
  }
  const show = (reply: FastifyReply, page: string, status = 200) =>
    reply.code(status).type('text/html; charset=utf-8').send(page)

  app.get('/public', { schema }, async (request: Asked, reply) => {
    const { q = '', stage = '', cursor = '' } = request.query
    const reader = await readerOf(request)
    const given = Object.entries({ q, stage, cursor }).filter(([, value]) => value)
    const query = new URLSearchParams({ ...Object.fromEntries(given), limit: '20', count: 'exact' })
    const answer = await ask(request, `/v1/public/agreements?${query.toString()}`)
    if (answer.statusCode !== 200) return show(reply, missingPage(reader), answer.statusCode)
    return show(reply, listPage(reader, { q, stage }, answer.json()))
  })
  app.get('/public/agreements/:id', { schema }, async (request: Asked, reply) => {
    const reader = await readerOf(request)
    const answer = await ask(request, `/v1/public/agreements/${encodeURIComponent(request.params.id ?? '')}`)
    if (answer.statusCode !== 200) return show(reply, missingPage(reader), answer.statusCode)
    return show(reply, agreementPage(reader, answer.json<PublicAgreement>()))
  })
  app.get('/public/agreements.csv', { schema }, async (request, reply) => {
    const answer = await ask(request, '/v1/public/agreements', 'text/csv')
    return reply
      .code(answer.statusCode)
      .type(answer.headers['content-type'] ?? 'text/csv')
      .header('content-disposition', 'attachment; filename="kemitraan.csv"')
      .send(answer.rawPayload)
  })
}
