import type { App } from '../../http/app.ts'
import { idParams } from '../../http/schemas.ts'
import { organizationAccess as access } from '../policy.ts'
import { getRenaming } from './queries.ts'
import { renaming } from './schemas.ts'

/** The words for the records of each register in the contract. */
const registers = {
  agencies: { operation: 'Agency', a: 'an agency' },
  collaborators: { operation: 'Collaborator', a: 'a collaborator' },
} as const

/** How far a change of names has come, the same in both registers. */
export function renamingRoutes(app: App): void {
  for (const register of ['agencies', 'collaborators'] as const) {
    const { operation, a } = registers[register]
    app.get(
      `/v1/${register}/:id/renaming`,
      {
        config: { access: access.readRenaming },
        schema: {
          operationId: `get${operation}Renaming`,
          tags: ['Organizations'],
          summary: `See how far a change of the names of ${a} has come`,
          description:
            'A new name is told at once wherever the organization is named. The words that its agreements and cases are ' +
            'searched by follow in the background, also after a merge; meanwhile they are found by the names of before and by ' +
            'the new ones, and those found by a new one alone may come last in order of relevance.',
          params: idParams,
          response: { 200: renaming },
        },
      },
      async ({ caller, params }) => getRenaming(app.db, caller, register, params.id),
    )
  }
}
