import type { App } from '../../http/app.ts'
import { whenClosed } from '../../http/load/lanes.ts'
import { idParams } from '../../http/schemas.ts'
import { documentAccess as access } from '../policy.ts'
import { signatures } from './schemas.ts'
import { lookAtSignatures } from './service.ts'

/** What is seen of the electronic signatures of a file. */
export function signatureRoutes(app: App): void {
  app.get(
    '/v1/documents/:id/signatures',
    {
      config: { access: access.readDocuments, lane: 'papers' },
      schema: {
        operationId: 'getDocumentSignatures',
        tags: ['Documents'],
        summary: 'Look at the electronic signatures of a file',
        description:
          'Of a PDF: by whom it was signed electronically (PAdES), when, whether it is what was signed, and whether something was ' +
          'added afterwards. Advice only: no step asks for it. Certified is said where the operator trusts the root that a certificate is under.',
        params: idParams,
        response: { 200: signatures },
      },
    },
    async ({ caller, log, params }, reply) =>
      lookAtSignatures({ db: app.db, files: app.files, log }, caller, params.id, {
        roots: app.config.signatureRoots,
        gone: whenClosed(reply),
      }),
  )
}
