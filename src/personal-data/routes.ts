import type { App } from '../http/app.ts'
import { erasePersonalData } from './erase.ts'
import { listWhatWasErased } from './listed.ts'
import { exportPersonalData } from './export.ts'
import { erasure, erasureRequest, personalDataExport, personSought } from './schemas.ts'

const tags = ['Personal data']
/**
 * Answers about a person are not stored for repeated requests. No idempotency key is needed: erasing twice does no
 * harm.
 */
const config = { access: ['admin'], idempotencyKey: false } as const

/**
 * The export of data about a person, and its erasure. Both use POST, because URLs are logged and must not contain
 * names.
 */
export function personalDataRoutes(app: App): void {
  app.post(
    '/v1/personal-data/export',
    {
      config,
      schema: {
        operationId: 'exportPersonalData',
        tags,
        summary: 'Get what is held about a person',
        description:
          'Every mention as contact, liaison officer, participant, signatory or account under this name or e-mail address (UU 27/2022, ' +
          'article 7). Look at the organizations: people share names. Free text and files are not searched.',
        body: personSought,
        response: { 200: personalDataExport },
      },
    },
    async (request) => exportPersonalData(app.db, request.caller, request.body),
  )
  app.post(
    '/v1/personal-data/erase',
    {
      config,
      schema: {
        operationId: 'erasePersonalData',
        tags,
        summary: 'Erase mentions of a person',
        description:
          'UU 27/2022, articles 8 and 43. Contacts and liaison officers are removed, participants masked, names and addresses of disabled ' +
          'accounts replaced, signatories emptied unless the party has signed: then the name is part of a legal act and is kept ' +
          '(article 15(1)c). 422 names each that is not there.',
        body: erasureRequest,
        response: { 200: erasure },
      },
    },
    async (request) => {
      const answer = await erasePersonalData(app.db, request.caller, request.body)
      await listWhatWasErased(app, request)
      return answer
    },
  )
}
