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
  app.post(
    '/v1/agreements/:id/disclosure/propose',
    {
      config: { access: access.propose, ifMatch: true },
      schema: {
        operationId: 'proposeDisclosure',
        tags,
        summary: 'Propose to open or withhold a signed agreement',
        description: 'By the lead agency. Nothing changes until the registrar decides.',
        params: idParams,
        body: newDisclosure,
        response: { 200: agreementDisclosure },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(
        reply,
        await proposeDisclosure(db, clock, caller, params.id, expectedVersion, body, asOfFrom(app)),
      ),
  )
  app.post(
    '/v1/agreements/:id/disclosure/decide',
    {
      config: { access: access.decide, ifMatch: true },
      schema: {
        operationId: 'decideDisclosure',
        tags,
        summary: 'Open or withhold a signed agreement',
        description:
          '`open`: the public and API clients get text and funding, and the files of kind `public_copy`. `withheld`: the public is told that it exists, API clients nothing. Decided again, the later decision holds.',
        params: idParams,
        body: newDisclosure,
        response: { 200: agreementDisclosure },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(
        reply,
        await decideDisclosure(db, clock, caller, params.id, expectedVersion, body, asOfFrom(app)),
      ),
  )
}
