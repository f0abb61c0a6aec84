import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { languageOf } from '../../http/problems/problem.ts'
import { idParams } from '../../http/schemas.ts'
import { importConfirmation, importDiscard } from '../../agreements/recorded/schemas.ts'
import { importAccess as access } from '../policy.ts'
import { confirmImport, discardImport } from './deciding.ts'
import { importExport } from './exports.ts'
import { forgetAnswers } from './keeping.ts'
import { importPage, importQuery, importRecord } from './schemas.ts'
import { getImport, listImports } from './service.ts'

const tags = ['Imports']

/** What was imported, by whom, and what came of it. */
export function importRecordRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/imports',
    {
      config: { access: access.readImports, export: importExport },
      schema: {
        operationId: 'listImports',
        tags,
        summary: 'List imports',
        description:
          'The lists that were imported, newest first: of its own agency an officer, all of them the registrar, reviewers and auditors.',
        querystring: importQuery,
        response: { 200: importPage },
      },
    },
    async ({ caller, query }) => listImports(db, caller, query),
  )
  app.get(
    '/v1/imports/:id',
    {
      config: { access: access.readImports },
      schema: {
        operationId: 'getImport',
        tags,
        summary: 'Get one import',
        description:
          'The file, who sent it and when, what came of it, and its warnings. Its agreements are listed by `/v1/agreements?importId=`.',
        params: idParams,
        response: { 200: importRecord },
      },
    },
    async ({ caller, params, headers }, reply) =>
      sendRecord(reply, await getImport(db, caller, params.id, languageOf(headers['accept-language']))),
  )
  app.post(
    '/v1/imports/:id/forget-answers',
    {
      config: { access: access.importAgreements, ifMatch: true },
      schema: {
        operationId: 'forgetImportAnswers',
        tags,
        summary: 'Forget the answers kept for the next file',
        description:
          'What an import with `keepAnswers` kept for the next file of its agency: previews begin with no answers again.',
        params: idParams,
        response: { 200: importRecord },
      },
    },
    async ({ caller, params, expectedVersion, headers }, reply) => {
      const key = { id: params.id, version: expectedVersion }
      return sendRecord(reply, await forgetAnswers(db, caller, key, languageOf(headers['accept-language'])))
    },
  )
  app.post(
    '/v1/imports/:id/confirm',
    {
      config: { access: access.importAgreements, ifMatch: true },
      schema: {
        operationId: 'confirmImport',
        tags,
        summary: 'Confirm an import as a whole, or in parts',
        description:
          'Of the agreements that it recorded as signed, those that nobody has decided on, or the `agreementIds` of them: another officer of the agency, or the registrar, compared them with the scans or the papers. Nobody confirms what they sent or changed: 403 `self_approval` for whoever sent the file; `guard_not_met` names those that you changed yourself.',
        params: idParams,
        body: importConfirmation,
        response: { 200: importRecord },
      },
    },
    async ({ caller, params, expectedVersion, body, headers }, reply) => {
      const key = { id: params.id, version: expectedVersion }
      const language = languageOf(headers['accept-language'])
      return sendRecord(reply, await confirmImport(db, caller, key, body, language))
    },
  )
  app.post(
    '/v1/imports/:id/discard',
    {
      config: { access: access.importAgreements, ifMatch: true },
      schema: {
        operationId: 'discardImport',
        tags,
        summary: 'Discard an import as a whole, or in parts',
        description:
          'The agreements of it that nobody has decided on become `cancelled`, with the reason; its drafts stay. A file of which everything was discarded can be imported again. 409 `guard_not_met` names what stands on them.',
        params: idParams,
        body: importDiscard,
        response: { 200: importRecord },
      },
    },
    async ({ caller, params, expectedVersion, body, headers }, reply) => {
      const key = { id: params.id, version: expectedVersion }
      const language = languageOf(headers['accept-language'])
      return sendRecord(reply, await discardImport(db, caller, key, body, language))
    },
  )
}
