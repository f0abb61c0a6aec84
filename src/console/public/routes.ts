import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../kernel/errors.ts'
import type { components } from '../../../openapi/client/types.ts'
import type { Reader } from './around.ts'
import { bodyOf, feedbackPage, sendPage, sentPage, type Typed } from './feedback.ts'
import { agreementPage, listPage, missingPage, type PublicAgreement } from './pages.ts'
import { spacesPage } from './spaces.ts'
import { stagesPage } from './stages.ts'

type Reference = components['schemas']['Reference']
const schema = { hide: true }
type Query = Readonly<
  Partial<
    Record<'q' | 'stage' | 'collaboratorId' | 'kind' | 'kecamatan' | 'space' | 'cursor' | 'lang', string>
  >
>
type Asked = FastifyRequest<{ Querystring: Query; Params: { id?: string } }>

/** The longest form that is read, in bytes. */
const LONGEST_FORM = 16 * 1024

const files = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const lists = { agreements: 'kemitraan', 'trading-spaces': 'ruang-dagang', feedback: 'masukan' } as const

/**
 * What the public reads, without an account and without a script: pages made of what `/v1/public` answers to the same
 * caller, whose limits they share.
 */
export function publicPageRoutes(app: FastifyInstance, style: string): void {
  const ask = (request: FastifyRequest, url: string, accept = 'application/json') =>
    app.inject({ url, headers: { accept }, remoteAddress: request.ip })
  let reference: Reference | undefined
  const referenceOf = async (request: FastifyRequest): Promise<Reference> => {
    if (reference) return reference
    const answer = await ask(request, '/v1/reference')
    // Nothing is kept of a refusal: one visitor who asked too often would leave the pages without words for all.
    if (answer.statusCode !== 200) throw new DomainError('unavailable')
    return (reference = answer.json<Reference>())
  }
  const readerOf = async (request: FastifyRequest): Promise<Reader> => {
    const { lang } = request.query as Query
    return { language: lang === 'en' ? 'en' : 'id', codes: (await referenceOf(request)).codes, style }
  }
  const show = (reply: FastifyReply, page: string, status = 200) =>
    reply.code(status).type('text/html; charset=utf-8').send(page)
  /** One page of a list, by what of it was asked for. */
  const page = (request: FastifyRequest, list: string, asked: Readonly<Record<string, string>>) => {
    const given = Object.entries(asked).filter(([, value]) => value)
    const query = new URLSearchParams({ ...Object.fromEntries(given), limit: '20', count: 'exact' })
    return ask(request, `/v1/public/${list}?${query.toString()}`)
  }

  app.get('/public', { schema }, async (request: Asked, reply) => {
    const { q = '', stage = '', collaboratorId = '', cursor = '' } = request.query
    const reader = await readerOf(request)
    const search = { q, stage, collaboratorId }
    const answer = await page(request, 'agreements', { ...search, cursor })
    if (answer.statusCode !== 200) return show(reply, missingPage(reader), answer.statusCode)
    return show(reply, listPage(reader, search, answer.json()))
  })
  app.get('/public/agreements/:id', { schema }, async (request: Asked, reply) => {
    const reader = await readerOf(request)
    const answer = await ask(request, `/v1/public/agreements/${encodeURIComponent(request.params.id ?? '')}`)
    if (answer.statusCode !== 200) return show(reply, missingPage(reader), answer.statusCode)
    return show(reply, agreementPage(reader, answer.json<PublicAgreement>()))
  })
  app.get('/public/stages', { schema }, async (request: Asked, reply) => {
    const reader = await readerOf(request)
    const [stages, collaborators] = await Promise.all([
      ask(request, '/v1/public/stages'),
      ask(request, '/v1/public/collaborators?limit=200'),
    ])
    if (stages.statusCode !== 200) return show(reply, missingPage(reader), stages.statusCode)
    return show(reply, stagesPage(reader, stages.json(), collaborators.json().data ?? []))
  })
  app.get('/public/trading-spaces', { schema }, async (request: Asked, reply) => {
    const { q = '', kind = '', kecamatan = '', cursor = '' } = request.query
    const reader = await readerOf(request)
    const search = { q, kind, kecamatan }
    const answer = await page(request, 'trading-spaces', { ...search, cursor })
    if (answer.statusCode !== 200) return show(reply, missingPage(reader), answer.statusCode)
    const places = (await referenceOf(request)).kecamatan
    return show(reply, spacesPage(reader, search, places, answer.json()))
  })
  app.get('/public/feedback', { schema }, async (request: Asked, reply) => {
    const { q = '', cursor = '' } = request.query
    const reader = await readerOf(request)
    const answer = await page(request, 'feedback', { q, cursor })
    if (answer.statusCode !== 200) return show(reply, missingPage(reader), answer.statusCode)
    return show(reply, feedbackPage(reader, q, answer.json()))
  })
  /** What feedback can be about: whoever works with the region, and the place that it was opened from. */
  const subjectsOf = async (request: FastifyRequest, space: string | undefined) => {
    const collaborators = await ask(request, '/v1/public/collaborators?limit=200')
    const found = space && (await ask(request, `/v1/public/trading-spaces/${encodeURIComponent(space)}`))
    return {
      collaborators: collaborators.json().data ?? [],
      space: found && found.statusCode === 200 ? found.json() : undefined,
    }
  }
  app.get('/public/feedback/new', { schema }, async (request: Asked, reply) => {
    const subjects = await subjectsOf(request, request.query.space)
    return show(reply, sendPage(await readerOf(request), { key: randomUUID() }, subjects))
  })
  for (const [list, name] of Object.entries(lists))
    for (const [extension, type] of Object.entries(files))
      app.get(`/public/${list}.${extension}`, { schema }, async (request, reply) => {
        const answer = await ask(request, `/v1/public/${list}`, type)
        return reply
          .code(answer.statusCode)
          .type(answer.headers['content-type'] ?? type)
          .header('content-disposition', `attachment; filename="${name}.${extension}"`)
          .send(answer.rawPayload)
      })
  void app.register(async (forms) => {
    forms.removeAllContentTypeParsers()
    forms.addContentTypeParser<string>(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_FORM },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body))),
    )
    forms.post('/public/feedback', { schema }, async (request, reply) => {
      const reader = await readerOf(request)
      const typed = (request.body ?? {}) as Typed
      // The key was made with the form: what is sent twice is received once.
      const answer = await app.inject({
        method: 'POST',
        url: '/v1/public/feedback',
        headers: { 'accept-language': reader.language, 'idempotency-key': typed['key'] || randomUUID() },
        payload: bodyOf(typed),
        remoteAddress: request.ip,
      })
      if (answer.statusCode === 201) return show(reply, sentPage(reader, answer.json()))
      const subjects = await subjectsOf(request, typed['space'])
      // What is sent after it was mended is another message; what could not be answered may have arrived.
      const again = answer.statusCode < 500 ? { ...typed, key: randomUUID() } : typed
      return show(reply, sendPage(reader, again, subjects, answer.json()), answer.statusCode)
    })
  })
}
