import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { organizationAccess as access } from '../policy.ts'
import { organization } from '../schemas.ts'
import { merge } from './schemas.ts'
import { mergeOrganizations, unmergeOrganization } from './service.ts'

/** The words for the records of each register in the contract. */
const registers = {
  agencies: { one: 'agency', operation: 'Agency', a: 'an agency' },
  collaborators: { one: 'collaborator', operation: 'Collaborator', a: 'a collaborator' },
} as const

/** The routes for merging, the same in both registers. Records of different registers cannot be merged. */
export function mergingRoutes(app: App): void {
  const { db } = app
  const tags = ['Organizations']
  for (const register of ['agencies', 'collaborators'] as const) {
    const { one, operation, a } = registers[register]
    app.post(
      `/v1/${register}/:id/merge`,
      {
        config: { access: access.mergeOrganizations, ifMatch: true },
        schema: {
          operationId: `merge${operation}`,
          tags,
          summary: `Merge ${a} into another`,
          description:
            'For two records of one organization. In one step everything that names this one names the other: cases, ' +
            'agreements, commitments, minutes, accounts, numbers and contacts; its names become aliases. It stays as `merged` ' +
            `and its address redirects. The answer is the one that stays. \`unmerge${operation}\` is the way back. 409 ` +
            'names each signed agreement that both are parties of: no signature is removed.' +
            (one === 'agency'
              ? ' An agency that another took the place of is not merged; the province never is.'
              : ''),
          params: idParams,
          body: merge,
          response: { 200: organization },
        },
      },
      async ({ caller, params, expectedVersion, body }, reply) =>
        sendRecord(
          reply,
          await mergeOrganizations(db, caller, register, params.id, expectedVersion, body.intoId),
        ),
    )
    app.post(
      `/v1/${register}/:id/unmerge`,
      {
        config: { access: access.mergeOrganizations, ifMatch: true },
        schema: {
          operationId: `unmerge${operation}`,
          tags,
          summary: `Undo the merge of ${a}`,
          description:
            'The id is that of the one that was merged; its ETag comes with the 308 of its address. Exactly what the merge moved ' +
            'goes back, where the other still holds it, and so do names, numbers, contacts and website that it brought; what was ' +
            'recorded since stays with the one that stood. The answer is the one that stands again. 409 `guard_not_met` ' +
            'names the agreements that were signed or amended since, or the merge to undo first; 409 `merge_not_kept`: the merge ' +
            'is from before this was kept.',
          params: idParams,
          response: { 200: organization },
        },
      },
      async ({ caller, params, expectedVersion }, reply) =>
        sendRecord(reply, await unmergeOrganization(db, caller, register, params.id, expectedVersion)),
    )
  }
}
