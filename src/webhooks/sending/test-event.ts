/** The type of the event that only tries whether a receiver is reached. It is in no feed. */
export const testType = 'webhook.test'

/** A test event, as CloudEvents 1.0. */
export const testEventOf = (webhookId: string, id: string, at: Date) => ({
  specversion: '1.0' as const,
  id,
  source: '/v1/webhooks' as const,
  type: testType as typeof testType,
  time: at.toISOString(),
  subject: `webhook/${webhookId}`,
  datacontenttype: 'application/json' as const,
  data: { id: webhookId },
})
