import { asOfFrom } from '../agreements/as-of.ts'
import { agreementAccess } from '../agreements/policy.ts'
import { agreement } from '../agreements/schemas/agreement.ts'
import type { App } from '../http/app.ts'
import { idParams } from '../http/schemas.ts'
import { personalFieldsOf } from '../personal-data/reads.ts'
import { sendPaper } from './answer.ts'
import { agreementSheet } from './of/agreement-sheet.ts'
import { controlSheet } from './of/control-sheet.ts'
import { openPress, type Press } from './process/press.ts'
import { readForControl, readForSheet } from './reads.ts'
import { paperAnswer } from './schemas.ts'

declare module 'fastify' {
  interface FastifyInstance {
    press: Press
  }
}

/** The press of this instance; it ends with it. */
export function registerPress(app: App): void {
  const press = openPress()
  app.decorate('press', press)
  app.addHook('onClose', () => press.close())
}

const tags = ['Papers']
const config = {
  lane: 'papers',
  paper: true,
  access: agreementAccess.readNegotiation,
  personalData: personalFieldsOf([agreement]),
} as const

/** Papers of agreements: made of what the reader reads of the record, at the moment it is asked for. */
export function paperRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/agreements/:id/papers/agreement-sheet',
    {
      config,
      schema: {
        operationId: 'getAgreementSheet',
        tags,
        summary: 'An agreement at a glance, on paper',
        description:
          'Lembar naskah: parties, numbers, period, stages, status, versions, and commitments with their progress, as you may read them. PDF, or DOCX by `Accept`.',
        params: idParams,
        response: { 200: paperAnswer },
      },
    },
    async (request, reply) =>
      sendPaper(request, reply, {
        name: 'lembar-naskah',
        read: () => readForSheet(db, request.caller, request.params.id, asOfFrom(app)),
        compose: agreementSheet,
      }),
  )
  app.get(
    '/v1/agreements/:id/papers/control-sheet',
    {
      config,
      schema: {
        operationId: 'getControlSheet',
        tags,
        summary: 'The way of an agreement to its signature, on paper',
        description:
          'Lembar kendali: items of the checklist with their documents, steps of the review, whose turn it is, who signs on what basis, and where the originals are, as you may read them. PDF, or DOCX by `Accept`.',
        params: idParams,
        response: { 200: paperAnswer },
      },
    },
    async (request, reply) =>
      sendPaper(request, reply, {
        name: 'lembar-kendali',
        read: () => readForControl(db, request.caller, request.params.id, asOfFrom(app)),
        compose: controlSheet,
      }),
  )
}
