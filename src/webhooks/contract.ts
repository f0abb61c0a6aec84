import type { ContractPart } from '../http/openapi/types.ts'
import { testType } from './sending/test-event.ts'

const inHeader = (name: string, description: string, pattern: string, example: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', maxLength: 500, pattern },
  example,
})

const uuidPattern = '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

const testEvent = {
  type: 'object',
  description:
    'Sent by `POST /v1/webhooks/{id}/test`, to try whether a receiver is reached. It is in no feed.',
  required: ['specversion', 'id', 'source', 'type', 'time', 'subject', 'datacontenttype', 'data'],
  additionalProperties: false,
  properties: {
    specversion: { type: 'string', const: '1.0' },
    id: { type: 'string', format: 'uuid', pattern: uuidPattern },
    source: { type: 'string', const: '/v1/webhooks' },
    type: { type: 'string', const: testType },
    time: { type: 'string', format: 'date-time' },
    subject: {
      type: 'string',
      maxLength: 80,
      pattern: '^webhook/[\\da-f-]{36}$',
      description: 'The webhook.',
    },
    datacontenttype: { type: 'string', const: 'application/json' },
    data: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', format: 'uuid', pattern: uuidPattern, description: 'The webhook.' },
      },
    },
  },
}

/** What the service sends to webhooks, and what it makes of the answer: the contract's `webhooks` (OpenAPI 3.1, 4.8.1). */
export const webhookContract: ContractPart = {
  schemas: {},
  describe: () => {},
  webhooks: {
    event: {
      post: {
        operationId: 'receiveEvent',
        tags: ['Events'],
        summary: 'An event, sent to the address of a webhook',
        description:
          'To the `url` of each webhook whose owner sees it, at least once; events of one record in their order. Signed as Standard ' +
          'Webhooks: check the signature on the body as it came, answer within 15 seconds, and do the work afterwards. Anything but 2xx is ' +
          'tried again, ten times within three days.',
        security: [],
        parameters: [
          inHeader(
            'webhook-id',
            'The `id` of the event, the same on each try: what was taken twice is known by it.',
            uuidPattern,
            '0d7c9f4e-6f0b-4f0e-8b52-0a3c7a1f6a11',
          ),
          inHeader(
            'webhook-timestamp',
            'When it was sent, in seconds since 1970.',
            '^[0-9]{10,11}$',
            '1772503200',
          ),
          inHeader(
            'webhook-signature',
            '`v1,` and the HMAC-SHA256 of `id.timestamp.body` with the secret, in base64; two, parted by a space, while a secret replaces another.',
            '^v1,[A-Za-z0-9+/]{43}=(?: v1,[A-Za-z0-9+/]{43}=)?$',
            'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
          ),
        ],
        requestBody: {
          required: true,
          content: {
            'application/cloudevents+json': {
              schema: { oneOf: [{ $ref: '#/components/schemas/RegistryEvent' }, testEvent] },
            },
          },
        },
        responses: {
          '204': { description: 'Taken. Any 2xx says so.' },
          '410': { description: 'Not wanted any more: the webhook is disabled at once.' },
        },
      },
    },
  } as never,
}
