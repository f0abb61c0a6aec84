import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asOfFrom } from '../agreements/as-of.ts'
import { agreementAccess } from '../agreements/policy.ts'
import type { App } from '../http/app.ts'
import { commitmentAccess } from '../commitments/policy.ts'
import { matches } from '../http/preconditions.ts'
import { languageOf, varyingBy } from '../http/problems/problem.ts'
import { coveragePicture } from './coverage/picture.ts'
import { coverageReport } from './coverage/coverage.ts'
import { rollUpQuery } from './figures.ts'
import { performancePicture } from './performance/picture.ts'
import { performanceReport } from './performance/performance.ts'

const svg = z.string().max(1_000_000).meta({
  id: 'Picture',
  description: 'An SVG image with a text alternative.',
  example: '<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>Cakupan</title></svg>',
})
const picture = { content: { 'image/svg+xml': { schema: svg } } }

/**
 * Reports as SVG pictures, in the language of the reader. They have no scripts or styles and can be read in black and
 * white.
 */
export function pictureRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/reports/coverage.svg',
    {
      config: { lane: 'reports', access: agreementAccess.readAgreements, scope: 'registry:read' },
      schema: {
        operationId: 'getCoveragePicture',
        tags: ['Reports'],
        summary: 'Coverage as a picture',
        description:
          'Stage × collaborator as a heat map, the number of agreements in force written in each cell, gaps named. In Indonesian or, with `Accept-Language: en`, English.',
        querystring: rollUpQuery,
        response: { 200: picture },
      },
    },
    async (request, reply) => {
      const { caller, query } = request
      const report = await coverageReport(db, caller, query, asOfFrom(app, query.asOf))
      return sendPicture(request, reply, (language) => coveragePicture(report, language))
    },
  )
  app.get(
    '/v1/reports/performance.svg',
    {
      config: { lane: 'reports', access: commitmentAccess.readEvaluations },
      schema: {
        operationId: 'getPerformancePicture',
        tags: ['Reports'],
        summary: 'The stakeholder performance map as a picture',
        description:
          'Performance across, continuation up, four quadrants; each collaborator a number, named beside the plot with both scores, and those without enough evidence with the reason. By the formula of `getPerformanceMap`.',
        querystring: rollUpQuery,
        response: { 200: picture },
      },
    },
    async (request, reply) => {
      const { caller, query } = request
      const report = await performanceReport(db, caller, query, asOfFrom(app, query.asOf))
      return sendPicture(request, reply, (language) => performancePicture(report, language))
    },
  )
}

type Draw = (language: ReturnType<typeof languageOf>) => string

function sendPicture({ headers }: FastifyRequest, reply: FastifyReply, draw: Draw): FastifyReply {
  const language = languageOf(headers['accept-language'])
  const drawn = draw(language)
  const etag = `"${hash('sha1', drawn, 'base64url')}"`
  reply.headers({ etag, 'content-language': language, vary: varyingBy(reply, 'Accept-Language') })
  if (matches(headers['if-none-match'], etag)) return reply.code(304).send()
  return reply.type('image/svg+xml; charset=utf-8').send(drawn)
}
