import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { asOfFrom } from '../as-of.ts'
import { disclosureLabels } from './labels.ts'
import { disclosureAccess as access } from './policy.ts'
import { agreementDisclosure, newDisclosure } from './schemas.ts'
import { decideDisclosure, getDisclosure, proposeDisclosure } from './service.ts'

const tags = ['Agreements']

const steps = [
  {
    action: 'propose',
    does: proposeDisclosure,
    operationId: 'proposeDisclosure',
    summary: 'Propose to open or withhold a signed agreement',
    description: 'By the lead agency. Nothing changes until the registrar decides.',
  },
  {
    action: 'decide',
    does: decideDisclosure,
    operationId: 'decideDisclosure',
    summary: 'Open or withhold a signed agreement',
    description:
      '`open`: the public and API clients get text and funding, and the files of kind `public_copy`. `withheld`: the public is told that it exists, API clients nothing. Decided again, the later decision holds. Nobody decides on what they themselves proposed (403 `self_approval`).',
  },
] as const

/** Public information (UU 14/2008): the lead agency proposes, the registrar decides. */
export function disclosureRoutes(app: App): void {
  offerCodes(app, disclosureLabels)
  const { db, clock } = app
  app.get(
    '/v1/agreements/:id/disclosure',
    {
      config: { access: access.read },
      schema: {
        operationId: 'getDisclosure',
        tags,
        summary: 'Get what is decided about the disclosure of an agreement',
        description:
          'With ground and consequence test, and what the lead agency proposes. Its ETag is for `propose` and `decide`, also before anything was said.',
        params: idParams,
        response: { 200: agreementDisclosure },
      },
    },
    async ({ caller, params }, reply) =>
      sendRecord(reply, await getDisclosure(db, caller, params.id, asOfFrom(app))),
  )
  for (const { action, does, ...texts } of steps)
    app.post(
      `/v1/agreements/:id/disclosure/${action}`,
      {
        config: { access: access[action], ifMatch: true },
        schema: {
          ...texts,
          tags,
          params: idParams,
          body: newDisclosure,
          response: { 200: agreementDisclosure },
        },
      },
      async ({ caller, params, expectedVersion: version, body: input }, reply) => {
        const asked = { agreementId: params.id, version, input }
        return sendRecord(reply, await does(db, clock, caller, asked, asOfFrom(app)))
      },
    )
}
