import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import {
  amendment,
  amendmentPage,
  amendmentParams,
  amendmentPatch,
  amendmentQuery,
  amendmentSigning,
  newAmendment,
} from './schemas.ts'
import { agreementDiff, amendmentDiffQuery, diffQuery } from '../diff/schemas.ts'
import { diffAgreement, diffAmendment } from '../diff/service.ts'
import { versionPage, versionQuery } from '../versions/schemas.ts'
import { createAmendment, getAmendment, listAmendments, patchAmendment } from './service.ts'
import { signAmendment } from './moves/signing.ts'
import { asOfFrom } from '../as-of.ts'
import { amendmentExport, versionExport } from '../exports.ts'
import { toldInLanguageOf } from '../warnings/read.ts'
import { agreementAccess as access } from '../policy.ts'
import { listVersions } from '../versions/versions.ts'

const tags = ['Agreements']
const oneOfAgreement = '/v1/agreements/:id/amendments/:number'

/** Amendments (addenda) of a signed agreement, and the versions that they create. */
export function amendmentRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/agreements/:id/amendments',
    {
      config: { access: access.readNegotiation, export: amendmentExport },
      schema: {
        operationId: 'listAmendments',
        tags,
        summary: 'List the amendments of an agreement',
        description:
          'Those under way, signed and canceled ones, by their numbers; a partner those that were submitted.',
        params: idParams,
        querystring: amendmentQuery,
        response: { 200: amendmentPage },
      },
    },
    async (request) => {
      const { caller, params, query } = request
      const { data, page } = await listAmendments(db, caller, params.id, query, asOfFrom(app))
      return { data: data.map((each) => toldInLanguageOf(request, each)), page }
    },
  )
  app.get(
    oneOfAgreement,
    {
      config: { access: access.readNegotiation },
      schema: {
        operationId: 'getAmendment',
        tags,
        summary: 'Get one amendment of an agreement',
        description: 'What it changes, from which day on, and who signed it.',
        params: amendmentParams,
        response: { 200: amendment },
      },
    },
    async (request, reply) => {
      const found = await getAmendment(db, request.caller, request.params, asOfFrom(app))
      return sendRecord(reply, toldInLanguageOf(request, found))
    },
  )
  app.post(
    '/v1/agreements/:id/amendments',
    {
      config: { access: access.writeAgreements },
      schema: {
        operationId: 'createAmendment',
        tags,
        summary: 'Draft an amendment of a signed agreement',
        description:
          'Its first day is not before that of the present content and not beyond the end. One at a time is under way, neither signed nor canceled: 409 `guard_not_met` names the other.',
        params: idParams,
        body: newAmendment,
        response: { 201: amendment },
      },
    },
    async (request, reply) => {
      const { caller, params, body } = request
      const created = await createAmendment(db, caller, params.id, body, asOfFrom(app))
      const location = `/v1/agreements/${params.id}/amendments/${created.number}`
      return sendRecord(reply.code(201).header('location', location), toldInLanguageOf(request, created))
    },
  )
  app.patch(
    oneOfAgreement,
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'patchAmendment',
        tags,
        summary: 'Change a draft amendment',
        description:
          'What is given replaces; `changes` is replaced as a whole. `If-Match` takes the ETag of the amendment.',
        params: amendmentParams,
        body: amendmentPatch,
        response: { 200: amendment },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const patched = await patchAmendment(db, caller, params, expectedVersion, body, asOfFrom(app))
      return sendRecord(reply, toldInLanguageOf(request, patched))
    },
  )
  app.post(
    `${oneOfAgreement}/sign`,
    {
      config: { access: access.signAgreements, ifMatch: true },
      schema: {
        operationId: 'signAmendment',
        tags,
        summary: 'Record the signature of an amendment',
        description:
          'Once it is approved. Every party signs, under a number of its own, by a signatory with authority; the signed amendment is attached, and the power of attorney of whoever signs by one. What a joining party or a successor signs with is what its row says. From its first day on the agreement has the changed content; for the days before, `asOf` answers with the content it had. Its registration number stays.',
        params: amendmentParams,
        body: amendmentSigning,
        response: { 200: amendment },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const signed = await signAmendment(db, caller, params, expectedVersion, body, asOfFrom(app))
      return sendRecord(reply, toldInLanguageOf(request, signed))
    },
  )
  app.get(
    '/v1/agreements/:id/versions',
    {
      config: { access: access.readAgreements, scope: 'registry:read', export: versionExport },
      schema: {
        operationId: 'listAgreementVersions',
        tags,
        summary: 'List the versions of a signed agreement',
        description:
          'The content that was signed, and one version more for each amendment, with the first day each holds.',
        params: idParams,
        querystring: versionQuery,
        response: { 200: versionPage },
      },
    },
    async ({ caller, params, query }) => listVersions(db, caller, params.id, query, asOfFrom(app)),
  )
  app.get(
    '/v1/agreements/:id/diff',
    {
      config: { access: access.readAgreements, scope: 'registry:read' },
      schema: {
        operationId: 'diffAgreement',
        tags,
        summary: 'Compare two versions of an agreement, or two rounds of its review',
        description:
          'What the later says otherwise: field by field with the names of fields and codes in both languages, and the parties, provisions and commitments that were added, changed or removed, each also as a sentence. `to` may be an amendment that is not signed yet: what would be signed. Of an agreement that is not signed yet, what changed since the last round of review that was returned; 404 before the first submission. Who signs stands in `signatory` of a party, where it differs and you may see people; a round keeps nobody who signs.',
        params: idParams,
        querystring: diffQuery,
        response: { 200: agreementDiff },
      },
    },
    async ({ caller, params, query }) => diffAgreement(db, caller, params.id, query, asOfFrom(app)),
  )
  app.get(
    `${oneOfAgreement}/diff`,
    {
      config: { access: access.readNegotiation },
      schema: {
        operationId: 'diffAmendment',
        tags,
        summary: 'Compare two rounds of the review of an amendment',
        description:
          'What the amendment would make of its agreement, against what it would have in the last round that was returned; where none was, against its agreement. As `diffAgreement` tells it.',
        params: amendmentParams,
        querystring: amendmentDiffQuery,
        response: { 200: agreementDiff },
      },
    },
    async ({ caller, params, query }) => diffAmendment(db, caller, params, query, asOfFrom(app)),
  )
}
