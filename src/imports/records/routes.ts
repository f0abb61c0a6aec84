import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { languageOf } from '../../http/problems/problem.ts'
import { idParams } from '../../http/schemas.ts'
import { importAccess as access } from '../policy.ts'
import { importExport } from './exports.ts'
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
}
