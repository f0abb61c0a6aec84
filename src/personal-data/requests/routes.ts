import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { privacyRequestExport } from './exports.ts'
import { getHoldings } from './holdings.ts'
import { holdings } from './holdings-schemas.ts'
import { privacyRequestLabels } from './labels.ts'
import { privacyAccess as access } from './lifecycle.ts'
import {
  newPrivacyRequest,
  privacyAnswer,
  privacyRequest,
  privacyRequestPage,
  privacyRequestPatch,
  privacyRequestQuery,
} from './schemas.ts'
import {
  decidePrivacyRequest,
  getPrivacyRequest,
  listPrivacyRequests,
  patchPrivacyRequest,
  registerPrivacyRequest,
} from './service.ts'

const tags = ['Personal data']

/** What persons ask about their data (UU 27/2022), registered as received and answered within 3×24 hours. */
export function privacyRequestRoutes(app: App): void {
  offerCodes(app, privacyRequestLabels)
  readingRoutes(app)
  writingRoutes(app)
  decidingRoutes(app)
}

function readingRoutes(app: App): void {
  const { db, clock, config } = app
  app.get(
    '/v1/privacy-requests',
    {
      config: { access: access.read, export: privacyRequestExport },
      schema: {
        operationId: 'listPrivacyRequests',
        tags,
        summary: 'List what persons ask about their data',
        description: 'With the term of each: 3×24 hours after it was received (UU 27/2022).',
        querystring: privacyRequestQuery,
        response: { 200: privacyRequestPage },
      },
    },
    async ({ caller, query }) => listPrivacyRequests(db, clock, caller, query),
  )
  app.get(
    '/v1/privacy-requests/:id',
    {
      config: { access: access.read },
      schema: {
        operationId: 'getPrivacyRequest',
        tags,
        summary: 'Get one request of a person',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: privacyRequest },
      },
    },
    async ({ caller, params }, reply) =>
      sendRecord(reply, await getPrivacyRequest(db, clock, caller, params.id)),
  )
  app.get(
    '/v1/privacy-requests/:id/holdings',
    {
      config: { access: access.write },
      schema: {
        operationId: 'getPrivacyHoldings',
        tags,
        summary: 'Get what the registry holds on the person, and who processed it',
        description:
          'To be handed over as the answer, once looked through: people share names. Every mention under the name or the ' +
          'e-mail address of the request, and the trail of what was done with these fields of these records: when, by whom of ' +
          'which organization, what. Free text and files are not searched.',
        params: idParams,
        response: { 200: holdings },
      },
    },
    async ({ caller, params }) => getHoldings(db, clock, caller, params.id, config.dataProtectionOfficer),
  )
}

function writingRoutes(app: App): void {
  const { db, clock } = app
  app.post(
    '/v1/privacy-requests',
    {
      config: { access: access.write },
      schema: {
        operationId: 'registerPrivacyRequest',
        tags,
        summary: 'Register what a person asks about their data',
        description: 'As received: the clock of 3×24 hours runs from `receivedAt`.',
        body: newPrivacyRequest,
        response: { 201: privacyRequest },
      },
    },
    async ({ caller, body }, reply) =>
      sendCreated(reply, '/v1/privacy-requests', await registerPrivacyRequest(db, clock, caller, body)),
  )
  app.patch(
    '/v1/privacy-requests/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'patchPrivacyRequest',
        tags,
        summary: 'Change what was registered of a request',
        description: 'JSON Merge Patch (RFC 7396), until it is decided. When it was received stands.',
        params: idParams,
        body: privacyRequestPatch,
        response: { 200: privacyRequest },
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) => {
      const key = { id: params.id, version }
      return sendRecord(reply, await patchPrivacyRequest(db, clock, caller, key, body))
    },
  )
}

const decisions = {
  answer: {
    operationId: 'answerPrivacyRequest',
    summary: 'Note the answer to a request',
    description:
      'What was done and told. A correction or an erasure is carried out first; a stop or a restriction holds from now on until it is lifted: what is held on the person is then not proposed for destruction.',
  },
  refuse: {
    operationId: 'refusePrivacyRequest',
    summary: 'Refuse a request, with the reason',
    description: 'Where the law lets it be refused (UU 27/2022, articles 15 and 33).',
  },
  withdraw: {
    operationId: 'withdrawPrivacyRequest',
    summary: 'Note that a person took a request back',
    description: 'With what they said.',
  },
  lift: {
    operationId: 'liftPrivacyRequest',
    summary: 'Lift a stop or a restriction that was granted',
    description: 'With the reason: from now on the data is processed again.',
  },
} as const

function decidingRoutes(app: App): void {
  const { db, clock } = app
  for (const action of ['answer', 'refuse', 'withdraw', 'lift'] as const)
    app.post(
      `/v1/privacy-requests/:id/${action}`,
      {
        config: { access: access.write, ifMatch: true },
        schema: {
          ...decisions[action],
          tags,
          params: idParams,
          body: privacyAnswer,
          response: { 200: privacyRequest },
        },
      },
      async ({ caller, params, expectedVersion: version, body }, reply) => {
        const key = { id: params.id, version }
        return sendRecord(reply, await decidePrivacyRequest(db, clock, caller, key, action, body.answer))
      },
    )
}
