import { asOfFrom } from '../../agreements/as-of.ts'
import type { App } from '../../http/app.ts'
import { shapeOf } from '../../http/shape.ts'
import { publicCollaboratorExport } from './exports.ts'
import { listPublicCollaborators } from './queries.ts'
import { publicCollaborator, publicCollaboratorPage, publicCollaboratorQuery } from './schemas.ts'

const shape = shapeOf(publicCollaborator)

/** Whom Jakarta works with, as anyone may know it. */
export function publicCollaboratorRoutes(app: App): void {
  app.get(
    '/v1/public/collaborators',
    {
      config: { access: ['public'], shape, lane: 'searches', export: publicCollaboratorExport },
      schema: {
        operationId: 'listPublicCollaborators',
        tags: ['Public'],
        summary: 'List the collaborators of the partnerships that exist',
        description:
          'Those that are a party to an agreement of `/v1/public/agreements`, with the stages and numbers of these agreements. ' +
          'No contacts, numbers or negotiations. Individuals are left out: the name of a person is personal data. No token needed.',
        querystring: publicCollaboratorQuery,
        response: { 200: publicCollaboratorPage },
      },
    },
    async ({ query }) => listPublicCollaborators(app.db, query, asOfFrom(app, query.asOf)),
  )
}
