import { asOfFrom } from '../agreements/as-of.ts'
import { amendment, amendmentParams } from '../agreements/amendments/schemas.ts'
import { agreementAccess } from '../agreements/policy.ts'
import { agreement } from '../agreements/schemas/agreement.ts'
import { commitmentAccess } from '../commitments/policy.ts'
import type { App } from '../http/app.ts'
import { idParams } from '../http/schemas.ts'
import { meetingAccess } from '../meetings/policy.ts'
import { meeting } from '../meetings/schemas/meeting.ts'
import { personalFieldsOf } from '../personal-data/reads.ts'
import { sendPaper } from './answer.ts'
import { paperContract } from './contract.ts'
import { addendum } from './of/addendum.ts'
import { agreementSheet } from './of/agreement-sheet.ts'
import { controlSheet } from './of/control-sheet.ts'
import { draftAgreement } from './of/draft.ts'
import { evaluationPaper } from './of/evaluation.ts'
import { minutes } from './of/minutes.ts'
import { openPress, type Press } from './process/press.ts'
import {
  readForAddendum,
  readForControl,
  readForDraft,
  readForEvaluation,
  readForMinutes,
  readForSheet,
} from './reads.ts'
import { draftQuery, paperAnswer } from './schemas.ts'

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

/** Papers of agreements and their amendments: made of what the reader reads of the record, at the moment it is asked for. */
export function paperRoutes(app: App): void {
  app.contractParts.push(paperContract)
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
        read: (db) => readForSheet(db, request.caller, request.params.id, asOfFrom(app)),
        compose: agreementSheet,
      }),
  )
  app.get(
    '/v1/agreements/:id/papers/draft-agreement',
    {
      config,
      schema: {
        operationId: 'getDraftAgreement',
        tags,
        summary: 'An agreement as it would be written',
        description:
          'MoU, PKS, Nota Kesepakatan or Rencana Kerja, in the order in which offices write them, of what the record says: parties and who signs for them, background, legal basis, articles with rights and obligations, and the activities. Its articles are the clauses (`/v1/clause-templates`) that were in force when it was registered. What the record does not say is left to be filled in. It stays a draft: what holds is the signed file. PDF, or DOCX by `Accept`, whose bookmarks say which article and paragraph is where.',
        params: idParams,
        querystring: draftQuery,
        response: { 200: paperAnswer },
      },
    },
    async (request, reply) =>
      sendPaper(request, reply, {
        name: 'draf-naskah',
        read: (db) => readForDraft(db, request.caller, request.params.id, asOfFrom(app), request.query),
        compose: draftAgreement,
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
        read: (db) => readForControl(db, request.caller, request.params.id, asOfFrom(app)),
        compose: controlSheet,
      }),
  )
  app.get(
    '/v1/agreements/:id/amendments/:number/papers/addendum',
    {
      config: { ...config, personalData: personalFieldsOf([amendment]) },
      schema: {
        operationId: 'getAddendumPaper',
        tags,
        summary: 'An addendum on paper',
        description:
          'Which agreement it changes and why, each change from what it said to what it says, from which day on, and who signs. PDF, or DOCX by `Accept`. 404 once it was canceled.',
        params: amendmentParams,
        response: { 200: paperAnswer },
      },
    },
    async (request, reply) =>
      sendPaper(request, reply, {
        name: `adendum-${request.params.number}`,
        read: (db) => readForAddendum(db, request.caller, request.params, asOfFrom(app)),
        compose: addendum,
      }),
  )
}

/** Papers of meetings and evaluations. */
export function furtherPaperRoutes(app: App): void {
  const { clock } = app
  app.get(
    '/v1/meetings/:id/papers/minutes',
    {
      config: {
        ...config,
        access: meetingAccess.readMeetings,
        personalData: personalFieldsOf([meeting]),
      },
      schema: {
        operationId: 'getMinutesPaper',
        tags,
        summary: 'Minutes of a meeting on paper, with its attendance',
        description:
          'Notulen and daftar hadir: who was there, what was offered and needed, decisions, obstacles, follow-up, and who signs, as you may read them. PDF, or DOCX by `Accept`.',
        params: idParams,
        response: { 200: paperAnswer },
      },
    },
    async (request, reply) =>
      sendPaper(request, reply, {
        name: 'notulen',
        read: (db) => readForMinutes(db, clock, request.caller, request.params.id),
        compose: minutes,
      }),
  )
  app.get(
    '/v1/evaluations/:id/papers/evaluation',
    {
      config: { ...config, access: commitmentAccess.readEvaluations },
      schema: {
        operationId: 'getEvaluationPaper',
        tags,
        summary: 'An evaluation on paper',
        description:
          'Monev: who judged whom over which period, by which criteria, with the progress of the commitments today. PDF, or DOCX by `Accept`.',
        params: idParams,
        response: { 200: paperAnswer },
      },
    },
    async (request, reply) =>
      sendPaper(request, reply, {
        name: 'monev',
        read: (db) => readForEvaluation(db, request.caller, request.params.id, asOfFrom(app)),
        compose: evaluationPaper,
      }),
  )
}
